"""The order of the kinds, from their foreign keys: what a row belongs to is written before it."""

from collections.abc import Callable, Iterable, Mapping

from recovery.sync.models import PatientRow


def parents_first(models: Mapping[str, type[PatientRow]]) -> list[str]:
    """Return the names of kinds, parents before children, and those of a package together."""
    names = {model: name for name, model in models.items()}

    def parents(name: str) -> list[str]:
        targets = [field.related_model for field in models[name]._meta.concrete_fields]
        return [names[each] for each in targets if isinstance(each, type) and each in names]

    def package(name: str) -> str:
        return models[name].__module__.split(".")[1]

    of_package: dict[str, list[str]] = {}
    for name in models:
        of_package.setdefault(package(name), []).append(name)
    packages = _behind(
        of_package,
        lambda each: sorted({package(top) for name in of_package[each] for top in parents(name)}),
    )
    return _behind((name for each in packages for name in of_package[each]), parents)


def _behind(names: Iterable[str], parents: Callable[[str], Iterable[str]]) -> list[str]:
    """Return all names, each behind its parents, else as they come."""
    seen: set[str] = set()
    order: list[str] = []

    def take(name: str) -> None:
        if name not in seen:
            seen.add(name)
            for parent in parents(name):
                take(parent)
            order.append(name)

    for name in names:
        take(name)
    return order
