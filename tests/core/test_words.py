"""What people read uses the glossary's terms, and none of the words that it rules out."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
GLOSSARY = ROOT / "docs" / "glossary.md"
CATALOGUES = sorted(
    [
        *(ROOT / "frontend" / "src" / "domain" / "words" / "english").glob("*.ts"),
        ROOT / "recovery" / "locale" / "de" / "LC_MESSAGES" / "django.po",
    ]
)
# Ruled out beside the glossary: how a change is spoken of, and roles that were given a sex.
BESIDE = (
    "Everybody heals", "log in", "Patientin", "Physiotherapeutin", "Chirurgin", "Operateur",
    "Ärztin", "Kollegin",
)  # fmt: skip
# Where a word of the glossary's last column is right, and why. The pattern is taken out first;
# where it is empty the whole word is left alone.
ALSO_RIGHT = {
    "score": ("", "an activity of the PSFS has a score"),
    "Bend": ("", "ruled out as a noun; as a verb the knee bends"),
    "minus": ("", "the hint of an input, and a difference of on minus off"),
    "test": ("", "a test message, and a statistical test"),
    "Zustimmung": ("", "ruled out for data alone; it is the word for a medical agreement"),
    "Freigabe": ("", "ruled out for the medical agreement alone; it is the word for sharing"),
    "Telefon": ("", "of a number to call"),
    "Mittel": ("", "the average; ruled out for a supplement alone"),
    "failed": ("", "what a machine did, never a person"),
    "missed": ("", "a reminder that did not come, and the name of a flag"),
    "no effect": ("not mean “no effect”", "the sentence that says what an answer does not mean"),
    "teilen": (
        "Teilen Sie sie auf|„Teilen“|Teilen-Symbol",
        "to split a file, and a button of the phone's system",
    ),
    "Gewicht": ("ins Gewicht|gleiche Gewicht", "what matters, and the weight of a powder"),
    "zufällig": ("zufälligen Schlüssel", "how the key of a draw was made"),
    "significant": ("not significant|nicht signifikant", "what a cited study says of itself"),
    "alarm": ("false alarm", "the word for it"),
    "secret": ("This is not a valid secret", "a key of a push subscription, as its standard says"),
    "network": ("a network that you trust", "in which a certificate is fetched"),
    "Backup": ("", "what the operator keeps; notices of a restore speak of it"),
}


def texts(file: Path) -> list[str]:
    """Return what stands between quotes, without comments and without the places of figures."""
    if file.suffix == ".po":
        with file.open("rb") as catalogue:
            messages = [each for each in read_po(catalogue) if each.id]
        both = [[*each.id, *each.string] if each.pluralizable else [each.id, each.string]
                for each in messages]  # fmt: skip
        return [re.sub(r"\{[^}]*\}", "", text) for each in both for text in each]
    source = re.sub(r"/\*.*?\*/|^\s*(?://|#)[^\n]*", "", file.read_text(), flags=re.S | re.M)
    found = re.findall(r'"((?:[^"\\\n]|\\.)*)"|`([^`\n]*)`', source)
    return [re.sub(r"\$?\{[^}]*\}", "", one or other) for one, other in found]


def never() -> list[str]:
    """Return the words of the glossary's last column, without their remarks."""
    rows = [line.split("|") for line in GLOSSARY.read_text().splitlines() if line.startswith("| ")]
    cells = [
        row[6].strip() for row in rows if len(row) == 8 and row[6].strip() not in ("never", "–")
    ]
    return [re.sub(r"\s*\(.*\)", "", word).strip() for cell in cells for word in cell.split(", ")]


def test_the_glossary_rules_words_out() -> None:
    assert "measuring error" in never()
    assert len(CATALOGUES) > 12


@pytest.mark.parametrize("word", [*never(), *BESIDE])
def test_no_screen_mail_or_report_says(word: str) -> None:
    right, why = ALSO_RIGHT.get(word, ("", ""))
    if why and not right:
        return
    said = re.compile(rf"(?<!\w){re.escape(word)}(?:en|s|in|innen)?(?!\w)", re.IGNORECASE)
    found = [
        f"{file.name}: {text}"
        for file in CATALOGUES
        for text in texts(file)
        if said.search(re.sub(right, "", text, flags=re.IGNORECASE) if right else text)
    ]
    assert found == []


def test_an_exemption_is_one_of_the_glossary() -> None:
    assert set(ALSO_RIGHT) <= set(never())
