"""What a report is asked for, and by whom."""

from datetime import UTC, datetime

from recovery.exports.report.letterhead import Sender
from recovery.exports.report.page import Wanted

AT = datetime(2026, 11, 24, 20, 4, tzinfo=UTC)
SENDER = Sender(
    name="Jo Berger",
    profession="physiotherapist",
    clinic="Praxis am Park",
    address="Parkstraße 7, 10115 Berlin",
    phone="+49 30 5550 1234",
)
WANTED = Wanted(language="en", now=AT, sender=SENDER)
