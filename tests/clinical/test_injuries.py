"""What people call an injury: a name for each kind that is kept, at every joint."""

import re

from recovery.clinical.joints import JOINTS
from recovery.clinical.knowledge import table
from recovery.journal.kinds.injury import INJURY_KINDS
from tests.support.installation import ROOT

JOINTS_NAMED = table("injuries")["joints"]
NAMES = [each for names in JOINTS_NAMED.values() for each in names]
WORDS = ROOT / "frontend" / "src" / "domain" / "words" / "english" / "first.ts"


def test_every_joint_has_names_and_each_is_kept_as_a_kind_there_is() -> None:
    assert set(JOINTS_NAMED) == set(JOINTS)
    assert {each["kind"] for each in NAMES} <= set(INJURY_KINDS)
    for joint, names in JOINTS_NAMED.items():
        assert len({each["name"] for each in names}) == len(names), joint


def test_every_name_has_its_words_and_no_word_is_left_over() -> None:
    block = re.search(r"names: \{(.*?)\}", WORDS.read_text(), re.DOTALL)
    assert block
    assert set(re.findall(r"(\w+): ", block[1])) == {each["name"] for each in NAMES}
