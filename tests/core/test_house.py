"""The house stays one that a stranger can walk through: what these tests say, a machine keeps."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.support.modules import ROOT, modules

# Django, DRF and every package of ours have these; a command is named like what it does.
EVERYWHERE = {
    "models", "services", "queries", "kinds", "fhir", "views", "urls", "apps", "admin",
}  # fmt: skip


def one(name: str) -> str:
    """The singular of a module's name."""
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


def test_no_two_modules_share_a_name_or_differ_by_a_plural() -> None:
    # The API mirrors the packages, so a name may stand once on either side.
    for packages in (("recovery", "config"), ("api", "config")):
        found: dict[str, list[str]] = defaultdict(list)
        for file in modules(*packages):
            is_package = file.name == "__init__.py"
            name = file.parent.name if is_package else file.stem
            if name not in EVERYWHERE and file.parent != ROOT:
                found[one(name)].append(str(file.relative_to(ROOT)))
        assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_every_folder_of_modules_is_a_package_that_the_import_rules_see() -> None:
    folders = {file.parent for file in modules("recovery", "api", "config")}
    assert [str(each) for each in sorted(folders) if not (each / "__init__.py").is_file()] == []


def test_what_two_files_of_tests_need_stands_in_neither() -> None:
    lent = re.compile(r"^(from|import) tests\.[\w.]*\btest_", re.MULTILINE)
    found = [file for file in modules("tests") if lent.search(file.read_text())]
    assert [str(file.relative_to(ROOT)) for file in found] == []


def test_no_file_of_tests_reads_the_clock_while_it_is_imported() -> None:
    """A run begins before 04:00 or midnight and ends after it: its tests live on two days."""
    found = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in modules("tests")
        if file.name.startswith("test_")
        for call in calls_at_import(ast.parse(file.read_text()))
        if ast.unparse(call.func).rpartition(".")[2] in {"now", "today", "local_day"}
    ]
    assert found == []


def calls_at_import(module: ast.Module) -> Iterator[ast.Call]:
    for node in module.body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from (each for each in ast.walk(node) if isinstance(each, ast.Call))


def test_nothing_but_its_home_asks_which_database_it_is() -> None:
    assert holding(r"\.vendor\b", but={"core/databases.py"}) == []


def test_nothing_but_its_home_knows_when_a_day_begins_or_counts_weeks() -> None:
    naps = "imports/health_export.py"  # four hours of sleep there, not of the morning
    assert holding(r"timedelta\(hours=4\)|// 7 \+ 1", but={"core/days.py", naps}) == []


def test_a_dictionary_of_anything_has_a_name() -> None:
    """What is known of a shape is said; a row of any kind is Values, all else that is open
    JsonObject."""
    homes = {"core/reading.py", "clinical/codes.py", "sync/registry.py"}
    # Methods whose signature is the framework's.
    theirs = {"accounts/sessions.py", "accounts/sign_up.py", "api/exports/views.py"}
    anything = [
        str(file.relative_to(ROOT))
        for file in modules("recovery", "api")
        if "dict[str, Any]" in file.read_text() and not is_one_of(file, homes | theirs)
    ]
    assert anything == []


def test_what_a_module_needs_it_imports_at_its_top() -> None:
    """A circle of imports is hidden by importing inside a function; none is needed."""
    lazy = []
    for file in modules("recovery", "api"):
        tree = ast.parse(file.read_text())
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                lazy += [
                    f"{file.relative_to(ROOT)}:{node.lineno}"
                    for node in ast.walk(function)
                    if isinstance(node, ast.ImportFrom)
                    and (node.module or "").split(".")[0] in ("recovery", "api")
                ]
    # Django wants its app ready before models are imported, and a model to know its store.
    wanted = ("recovery/apps.py", "recovery/accounts/models.py")
    assert [each for each in lazy if not each.startswith(wanted)] == []


def holding(pattern: str, *, but: set[str]) -> list[str]:
    files = [file for file in modules("recovery", "api", "config") if not is_one_of(file, but)]
    return [str(file.relative_to(ROOT)) for file in files if re.search(pattern, file.read_text())]


def is_one_of(file: Path, homes: set[str]) -> bool:
    return any(str(file).endswith(home) for home in homes)
