"""The words of the one-page report, in English and German, for whoever treats the patient."""

from dataclasses import dataclass
from datetime import date

NAMED = dict[str, str]


@dataclass(frozen=True)
class Words:
    """One language. Sentences are patterns with named places."""

    code: str
    months: tuple[str, ...]
    day: str
    joints: NAMED
    sides: NAMED
    kinds: NAMED
    motions: NAMED
    modes: NAMED
    devices: NAMED
    raters: NAMED
    contexts: NAMED
    nutrients: NAMED
    flags: NAMED
    sources: NAMED
    weights: NAMED
    said: NAMED

    def number(self, value: float, digits: int = 1) -> str:
        """Return a number with at most `digits` decimals and a true minus."""
        text = f"{value:.{digits}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        text = "0" if text == "-0" else text.replace("-", "−")
        return text.replace(".", ",") if self.code == "de" else text

    def average(self, value: float) -> str:
        """Return an average with one decimal, also where it is whole, as columns want it."""
        text = f"{value:.1f}".replace("-", "−")
        return text.replace(".", ",") if self.code == "de" else text

    def date(self, day: date, *, year: bool = True) -> str:
        """Return a day as people write it: 24 Nov 2026, 24. Nov 2026."""
        text = self.day.format(day=day.day, month=self.months[day.month - 1])
        return f"{text} {day.year}" if year else text

    def degrees(self, value: float, smaller_is_better: bool) -> str:
        """Return an angle in words: 112°, lacks 5°, 5° past straight."""
        if not smaller_is_better:
            return f"{self.number(value)}°"
        if abs(value) < 0.05:
            return self.said["straight"]
        return self.said["lacks" if value > 0 else "past"].format(self.number(abs(value)))

    def say(self, sentence: str, **places: object) -> str:
        return self.said[sentence].format(**places)


