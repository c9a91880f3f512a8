"""The catalogues, made from the words in the code: which words there are, and what is wrong.

Python's words are found by Babel; the app lists its own (`npm run words`). A catalogue keeps its
translations, gets what is new and loses what nothing says any more.
"""

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings

from recovery.core.compiling import compile_one
from recovery.core.languages import ENGLISH, LANGUAGES, PLACE, REVIEWER, reviewer_in

PACKAGES = ("api", "config", "recovery")
ONE_OF_CONTEXT: tuple[int | tuple[int, str], ...] = ((1, "c"), 2)
KEYWORDS: Mapping[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None,
    "say": None, "say_clinical": None, "say_count": (1, 2), "ngettext": (1, 2),
    "in_context": ONE_OF_CONTEXT, "pgettext": ONE_OF_CONTEXT, "pgettext_lazy": ONE_OF_CONTEXT,
}  # fmt: skip
# Of a template: what stands between its tags, each run of white space as a single one.
IN_A_TEMPLATE = re.compile(
    r'{% translate "([^"]*)" %}|{% blocktranslate trimmed %}(.*?){% endblocktranslate %}', re.S
)
NOTE = "Translators:"  # a comment above a sentence that begins so stands in the catalogues
APP = "app:"  # how a context of the app's words begins
WIDTH = 100
HEADER = """# {name}: the words of Recovery. How to translate: CONTRIBUTING.md, "A new language".
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"
"{reviewer}\\n"

"""
Key = tuple[str, str]  # context and English


@dataclass
class Word:
    """Something that is said somewhere: its English, and where."""

    text: str
    context: str = ""
    plural: str = ""
    files: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    @property
    def order(self) -> tuple[bool, str, str]:
        is_of_the_app = self.context.startswith(APP)
        return is_of_the_app, self.context if is_of_the_app else min(self.files), self.text


# --- What is said ---------------------------------------------------------------------------------


def python_words() -> list[Word]:
    """Return what Python and its templates say."""
    found: dict[Key, Word] = {}
    for file in _sources("*.html"):
        for plain, block in IN_A_TEMPLATE.findall(file.read_text(encoding="utf-8")):
            text = plain or " ".join(block.split())
            found.setdefault(("", text), Word(text)).files.add(_name(file))
    for file in _sources("*.py"):
        name = _name(file)
        with file.open("rb") as source:
            for _, message, notes, context in extract("python", source, KEYWORDS, [NOTE]):
                text, plural = (message, "") if isinstance(message, str) else message[:2]
                word = found.setdefault((context or "", text), Word(text, context or "", plural))
                word.files.add(name)
                word.notes += [note for note in notes if note not in word.notes]
    return list(found.values())


def _name(file: Path) -> str:
    return file.relative_to(settings.BASE_DIR).as_posix()


def _sources(pattern: str) -> Iterator[Path]:
    for package in PACKAGES:
        for file in sorted(Path(settings.BASE_DIR, package).rglob(pattern)):
            if "migrations" not in file.parts:
                yield file


def app_words() -> list[Word] | None:
    """Return what the app says; None if it cannot be asked here."""
    folder = Path(settings.BASE_DIR, "frontend")
    package = folder / "package.json"
    npm = shutil.which("npm")
    if not npm or not (folder / "node_modules").is_dir():
        return None
    if "words" not in json.loads(package.read_text(encoding="utf-8")).get("scripts", {}):
        return None
    command = [npm, "run", "--silent", "words"]
    said = subprocess.run(command, cwd=folder, capture_output=True, check=True)  # noqa: S603
    return [
        Word(
            each["text"],
            APP + each["context"],
            each.get("plural") or "",
            notes=[each["note"]] if each.get("note") else [],
        )
        for each in json.loads(said.stdout)
    ]


# --- The catalogues -------------------------------------------------------------------------------


def path_of(code: str) -> Path:
    return Path(settings.BASE_DIR, "recovery", "locale", code, "LC_MESSAGES", "django.po")


def read(file: Path) -> Catalog:
    """Return a catalogue, an empty one where there is none."""
    if not file.is_file():
        return Catalog()
    with file.open("rb") as source:
        return read_po(source)


