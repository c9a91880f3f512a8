"""The exports that are offered: one file each with one `EXPORT`."""

from importlib import import_module
from pkgutil import iter_modules

from recovery.exports.offer import Export

_FOUND: list[Export] = [
    import_module(f"{__name__}.{module.name}").EXPORT for module in iter_modules(__path__)
]
EXPORTS = {each.name: each for each in sorted(_FOUND, key=lambda each: (each.place, each.name))}
