"""What the fuzz sends: the same few cases of every operation in CI, many and others by hand.

Hypothesis mixes words of the modules that happen to be imported into what it makes. In CI that is
left out: a case must not change because a word elsewhere did. `RECOVERY_FUZZ_EXAMPLES` asks for
the long form, `RECOVERY_FUZZ_SEED` for another one of those.
"""

import json
import os
import sys
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import hypothesis
import schemathesis
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

EXAMPLES = int(os.environ.get("RECOVERY_FUZZ_EXAMPLES", "3"))  # of each operation and account
IS_LONG = "RECOVERY_FUZZ_EXAMPLES" in os.environ
SEED = int(os.environ.get("RECOVERY_FUZZ_SEED", "3"))
# The page of the document and the document itself are read by programs of others.
LEFT_OUT = {"schema_retrieve"}
MODES = [schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE]

if not IS_LONG:
    providers._get_local_constants = Constants


def document() -> dict[str, Any]:
    """The OpenAPI document as others read it."""
    from api.core.document import api_document

    return json.loads(json.dumps(api_document(), default=str))


def operations(of: dict[str, Any]) -> list[str]:
    return sorted(
        f"{method.upper()} {path}"
        for path, methods in of["paths"].items()
        for method, operation in methods.items()
        if operation["operationId"] not in LEFT_OUT
    )


def for_each_case(of: dict[str, Any], name: str, send: Callable[[Any], None]) -> None:
    """Call `send` with every generated case of an operation."""
    method, path = name.split(" ")
    operation = schemathesis.openapi.from_dict(of)[path][method]
    strategy = operation.as_strategy(generation_mode=MODES[0]) | operation.as_strategy(
        generation_mode=MODES[1]
    )

    @hypothesis.seed(SEED)
    @hypothesis.settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=strategy)
    def every(case: Any) -> None:
        send(case)

    every()


def digest() -> str:
    """A fingerprint of all cases of some operations of each method, for a process to print."""
    of = document()
    found = sha256()

    def note(case: Any) -> None:
        sent = case.as_transport_kwargs(base_url="http://testserver")
        del sent["headers"]["X-Schemathesis-TestCaseId"]  # a name for its reports, of chance
        found.update(repr(sorted((key, repr(value)) for key, value in sent.items())).encode())

    for name in operations(of)[::12]:
        for_each_case(of, name, note)
    return found.hexdigest()


if __name__ == "__main__":
    import django

    django.setup()
    for each in sys.argv[1:]:  # modules that happen to be imported
        __import__(each)
    print(digest())
