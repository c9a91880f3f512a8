from tests.support.course import course, own

__all__ = ["course", "own"]
