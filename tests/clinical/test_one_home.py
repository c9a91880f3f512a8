"""Clinical figures and lists stand in the tables of `recovery/clinical/`, and nowhere else."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from recovery.clinical.extras import EXTRAS
from recovery.clinical.knowledge import table
from recovery.clinical.thresholds import threshold
from tests.support.installation import ROOT

TABLES = ROOT / "recovery" / "clinical"
# Words name every item once per language; migrations tell what was; a database holds what it takes.
NOT_RULES = ("/words/", "/migrations/", "/api/schema.d.ts", "_de.py", "_en.py", "report/")
RULES = {  # where clinical rules are applied, and the constants there that are none
    **{
        f"recovery/findings/flags/{file.name}": {"FLAG"}
        for file in (ROOT / "recovery" / "findings" / "flags").glob("*.py")
    },
    "recovery/findings/associations.py": {"LONGEST_DAYS"},
    "recovery/caseload/overview.py": {"RECENT", "DAYS"},
    "recovery/journal/kinds/function_score.py": {"KIND"},
}
FRONT_RULES = ("limits", "measuring", "redFlags", "courses", "function", "turns")


def sources() -> Iterator[tuple[Path, str]]:
    for folder, endings in (
        ("recovery", (".py",)), ("api", (".py",)), ("config", (".py",)),
        ("frontend/src", (".ts", ".svelte")),
    ):  # fmt: skip
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in endings and not any(each in str(file) for each in NOT_RULES):
                yield file, file.read_text()


def signs() -> list[str]:
    return [each["code"] for each in table("red_flags")["flags"]]


@pytest.mark.parametrize(
    ("names", "few"),
    [
        (list(EXTRAS), 4),
        (signs(), 2),
        (list(threshold("limits", "asked_after")), 3),
        ([each["name"] for each in table("red_flags")["urgencies"]], 3),
    ],
    ids=["extras", "signs", "asked_after", "urgencies"],
)
def test_no_list_of_a_table_is_written_again(names: list[str], few: int) -> None:
    """A list in brackets that holds several of its names is a copy of it."""
    copies = []
    for file, text in sources():
        for bracket in re.findall(r"[\[({]([^\[\](){}]*)[\])}]", text):
            quoted = set(re.findall(r"[\"'](\w+)[\"']", bracket))
            if len(quoted & set(names)) >= few and not is_vocabulary(file, quoted):
                copies.append((str(file.relative_to(ROOT)), sorted(quoted & set(names))))
    assert copies == []


def is_vocabulary(file: Path, quoted: set[str]) -> bool:
    """Say whether a list is all that a column takes, of which the table names a part."""
    return bool(quoted & {"sprain", "red_flag"})


@pytest.mark.parametrize("file", RULES)
def test_where_the_server_applies_rules_no_figure_is_written(file: str) -> None:
    found = set()
    for node in ast.parse((ROOT / file).read_text()).body:
        if isinstance(node, ast.Assign) and any(
            isinstance(each, ast.Constant) and isinstance(each.value, int | float)
            for each in ast.walk(node.value)
        ):
            names = (each for target in node.targets for each in ast.walk(target))
            found |= {each.id for each in names if isinstance(each, ast.Name)}
    assert found <= RULES[file]


@pytest.mark.parametrize("name", FRONT_RULES)
def test_where_the_phone_applies_rules_no_figure_is_written(name: str) -> None:
    text = (ROOT / "frontend" / "src" / "domain" / f"{name}.ts").read_text()
    figures = re.findall(r"^(?:export )?const [A-Z_]+\b[^=]*=\s*[\[\d].*$", text, re.MULTILINE)
    assert figures == []


def test_every_value_has_its_source() -> None:
    for name, groups in table("thresholds").items():
        if name != "about":
            for each, entry in groups.items():
                assert entry["source"].strip(), f"{name}.{each}"
    for joint in table("joints")["joints"].values():
        for motion in [*joint["motions"].values(), *joint.get("measures", {}).values()]:
            for entry in (*motion.get("error", ()), *motion.get("marks", ())):
                assert entry["source"].strip()
            for entry in motion.get("deficit", ()):
                assert entry["source"].strip()
    rows = [*table("courses")["courses"], *table("red_flags")["flags"]]
    rows += table("red_flags")["urgencies"]
    rows += [each for each in table("measuring")["extras"] if "values" in each]
    assert [row for row in rows if not row["source"].strip()] == []


def test_the_phone_reads_every_table_of_the_server() -> None:
    config = (ROOT / "frontend" / "vite.config.ts").read_text()
    types = json.loads((ROOT / "frontend" / "tsconfig.json").read_text())
    read: dict[str, Any] = types["compilerOptions"]["paths"]
    for file in TABLES.glob("*.json"):
        assert f"clinical/{file.name}" in config
        assert [f"../recovery/clinical/{file.name}"] in read.values()
