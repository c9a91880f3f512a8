"""docs/reference/flags.md: what asks for a look, from the statistics and from the patient."""

from recovery.clinical.knowledge import table
from recovery.findings.flags import FLAGS

HEAD = """# Flags

Made by `manage.py generate` from `recovery/findings/flags/` and
`recovery/clinical/red_flags.json`. Do not edit.

## What the statistics flag

`figures` by `code`; `urgency` orders the caseload, the highest first. How each is found:
[findings.md](../findings.md).

| code | what it says | figures | urgency |
|---|---|---|---|
"""
RED = """
## Red flags

What a patient reports under *Something's wrong*. How soon somebody has to act: `emergency` (call
now), `hospital` (an emergency department today), `same_day`, `days`.

| code | how soon | asked of | source |
|---|---|---|---|
"""


def flags_md() -> str:
    found = "".join(
        f"| `{code}` | {each.says} | {each.figures} | {_urgency(dict(each.urgency))} |\n"
        for code, each in sorted(FLAGS.items(), key=lambda pair: -max(pair[1].urgency.values()))
    )
    red = "".join(
        f"| `{one['code']}` | {one['urgency']} | {_asked(one.get('joints'))} | {one['source']} |\n"
        for one in table("red_flags")["flags"]
    )
    return HEAD + found + RED + red


def _urgency(steps: dict[str, int]) -> str:
    if len(steps) == 1:
        return str(*steps.values())
    return ", ".join(f"`{step}` {urgency}" for step, urgency in steps.items())


def _asked(joints: list[str] | None) -> str:
    return ", ".join(joint.replace("_", " ") for joint in joints or ["every injury"])
