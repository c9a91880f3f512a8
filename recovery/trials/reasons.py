"""Short names for why a trial cannot answer, so that each language has its own sentence."""

CODES = (
    ("not drawn at random", "not_random"),
    ("not ended", "not_ended"),
    ("half-lives", "half_life"),
    ("fewer than 3 on", "too_few_periods"),
    ("fewer than 10 readings", "too_few_readings"),
    ("70 %", "missing"),
    ("missing much more often", "missing_unequally"),
    ("Nobody logged", "doses_unknown"),
    ("almost as often", "doses_alike"),
    ("never changes", "flat"),
    ("end of its scale", "at_the_end"),
    ("does not fit the design", "other_design"),
    ("told apart from", "like_the_trend"),
)


def code_of(reason: str) -> str:
    """Return the short name of a reason of `insight.effect`, "other" for one without."""
    return next((code for part, code in CODES if part in reason), "other")
