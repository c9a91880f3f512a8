"""The public address is the address of a server, or the start says so."""

import subprocess
import sys

import pytest

from recovery.operations.system_checks import is_origin
from tests.support.installation import ROOT

GOOD = [
    "http://127.0.0.1:8000", "https://recovery.example", "https://Recovery.Example:8443",
    "http://[::1]:8000", "http://localhost",
]  # fmt: skip
BAD = [
    "https://recovery.example/app", "https://recovery.example?x=1", "https://recovery.example#x",
    "https://ada@recovery.example", "https://ada:secret@recovery.example", "recovery.example",
    "//recovery.example", "https://", "https:///app", "ftp://recovery.example",
    "https://recovery.example:99999", "https://recovery.example:port", "http://[::1",
    "https://recovery.example/;x", "https://re covery.example", "https://recovery.example\\@x.org",
    "https://.", "https://recovery.example?", "https://@recovery.example", "mailto:a@b.example",
]  # fmt: skip


@pytest.mark.promise("X17")
@pytest.mark.parametrize("address", GOOD)
def test_a_scheme_a_host_and_a_port_are_an_address(address: str) -> None:
    assert is_origin(address)


@pytest.mark.promise("X17")
@pytest.mark.parametrize("address", BAD)
def test_anything_more_or_less_is_none(address: str) -> None:
    assert not is_origin(address)


@pytest.mark.promise("X17")
@pytest.mark.parametrize(
    "address", ["https://recovery.example/app", "recovery.example", "http://[::1"]
)
def test_a_plain_check_names_it_and_says_what_to_write(
    address: str, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECOVERY_PUBLIC_URL", address)
    monkeypatch.setenv("RECOVERY_VAR", str(tmp_path))
    command = [sys.executable, "manage.py", "check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "recovery.E010" in done.stderr
    assert "HINT: Write https://" in done.stderr
    assert "Traceback" not in done.stderr
