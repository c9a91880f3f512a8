"""A phone that holds what it saw and offers it again, as `frontend/src/sync/client.ts` does."""

import time
from typing import Any
from uuid import UUID, uuid4

from recovery.sync import registry
from tests.faults.phone import PASSWORD, Phone


class HoldingPhone(Phone):
    """Rows by (kind, id) beside the outbox; a resync ends with the offers of what is lacking."""

    rows: dict[tuple[str, str], dict[str, Any]]
    resyncing = False

    def settle(self) -> None:
        """Push and pull until both sides agree. What waits in the outbox is never dropped."""
        self.__dict__.setdefault("rows", {})
        for _ in range(200):
            answer = self.exchange([] if self.resyncing else self.outbox[:200])
            if answer["resync"]:
                self.begin_resync(answer["epoch"])
                continue
            self.take(answer)
            if answer["more"]:
                continue
            if self.resyncing:
                self.end_resync()
            if not self.outbox:
                return
        raise AssertionError("this does not end")

    def exchange(self, operations: list[dict]) -> dict[str, Any]:
        request = {
            "protocol": 1, "device": str(self.device), "epoch": self.epoch,
            "cursor": self.cursor, "operations": operations,
        }  # fmt: skip
        status, answer = self.ask("POST", "/api/v1/sync", request)
        while status == 429:
            time.sleep(self.retry_after)
            status, answer = self.ask("POST", "/api/v1/sync", request)
        assert status == 200, answer
        return answer

    def take(self, answer: dict[str, Any]) -> None:
        refused = [each for each in answer["results"] if each["status"] == "rejected"]
        assert not refused, refused
        done = {each["id"] for each in answer["results"]}
        self.outbox = [each for each in self.outbox if each["id"] not in done]
        for change in answer["changes"]:
            key = (change["kind"], change["row"])
            held = self.rows.get(key)
            row = {**change, "stale": False, "offer": None}
            if held and held["stale"] and held["revision"] > change["revision"]:
                row["offer"] = held
            self.rows[key] = row
        self.cursor, self.epoch = answer["cursor"], answer["epoch"]

    def begin_resync(self, epoch: str) -> None:
        for row in self.rows.values():
            row["stale"] = True
        self.epoch, self.cursor, self.resyncing = epoch, None, True

    def end_resync(self) -> None:
        offers = []
        for (kind, row_id), row in list(self.rows.items()):
            offered = (None if row["deleted"] else row) if row["stale"] else row["offer"]
            known = registry.known_kind(kind)
            if offered and registry.PATIENT in known.writers:
                base = 0 if row["stale"] else row["revision"]
                offers.append(self.offer(kind, row_id, offered, base, known.fields))
            if row["stale"]:
                del self.rows[kind, row_id]
            row["offer"] = None
        waiting = [
            {**each, "base": self.rows.get((each["kind"], each["row"]), {}).get("revision", 0)}
            for each in self.outbox
        ]
        self.outbox = offers + waiting
        self.resyncing = False

    def offer(
        self, kind: str, row: str, offered: dict, base: int, fields: tuple[str, ...]
    ) -> dict[str, Any]:
        own = {name: value for name, value in offered["values"].items() if name in fields}
        said = {"delete": True} if offered["deleted"] else {"set": own}
        return {
            "id": str(uuid4()), "patient": str(self.patient), "kind": kind, "row": row,
            "base": base, "at": "2026-11-24T21:04:00+01:00", **said,
        }  # fmt: skip


def kept(phone: HoldingPhone) -> dict[str, Any]:
    """What lies in a phone's database, and how its owner signs in."""
    return {
        "email": phone.session()["user"]["email"],
        "password": PASSWORD,
        "patient": str(phone.patient),
        "device": str(phone.device),
        "epoch": phone.epoch,
        "cursor": phone.cursor,
        "rows": list(phone.rows.values()),
        "outbox": phone.outbox,
    }


def woken(installation: Any, kept: dict[str, Any]) -> HoldingPhone:
    """A phone with this in its database, whose owner has signed in again."""
    phone = HoldingPhone.__new__(HoldingPhone)
    phone.installation, phone.cookies, phone.interrupted = installation, {}, 0
    phone.retry_after = 0.0
    phone.patient, phone.device = UUID(kept["patient"]), UUID(kept["device"])
    phone.epoch, phone.cursor = kept["epoch"], kept["cursor"]
    phone.outbox, phone.acknowledged = list(kept["outbox"]), set()
    phone.rows = {(row["kind"], row["row"]): row for row in kept["rows"]}
    account = {"email": kept["email"], "password": kept["password"]}
    assert phone.ask("POST", "/_allauth/browser/v1/auth/login", account)[0] == 200
    return phone
