"""What makes a report a letter: whose it is, to whom it goes, and what somebody typed into it.

Papers, and how much may be typed, stand in `letter.json`: the screens read them there, too.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from recovery.accounts.models import Clinician
from recovery.exports.report.charts import clipped
from recovery.exports.report.page_parts import Typed
from recovery.exports.report.wording import Words
from recovery.sharing.queries import Access


@dataclass(frozen=True)
class Room:
    """How much may be typed: characters, and lines that are kept as lines."""

    most: int
    lines: int


_DECLARED = json.loads((Path(__file__).parent / "letter.json").read_text())
PAPERS: tuple[str, ...] = tuple(_DECLARED["papers"])
MOST = 90  # characters of what is known of a clinic
ROOM: Mapping[str, Room] = {name: Room(**each) for name, each in _DECLARED["typed"].items()}


@dataclass(frozen=True)
class Sender:
    """The clinician who makes a report, and their clinic."""

    name: str
    profession: str
    clinic: str
    address: str
    phone: str


@dataclass(frozen=True)
class Letter:
    """What is chosen and typed before a report is made. A patient has no `assessment`."""

    paper: str = PAPERS[0]
    recipient: str = ""
    assessment: str = ""
    question: str = ""


def sender_of(access: Access) -> Sender | None:
    """Return who makes a report; None for the patient."""
    if access.clinician_id is None:
        return None
    found = Clinician.objects.select_related("clinic").get(id=access.clinician_id)
    clinic = found.clinic
    return Sender(found.name, found.profession, clinic.name, clinic.address, clinic.phone)


def head_of(sender: Sender | None) -> list[str]:
    """Return the clinic's name, and below it what is known of it."""
    if sender is None:
        return []
    return _known(sender.clinic, sender.address, sender.phone)


def signature(sender: Sender | None, words: Words) -> list[str]:
    """Return who signs, and as what."""
    if sender is None:
        return []
    return _known(sender.name, words.named("visit", sender.profession), sender.clinic)


def _known(*parts: str) -> list[str]:
    return [clipped(each, MOST) for each in parts if each]


def addressed(letter: Letter) -> list[str]:
    """Return to whom it goes, a line a line."""
    return lines_of("recipient", letter.recipient)


def typed(letter: Letter, sender: Sender | None, words: Words) -> Iterator[Typed]:
    """Yield what was typed under its heading: a clinician's words, or what a patient asks."""
    asked = "ask" if sender is None else "question"
    for name, heading in (("assessment", "assessment"), ("question", asked)):
        lines = lines_of(name, getattr(letter, name))
        if lines and not (name == "assessment" and sender is None):
            yield {"title": words.letter(heading), "lines": lines}


def lines_of(name: str, text: str) -> list[str]:
    """Return a text as the lines that it may have: no empty ones, and the rest in the last."""
    lines = [line for line in map(str.strip, re.split(r"[\r\n]+", text)) if line]
    most = ROOM[name].lines
    return lines if len(lines) <= most else [*lines[: most - 1], " ".join(lines[most - 1 :])]
