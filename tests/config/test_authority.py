"""The local certificate authority."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from cryptography import x509

from config import authority


def serial(file: Path) -> int:
    return x509.load_pem_x509_certificate(file.read_bytes()).serial_number


def names(file: Path) -> list[str]:
    leaf = x509.load_pem_x509_certificate(file.read_bytes())
    held = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return [str(each.value) for each in held]


def test_the_certificate_names_the_machine_and_loopback(tmp_path: Path) -> None:
    certificate, _ = authority.certify(tmp_path / "tls", "knee.local")
    assert names(certificate) == ["knee.local", "localhost", "127.0.0.1"]


def test_an_address_can_be_the_name(tmp_path: Path) -> None:
    certificate, _ = authority.certify(tmp_path / "tls", "192.168.1.20")
    assert names(certificate) == ["192.168.1.20", "localhost", "127.0.0.1"]


def test_keys_are_readable_by_their_owner_only(tmp_path: Path) -> None:
    _, key = authority.certify(tmp_path / "tls", "knee.local")
    for file in (key, tmp_path / "tls" / "ca.key"):
        assert file.stat().st_mode & 0o077 == 0


def test_a_second_start_keeps_both_certificates(tmp_path: Path) -> None:
    certificate, _ = authority.certify(tmp_path / "tls", "knee.local")
    before = serial(certificate), serial(tmp_path / "tls" / "ca.crt")
    authority.certify(tmp_path / "tls", "knee.local")
    assert (serial(certificate), serial(tmp_path / "tls" / "ca.crt")) == before


@pytest.mark.parametrize(("days_later", "renewed"), [(366, False), (368, True)])
def test_it_is_renewed_when_less_than_thirty_days_are_left(
    tmp_path: Path, days_later: int, renewed: bool
) -> None:
    certificate, _ = authority.certify(tmp_path / "tls", "knee.local")
    before, trusted = serial(certificate), serial(tmp_path / "tls" / "ca.crt")
    with time_machine.travel(datetime.now(UTC) + timedelta(days=days_later), tick=False):
        authority.certify(tmp_path / "tls", "knee.local")
    assert (serial(certificate) != before) is renewed
    assert serial(tmp_path / "tls" / "ca.crt") == trusted  # phones need not be told again


def test_another_name_gets_a_certificate_of_the_same_authority(tmp_path: Path) -> None:
    certificate, _ = authority.certify(tmp_path / "tls", "knee.local")
    trusted = serial(tmp_path / "tls" / "ca.crt")
    authority.certify(tmp_path / "tls", "elbow.local")
    assert names(certificate)[0] == "elbow.local"
    assert serial(tmp_path / "tls" / "ca.crt") == trusted


def test_a_lost_authority_is_replaced_and_signs_anew(tmp_path: Path) -> None:
    certificate, _ = authority.certify(tmp_path / "tls", "knee.local")
    before = serial(certificate)
    (tmp_path / "tls" / "ca.crt").unlink()
    authority.certify(tmp_path / "tls", "knee.local")
    assert serial(certificate) != before
