"""The recipe *a new channel*: one file, and it reminds where no push arrives."""

from pathlib import Path

from tests.recipes.kitchen import Kitchen

FILE = "recovery/reminders/channels/instead/note.py"
CHANNEL = '''"""Reminders as lines of a file, for whoever reads it aloud."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.conf import settings

from recovery.core.languages import say, speaking
from recovery.reminders.channels.fallback import Reminding, Fallback


def send(reminders: Sequence[Reminding]) -> Mapping[UUID, str]:
    with (settings.VAR / "notes.txt").open("a", encoding="utf-8") as notes:
        for one in reminders:
            with speaking(one.language):
                notes.write(say("Evening check-in") + "\\n")
    return {one.delivery: "" for one in reminders}


CHANNEL = Fallback(name="note", place=50, is_on=lambda: True, send=send)
'''
PROOF = """
import pytest
from django.conf import settings
from recovery.core.ids import named_id
from recovery.reminders.models import ReminderSettings, Sending
from tests.support.people import signed_in
from tests.reminders.conftest import keys_and_loopback, patient, regimen, service
from tests.reminders.evening import Evening


@pytest.mark.django_db(transaction=True)
def test_it_reminds_is_kept_and_is_shown(keys_and_loopback, patient, regimen):
    wishes = named_id(patient.id, "reminder_settings")
    ReminderSettings.objects.create(id=wishes, patient=patient, email=False)
    evening = Evening(patient)
    assert evening.at(0) == 1
    assert (settings.VAR / "notes.txt").read_text() == "Evening check-in\\n"
    assert evening.course[0] == (1, "sent", "")
    assert [each.channel for each in Sending.objects.all()] == ["note"]
    address = f"/api/v1/patients/{patient.id}/reminders/channels/"
    (shown,) = signed_in(patient.user).get(address).json()["others"]
    assert shown["name"] == "note"
    assert shown["last_sent_at"]
"""


def test_one_file_is_all_it_takes(tmp_path: Path) -> None:
    kitchen = Kitchen(tmp_path)
    kitchen.add(FILE, CHANNEL)
    kitchen.prove(PROOF)
    assert kitchen.added == [FILE]
