"""Entries that a phone sealed before it emptied itself: opened for their own account alone."""

import base64
import json
import os
from uuid import UUID

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.test import Client
from pytest_django import Settings

from recovery.accounts.models import Patient
from tests.support.people import make_patient, signed_in

pytestmark = pytest.mark.django_db
PATH = "/api/v1/account/sealed/"
JSON = "application/json"
HELD = {"outbox": [{"id": "1", "kind": "pain"}], "parked": []}


def text(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def sealed_by_a_phone(user_id: UUID, key: str) -> dict[str, str]:
    """What frontend/src/sync/seal.ts makes."""
    point = base64.urlsafe_b64decode(key + "=" * (-len(key) % 4))
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    mine = ec.generate_private_key(ec.SECP256R1())
    sender = mine.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    info = f"recovery outbox 1 {user_id}".encode()
    secret = HKDF(hashes.SHA256(), 32, sender + point, info).derive(
        mine.exchange(ec.ECDH(), theirs)
    )
    iv = os.urandom(12)
    data = AESGCM(secret).encrypt(iv, json.dumps(HELD).encode(), None)
    return {"sender": text(sender), "iv": text(iv), "box": text(data)}


def seal_key() -> str:
    return Client().get("/api/v1/session").json()["seal_key"]


@pytest.fixture
def patient() -> Patient:
    return make_patient("ada@example.org")


@pytest.mark.promise("S19")
def test_the_account_opens_what_its_phone_sealed(patient: Patient) -> None:
    sealed = sealed_by_a_phone(patient.user_id, seal_key())
    opened = signed_in(patient.user).post(PATH, sealed, JSON)
    assert (opened.status_code, opened.json()) == (200, HELD)
    assert Client().post(PATH, sealed, JSON).status_code == 401


@pytest.mark.promise("S19")
def test_nobody_else_does_and_nothing_else_opens(patient: Patient) -> None:
    sealed = sealed_by_a_phone(patient.user_id, seal_key())
    eve = signed_in(make_patient("eve@example.org").user)
    mine = signed_in(patient.user)
    for browser, changed in (
        (eve, {}),
        (mine, {"box": text(b"x" * 60)}),
        (mine, {"sender": text(b"\x04" + b"\1" * 64)}),
        (mine, {"sender": "é"}),
        (mine, {"iv": ""}),
        (mine, {"iv": "AA"}),
    ):
        refused = browser.post(PATH, {**sealed, **changed}, JSON)
        assert refused.status_code == 400, changed
    assert mine.post(PATH, {**sealed, "iv": text(b"0" * 12)}, JSON).json()["code"] == "cannot_open"


@pytest.mark.promise("S19", "S21")
def test_a_new_secret_key_still_opens_what_was_sealed_under_the_old_one(
    patient: Patient, settings: Settings
) -> None:
    before = seal_key()
    sealed = sealed_by_a_phone(patient.user_id, before)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key, long enough to be one of a real installation"
    assert seal_key() != before
    assert signed_in(patient.user).post(PATH, sealed, JSON).json() == HELD
    settings.SECRET_KEY_FALLBACKS = []
    assert signed_in(patient.user).post(PATH, sealed, JSON).status_code == 400
