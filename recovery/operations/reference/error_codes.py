"""docs/reference/error-codes.md: every code that an answer may carry, found in the source."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

from recovery.core.errors import RecoveryError
from recovery.imports.faults import SENTENCES

HEAD = """# Error codes

Made by `manage.py generate` from the source. Do not edit. Every failure of the API is
`{"code", "message", "fields"}`; `code` is for programs and never changes its meaning, `message` is
a sentence in the language of who is signed in, else of the browser.

| code | status | what is said |
|---|---|---|
"""
SAYS = ("say", "_")  # what a sentence goes through on its way into a language
OF_AN_OPERATION = """
## Of an operation

The result of one operation of [sync](../sync.md) whose status is `rejected` or `conflict`; over
REST they answer 400, and `not_allowed` 403.

| code | what is said |
|---|---|
"""
OF_A_FILE = """
## Of a file, a line of it, or a job

| code | what is said |
|---|---|
"""


@dataclass
class Said:
    """With which statuses a code is answered, and in which sentences."""

    statuses: set[str] = field(default_factory=set)
    sentences: set[str] = field(default_factory=set)


def error_codes_md() -> str:
    trees = list(_sources())
    answers: dict[str, Said] = defaultdict(Said)
    results: dict[str, Said] = defaultdict(Said)
    statuses = _classes(trees, answers)
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Call):
            _of_call(node, statuses, answers, results)
        elif isinstance(node, ast.Assign):
            _of_result(node, results)
        elif isinstance(node, ast.Return):
            _of_answer(node, answers)
    return HEAD + "".join(
        [
            *(_line(code, answers[code], True) for code in sorted(answers)),
            OF_AN_OPERATION,
            *(_line(code, results[code], False) for code in sorted(results)),
            OF_A_FILE,
            *(f"| `{code}` | {said} |\n" for code, said in sorted(SENTENCES.items())),
        ]
    )


def _classes(trees: list[ast.Module], answers: dict[str, Said]) -> dict[str, int]:
    """Return the status of every class of errors by its name, and take in its own code."""
    found: dict[str, tuple[int, str]] = {RecoveryError.__name__: (RecoveryError.status, "")}
    waiting = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    while True:
        known = [
            node
            for node in waiting
            if node.name not in found and any(getattr(b, "id", "") in found for b in node.bases)
        ]
        if not known:
            return {name: status for name, (status, _) in found.items()}
        for node in known:
            base = next(
                found[b.id] for b in node.bases if isinstance(b, ast.Name) and b.id in found
            )
            own = {
                each.targets[0].id: str(each.value.value)
                for each in node.body
                if isinstance(each, ast.Assign)
                and isinstance(each.targets[0], ast.Name)
                and isinstance(each.value, ast.Constant)
            }
            status, code = int(own.get("status", base[0])), own.get("code", base[1])
            found[node.name] = (status, code)
            if code:
                _add(answers, code, str(status), *_sentence_of(node))


def _sentence_of(error: ast.ClassDef) -> list[str]:
    """Return the sentence that a class of errors always says, if it has one."""
    calls = (each for each in ast.walk(error) if isinstance(each, ast.Call))
    made = [each for each in calls if getattr(each.func, "attr", "") == "__init__" and each.args]
    return [said for each in made if (said := _text(each.args[0]))]


def _line(code: str, said: Said, has_status: bool) -> str:
    status = f" {', '.join(sorted(said.statuses))} |" if has_status else ""
    return f"| `{code}` |{status} {' '.join(sorted(said.sentences))} |\n"


def _sources() -> Iterator[ast.Module]:
    for package in ("api", "config", "recovery"):
        for file in sorted(Path(settings.BASE_DIR, package).rglob("*.py")):
            if "migrations" not in file.parts:
                yield ast.parse(file.read_text())


def _of_call(
    call: ast.Call,
    statuses: dict[str, int],
    answers: dict[str, Said],
    results: dict[str, Said],
) -> None:
    """Take in an error that is made, an operation that is rejected, a body in our shape."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    words = [_text(each) for each in call.args]
    given = {each.arg: _text(each.value) for each in call.keywords}
    if name in statuses and given.get("code"):
        _add(answers, given["code"], str(statuses[name]), *words[:1])
    elif name == "reject" and words and words[0]:
        _add(results, words[0], "", *words[1:2])
    elif name == "Result" and len(words) > 3 and words[2]:
        _add(results, words[2], "", words[3])
    elif name == "shape" and len(words) > 1 and words[0]:
        _add(answers, words[0], "", words[1])


def _of_result(node: ast.Assign, results: dict[str, Said]) -> None:
    """Take in the code that a result is given later."""
    target = node.targets[0]
    if isinstance(target, ast.Attribute) and target.attr == "code" and _text(node.value):
        _add(results, _text(node.value), "")


def _of_answer(node: ast.Return, answers: dict[str, Said]) -> None:
    """Take in the status beside a body, as in `return Response(shape(…), 404)`."""
    bodies = [
        each
        for each in ast.walk(node)
        if isinstance(each, ast.Call) and getattr(each.func, "id", "") == "shape" and each.args
    ]
    numbers = [
        str(each.value)
        for each in ast.walk(node)
        if isinstance(each, ast.Constant) and isinstance(each.value, int) and each.value > 399
    ]
    for body in bodies:
        if _text(body.args[0]):
            _add(answers, _text(body.args[0]), *numbers[:1] or [""])


def _add(found: dict[str, Said], code: str, status: str, *sentence: str) -> None:
    found[code].statuses |= {status} - {""}
    found[code].sentences |= set(sentence) - {""}


def _text(node: ast.expr) -> str:
    """Return a text as it stands in the source; of one that is put together its fixed parts."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYS and node.args:
        return _text(node.args[0])
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(
            _text(each) if isinstance(each, ast.Constant) else "…" for each in node.values
        )
    return ""
