"""Browser tests wait for what they mean: a loaded machine makes them slow, and not red."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BROWSER = Path(__file__).resolve().parents[1] / "e2e"
# Where a time itself must pass, or a screen must have stopped moving before it is looked at.
TIMES = {
    "test_entrance.py: sign_in_when_allowed": "the server wants ten seconds between two codes",
    "test_entrance.py: test_a_new_code_can_be_asked_for_and_ends_the_old_one": "the same",
    "test_entrance.py: test_a_mail_server_that_is_away_is_told_on_the_screen": "the same",
    "test_offline.py: test_what_was_logged_is_sent_by_the_service_worker_when_the_page_is_gone": (
        "one step of a wait for a registration"
    ),
    "test_screens.py: test_every_screen_of_the_phone": "what fades in is measured for its contrast",
    "pages.py: deliver": "one step of a wait for a registration",
    "screens.py: whole": "the page is painted in its new height",
    "test_trial.py: to": "each process reads the moved clock anew",
    "test_trial.py: look": "one step of a wait for the language, and what fades in",
}


def waits(file: Path) -> Iterator[str]:
    """Yield the function around each wait of a fixed length."""
    for node in ast.walk(ast.parse(file.read_text())):
        if not isinstance(node, ast.FunctionDef):
            continue
        for call in ast.walk(node):
            if isinstance(call, ast.Call) and ast.unparse(call.func).endswith(
                ("wait_for_timeout", "time.sleep")
            ):
                yield f"{file.name}: {node.name}"


@pytest.mark.promise("R15")
def test_no_browser_test_waits_for_a_time_where_it_means_an_event() -> None:
    found = {each for file in BROWSER.glob("*.py") for each in waits(file)}
    assert found == set(TIMES)
