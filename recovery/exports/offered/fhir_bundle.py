"""Everything that has a resource, as a bundle of HL7 FHIR R4."""

from collections.abc import Mapping
from typing import IO, Any

from recovery.exports.fhir import bundle
from recovery.exports.offer import Export, Wish


def write(to: IO[bytes], wish: Wish) -> Mapping[str, Any]:
    return {"resources": bundle.write_bundle(to, wish.access, wish.now, wish.tell)}


EXPORT = Export(
    name="fhir", media_type="application/fhir+json", ending="fhir.json", place=30, write=write
)
