"""What a caseload tells and takes."""

from typing import Any

from rest_framework import serializers

from api.core.fields import DayField, LineField, TextField
from api.supplements.safety import ReviewSerializer
from recovery.accounts.models import known_zone
from recovery.care_plan.models import ANSWERS, REASONS
from recovery.caseload.urgency import groups
from recovery.sharing.models import REACHES


def zone_or_none(value: str) -> None:
    """Accept a time zone or nothing. Raises ValidationError otherwise."""
    if value:
        known_zone(value)


class CaseInjurySerializer(serializers.Serializer[Any]):
    """An injury that is shared."""

    id = serializers.UUIDField()
    joint = serializers.CharField()
    side = serializers.CharField()
    kind = serializers.CharField()
    happened_on = serializers.DateField()
    surgery_on = serializers.DateField(allow_null=True)
    surgery = serializers.CharField(allow_blank=True)


class FlagAnswerSerializer(serializers.Serializer[Any]):
    """What somebody of the clinic does about a flag. `own`: the caller. `to_me`: handed to them."""

    id = serializers.UUIDField()
    by = serializers.CharField()
    own = serializers.BooleanField()
    answer = serializers.ChoiceField(ANSWERS, allow_blank=True)
    action = serializers.CharField(allow_blank=True)
    at = serializers.DateTimeField()
    until_day = serializers.DateField(allow_null=True)
    handed_to = serializers.CharField(allow_null=True)
    to_me = serializers.BooleanField()


class FlagSerializer(serializers.Serializer[Any]):
    """A reason to look. `kind` "red_flag": something that the patient said is wrong, shown for 14
    days whatever the consent leaves out; "finding": see docs/findings.md for `content` by `code`.

    `rests`: acknowledged or handed to somebody else, its day is not over and it is not worse.
    `is_new`: it came up since the caller last opened this patient's record.
    """

    key = serializers.CharField()
    kind = serializers.ChoiceField(["red_flag", "finding"])
    code = serializers.CharField()
    injury = serializers.UUIDField(allow_null=True)
    day = serializers.DateField()
    created_at = serializers.DateTimeField()
    urgency = serializers.IntegerField()
    rests = serializers.BooleanField()
    is_new = serializers.BooleanField()
    answer = FlagAnswerSerializer(allow_null=True)
    content = serializers.DictField(child=serializers.JSONField())


class TrendSerializer(serializers.Serializer[Any]):
    """Weekly means (degrees) of one series: [weeks ago, mean, number of readings].

    `goal`: the farthest one, never beyond a limit that holds today.
    """

    joint = serializers.CharField()
    side = serializers.CharField()
    motion = serializers.CharField()
    mode = serializers.CharField()
    device = serializers.CharField()
    rater = serializers.CharField()
    smaller_is_better = serializers.BooleanField()
    weeks = serializers.ListField(child=serializers.ListField(child=serializers.FloatField()))
    goal = serializers.FloatField(allow_null=True)


class PainShownSerializer(serializers.Serializer[Any]):
    """Mean pain on movement (of 10) of the last 7 days, and of the 7 before; null: not logged."""

    now = serializers.FloatField(allow_null=True)
    before = serializers.FloatField(allow_null=True)


class VisitShownSerializer(serializers.Serializer[Any]):
    """The next visit to the clinic; `at` is local time, empty if it is not known."""

    day = serializers.DateField()
    at = serializers.CharField(allow_blank=True)


class CaseSerializer(serializers.Serializer[Any]):
    """One patient of the caseload. `week` counts from the operation or, without one, the injury.

    `group` says by when somebody acts: today, this_week, next_visit, or quiet (nothing stands).
    `attention` is the urgency of the strongest flag that does not rest. `with_whom`: whom the
    patient named. `days` has a 1 for each of the last `of_days` with an entry, today last;
    `logged_days` is how many. `taken` of the `doses` logged in them, null if supplements are not
    shared. `ends_on`: the last day of the sharing, if it ends within four weeks.
    """

    id = serializers.UUIDField()
    name = serializers.CharField()
    phone = serializers.CharField(allow_blank=True)
    with_whom = serializers.CharField()
    today = serializers.DateField()
    week = serializers.IntegerField(allow_null=True)
    group = serializers.ChoiceField(groups())
    attention = serializers.IntegerField()
    injuries = CaseInjurySerializer(many=True)
    flags = FlagSerializer(many=True)
    last_log_day = serializers.DateField(allow_null=True)
    days = serializers.CharField()
    logged_days = serializers.IntegerField()
    of_days = serializers.IntegerField()
    taken = serializers.IntegerField(allow_null=True)
    doses = serializers.IntegerField(allow_null=True)
    trend = TrendSerializer(allow_null=True)
    pain = PainShownSerializer(allow_null=True)
    next_visit = VisitShownSerializer(allow_null=True)
    ends_on = serializers.DateField(allow_null=True)


class EndedSerializer(serializers.Serializer[Any]):
    """A treatment that the caller has ended, and can take that back until an instant."""

    id = serializers.UUIDField()
    patient = serializers.UUIDField()
    name = serializers.CharField()
    injury = serializers.UUIDField()
    joint = serializers.CharField()
    side = serializers.CharField()
    until = serializers.DateTimeField()


