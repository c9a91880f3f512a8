"""What the columns of the exported tables mean, in English and German."""

from dataclasses import dataclass

from recovery.sync.registry import Kind
from recovery.sync.shape import model_field


@dataclass(frozen=True)
class Words:
    """The words of a README in one language. `columns` by "kind.column" or by "column" alone."""

    intro: str
    columns: dict[str, str]


EN = Words(
    intro=(
        "Everything that Recovery keeps of this person and that whoever made this export may\r\n"
        "see, one file per kind. UTF-8, commas, decimal points. Days are YYYY-MM-DD and run\r\n"
        "from 04:00 to 04:00; times are local ({zone}). Empty means: not entered. 1 and 0 mean\r\n"
        "yes and no. An apostrophe in front of a text keeps a spreadsheet from running it.\r\n"
        "Angles are on a flexion-positive axis: of an extension, 5 means 5° lacking to straight\r\n"
        "and -5 means 5° past straight. Recovery informs; it does not diagnose."
    ),
    columns={
        "id": "identifies the row",
        "created_at": "when the server first had it, local time",
        "injury": "id of the injury in injury.csv",
        "day": "the day",
        "by_day": "day by which it should be reached",
        "reached_on": "day on which it was reached",
        "side": "left, right or none",
        "zone": "time zone of the device",
        "degrees": "degrees; median of the readings",
        "readings": "each reading, degrees",
        "spread": "range of the readings, degrees",
        "mode": "active (own muscles) or passive (moved by somebody or something)",
        "device": "what it was measured with; devices differ, do not join them into one line",
        "rater": "who measured: self, helper or clinician",
        "context": "rest or movement (asked in the evening), night (asked in the morning)",
        "pain.score": "0 none to 10 worst imaginable",
        "function_score.score": "0 unable to 10 as before the injury",
        "night": "local date of the evening on which the night began",
        "quality": "0 very badly to 10 very well",
        "minutes": "minutes asleep",
        "onset_minutes": "minutes until asleep",
        "awakenings": "times awake",
        "bed_at": "went to bed, local time",
        "woke_at": "woke up, local time",
        "symptom.value": "stiffness in minutes, swelling 0–2, circumference in cm, cramps per "
        "night, stress 0–10",
        "elemental_mg": "mg of the nutrient itself (elemental)",
        "compound_mg": "mg of the whole compound",
        "up_to_mg": "mg a day (elemental) up to which the decision holds",
        "slots": "local times of the day",
        "weekdays": "ISO weekdays, 1 Monday to 7 Sunday",
        "servings": "servings of one intake",
        "outcome": "taken, part or skipped",
        "minimum": "degrees that may not be passed downwards",
        "maximum": "degrees that may not be passed upwards",
        "painkillers": "none, usual or more",
        "exercises": "all, some, none, or a rest day",
        "flag": "key of the flag that was answered",
        "appointment.at": "local time; empty where only the day is known",
        "appointment.whom": "surgeon, physiotherapist, doctor or other",
        "appointment.name": "name of the person or practice",
        "kept": "1 kept, 0 not; empty: nobody has said",
        "severity": "how bad it was then, in steps of one",
        "action": "what is done about it",
        "handed_to": "id of the colleague who takes it",
        "clinician": "id of the clinician",
        "summary": "closing words",
        "question": "what is asked",
        "smallest_change": "smallest change that matters, points or degrees",
        "change_is_assumed": "1 where no publication stands behind it",
        "period_days": "days of a period",
        "periods": "periods, with and without together",
        "half_life_days": "half-life declared before the start, days",
        "commitment": "digest of order and plan, published at the start",
        "seed": "from which the order follows; empty until the end",
        "is_on": "1 where it is taken",
        "trial.outcome": "what is looked at",
        "stop_words": "why it was stopped",
        "agreed_words": "what was said on agreeing",
    },
)
DE = Words(
    intro=(
        "Alles, was Recovery über diese Person aufbewahrt und was die Person sehen darf, die\r\n"
        "diesen Export erstellt hat; eine Datei je Art. UTF-8, Semikolons, Dezimalkommas. Tage\r\n"
        "stehen als JJJJ-MM-TT und dauern von 04:00 bis 04:00 Uhr; Uhrzeiten sind Ortszeit\r\n"
        "({zone}). Leer heißt: nicht eingetragen. 1 und 0 heißen ja und nein. Ein Apostroph vor\r\n"
        "einem Text verhindert, dass eine Tabellenkalkulation ihn ausführt. Winkel zählen in\r\n"
        "Richtung der Beugung: Bei einer Streckung heißt 5, dass 5° bis zur Geraden fehlen, und\r\n"
        "-5, dass sie 5° über die Gerade hinausgeht. Recovery informiert und stellt keine Diagnose."
    ),
    columns={
        "id": "Kennung der Zeile",
        "created_at": "wann der Server es zuerst hatte, Ortszeit",
        "injury": "Kennung der Verletzung in injury.csv",
        "day": "der Tag",
        "by_day": "Tag, bis zu dem es erreicht sein soll",
        "reached_on": "Tag, an dem es erreicht wurde",
        "side": "left (links), right (rechts) oder none (keine)",
        "zone": "Zeitzone des Geräts",
        "degrees": "Grad; Median der Ablesungen",
        "readings": "jede Ablesung, Grad",
        "spread": "Spannweite der Ablesungen, Grad",
        "mode": "active (mit eigener Kraft) oder passive (von außen bewegt)",
        "device": "womit gemessen wurde; verschiedene Geräte nicht zu einer Linie verbinden",
        "rater": "wer gemessen hat: self, helper (Hilfe) oder clinician (Praxis)",
        "context": "rest (Ruhe) oder movement (Bewegung), abends gefragt; night (Nacht), morgens",
        "pain.score": "0 keiner bis 10 stärkster vorstellbarer Schmerz",
        "function_score.score": "0 unmöglich bis 10 wie vor der Verletzung",
        "night": "Datum des Abends, an dem die Nacht begann",
        "quality": "0 sehr schlecht bis 10 sehr gut",
        "minutes": "Minuten Schlaf",
        "onset_minutes": "Minuten bis zum Einschlafen",
        "awakenings": "wie oft wach",
        "bed_at": "zu Bett gegangen, Ortszeit",
        "woke_at": "aufgewacht, Ortszeit",
        "symptom.value": "Steifigkeit in Minuten, Schwellung 0–2, Umfang in cm, Krämpfe je Nacht, "
        "Stress 0–10",
        "elemental_mg": "mg des Nährstoffs selbst (elementar)",
        "compound_mg": "mg der ganzen Verbindung",
        "up_to_mg": "mg am Tag (elementar), bis zu denen die Entscheidung gilt",
        "slots": "Uhrzeiten, Ortszeit",
        "weekdays": "ISO-Wochentage, 1 Montag bis 7 Sonntag",
        "servings": "Portionen einer Einnahme",
        "outcome": "taken (genommen), part (teilweise) oder skipped (ausgelassen)",
        "minimum": "Grad, die nicht unterschritten werden sollen",
        "maximum": "Grad, die nicht überschritten werden sollen",
        "painkillers": "none (keine), usual (wie üblich) oder more (mehr)",
        "exercises": "all (alle), some (einige), none (keine) oder rest (Ruhetag)",
        "flag": "Schlüssel des Hinweises, der beantwortet wurde",
        "appointment.at": "Uhrzeit, Ortszeit; leer, wo nur der Tag bekannt ist",
        "appointment.whom": "surgeon (Chirurgie), physiotherapist (Physiotherapie), doctor "
        "(Arztpraxis) oder other (anderswo)",
        "appointment.name": "Name der Person oder Praxis",
        "kept": "1 wahrgenommen, 0 nicht; leer: nicht angegeben",
        "severity": "wie schwer er damals war, in Einerschritten",
        "action": "was unternommen wird",
        "handed_to": "Kennung der Person, die übernimmt",
        "clinician": "Kennung der behandelnden Person",
        "summary": "Worte zum Abschluss",
        "question": "was gefragt wird",
        "smallest_change": "kleinste Änderung, auf die es ankommt, Punkte oder Grad",
        "change_is_assumed": "1, wo keine Veröffentlichung dahinter steht",
        "period_days": "Tage eines Abschnitts",
        "periods": "Abschnitte, mit und ohne zusammen",
        "half_life_days": "Halbwertszeit, vor dem Beginn festgelegt, Tage",
        "commitment": "Prüfsumme von Reihenfolge und Plan, zu Beginn veröffentlicht",
        "seed": "woraus die Reihenfolge folgt; leer bis zum Ende",
        "is_on": "1, wo es genommen wird",
        "trial.outcome": "was betrachtet wird",
        "stop_words": "warum aufgehört wurde",
        "agreed_words": "was bei der Zustimmung gesagt wurde",
    },
)
LANGUAGES = {"en": EN, "de": DE}


def words(language: str) -> Words:
    return LANGUAGES.get(language, EN)


def meaning(kind: Kind, column: str, language: str) -> str:
    """Return what a column means, else what its field says of itself."""
    columns = words(language).columns
    known = columns.get(f"{kind.name}.{column}") or columns.get(column)
    if known or column in ("id", "created_at"):
        return known or ""
    field = model_field(kind, column)
    return str(field.help_text or "") or _values(field.choices) or str(field.verbose_name)


def _values(choices: object) -> str:
    return ", ".join(str(value) for value, _ in choices) if choices else ""  # type: ignore[attr-defined]
