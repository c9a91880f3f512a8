"""Finds what registers itself by where it lies: packages, and the modules of one."""

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import ModuleType

import recovery

PACKAGES = tuple(
    f"{recovery.__name__}.{each.name}" for each in iter_modules(recovery.__path__) if each.ispkg
)


def has(name: str) -> bool:
    """Say whether there is a module of this name, without importing it."""
    return find_spec(name) is not None


def is_folder(name: str) -> bool:
    """Say whether there is a package of this name, without importing what is in it."""
    found = find_spec(name)
    return found is not None and found.submodule_search_locations is not None


def modules_of(package: str) -> list[ModuleType]:
    """Import every module of a package, by name."""
    found = iter_modules(import_module(package).__path__)
    return [import_module(f"{package}.{each.name}") for each in found]