class CaseloadSerializer(serializers.Serializer[Any]):
    """All patients who share with the caller, by group and in it by urgency.

    Flags of statistics are thinned out to `false_flags_a_week` for all of them together; weaker
    ones stand on the patient's page only.
    """

    version = serializers.CharField()
    false_flags_a_week = serializers.FloatField()
    patients = CaseSerializer(many=True)


class ChangesSerializer(serializers.Serializer[Any]):
    """A word that changes with the caseload."""

    version = serializers.CharField()


class CoverSerializer(serializers.Serializer[Any]):
    """Somebody of the same clinic whom the patient shares with too."""

    id = serializers.UUIDField()
    name = serializers.CharField()


class SharingSerializer(serializers.Serializer[Any]):
    """What the care link opens, and until when."""

    sleep = serializers.BooleanField()
    supplements = serializers.BooleanField()
    symptoms = serializers.BooleanField()
    notes = serializers.BooleanField()
    until = serializers.DateTimeField()
    reach = serializers.ChoiceField(REACHES)
    own = serializers.BooleanField(help_text="The patient named the caller.")
    with_whom = serializers.CharField(help_text="Whom the patient named.")


class StandInSerializer(serializers.Serializer[Any]):
    """A colleague who stands in until an instant."""

    id = serializers.UUIDField()
    clinician = serializers.CharField(source="clinician_name")
    own = serializers.BooleanField()
    until_at = serializers.DateTimeField()


class NamingSerializer(serializers.Serializer[Any]):
    """Which colleague stands in, until the end of which day."""

    clinician = serializers.UUIDField()
    until = DayField()


class DigestSerializer(serializers.Serializer[Any]):
    """Where it is morning when the digest is mailed: an IANA zone, or "" for no digest."""

    zone = LineField(max_length=64, allow_blank=True, validators=[zone_or_none])


class NamedSerializer(serializers.Serializer[Any]):
    """The record that was kept."""

    id = serializers.UUIDField()


class OneCaseSerializer(serializers.Serializer[Any]):
    """One patient, what they share, who can take a flag over, who can stand in, and which
    treatments of theirs the caller has ended within a week.

    `email`: the address to which the clinic invited them, while it is that of their account.
    """

    patient = CaseSerializer()
    email = serializers.CharField(allow_blank=True)
    sharing = SharingSerializer()
    colleagues = CoverSerializer(many=True)
    stand_ins = StandInSerializer(many=True)
    may_stand_in = CoverSerializer(many=True)
    ended = EndedSerializer(many=True)


class ReadSeriesSerializer(serializers.Serializer[Any]):
    """A series as charts read it: angles in degrees, doses in mg elemental, sleep in minutes."""

    columns = serializers.ListField(child=serializers.CharField())
    rows = serializers.ListField(child=serializers.ListField(child=serializers.JSONField()))


class ReadFindingSerializer(serializers.Serializer[Any]):
    """What follows from the facts; `content` by `kind` stands in docs/findings.md."""

    kind = serializers.CharField()
    key = serializers.CharField()
    injury = serializers.UUIDField(allow_null=True)
    content = serializers.DictField(child=serializers.JSONField())


class PatientRecordSerializer(OneCaseSerializer):
    """One patient and all that their page is drawn from, as far as they share it.

    `lists` holds the rows of each noun as its own address answers them, `series` those of each
    kind that charts read. `looked_at`: when the caller last opened a section, twelve hours ago or
    longer. `incomplete` names the nouns that have more rows than fit here.
    """

    looked_at = serializers.DateTimeField(allow_null=True)
    lists = serializers.DictField(
        child=serializers.ListField(child=serializers.DictField(child=serializers.JSONField()))
    )
    incomplete = serializers.ListField(child=serializers.CharField())
    series = serializers.DictField(child=ReadSeriesSerializer())
    findings = ReadFindingSerializer(many=True)
    safety = ReviewSerializer(many=True)


class AnswerSerializer(serializers.Serializer[Any]):
    """What is done about a flag, or about all of a patient's that do not rest (no `flag`).

    Either one of the answers or some words say it. It rests until the end of `until_day`, or until
    it gets worse; an answer without a day holds until the next visit, or for a week without one.
    Words alone need a day, except about something that happened once (a red flag).
    """

    flag = LineField(max_length=200, required=False, allow_null=True, default=None)
    answer = serializers.ChoiceField(ANSWERS, required=False, allow_blank=True, default="")
    action = TextField(max_length=500, required=False, allow_blank=True, default="")
    until_day = DayField(required=False, allow_null=True, default=None)
    handed_to = serializers.UUIDField(required=False, allow_null=True, default=None)


class AnsweredSerializer(serializers.Serializer[Any]):
    """The records that were kept, one for each flag, and until when they rest."""

    ids = serializers.ListField(child=serializers.UUIDField())
    until_day = serializers.DateField(allow_null=True)


class DischargeSerializer(serializers.Serializer[Any]):
    """The end of the treatment of one injury."""

    injury = serializers.UUIDField()
    reason = serializers.ChoiceField([each for each in REASONS if each])
    summary = TextField(max_length=10_000, required=False, allow_blank=True, default="")


class DischargedSerializer(serializers.Serializer[Any]):
    """What ended. Reminders go on while the patient shares with somebody else."""

    id = serializers.UUIDField()
    links_ended = serializers.IntegerField()
    reminders_ended = serializers.BooleanField()
