"""What a report is asked for."""

from datetime import UTC, datetime

from recovery.exports.report.page import Wanted

AT = datetime(2026, 11, 24, 20, 4, tzinfo=UTC)
WANTED = Wanted(language="en", now=AT, made_by="Jo Berger, Praxis am Park")
