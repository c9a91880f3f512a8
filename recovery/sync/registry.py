"""The kinds that devices and the server agree about; packages register theirs at the start."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from recovery.sharing.queries import Access
from recovery.sync.models import PatientRow
from recovery.sync.order import parents_first

if TYPE_CHECKING:
    from recovery.sync.fhir import Builder
    from recovery.sync.rows import Row

Values = Mapping[str, Any]
Reasons = dict[str, list[str]]
Switch = Literal["sleep", "supplements", "symptoms", "notes"]

PATIENT = "patient"
CLINICIAN = "clinician"
SERVER = "server"

# Who may write a kind, said once for sync, REST and imports. What is of both has an `author`: each
# writes rows of their own, and nobody changes the other's. The server adds what follows.
OF_PATIENT = frozenset({PATIENT})
OF_CLINICIAN = frozenset({CLINICIAN})
OF_BOTH = frozenset({PATIENT, CLINICIAN})
OF_SERVER: frozenset[str] = frozenset()

# The field, set by the server, that names the clinician who wrote a row; empty in a patient's own.
AUTHOR = "author"


@dataclass(frozen=True)
class Writer:
    """Who writes: the role decides what is allowed, the device decides what is a conflict.

    `brings_back`: the rows were written before, and come from an archive of the patient's.
    """

    role: str
    device: UUID
    user_id: UUID | None
    brings_back: bool = False


@dataclass(frozen=True)
class Beside:
    """A rule about a row beside the patient's other rows, asked when one of `fields` has changed.

    `refused(patient_id, live)` gets the values by row id as a batch leaves them, and returns
    reasons per field for those that may not stand so.
    """

    fields: tuple[str, ...]
    refused: Callable[[UUID, Mapping[str, Values]], Mapping[str, Reasons]]


@dataclass(frozen=True)
class Fhir:
    """What becomes of a row in FHIR R4: the resource, and what makes it. `makes(build, row)` may
    yield none or several."""

    resource: str
    makes: "Callable[[Builder, Row], Iterator[dict[str, Any]]]"


@dataclass(frozen=True)
class Kind:
    """One kind of row.

    `title` is what it is called in English where a screen has no wording of its own for it; `says`
    are the words of its own screen, by names of its choice, and what its fields are called. Both
    are translated in the catalogues, under "app:kinds".

    `fields` may be set by a client, `set_by_server` only by the server. `key` is the pattern of the
    natural key ("sleep:{night}"); its fields, and those in `fixed`, never change after creation.
    A clinician's rows have none: theirs stand beside the patient's. `forced` are values of a
    clinician's rows that need not be sent, `answers` the fields of them that are the patient's to
    say.
    `types` gives the type of JSON fields for validation. `rule` returns reasons per field why a
    writer may not turn `before` (None: new) into `after`, `check` why nobody may; `beside` for what
    only the patient's other rows can tell. `remembered` are fields whose earlier values are kept
    also where the patient changes them, because something was decided by them; of rows alone whose
    fields are as in `remembered_where` ({}: of all).

    Who sees it, which `recovery.sync.consent` asks. `opens` is the switch of a consent that opens
    it, "" where every consent does; without one no consent does, and `own` says why. Of what is
    `by_injury` a consent opens the rows of its injuries and those of none. Rows `of_rows` are open
    with the rows that they are about. `opener(access)` tells apart what needs a look at other
    tables. Rows whose fields are as in `hidden_where` ({}: all rows) reach no patient's phone, and
    of the others only their author; what its `author_sees` needs no switch for them. Rows whose
    fields are as in `always` are shown whatever a consent leaves out, with `then_without` in the
    place of what could tell more.

    `been` are further fields, days or instants, of what has been: like its day they lie no more
    ahead than the clock of a phone may be wrong, unless the day `is_planned`.

    `goes_on` are the values of its `status` with which a row is not over. Of what is `for_rules`
    alone a physiotherapist is shown what the safety rules say of it.

    `route` is its name over REST ("": it has none), `old_route` what release 0.1.0 called it, which
    is led on for one release; `day` the field of its day, `chart` the fields
    that a chart is drawn from. `is_entry`: logging one counts as having logged that day. `fhir` is
    what becomes of it there, or the reason why no resource is honest.
    """

    name: str
    model: type[PatientRow]
    fields: tuple[str, ...]
    title: str = ""
    says: Mapping[str, str] = field(default_factory=dict)
    set_by_server: tuple[str, ...] = ()
    key: str | None = None
    fixed: frozenset[str] = frozenset()
    types: Mapping[str, Any] = field(default_factory=dict)
    writers: frozenset[str] = OF_PATIENT
    forced: Mapping[str, Any] = field(default_factory=dict)
    answers: frozenset[str] = frozenset()
    rule: Callable[[Writer, Values | None, Values], Reasons] | None = None
    check: Callable[[Values | None, Values], Reasons] | None = None
    beside: Beside | None = None
    remembered: frozenset[str] = frozenset()
    remembered_where: Mapping[str, Any] = field(default_factory=dict)
    opens: Switch | Literal[""] | None = None
    own: str = ""
    by_injury: bool = False
    of_rows: bool = False
    opener: Callable[[Access], Callable[[str, Values], bool]] | None = None
    hidden_where: Mapping[str, bool] | None = None
    author_sees: bool = False
    always: Mapping[str, Any] = field(default_factory=dict)
    then_without: Mapping[str, Any] = field(default_factory=dict)
    been: tuple[str, ...] = ()
    is_planned: bool = False
    goes_on: tuple[str, ...] = ()
    for_rules: bool = False
    route: str = ""
    old_route: str = ""
    day: str = ""
    chart: tuple[str, ...] = ()
    is_entry: bool = False
    fhir: Fhir | str = ""

    def __post_init__(self) -> None:
        if (self.opens is None) != bool(self.own):
            raise ValueError(f"{self.name}: say what opens it, or why nothing does.")
        if not self.title:
            raise ValueError(f"{self.name}: say what it is called.")
        if not self.fhir:
            raise ValueError(f"{self.name}: say what becomes of it in FHIR, or why nothing does.")

    @property
    def columns(self) -> tuple[str, ...]:
        """What it says in tables and over REST: what is set, then what follows."""
        return (*self.fields, *self.set_by_server)

    @property
    def past(self) -> tuple[str, ...]:
        """The fields that say when something was, none of which may lie ahead."""
        return (*self.been, *((self.day,) if self.day and not self.is_planned else ()))

    def is_hidden(self, values: Values) -> bool:
        """Say whether a row reaches no patient's phone."""
        return self.hidden_where is not None and all(
            values[name] == value for name, value in self.hidden_where.items()
        )

    def remembers(self, before: Values, changed: Iterable[str], *, withdrawn: bool) -> bool:
        """Say whether what a row said is kept where its patient changes or withdraws it."""
        is_meant = all(before[name] == value for name, value in self.remembered_where.items())
        is_touched = withdrawn or not self.remembered.isdisjoint(changed)
        return bool(self.remembered) and is_meant and is_touched

    def may_be_written_by(self, role: str) -> bool:
        """Say whether anybody in this role writes rows of this kind at all."""
        return role == SERVER or role in self.writers

    def may_be_answered_by(self, role: str) -> bool:
        """Say whether somebody in this role writes nothing of this kind but the `answers`."""
        return role == PATIENT and role not in self.writers and bool(self.answers)

    def is_clinicians(self, values: Values) -> bool:
        """Say whether a row is a clinician's, who alone may amend it."""
        return self.writers == OF_CLINICIAN or bool(values.get(AUTHOR))


