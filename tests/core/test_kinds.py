"""A kind says everything about itself: what else lists kinds has a reason that stands here."""

import ast
from collections.abc import Iterator

from recovery.sync import shape
from recovery.sync.registry import kinds
from tests.support.modules import ROOT, modules

# More than two of them side by side are a list of kinds, which would miss the next one.
MANY = 3
REASONS = {
    "api/trials/views.py": "the fields of a plan, not kinds",
    "recovery/care_plan/gates.py": "what the rules of safety read",
    "recovery/care_plan/models.py": "what may be suggested",
    "recovery/exports/report/sentences.py": "the words of a report, by where they stand",
    "recovery/trials/trial_report.py": "what the report of a trial is made of",
}


def test_nothing_but_the_kinds_themselves_lists_kinds() -> None:
    found = {
        str(file.relative_to(ROOT))
        for file in modules("recovery", "api")
        for words in listed(ast.parse(file.read_text()))
        if len(words & {kind.name for kind in kinds()}) >= MANY
    }
    assert found == set(REASONS)


def test_nothing_but_the_packages_themselves_lists_their_models() -> None:
    """A list of models of rows is a list of kinds by another name."""
    names = {kind.model.__name__ for kind in kinds()}
    found = {
        str(file.relative_to(ROOT))
        for file in modules("recovery", "api")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict)
        and len({each.id for each in members(node) if isinstance(each, ast.Name)} & names) >= MANY
    }
    assert found == set()


def test_what_a_row_belongs_to_is_written_before_it() -> None:
    before: set[str] = set()
    for kind in kinds():
        assert {parent for _, parent in shape.parents(kind.name)} <= before, kind.name
        before.add(kind.name)


def listed(tree: ast.Module) -> Iterator[set[str]]:
    """Yield the texts that stand side by side in a list, a set, a dictionary, a call or a match."""
    for node in ast.walk(tree):
        yield {
            each.value
            for each in members(node)
            if isinstance(each, ast.Constant) and isinstance(each.value, str)
        }


def members(node: ast.AST) -> list[ast.expr | None]:
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return [*node.elts]
    if isinstance(node, ast.Dict):
        return [*node.keys]
    if isinstance(node, ast.Call):
        return [*node.args]
    if isinstance(node, ast.Match):
        patterns = [case.pattern for case in node.cases]
        return [each.value for each in patterns if isinstance(each, ast.MatchValue)]
    return []
