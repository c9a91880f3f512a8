"""What makes `make run` install or build again, and what does not."""

from pathlib import Path

import pytest

from scripts import prepare


@pytest.fixture
def frontend(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    folder = tmp_path / "frontend"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "app.ts").write_text("export const degrees = 90")
    monkeypatch.setattr(prepare, "ROOT", tmp_path)
    monkeypatch.setattr(prepare, "FRONTEND", folder)
    return folder


def current() -> str:
    return prepare.digest(prepare.sources())


def test_a_changed_source_is_built_again(frontend: Path) -> None:
    before = current()
    (frontend / "src" / "app.ts").write_text("export const degrees = 91")
    assert current() != before


def test_a_renamed_source_is_built_again(frontend: Path) -> None:
    before = current()
    (frontend / "src" / "app.ts").rename(frontend / "src" / "main.ts")
    assert current() != before


@pytest.mark.parametrize(
    "name", ["clinical/rules.json", "supplements/catalogue.json", "locale/xx/LC_MESSAGES/django.po"]
)
def test_a_table_or_catalogue_that_the_app_shares_is_a_source(frontend: Path, name: str) -> None:
    file = frontend.parent / "recovery" / name
    file.parent.mkdir(parents=True)
    before = current()
    file.write_text("{}")
    made = current()
    file.write_text("{ }")
    assert len({before, made, current()}) == 3


def test_what_was_built_or_installed_is_not_a_source(frontend: Path) -> None:
    before = current()
    for name in ("dist", "node_modules"):
        (frontend / name).mkdir()
        (frontend / name / "made.js").touch()
    assert current() == before