def moved(before: Values | None, after: Values, *names: str) -> bool:
    """Say whether a write is about any of these fields. A rule lets everything else of a row be
    changed, whatever an older release had let in."""
    return before is None or any(before[name] != after[name] for name in names)


@dataclass(frozen=True)
class Consequence:
    """What follows for one row from the facts: values that only the server sets."""

    kind: str
    row: str
    values: Values


@dataclass(frozen=True)
class Replaced:
    """The row of another kind that retired fields stand for; without values it is deleted."""

    kind: str
    row: str
    values: Values | None


@dataclass(frozen=True)
class Retired:
    """Fields that a kind once had: their types, and `replace(patient_id, row, sent)`."""

    types: Mapping[str, Any]
    replace: Callable[[UUID, str, Values], Replaced | None]


Follower = Callable[[UUID], Sequence[Consequence]]
Listener = Callable[[UUID, Sequence[UUID]], None]
Watcher = Callable[[UUID], None]
Provider = Callable[[UUID], Any]

_kinds: dict[str, Kind] = {}
_followers: dict[str, list[Follower]] = defaultdict(list)
_listeners: dict[str, list[Listener]] = defaultdict(list)
_watchers: list[Watcher] = []
_providers: dict[str, Provider] = {}
_retired: dict[str, Retired] = {}


def register(*kinds: Kind) -> None:
    for kind in kinds:
        _kinds[kind.name] = kind
    _order.cache_clear()


def kind_named(name: str) -> Kind | None:
    return _kinds.get(name)


def known_kind(name: str) -> Kind:
    """Return a registered kind. Raises KeyError: a name of our own that is wrong is a bug."""
    return _kinds[name]


def kinds() -> Iterator[Kind]:
    """Yield every kind, parents before children: the order in which a batch is written."""
    yield from (_kinds[name] for name in _order())


@cache
def _order() -> list[str]:
    return parents_first({kind.name: kind.model for kind in _kinds.values()})


def follow(follower: Follower, *kinds: str) -> None:
    """Ask `follower(patient_id)` what follows whenever a row of one of `kinds` has changed.

    It runs in the same transaction and revision. What it answers is written without a version of
    its own, so that a device's later write of the same field is no conflict.
    """
    for kind in kinds:
        if follower not in _followers[kind]:
            _followers[kind].append(follower)


def followers(kinds: Iterable[str]) -> list[Follower]:
    """Return each follower of any of `kinds`, once."""
    return list(dict.fromkeys(each for kind in kinds for each in _followers[kind]))


def on_change(kind: str, listener: Listener) -> None:
    """Call `listener(patient_id, row_ids)` in the transaction in which rows of `kind` change."""
    if listener not in _listeners[kind]:
        _listeners[kind].append(listener)


def listeners(kind: str) -> Sequence[Listener]:
    return tuple(_listeners[kind])


def on_facts(watcher: Watcher) -> None:
    """Call `watcher(patient_id)` once in every transaction in which a patient's rows change."""
    if watcher not in _watchers:
        _watchers.append(watcher)


def watchers() -> Sequence[Watcher]:
    return tuple(_watchers)


def provide(name: str, provider: Provider) -> None:
    """Add something computed that travels beside the facts: `provider(patient_id)` → JSON."""
    _providers[name] = provider


def providers() -> Mapping[str, Provider]:
    return _providers


def retire(
    kind: str, types: Mapping[str, Any], replace: Callable[[UUID, str, Values], Replaced | None]
) -> None:
    """Go on taking fields of `kind` that older phones send, and write what they stand for now."""
    _retired[kind] = Retired(types, replace)


def retired(kind: str) -> Retired | None:
    return _retired.get(kind)
