"""Our sender against the RFC's own example, an independent decoder, a service that misbehaves."""

import base64
import json
import time

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from recovery.reminders.channels import webpush
from recovery.reminders.channels.push_encryption import b64, encrypt, unb64
from recovery.reminders.channels.push_endpoint import BadEndpoint, check_endpoint
from recovery.reminders.channels.webpush import Message, Receipt, Sender
from tests.support.push_service import Browser, PushService


def message(browser: Browser, payload: bytes = b"hello") -> Message:
    return Message(
        browser.endpoint, browser.endpoint, browser.p256dh, browser.auth, payload, 60, "evening"
    )


def send(*messages: Message) -> list[Receipt]:
    with Sender() as sender:
        return [receipt for receipt in sender.send(messages) if receipt]


def test_the_example_of_rfc_8291_appendix_a() -> None:
    private = ec.derive_private_key(
        int.from_bytes(unb64("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), "big"),
        ec.SECP256R1(),
    )
    body = encrypt(
        b"When I grow up, I want to be a watermelon",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "BTBZMqHH6r4Tts7J_aSIgg",
        private=private,
        salt=unb64("DGv6ra1nlYgDCS1FRnbzlw"),
    )
    assert b64(body) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
        "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
        "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_a_browser_opens_what_was_sent(service: PushService) -> None:
    browser = service.browser()
    assert [receipt.status for receipt in send(message(browser))] == [201]
    (received,) = service.messages(browser)
    assert browser.open(received.body) == b"hello"
    assert received.headers["Content-Encoding"] == "aes128gcm"
    assert received.headers["TTL"] == "60"
    assert received.headers["Topic"] == "evening"


def test_the_vapid_token_is_ours_for_this_origin_and_expires(service: PushService) -> None:
    browser = service.browser()
    send(message(browser))
    scheme, _, rest = service.messages(browser)[0].headers["Authorization"].partition(" ")
    token, public = (part.partition("=")[2] for part in rest.split(", "))
    head, claims, signature = token.split(".")
    raw = unb64(signature)
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), unb64(public))
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    key.verify(der, f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
    content = json.loads(base64.urlsafe_b64decode(claims + "=="))
    assert scheme == "vapid"
    assert content["aud"] == service.origin
    assert 0 < content["exp"] - time.time() <= 24 * 3600


@pytest.mark.parametrize(
    ("status", "gone", "not_allowed", "again"),
    [
        (201, False, False, False),
        (404, True, False, False),
        (410, True, False, False),
        (403, False, True, False),
        (429, False, False, True),
        (500, False, False, True),
        (307, False, False, False),
    ],
)
def test_each_answer_means_one_thing(
    service: PushService, status: int, gone: bool, not_allowed: bool, again: bool
) -> None:
    target = service.browser()
    browser = service.browser(status, Location=target.endpoint, Retry_After="7")
    (receipt,) = send(message(browser))
    assert receipt.status == status
    assert receipt.is_gone is gone
    assert receipt.is_not_allowed is not_allowed
    assert receipt.is_worth_retrying is again
    assert receipt.retry_after == 7
    assert service.messages(target) == []


def test_a_hanging_service_delays_nobody(service: PushService, monkeypatch) -> None:
    monkeypatch.setattr(webpush, "TIMEOUT_SECONDS", 1)
    hanging, quick = service.browser(0), service.browser()
    began = time.monotonic()
    receipts = {receipt.key: receipt for receipt in send(message(hanging), message(quick))}
    assert time.monotonic() - began < 5
    assert receipts[quick.endpoint].is_sent
    assert receipts[hanging.endpoint].error == "timed out"
    assert receipts[hanging.endpoint].is_worth_retrying


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com:8443/x",
        "https://user@fcm.googleapis.com/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://evil.example/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://fcm.googleapis.com:port/x",
    ],
)
def test_only_known_push_services_are_taken(endpoint: str) -> None:
    with pytest.raises(BadEndpoint):
        check_endpoint(endpoint)


def test_a_known_name_that_leads_inside_gets_not_one_byte(service: PushService, settings) -> None:
    port = service.origin.rpartition(":")[2]
    settings.PUSH_LOOPBACK = ""
    settings.PUSH_HOSTS = ("localhost",)
    browser = Browser(f"https://localhost:{port}/push/inside")
    with pytest.raises(BadEndpoint):
        check_endpoint(browser.endpoint)
    inside = Browser("https://localhost/push/inside")
    (receipt,) = send(message(inside))
    assert receipt.status == 0
    assert receipt.error.startswith("not reached")
    assert not [each for each in service.received if each.path == "/push/inside"]


def test_many_messages_go_through(service: PushService) -> None:
    browsers = [service.browser() for _ in range(250)]
    receipts = send(*[message(browser) for browser in browsers])
    assert sum(receipt.is_sent for receipt in receipts) == 250
