"""Reads docker-compose.yml the way `docker compose` does, as far as the file needs it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docker-compose.yml"
VARIABLE = re.compile(r"\$\{(?P<name>\w+)(?:(?P<kind>:\?|:-)(?P<word>[^}]*))?\}")


@dataclass(frozen=True)
class Service:
    """One entry of `services`, with its variables filled in."""

    name: str
    command: list[str] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)
    depends_on: dict[str, str] = field(default_factory=dict)
    healthcheck: list[str] = field(default_factory=list)
    raw: dict[str, Any] = field(default_factory=dict)


def load(variables: Mapping[str, str]) -> dict[str, Service]:
    """The services in the order in which they may start."""
    content = yaml.safe_load(interpolate(FILE.read_text(), variables))
    services = {name: _service(name, raw) for name, raw in content["services"].items()}
    order = TopologicalSorter({name: each.depends_on for name, each in services.items()})
    return {name: services[name] for name in order.static_order()}


def interpolate(text: str, variables: Mapping[str, str]) -> str:
    def value(match: re.Match[str]) -> str:
        found = variables.get(match["name"], "")
        if not found and match["kind"] == ":?":
            raise KeyError(match["name"])
        return found or (match["word"] if match["kind"] == ":-" else "")

    return VARIABLE.sub(value, text)


def required_variables() -> set[str]:
    return {match["name"] for match in VARIABLE.finditer(FILE.read_text()) if match["kind"] == ":?"}


def _service(name: str, raw: dict[str, Any]) -> Service:
    health = raw.get("healthcheck", {}).get("test", [])
    assert not health or health[0] == "CMD", f"{name}: only CMD is read here"
    waits = {other: each["condition"] for other, each in raw.get("depends_on", {}).items()}
    return Service(
        name=name,
        command=raw.get("command", []),
        environment={key: str(value or "") for key, value in raw.get("environment", {}).items()},
        depends_on=waits,
        healthcheck=health[1:],
        raw=raw,
    )
