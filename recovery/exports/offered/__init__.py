"""The exports that are offered: one file each with one `EXPORT`."""

from recovery.core.found import modules_of
from recovery.exports.offer import Export

_FOUND: list[Export] = [module.EXPORT for module in modules_of(__name__)]
EXPORTS = {each.name: each for each in sorted(_FOUND, key=lambda each: (each.place, each.name))}
