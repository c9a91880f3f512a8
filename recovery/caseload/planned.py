"""What is planned for many patients at once, and when they were last looked at.

Goals, limits and visits of an injury are open with it; which injuries are open is the caller's.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import numpy as np
from django.db import connection
from django.utils import timezone

from recovery.accounts.models import Clinician
from recovery.core.databases import among, instant, key, uuid_of
from recovery.findings.facts import Course, Facts, Precaution, SeriesKey, reachable_goal

LOOKED_BACK = timedelta(days=28)  # an older look is as good as none
NOTHING = "CAST(NULL AS double precision)"
NO_DAY = "CAST(NULL AS text)"
NOT_READ = Course(np.empty(0), np.empty(0))  # of a series only the name is asked
# Each: what it is, patient, injury, motion or time, two figures, from when, until when.
GOALS = f"""SELECT 'goal', patient_id, injury_id, motion, degrees, {NOTHING}, {NO_DAY}, {NO_DAY}
FROM recovery_goal WHERE deleted_at IS NULL AND reached_on IS NULL AND {{own}}"""  # noqa: S608
LIMITS = """SELECT 'limit', patient_id, injury_id, motion, minimum, maximum,
CAST(from_day AS text), CAST(until_day AS text) FROM recovery_precaution
WHERE deleted_at IS NULL AND (until_day IS NULL OR until_day >= %s) AND {own}"""
VISITS = f"""SELECT 'visit', patient_id, injury_id, at, {NOTHING}, {NOTHING},
CAST(day AS text), {NO_DAY} FROM recovery_appointment
WHERE deleted_at IS NULL AND kept IS NULL AND whom = 'physiotherapist' AND day >= %s
AND {{own}}"""  # noqa: S608
LOOKS = f"""SELECT 'look', patient_id, NULL, '', {NOTHING}, {NOTHING},
CAST(max(opened_at) AS text), {NO_DAY} FROM recovery_accessrecord
WHERE clinician_id = %s AND section <> 'caseload' AND opened_at > %s AND {{own}}
GROUP BY patient_id"""  # noqa: S608


@dataclass(frozen=True)
class Visit:
    """When a patient comes to the clinic next; `at` is local time, empty if it is not known."""

    day: date
    at: str


@dataclass
class Planned:
    """Of one patient; `looked_at`: when the reader last opened a section of the record."""

    goals: dict[tuple[UUID, str], list[float]] = field(default_factory=dict)
    limits: list[Precaution] = field(default_factory=list)
    visits: list[tuple[UUID, Visit]] = field(default_factory=list)
    looked_at: datetime | None = None

    def next_visit(self, injuries: Iterable[UUID], today: date) -> Visit | None:
        """Return the soonest visit about one of these injuries."""
        own = set(injuries)
        ahead = [visit for injury, visit in self.visits if injury in own and visit.day >= today]
        return min(ahead, key=lambda visit: (visit.day, visit.at), default=None)

    def goal(
        self, patient: UUID, series: SeriesKey, beside: Iterable[SeriesKey], today: date
    ) -> float | None:
        """Return the goal of one series of an injury, never beyond a limit that holds today."""
        known = Facts(
            patient, today.toordinal(), 0, goals=self.goals, precautions=self.limits,
            motion=dict.fromkeys(beside, NOT_READ),
        )  # fmt: skip
        return reachable_goal(known, series)


def planned(patients: Iterable[UUID], clinician: Clinician) -> dict[UUID, Planned]:
    """Return what is planned for each patient. One statement."""
    found = {patient: Planned() for patient in patients}
    own, ids = among("patient_id", map(str, found))
    now = timezone.now()
    since = (now - timedelta(days=1)).date().isoformat()
    looks = [key(clinician.id), instant(now - LOOKED_BACK)]
    sql = " UNION ALL ".join(each.format(own=own) for each in (GOALS, LIMITS, VISITS, LOOKS))
    with connection.cursor() as cursor:
        cursor.execute(sql, [ids, since, ids, since, ids, *looks, ids])
        for what, patient, *row in cursor.fetchall():
            _keep(found[uuid_of(patient)], what, row)
    return found


def _keep(known: Planned, what: str, row: list[Any]) -> None:
    injury, name, low, high, begins, ends = row
    if what == "goal":
        known.goals.setdefault((uuid_of(injury), name), []).append(low)
    elif what == "limit":
        known.limits.append(
            Precaution(uuid_of(injury), name, low, high, _day(begins), _day(ends) if ends else None)
        )
    elif what == "visit":
        known.visits.append((uuid_of(injury), Visit(date.fromisoformat(begins), name)))
    else:
        looked_at = datetime.fromisoformat(begins)
        known.looked_at = looked_at if looked_at.tzinfo else looked_at.replace(tzinfo=UTC)


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()
