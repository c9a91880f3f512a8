"""Which test shows each promise: `python -m tests.security.promised` writes the table.

A Python test names its promises with `@pytest.mark.promise("S1")`, a file of tests with
`pytestmark`, a row of a parametrised test with `marks=`; a test of the front end ends its name
with them: `it("… (S19)")`.
"""

import ast
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROMISES: dict[str, str] = json.loads((Path(__file__).parent / "promises.json").read_text())
TABLE = ROOT / "docs" / "security-tests.md"
HEAD = """# What is promised, and the test that shows it

Made by `python -m tests.security.promised` from the marks of the tests themselves; a test fails
when this page is older than they are. What each promise means stands in
[SECURITY.md](../SECURITY.md).

| | promise | shown by |
|---|---|---|
"""
IN_A_NAME = re.compile(
    r"""\b(?:it|test|describe)(?:\.\w+(?:\((?:[^()]|\([^()]*\))*\))?)?\(\s*"""
    r"""(["'`])((?:(?!\1).)*?)\(([A-Z]\d+(?:, ?[A-Z]\d+)*)\)\1""",
    re.DOTALL,
)
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def table() -> str:
    """Return the page: a row for each promise, in their order."""
    shown = defaultdict(list)
    for promise, test in sorted(marked()):
        shown[promise].append(f"`{test}`")
    rows = [
        f"| {promise} | {words} | {'<br>'.join(shown[promise])} |\n"
        for promise, words in PROMISES.items()
    ]
    return HEAD + "".join(rows)


def marked() -> set[tuple[str, str]]:
    """Return each promise with each test that names it."""
    found = set()
    for file in (ROOT / "tests").rglob("test_*.py"):
        place = str(file.relative_to(ROOT))
        found |= {(each, f"{place}::{test}") for each, test in in_python(file.read_text())}
    for file in (ROOT / "frontend" / "tests").rglob("*.test.ts"):
        place = str(file.relative_to(ROOT))
        found |= {(each, f"{place}: {test}") for each, test in in_typescript(file.read_text())}
    return found


def in_python(source: str) -> Iterator[tuple[str, str]]:
    """Yield (promise, name of the test); a whole file's marks go to each of its tests."""
    body = ast.parse(source).body
    of_the_file = [
        promise
        for node in body
        if isinstance(node, ast.Assign | ast.AnnAssign) and _is_pytestmark(node)
        for promise in _named(node)
    ]
    yield from _of_tests(body, of_the_file, "")


def _of_tests(body: list[ast.stmt], inherited: list[str], inside: str) -> Iterator[tuple[str, str]]:
    for node in body:
        if not isinstance(node, Definition) or not node.name.lower().startswith("test"):
            continue
        promises = inherited + [each for mark in node.decorator_list for each in _named(mark)]
        if isinstance(node, ast.ClassDef):
            yield from _of_tests(node.body, promises, f"{inside}{node.name}::")
            continue
        yield from ((promise, f"{inside}{node.name}") for promise in promises)


def _is_pytestmark(node: ast.Assign | ast.AnnAssign) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return any(isinstance(each, ast.Name) and each.id == "pytestmark" for each in targets)


def _named(node: ast.AST) -> list[str]:
    """Return the promises of every `pytest.mark.promise(…)` in there, lists and rows included."""
    return [
        mark.value
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "pytest.mark.promise"
        for mark in call.args
        if isinstance(mark, ast.Constant) and isinstance(mark.value, str)
    ]


def in_typescript(source: str) -> Iterator[tuple[str, str]]:
    """Yield (promise, name of the test without its promises)."""
    for _, name, promises in IN_A_NAME.findall(source):
        for promise in re.findall(r"[A-Z]\d+", promises):
            yield promise, name.strip()


if __name__ == "__main__":
    TABLE.write_text(table())
