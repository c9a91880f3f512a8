"""A full copy of one's own record, for another Recovery."""

from collections.abc import Mapping
from typing import IO, Any

from recovery.exports.archive import contents
from recovery.exports.offer import Export, Wish


def write(to: IO[bytes], wish: Wish) -> Mapping[str, Any]:
    contents.write_archive(to, wish.patient, wish.now)
    return {}


EXPORT = Export(
    name="archive",
    media_type="application/json",
    ending="json",
    place=40,
    write=write,
    own_only=True,
)
