"""The lighter recoveries of the demo: four weeks each, so that its caseload is one of sixty.

Three need a call, seven can wait, the others are on their way. Nobody's names, nobody's data.
"""

from collections.abc import Iterator
from itertools import cycle

from recovery.operations.demo_course import Course

DAYS = 28
# Of the numbers that the Bundesnetzagentur keeps for films: nobody answers there.
PHONE = "+49 171 39200"
NAMES = (
    "Zoë Nowak", "Tomás Reyes", "Lena Brandt", "Piet de Vries", "Sofie Lund", "Yusuf Demir",
    "Chloé Martin", "Jonas Weber", "Ayşe Kaya", "Mateo Ruiz", "Ingrid Berg", "Luka Horvat",
    "Nora Fischer", "Émile Laurent", "Paula Sanz", "Emre Yıldız", "Greta Olsen", "Henrik Dahl",
    "Ines Moreau", "Jakub Novák", "Katrin Vogel", "Léa Bernard", "Marta Gil", "Nils Åberg",
    "Olga Petrova", "Pablo Vega", "Rosa Conti", "Selin Aydın", "Theo Braun", "Ulla Koch",
    "Viktor Szabó", "Wanda Król", "Xenia Roth", "Yves Petit", "Zita Balog", "Anton Maier",
    "Berta Lang", "Carlos Díaz", "Dora Kiss", "Elif Şahin", "Felix Haas", "Gina Rossi",
    "Hugo Blanc", "Ida Holm", "Jana Černá", "Kaan Arslan", "Lotte Visser", "Max Huber",
    "Nadia Popa", "Otto Krause", "Petra Wolf", "Remi Garnier", "Sara Lindqvist", "Tim Schulz",
    "Uma Rao", "Vera Marek", "Willem Bos",
)  # fmt: skip
# joint, side, kind, operation, first and last angle of a course that goes well
INJURIES = (
    ("knee", "left", "ligament", "ACL reconstruction", 70, 130),
    ("shoulder", "right", "dislocation", "", 80, 155),
    ("ankle", "left", "sprain", "", 2, 22),
    ("elbow", "right", "fracture", "", 95, 135),
    ("hip", "left", "joint_replacement", "hip replacement", 60, 100),
)  # fmt: skip
KNEE = INJURIES[0]


def light_courses() -> Iterator[Course]:
    """Yield one course for each name: those that need somebody, then those that go well."""
    people = enumerate(NAMES)

    def course(injury: tuple[str, str, str, str, int, int], **more: float | str) -> Course:
        joint, side, kind, surgery, start, ceiling = injury
        number, name = next(people)
        what = {"days": DAYS, "pain": 4, "phone": f"{PHONE}{number:02}", **more}
        return Course(name, joint, side, kind, surgery, start, ceiling, **what)  # type: ignore[arg-type]

    yield course(KNEE, sign="calf")
    yield course(KNEE, fell=18, every_days=1)
    yield course(INJURIES[1], hurts=2)
    for silent in (6, 7, 9):
        yield course(INJURIES[2], silent=silent)
    for lacks in (8, 10, 12, 9):
        yield course(KNEE, lacks=lacks, days_before=60)
    for place, injury in zip(range(len(NAMES) - 10), cycle(INJURIES), strict=False):
        yield course(injury, days_before=7 + place % 60)
