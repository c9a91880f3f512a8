"""The evenings and the appointments as a calendar (RFC 5545).

Times are local with their zone, so that the calendar itself keeps to the clocks. The words are
generic: a calendar is shown on many screens.
"""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from icalendar import Alarm, Calendar, Event, Timezone, vRecur

from recovery.accounts.models import Patient
from recovery.care_plan.models import Appointment
from recovery.core.days import DAY_BEGINS, calendar_date
from recovery.core.languages import say, speaking
from recovery.reminders.clock import Rule
from recovery.reminders.models import Reminder
from recovery.reminders.services import rules_of

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LENGTH = timedelta(minutes=5)
A_YEAR = 367  # days: the longest rhythm, and as far as an open pause is written out


def calendar_of(patient_id: UUID, today: date) -> bytes:
    """Return a patient's reminders as a calendar; past pauses and days are left out."""
    patient = Patient.objects.get(id=patient_id)
    with speaking(patient.language):
        evening, appointment = say("Evening check-in"), say("Appointment")
    calendar = Calendar()
    calendar.add("prodid", "-//Recovery//Reminders//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Recovery")
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    reminders = Reminder.objects.filter(patient=patient_id, next_due_at__isnull=False)
    for reminder in reminders.order_by("slot"):
        for number, rule in enumerate(rules_of(reminder)):
            event = _event(reminder, rule, number, evening, today)
            if event is not None:
                calendar.add_component(event)
    visits = Appointment.objects.filter(patient=patient_id, deleted_at=None, day__gte=today)
    for visit in visits.exclude(kept=False).order_by("day", "at"):
        calendar.add_component(_visit(visit, ZoneInfo(patient.zone), appointment))
    timed = {patient.zone} if any(visit.at for visit in visits) else set()
    for zone in sorted({reminder.zone for reminder in reminders} | timed):
        calendar.subcomponents.insert(0, Timezone.from_tzid(zone, first_date=today))
    return bytes(calendar.to_ical())


def _visit(visit: Appointment, zone: ZoneInfo, summary: str) -> Event:
    """Return an appointment: at its time, or of the whole day. Nobody enters when it ends."""
    event = Event()
    event.add("uid", f"{visit.id}@recovery")
    event.add("dtstamp", visit.updated_at.astimezone(UTC))
    at = datetime.combine(visit.day, time.fromisoformat(visit.at), zone) if visit.at else visit.day
    event.add("dtstart", at)
    event.add("summary", summary)
    event.add("url", f"{settings.PUBLIC_URL}/plan")
    return event


def _event(reminder: Reminder, rule: Rule, number: int, summary: str, today: date) -> Event | None:
    zone = ZoneInfo(reminder.zone)
    first = _first_day(rule, today)
    if first is None:
        return None
    event = Event()
    event.add("uid", f"{reminder.id}-{number}@recovery")
    event.add("dtstamp", reminder.updated_at.astimezone(UTC))
    event.add("dtstart", _wall(rule, first, zone))
    event.add("duration", LENGTH)
    event.add("summary", summary)
    event.add("url", f"{settings.PUBLIC_URL}/today")
    event.add("rrule", _recurrence(rule, zone))
    for day in _paused_days(rule, first):
        event.add("exdate", _wall(rule, day, zone))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    return event


def _first_day(rule: Rule, today: date) -> date | None:
    begin = max(rule.starts_on, today)
    coming = (begin + timedelta(days=ahead) for ahead in range(A_YEAR))
    first = next((day for day in coming if rule.falls_on(day)), None)
    if first is None or (rule.ends_on is not None and first > rule.ends_on):
        return None
    return first


def _wall(rule: Rule, day: date, zone: ZoneInfo) -> datetime:
    """Return the local time of a day's slot; one after midnight stands in the next night."""
    return datetime.combine(calendar_date(day, rule.at), rule.at, tzinfo=zone)


def _recurrence(rule: Rule, zone: ZoneInfo) -> vRecur:
    shift = 1 if rule.at < DAY_BEGINS else 0
    days = [WEEKDAYS[(day - 1 + shift) % 7] for day in sorted(rule.weekdays)]
    recurrence: dict[str, object] = (
        {"freq": "daily", "interval": rule.every_days}
        if rule.every_days
        else {"freq": "weekly", "byday": days}
    )
    if rule.ends_on is not None:
        last = datetime.combine(calendar_date(rule.ends_on, rule.at), time(23, 59), tzinfo=zone)
        recurrence["until"] = last.astimezone(UTC)
    return vRecur(recurrence)


def _paused_days(rule: Rule, first: date) -> list[date]:
    """Return the days that a pause takes out; an open pause counts for the coming year."""
    return [
        day
        for day in (first + timedelta(days=ahead) for ahead in range(A_YEAR))
        if rule.falls_on(day)
        and any(begin <= day and (end is None or day <= end) for begin, end in rule.pauses)
    ]
