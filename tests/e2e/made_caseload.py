"""A made caseload of sixty: who needs a call, who can wait, who is quiet."""

from datetime import date, timedelta

GROUPS = (("today", 3), ("this_week", 5), ("next_visit", 4), ("quiet", 48))
NAMES = ("Ada Keller", "Zoë Nowak", "Lena Brandt", "Tomás Reyes", "Sofie Lund", "Piet de Vries")
JOINTS = (("knee", "left"), ("shoulder", "right"), ("ankle", "left"), ("elbow", "right"))


def made_caseload(today: date) -> dict[str, object]:
    """Return what the API answers of them."""
    patients: list[dict[str, object]] = []
    for group, count in GROUPS:
        for place in range(count):
            patients.append(_case(len(patients), group, place, today))
    return {"version": "made", "false_flags_a_week": 5.0, "patients": patients}


def _case(number: int, group: str, place: int, today: date) -> dict[str, object]:
    joint, side = JOINTS[number % len(JOINTS)]
    name = NAMES[number] if number < len(NAMES) else f"Patient {number:02}"
    injury = f"00000000-0000-4000-8000-{number:012}"
    flags = _flags(group, place, injury, joint, side, today)
    return {
        "id": f"00000000-0000-4000-9000-{number:012}", "name": name, "phone": "0170 555 01 23",
        "with_whom": "Jo Berger", "today": today.isoformat(), "week": 3 + number % 12,
        "group": group, "attention": max((flag["urgency"] for flag in flags), default=0),
        "injuries": [
            {
                "id": injury, "joint": joint, "side": side, "kind": "ligament",
                "happened_on": (today - timedelta(days=50)).isoformat(), "surgery_on": None,
                "surgery": "ACL reconstruction" if joint == "knee" else "",
            }
        ],
        "flags": flags, "last_log_day": today.isoformat(), "days": "11011111101111",
        "logged_days": 12, "of_days": 14, "taken": None, "doses": None,
        "trend": {
            "joint": joint, "side": side, "motion": "flexion", "mode": "active",
            "device": "phone", "rater": "self", "smaller_is_better": False, "goal": 125.0,
            "weeks": [
                [week, (95 + 4 * (5 - week)) - (14 if week == 0 and group == "today" else 0), 2]
                for week in range(5, -1, -1)
            ],
        },
        "pain": {"now": 4.0, "before": 2.0},
        "next_visit": {"day": (today + timedelta(days=number % 20)).isoformat(), "at": ""},
    }  # fmt: skip


def _flags(
    group: str, place: int, injury: str, joint: str, side: str, today: date
) -> list[dict[str, object]]:
    if group == "quiet":
        return []
    about = {"injury": injury, "joint": joint, "side": side, "motion": "flexion"}
    since = (today - timedelta(days=2)).isoformat()
    drop = {
        **about, "code": "drop", "mode": "active", "device": "phone", "position": "lying",
        "rater": "self", "exceeds_error": True, "since": since, "urgency": 65,
        "figures": {"now": 102, "before": 116, "change": -14, "error": 12},
    }  # fmt: skip
    silent = {
        **about, "code": "missed_logs", "since": since, "urgency": 40,
        "figures": {"missed": 6, "last_logged": since},
    }  # fmt: skip
    lacks = {
        **about, "code": "deficit", "motion": "extension", "since": since, "urgency": 25,
        "figures": {"now": 6, "week": 8},
    }  # fmt: skip
    found = {"today": [drop, silent], "this_week": [silent], "next_visit": [lacks]}[group]
    flags = [_flag(content, today) for content in found]
    if group == "today" and place == 0:
        flags.insert(0, {**flags[0], "key": "red_flag:1", "kind": "red_flag", "code": "calf",
                         "urgency": 200, "content": {}})  # fmt: skip
    return flags


def _flag(content: dict[str, object], today: date) -> dict[str, object]:
    return {
        "key": f"flag:{content['code']}:{content['injury']}", "kind": "finding",
        "code": content["code"], "injury": content["injury"], "day": today.isoformat(),
        "created_at": f"{today.isoformat()}T00:00:00Z", "urgency": content["urgency"],
        "rests": False, "is_new": content["code"] == "drop", "answer": None, "content": content,
    }  # fmt: skip
