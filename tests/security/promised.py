"""Which test shows each promise: `python -m tests.security.promised` writes the table.

A Python test names its promises with `@pytest.mark.promise("S1")`; a test of the front end ends
its name with them: `it("… (S19)")`.
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
when this page is older than they are. Each of them failed on release 0.1.0.

| | promise | shown by |
|---|---|---|
"""
IN_A_NAME = re.compile(
    r"""\b(?:it|test)(?:\.each\([^)]*\))?\(\s*["'`](.*?)\(([A-Z]\d+(?:, ?[A-Z]\d+)*)\)["'`]"""
)


def table() -> str:
    """Return the page: a row for each promise, in their order."""
    shown = defaultdict(list)
    for promise, test in sorted(set(_of_python()) | set(_of_the_front_end())):
        shown[promise].append(f"`{test}`")
    rows = [
        f"| {promise} | {words} | {'<br>'.join(shown[promise])} |\n"
        for promise, words in PROMISES.items()
    ]
    return HEAD + "".join(rows)


def _of_python() -> Iterator[tuple[str, str]]:
    for file in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if not isinstance(node, ast.FunctionDef | ast.ClassDef):
                continue
            for promise in (each for mark in node.decorator_list for each in _named(mark)):
                yield promise, f"{file.relative_to(ROOT)}::{node.name}"


def _named(mark: ast.expr) -> list[str]:
    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.promise":
        return [each.value for each in mark.args if isinstance(each, ast.Constant)]
    return []


def _of_the_front_end() -> Iterator[tuple[str, str]]:
    for file in (ROOT / "frontend").glob("tests/**/*.test.ts"):
        for name, promises in IN_A_NAME.findall(file.read_text()):
            for promise in re.findall(r"[A-Z]\d+", promises):
                yield promise, f"{file.relative_to(ROOT)}: {name.strip()}"


if __name__ == "__main__":
    TABLE.write_text(table())