EN = Words(
    code="en",
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    day="{day} {month}",
    joints={
        "knee": "knee",
        "shoulder": "shoulder",
        "elbow": "elbow",
        "wrist": "wrist",
        "hip": "hip",
        "ankle": "ankle",
        "neck": "neck",
        "lower_back": "lower back",
        "finger": "finger",
        "thumb": "thumb",
    },
    sides={"left": "Left", "right": "Right", "none": ""},
    kinds={
        "ligament": "ligament injury",
        "meniscus": "meniscus injury",
        "tendon": "tendon injury",
        "muscle": "muscle injury",
        "fracture": "fracture",
        "dislocation": "dislocation",
        "sprain": "sprain",
        "joint_replacement": "joint replacement",
        "overuse": "overuse",
        "other": "other injury",
    },
    motions={},
    modes={"active": "active", "passive": "passive"},
    devices={
        "goniometer": "goniometer",
        "inclinometer": "inclinometer",
        "phone": "phone",
        "eye": "by eye",
        "tape": "tape",
        "other": "other device",
    },
    raters={"self": "by the patient", "helper": "by a helper", "clinician": "by a clinician"},
    contexts={"movement": "moving", "rest": "resting", "night": "at night"},
    nutrients={},
    flags={
        "breathless": "Breathlessness, chest pain, coughing blood or fainting",
        "fever_joint": "Fever or shivering with a hot joint, or feeling very ill",
        "cold_limb": "A newly cold, blue, numb or weak limb",
        "extreme_pain": "Pain out of proportion",
        "deformity": "New deformity, or newly unable to take permitted weight",
        "saddle": "Numbness between the legs, bladder or bowel change, both legs weak",
        "clumsy": "Clumsy hands or unsteady gait with neck pain",
        "swelling_face": "Swelling of face or throat",
        "magnesium": "On magnesium: marked weakness, confusion or irregular heartbeat",
        "calf": "New pain or swelling in one calf, thigh or arm",
        "wound": "Leaking or opening wound, spreading redness",
        "hot_joint": "Hot swollen joint without fever",
        "locked": "Locked joint, or cannot lift the straight leg",
        "motion_lost": "Motion lost on two measuring days",
        "burning": "Burning pain with change of colour or temperature",
        "night_pain": "Unrelenting night pain",
    },
    sources={
        "surgeon": "surgeon",
        "physiotherapist": "physiotherapist",
        "letter": "letter",
        "self": "from memory",
    },
    weights={
        "none": "no weight",
        "partial": "partial weight",
        "full": "full weight",
        "unknown": "",
    },
    said={
        "title": "Course of recovery",
        "patient": "Patient",
        "born": "born {year}",
        "injury": "Injury",
        "happened": "{what}, {date}",
        "operation": "operation {date}",
        "operation_named": "{surgery}, {date}",
        "week": "week {week}",
        "period": "Period",
        "from_to": "{first} to {last}",
        "limits": "Limits",
        "no_limits": "none recorded",
        "until": "until {date}",
        "range": "{low} to {high}",
        "at_most": "at most {high}",
        "at_least": "at least {low}",
        "summary": "Summary",
        "lacks": "lacks {}°",
        "past": "{}° past straight",
        "straight": "straight",
        "motion_course": "{motion} ({how}): {first_value} on average in the first week of "
        "readings (from {first_day}), {last_value} in the last (to {last_day}). ",
        "motion_once": "{motion} ({how}): {value} on {day}. ",
        "change_beyond": "A change of {change}°; up to {error}° may be measurement error.",
        "change_within": "The change of {change}° is within measurement error ({error}°).",
        "change_plain": "A change of {change}°; no measurement error is published for this.",
        "other_side": "Other side: {value}. ",
        "goal": "Goal: {value}{by}. ",
        "goal_by": " by {date}",
        "pain_course": "Pain, 0–10: {parts}. A change of 2 points counts as important.",
        "pain_part": "{context} {first} on average in the first week, {last} in the last",
        "sleep": "Sleep, last 7 days of entries: {parts}.",
        "sleep_quality": "quality {value} of 10 ({first} in the first)",
        "sleep_hours": "{value} h ({first} h in the first)",
        "doses": "{name}{amount}: of {planned} planned intakes {taken} logged as taken, {part} as "
        "partly taken, {skipped} as skipped; {missing} not logged.",
        "doses_free": "{name}{amount}: {taken} intakes logged as taken, {skipped} as skipped.",
        "amount": ", {mg} mg elemental",
        "side_effects": "Side effects logged on {days} days.",
        "red_flags": "Reported: {list}.",
        "function": "PSFS (0 unable, 10 as before): mean {first} on {first_day}, {last} on "
        "{last_day}. A change of 2 in the mean counts as real.",
        "function_once": "PSFS (0 unable, 10 as before): mean {last} on {last_day}.",
        "painkillers": "Painkillers on {days} of {answered} days that were answered, more than "
        "usual on {more}.",
        "nothing": "There are no entries in this period.",
        "pain": "Pain, 0–10",
        "sleep_chart": "Sleep: quality 0–10, hours",
        "quality": "quality",
        "hours": "hours",
        "dose_chart": "{name}: | taken, half stroke part, × skipped",
        "limit": "limit {value}",
        "goal_line": "goal {value}",
        "other_line": "other side",
        "error_line": "±{error}° measurement error",
        "table_lacking": "Lacking extension °",
        "table_week": "Week",
        "table_from": "from",
        "table_pain_movement": "Pain moving",
        "table_pain_rest": "Pain resting",
        "table_quality": "Sleep 0–10",
        "table_hours": "Sleep, h",
        "table_doses": "Doses",
        "of": "{some} of {all}",
        "table_note": "Averages of the days with entries (number of readings); doses: taken or "
        "partly taken, of those logged.",
        "error_note": "Measurement error, {motion}: {figures} ({source}).",
        "home_note": "For a patient measuring alone at home no figure is published; differences "
        "of less may be error.",
        "no_error_note": "{motion}: no measurement error is known to Recovery for {devices}.",
        "pain_note": "Pain scale: 1 point slightly, 2 points (about 30 %) importantly different.",
        "lines_note": "Different devices, persons measuring, active and passive are never joined "
        "into one line.",
        "not_shared": "Not shared by the patient, so not in this report: {list}.",
        "sleep_switch": "sleep",
        "supplements_switch": "supplements",
        "symptoms_switch": "symptoms and painkillers",
        "made": "Made on {at} by {who}",
        "self": "the patient",
        "entries": "Entries of the patient unless marked otherwise. This report informs; it does "
        "not diagnose, and nobody watches the entries in real time.",
        "synthetic": "Synthetic data, not a real person",
        "page": "Page 1 of 1",
    },
)
DE = Words(
    code="de",
    months=("Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dez"),
    day="{day}. {month}",
    joints={
        "knee": "Knie",
        "shoulder": "Schulter",
        "elbow": "Ellbogen",
        "wrist": "Handgelenk",
        "hip": "Hüfte",
        "ankle": "Sprunggelenk",
        "neck": "Nacken",
        "lower_back": "Unterer Rücken",
        "finger": "Finger",
        "thumb": "Daumen",
    },
    sides={"left": "links", "right": "rechts", "none": ""},
    kinds={
        "ligament": "Bandverletzung",
        "meniscus": "Meniskusverletzung",
        "tendon": "Sehnenverletzung",
        "muscle": "Muskelverletzung",
        "fracture": "Bruch",
        "dislocation": "Luxation",
        "sprain": "Verstauchung",
        "joint_replacement": "Gelenkersatz",
        "overuse": "Überlastung",
        "other": "andere Verletzung",
    },
    motions={
        "flexion": "Flexion",
        "extension": "Extension",
        "abduction": "Abduktion",
        "adduction": "Adduktion",
        "internal_rotation": "Innenrotation",
        "external_rotation": "Außenrotation",
        "dorsiflexion": "Dorsalextension",
        "plantar_flexion": "Plantarflexion",
        "side_bending": "Seitneigung",
        "rotation": "Rotation",
        "pronation": "Pronation",
        "supination": "Supination",
        "radial_deviation": "Radialabduktion",
        "ulnar_deviation": "Ulnarabduktion",
        "inversion": "Inversion",
        "eversion": "Eversion",
        "mcp_flexion": "Flexion Grundgelenk",
        "pip_flexion": "Flexion Mittelgelenk",
        "dip_flexion": "Flexion Endgelenk",
        "ip_flexion": "Flexion Endgelenk",
        "cmc_abduction": "Abduktion Sattelgelenk",
    },
    modes={"active": "aktiv", "passive": "passiv"},
    devices={
        "goniometer": "Winkelmesser",
        "inclinometer": "Neigungsmesser",
        "phone": "Telefon",
        "eye": "Augenmaß",
        "tape": "Maßband",
        "other": "anderes Gerät",
    },
    raters={"self": "selbst gemessen", "helper": "mit Hilfe", "clinician": "in der Praxis"},
    contexts={"movement": "in Bewegung", "rest": "in Ruhe", "night": "nachts"},
    nutrients={},
    flags={
        "breathless": "Atemnot, Brustschmerz, Bluthusten oder Ohnmacht",
        "fever_joint": "Fieber oder Schüttelfrost mit heißem Gelenk, oder sehr krank",
        "cold_limb": "Arm oder Bein neu kalt, blau, taub oder schwach",
        "extreme_pain": "Unverhältnismäßig starker Schmerz",
        "deformity": "Neue Verformung, oder erlaubte Belastung plötzlich unmöglich",
        "saddle": "Taubheit zwischen den Beinen, Blase oder Darm verändert, beide Beine schwach",
        "clumsy": "Ungeschickte Hände oder unsicherer Gang mit Nackenschmerz",
        "swelling_face": "Schwellung von Gesicht oder Hals",
        "magnesium": "Mit Magnesium: deutliche Schwäche, Verwirrtheit, unregelmäßiger Herzschlag",
        "calf": "Neuer Schmerz oder Schwellung in einer Wade, einem Oberschenkel oder Arm",
        "wound": "Nässende oder sich öffnende Wunde, zunehmende Rötung",
        "hot_joint": "Heißes, geschwollenes Gelenk ohne Fieber",
        "locked": "Gelenk blockiert, oder gestrecktes Bein lässt sich nicht heben",
        "motion_lost": "Beweglichkeit an zwei Messtagen verloren",
        "burning": "Brennender Schmerz mit veränderter Farbe oder Temperatur",
        "night_pain": "Anhaltender Schmerz in der Nacht",
    },
    sources={
        "surgeon": "Chirurgie",
        "physiotherapist": "Physiotherapie",
        "letter": "Brief",
        "self": "aus der Erinnerung",
    },
    weights={
        "none": "keine Belastung",
        "partial": "Teilbelastung",
        "full": "Vollbelastung",
        "unknown": "",
    },
    said={
        "title": "Verlauf der Genesung",
        "patient": "Person",
        "born": "Jahrgang {year}",
        "injury": "Verletzung",
        "happened": "{what}, {date}",
        "operation": "Operation {date}",
        "operation_named": "{surgery}, {date}",
        "week": "Woche {week}",
        "period": "Zeitraum",
        "from_to": "{first} bis {last}",
        "limits": "Grenzen",
        "no_limits": "keine eingetragen",
        "until": "bis {date}",
        "range": "{low} bis {high}",
        "at_most": "höchstens {high}",
        "at_least": "mindestens {low}",
        "summary": "Zusammenfassung",
        "lacks": "es fehlen {}°",
        "past": "{}° überstreckt",
        "straight": "gerade",
        "motion_course": "{motion} ({how}): {first_value} im Mittel der ersten Messwoche "
        "(ab {first_day}), {last_value} in der letzten (bis {last_day}). ",
        "motion_once": "{motion} ({how}): {value} am {day}. ",
        "change_beyond": "Änderung {change}°; bis zu {error}° können Messfehler sein.",
        "change_within": "Die Änderung von {change}° liegt im Messfehler ({error}°).",
        "change_plain": "Änderung {change}°; ein Messfehler ist dafür nicht veröffentlicht.",
        "other_side": "Andere Seite: {value}. ",
        "goal": "Ziel: {value}{by}. ",
        "goal_by": " bis {date}",
        "pain_course": "Schmerz, 0–10: {parts}. Eine Änderung um 2 Punkte gilt als bedeutsam.",
        "pain_part": "{context} im Mittel {first} in der ersten Woche, {last} in der letzten",
        "sleep": "Schlaf, letzte 7 Tage mit Einträgen: {parts}.",
        "sleep_quality": "Qualität {value} von 10 (zu Beginn {first})",
        "sleep_hours": "{value} h (zu Beginn {first} h)",
        "doses": "{name}{amount}: von {planned} geplanten Einnahmen {taken} als genommen "
        "eingetragen, {part} als teilweise, {skipped} als ausgelassen; {missing} ohne Eintrag.",
        "doses_free": "{name}{amount}: {taken} Einnahmen als genommen eingetragen, {skipped} als "
        "ausgelassen.",
        "amount": ", {mg} mg elementar",
        "side_effects": "Nebenwirkungen an {days} Tagen eingetragen.",
        "red_flags": "Gemeldet: {list}.",
        "function": "PSFS (0 unmöglich, 10 wie zuvor): Mittel {first} am {first_day}, {last} am "
        "{last_day}. Eine Änderung des Mittels um 2 gilt als echt.",
        "function_once": "PSFS (0 unmöglich, 10 wie zuvor): Mittel {last} am {last_day}.",
        "painkillers": "Schmerzmittel an {days} von {answered} beantworteten Tagen, mehr als "
        "üblich an {more}.",
        "nothing": "In diesem Zeitraum gibt es keine Einträge.",
        "pain": "Schmerz, 0–10",
        "sleep_chart": "Schlaf: Qualität 0–10, Stunden",
        "quality": "Qualität",
        "hours": "Stunden",
        "dose_chart": "{name}: | genommen, halber Strich teilweise, × ausgelassen",
        "limit": "Grenze {value}",
        "goal_line": "Ziel {value}",
        "other_line": "andere Seite",
        "error_line": "±{error}° Messfehler",
        "table_lacking": "Streckdefizit °",
        "table_week": "Woche",
        "table_from": "ab",
        "table_pain_movement": "Schmerz Bewegung",
        "table_pain_rest": "Schmerz Ruhe",
        "table_quality": "Schlaf 0–10",
        "table_hours": "Schlaf, h",
        "table_doses": "Dosen",
        "of": "{some} von {all}",
        "table_note": "Mittel der Tage mit Einträgen (Zahl der Messungen); Dosen: genommen oder "
        "teilweise genommen, von den eingetragenen.",
        "error_note": "Messfehler, {motion}: {figures} ({source}).",
        "home_note": "Für eine Person, die allein zu Hause misst, ist keine Zahl veröffentlicht; "
        "kleinere Unterschiede können Fehler sein.",
        "no_error_note": "{motion}: Recovery kennt keinen Messfehler für {devices}.",
        "pain_note": "Schmerzskala: 1 Punkt geringfügig, 2 Punkte (etwa 30 %) bedeutsam anders.",
        "lines_note": "Verschiedene Geräte, Messende, aktiv und passiv werden nie zu einer Linie "
        "verbunden.",
        "not_shared": "Nicht geteilt, daher nicht in diesem Bericht: {list}.",
        "sleep_switch": "Schlaf",
        "supplements_switch": "Präparate",
        "symptoms_switch": "Beschwerden und Schmerzmittel",
        "made": "Erstellt am {at} von {who}",
        "self": "der Person selbst",
        "entries": "Einträge der Person selbst, soweit nicht anders vermerkt. Dieser Bericht "
        "informiert; er stellt keine Diagnose, und niemand beobachtet die Einträge in Echtzeit.",
        "synthetic": "Erfundene Daten, keine wirkliche Person",
        "page": "Seite 1 von 1",
    },
)
LANGUAGES = {"en": EN, "de": DE}


def words(language: str) -> Words:
    return LANGUAGES.get(language, EN)
