"""The imports that are offered: one file each with one `IMPORT`."""

from recovery.core.found import modules_of
from recovery.imports.incoming_file import Import

_FOUND: list[Import] = [module.IMPORT for module in modules_of(__name__)]
IMPORTS = {each.name: each for each in sorted(_FOUND, key=lambda each: (each.place, each.name))}
