"""What findings hook into: they travel beside the facts, and follow when the facts move."""

from recovery.findings import queries, services
from recovery.sync.registry import on_facts, provide


def register_kinds() -> None:
    provide("findings", queries.derived)
    on_facts(services.facts_moved)
