"""What a mail consists of, before anybody's values are in it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The words of one mail. `{name}` is the installation; what else stands in braces is given.

    `button` is what its link is called, empty where there is none.
    """

    subject: str
    lines: tuple[str, ...]
    button: str = ""
