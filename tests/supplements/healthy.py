"""Answers that stand in nobody's way."""

from recovery.core.ids import named_id
from tests.support.phone import Phone

HEALTHY = {
    "adult": "yes", "kidneys": "none", "heart_rhythm": "no", "myasthenia": "no",
    "pregnancy": "no", "high_calcium": "no", "kidney_stones": "no", "sarcoidosis": "no",
    "atrial_fibrillation": "no", "heart_disease": "no", "source_allergy": "no", "medicines": "none",
}  # fmt: skip


def answer_all(phone: Phone, **but: str) -> None:
    """Answer every question as somebody healthy does, `but` for some."""
    operations = [
        phone.operation(
            "health_answer",
            named_id(phone.patient.id, f"health_answer:{question}"),
            {"question": question, "answer": answer, "day": "2026-11-24"},
        )
        for question, answer in {**HEALTHY, **but}.items()
    ]
    answer = phone.sync(*operations)
    assert [each.status for each in answer.results] == ["applied"] * len(operations)
