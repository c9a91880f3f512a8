"""The keys that push services know an installation by."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from django.core.management import call_command
from pytest_django import Settings


def test_a_key_is_made_once_and_never_replaced(settings: Settings, tmp_path: Path) -> None:
    file = settings.VAPID_PRIVATE_KEY_FILE = tmp_path / "keys" / "vapid.pem"
    call_command("make_keys")
    made = file.read_bytes()
    key = load_pem_private_key(made, password=None)
    assert isinstance(key, EllipticCurvePrivateKey)
    assert isinstance(key.curve, SECP256R1)
    assert file.stat().st_mode & 0o077 == 0
    call_command("make_keys")
    assert file.read_bytes() == made
