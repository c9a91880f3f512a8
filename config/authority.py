"""The local certificate authority of `make run HTTPS=name`, kept in `var/tls/`.

Phones allow service workers, push, sensors and passkeys over https only, and no public authority
certifies a name in a home network. So the installation certifies itself, and each phone is made to
trust it once.
"""

import ipaddress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY_DAYS = 3650
LEAF_DAYS = 397  # phones refuse certificates that live much longer
RENEW_UNDER_DAYS = 30


def certify(folder: Path, name: str) -> tuple[Path, Path]:
    """Certificate and key for `name`, made or renewed where needed; the authority is `ca.crt`."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    authority, authority_key = _authority(folder)
    certificate, key = folder / "leaf.crt", folder / "leaf.key"
    if not _still_good(certificate, authority, name):
        _make_leaf(certificate, key, name=name, authority=authority, authority_key=authority_key)
    return certificate, key


def fingerprint(folder: Path) -> str:
    """The SHA-256 of the authority's certificate, in pairs, as phones show it."""
    return _load(folder / "ca.crt").fingerprint(SHA256()).hex(":").upper()


def _authority(folder: Path) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    certificate, key = folder / "ca.crt", folder / "ca.key"
    if not certificate.exists():
        _make_authority(certificate, key)
    loaded = load_pem_private_key(key.read_bytes(), password=None)
    if not isinstance(loaded, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{key.name} is not a key of this program")
    return _load(certificate), loaded


def _make_authority(certificate: Path, key_file: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Recovery local authority")])
    signed = (
        _draft(name, name, key.public_key(), AUTHORITY_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )
    _write_key(key_file, key)
    certificate.write_bytes(signed.public_bytes(Encoding.PEM))


def _make_leaf(
    certificate: Path,
    key_file: Path,
    *,
    name: str,
    authority: x509.Certificate,
    authority_key: ec.EllipticCurvePrivateKey,
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])
    authority_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())
    signed = (
        _draft(subject, authority.subject, key.public_key(), LEAF_DAYS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(_names(name)), critical=False)
        .add_extension(authority_id, critical=False)
        .sign(authority_key, SHA256())
    )
    _write_key(key_file, key)
    certificate.write_bytes(signed.public_bytes(Encoding.PEM))


def _draft(
    subject: x509.Name, issuer: x509.Name, public_key: ec.EllipticCurvePublicKey, days: int
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))  # for a phone whose clock is behind
        .not_valid_after(now + timedelta(days=days))
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _names(name: str) -> list[x509.GeneralName]:
    names: list[x509.GeneralName] = []
    for each in dict.fromkeys((name, "localhost", "127.0.0.1")):
        try:
            names.append(x509.IPAddress(ipaddress.ip_address(each)))
        except ValueError:
            names.append(x509.DNSName(each))
    return names


def _still_good(certificate: Path, authority: x509.Certificate, name: str) -> bool:
    if not certificate.exists():
        return False
    leaf = _load(certificate)
    held = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    left = leaf.not_valid_after_utc - datetime.now(UTC)
    signed_by_us = leaf.issuer == authority.subject and _verifies(leaf, authority)
    return signed_by_us and list(held) == _names(name) and left >= timedelta(days=RENEW_UNDER_DAYS)


def _verifies(leaf: x509.Certificate, authority: x509.Certificate) -> bool:
    try:
        leaf.verify_directly_issued_by(authority)
    except Exception:  # the library raises a different kind for each thing that may be wrong
        return False
    return True


def _load(certificate: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(certificate.read_bytes())


def _write_key(file: Path, key: ec.EllipticCurvePrivateKey) -> None:
    file.unlink(missing_ok=True)
    file.touch(mode=0o600)
    file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
