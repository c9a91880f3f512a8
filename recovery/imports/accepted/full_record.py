"""A full copy that another Recovery made of one's own record."""

from recovery.imports import archive_arrival, archive_reader
from recovery.imports.incoming_file import Brought, Import, Sent


def read(sent: Sent) -> Brought:
    archive = archive_reader.read_file(sent.path)
    arrival = archive_arrival.arrive(archive, sent.patient)
    brought = Brought(arrival.rows, more={"unknown": arrival.unknown, "settings": sent.is_fresh})
    if sent.is_fresh:
        brought.afterwards = lambda: archive_arrival.take_settings(
            patient_id=sent.patient.id, wanted=archive.patient
        )
    return brought


IMPORT = Import(name="archive_in", endings=(".json",), most_bytes=200 * 2**20, place=30, read=read)
