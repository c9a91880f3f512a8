"""Every promise has a test that names it, and the page that lists them is as new as the tests."""

from tests.security.promised import PROMISES, TABLE, in_python, in_typescript, marked, table

A_FILE = """
import pytest
pytestmark = [pytest.mark.django_db, pytest.mark.promise("A1")]

@pytest.mark.promise("A2", "A3")
async def test_one(): ...

@pytest.mark.parametrize("way", [pytest.param(1, marks=pytest.mark.promise("A4"))])
def test_two(way): ...

class TestMore:
    @pytest.mark.promise("A5")
    def test_three(self): ...

def helper(): ...
"""
A_FILE_OF_THE_PHONE = """
it("says it (B1)", () => {});
test.each([[1, "(x)"], [f(2)]])(
  'says %i of "them" (B2, B3)', () => {});
it("says nothing of (this) here", () => {});
"""


def test_each_promise_is_named_by_a_test() -> None:
    assert set(PROMISES) - {promise for promise, _ in marked()} == set()


def test_no_test_names_a_promise_that_nobody_made() -> None:
    assert {promise for promise, _ in marked()} - set(PROMISES) == set()


def test_the_page_is_as_new_as_the_tests() -> None:
    assert TABLE.read_text() == table(), "run python -m tests.security.promised"


def test_marks_are_found_wherever_they_stand() -> None:
    assert set(in_python(A_FILE)) == {
        ("A1", "test_one"),
        ("A2", "test_one"),
        ("A3", "test_one"),
        ("A1", "test_two"),
        ("A4", "test_two"),
        ("A1", "TestMore::test_three"),
        ("A5", "TestMore::test_three"),
    }
    assert set(in_typescript(A_FILE_OF_THE_PHONE)) == {
        ("B1", "says it"),
        ("B2", 'says %i of "them"'),
        ("B3", 'says %i of "them"'),
    }
