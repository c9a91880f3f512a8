"""The imports that are offered: one file each with one `IMPORT`."""

from importlib import import_module
from pkgutil import iter_modules

from recovery.imports.incoming_file import Import

_FOUND: list[Import] = [
    import_module(f"{__name__}.{module.name}").IMPORT for module in iter_modules(__path__)
]
IMPORTS = {each.name: each for each in sorted(_FOUND, key=lambda each: (each.place, each.name))}
