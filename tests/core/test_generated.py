"""What is made from the code is as the code would make it now."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from recovery.operations.reference import generated
from recovery.operations.reference.error_codes import error_codes_md
from recovery.sync.registry import kinds


@pytest.mark.promise("R7")
def test_what_is_made_from_the_code_is_fresh() -> None:
    assert generated.stale() == []


def test_the_catalogues_are_fresh_and_german_lacks_nothing() -> None:
    """The words of the app are looked at where its packages are installed."""
    out = StringIO()
    call_command("messages", "--check", stdout=out)
    assert "de: 0 words are missing." in out.getvalue()


def test_a_stale_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(generated, "FILES", {"missing.md": lambda: "text"})
    with pytest.raises(CommandError, match="missing"):
        call_command("generate", "--check")


@pytest.mark.promise("R7")
def test_every_kind_and_every_natural_key_stands_in_the_contract() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs/reference/kinds.md").read_text()
    for kind in kinds():
        assert f"\n### {kind.name}\n" in page
        assert kind.key is None or f"`{kind.key}`" in page


def test_codes_are_found_where_they_are_raised() -> None:
    page = error_codes_md()
    for line in ("| `last_owner` | 400 |", "| `not_signed_in` | 401 | Sign in to go on. |"):
        assert line in page
    for code in ("too_large", "wrong_key", "edited_elsewhere", "not_a_table"):
        assert f"| `{code}` |" in page
