"""The recipe *a new kind of entry*: three files, and it is on every screen and in every exit."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.recipes.kitchen import Kitchen

RECIPE = Path(__file__).parent / "new_kind"
KIND = "recovery/journal/kinds/mood.py"
WALK = "tests/security/test_walk.py"
SCREEN = "frontend/src/routes/patient/entries/mood.svelte"


@pytest.fixture(scope="module")
def kitchen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kitchen]:
    """A copy in which the recipe was carried out, up to what is generated."""
    kitchen = Kitchen(tmp_path_factory.mktemp("kind"))
    kitchen.add(KIND, (RECIPE / "mood.py").read_text())
    kitchen.migrate()
    kitchen.add(SCREEN, (RECIPE / "mood.svelte").read_text())
    kitchen.manage("generate")
    kitchen.npm("api:types")
    kitchen.manage("messages")
    return kitchen


def test_three_files_are_all_it_takes(kitchen: Kitchen) -> None:
    kind, migration, screen = kitchen.added
    assert (kind, screen) == (KIND, SCREEN)
    assert migration.endswith("_mood.py")
    kitchen.manage("makemigrations", "--check")
    kitchen.passes_checks()
    page = (kitchen.root / "docs" / "reference" / "kinds.md").read_text()
    assert "| `mood` | `moods` | `day` | the patient | the switch `symptoms` |" in page


def test_every_exit_of_the_server_has_it(kitchen: Kitchen) -> None:
    kitchen.prove((RECIPE / "on_the_server.py").read_text())


def test_consent_and_strangers_are_as_with_every_other_kind(kitchen: Kitchen) -> None:
    """What the copy's own tests ask of every kind: by which door it is open, and to whom."""
    kitchen.tell_tests(
        "security/samples.py",
        KINDS='"mood": {"day": "2026-11-01", "score": 6}',
        ANOTHER='"mood": {"day": "2026-11-02"}',
    )
    kitchen.tell_tests(
        "sharing/test_what_opens.py",
        OPENED_BY='"mood": "symptoms"',
        CHARTED='"mood"',
        ENTRIES='"mood"',
    )
    kitchen.test(
        "tests/sharing/test_what_opens.py",
        f"{WALK}::test_every_route_has_a_rule_and_every_rule_a_route",
        f"{WALK}::test_every_kind_has_an_address_and_a_sample",
        f"{WALK}::test_strangers_are_told_nothing_and_change_nothing",
        f"{WALK}::test_whatever_somebody_else_is_shown_or_changes_leaves_a_record",
        f"{WALK}::test_a_foreign_row_is_unknown_under_ones_own_address[moods]",
        f"{WALK}::test_a_narrow_sharing_leaks_nothing_through_any_route",
        "tests/core/test_kinds.py",
        "tests/core/test_house.py",
    )


def test_a_language_that_lacks_its_words_is_said_to_lack_them(kitchen: Kitchen) -> None:
    said = kitchen.manage("messages", "--check")
    assert "de: 6 words are missing." in said
    assert "  Mood (app:kinds.titles.mood)" in said


def test_every_screen_has_it(kitchen: Kitchen) -> None:
    kitchen.npm("build")
    kitchen.prove((RECIPE / "in_the_browser.py").read_text())