def made(code: str, words: Iterable[Word], app: list[Word] | None) -> str:
    """Return the text of a catalogue as it should be: these words, and what is known of them."""
    held = {_key(each): each for each in read(path_of(code)) if each.id}
    if app is None:  # what the app said last stays
        app = [_word(each) for (context, _), each in held.items() if context.startswith(APP)]
    new = Catalog(locale=code, fuzzy=False)
    for word in sorted([*words, *app], key=lambda each: each.order):
        known = held.get((word.context, word.text))
        message = new.add(
            (word.text, word.plural) if word.plural else word.text,
            _translation(known, bool(word.plural), new.num_plurals),
            locations=[(file, 0) for file in sorted(word.files)],
            auto_comments=word.notes,
            user_comments=known.user_comments if known else (),
            context=word.context or None,
        )
        # Babel guesses from the English; a "70% of" is no place of a figure.
        message.flags = {"fuzzy"} if known is not None and known.fuzzy else set()
    out = BytesIO()
    write_po(out, new, width=WIDTH, omit_header=True, include_lineno=False)
    header = HEADER.format(
        name=LANGUAGES.get(code, code),
        code=code,
        plural=new.plural_forms,
        reviewer=f"{REVIEWER}: {reviewer_in(path_of(code))}".rstrip(),
    )
    return header + out.getvalue().decode().strip() + "\n"


def _key(message: Message) -> Key:
    text = message.id if isinstance(message.id, str) else message.id[0]
    return message.context or "", text


def _word(message: Message) -> Word:
    text, plural = (message.id, "") if isinstance(message.id, str) else message.id[:2]
    return Word(text, message.context or "", plural, notes=list(message.auto_comments))


def _translation(known: Message | None, is_plural: bool, forms: int) -> Any:
    empty: Any = ("",) * forms if is_plural else ""
    said: Any = known.string if known is not None else None
    if said is None or isinstance(said, str) == is_plural:
        return empty
    return said if not is_plural or len(said) == forms else empty


def write(code: str, words: Iterable[Word], app: list[Word] | None) -> None:
    """Bring a catalogue up to date, and compile it."""
    file = path_of(code)
    text = made(code, words, app)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    compile_one(file)


# --- What is wrong --------------------------------------------------------------------------------


@dataclass
class Findings:
    """What is wrong with the catalogues, and which words each lacks."""

    wrong: list[str] = field(default_factory=list)
    missing: dict[str, list[Key]] = field(default_factory=dict)


def look(words: list[Word], app: list[Word] | None) -> Findings:
    """Compare the catalogues with the words of the code."""
    found = Findings()
    for code in LANGUAGES:
        file = path_of(code)
        if not file.is_file() or file.read_text(encoding="utf-8") != made(code, words, app):
            found.wrong.append(f"{code}: stale. Run manage.py messages.")
        found.wrong += [f"{code}: {each}" for each in faults(file)]
        if code != ENGLISH:
            found.missing[code] = [
                _key(each) for each in read(file) if each.id and not _is_said(each)
            ]
    return found


def faults(file: Path) -> list[str]:
    """Return what no program could do anything good with: places that differ, words twice."""
    if not file.is_file():
        return []
    twice = [f"twice: {text!r}" for text, count in _counted(file).items() if count > 1]
    messages = [each for each in read(file) if each.id and _is_said(each)]
    return twice + [f"other places: {_key(each)[1]!r}" for each in messages if not _fits(each)]


def _is_said(message: Message) -> bool:
    return all(_forms(message))


def _forms(message: Message) -> list[str]:
    said: Any = message.string
    return [said] if isinstance(said, str) else list(said or [""])


def _fits(message: Message) -> bool:
    english = [message.id] if isinstance(message.id, str) else message.id
    allowed = [_places(each) for each in english]
    return all(_places(each) in allowed for each in _forms(message))


def _places(text: str) -> set[str]:
    return set(PLACE.findall(text))


def _counted(file: Path) -> Counter[str]:
    """Count each word with its context as it is written; Babel takes two of a kind for one."""
    entries = file.read_text(encoding="utf-8").split("\n\n")
    heads = (
        re.search(r'^(?:msgctxt .*\n)?msgid (?:.*\n)(?:".*\n)*', each, re.M) for each in entries
    )
    return Counter(_joined(head[0]) for head in heads if head)


def _joined(head: str) -> str:
    return re.sub(r'"\n"', "", head).strip()
