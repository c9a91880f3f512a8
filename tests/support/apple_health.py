"""Exports of Apple Health, good ones and others."""

import io
from collections.abc import Callable

SLEEP = "HKCategoryTypeIdentifierSleepAnalysis"

# As an iPhone writes it, with the mistake that some versions make in their own document type.
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
<!ELEMENT Record ((MetadataEntry|HeartRateVariabilityMetadataList)*)>
<!ATTLIST Record type CDATA #REQUIRED unit CDATA #IMPLIED>
<!ATTLIST Record type CDATA #REQUIRED
<!ELEMENT broken
]>
<HealthData locale="de_DE">
 <ExportDate value="2026-11-24 21:00:00 +0100"/>
"""


def record(value: str, begin: str, end: str, source: str = "Watch", inner: str = "") -> str:
    return (
        f'<Record type="{SLEEP}" sourceName="{source}" startDate="{begin}" endDate="{end}" '
        f'value="HKCategoryValueSleepAnalysis{value}">{inner}</Record>\n'
    )


BEGIN = b'{"format": "recovery-archive", "version": 1, '


def export(count: int, source: Callable[[int], str]) -> io.BytesIO:
    """Records of one night, each a second later than the one before."""
    records = (
        record(
            "AsleepCore",
            f"2026-11-21 {22 + n // 3600 % 2}:{n // 60 % 60:02d}:{n % 60:02d} +0100",
            "2026-11-22 06:00:00 +0100",
            source(n),
        )
        for n in range(count)
    )
    return io.BytesIO((HEAD + "".join(records) + "</HealthData>").encode())
