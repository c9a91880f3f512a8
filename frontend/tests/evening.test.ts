import { describe, expect, test } from "vitest";
import { addDays } from "../src/domain/day";
import {
  askedByHand,
  type Entries,
  extraQuestion,
  fullnessOf,
  nextOf,
  questionsOf,
} from "../src/domain/evening";
import { type KindName, type Kinds, type Row, rowId } from "../src/domain/kinds";

const PATIENT = "0192f3d0-0000-7000-8000-000000000001";
const DAY = "2026-11-24"; // a Tuesday, on which nothing is measured
const KNEE = "0192f3d0-0000-7000-8000-00000000000a";
const SHOULDER = "0192f3d0-0000-7000-8000-00000000000b";

/** Entries as the journal holds them: each row under the id that its kind gives it. */
function held(...rows: [KindName, object][]): Entries {
  const all = rows.map(([kind, values]) => ({
    kind,
    row: { id: rowId(PATIENT, kind, values as never), ...values },
  }));
  const of = (kind: KindName) =>
    all.filter((each) => each.kind === kind).map((each) => each.row as never);
  return {
    rows: of as Entries["rows"],
    at: <K extends KindName>(kind: K, key: Partial<Kinds[K]>) =>
      (of(kind) as Row<K>[]).find((row) => row.id === rowId(PATIENT, kind, key)),
  };
}

const injury = (id: string, joint: string, more: object = {}): [KindName, object] => [
  "injury",
  { id, joint, side: "left", kind: "sprain", happened_on: "2026-09-01", ended_on: null, ...more },
];
const regimen = (id: string, slots: string[], more: object = {}): [KindName, object] => [
  "regimen",
  { id, supplement: `supplement ${id}`, slots, starts_on: "2026-01-01", status: "active", ...more },
];
const swelling = (day: string): [KindName, object] => [
  "symptom",
  { id: `swelling ${day}`, kind: "swelling", day, injury: KNEE, value: 1 },
];
/** Swelling was asked of late, so that it is not due. */
const noExtras = swelling(addDays(DAY, -2));
const evening = (entries: Entries, day = DAY) =>
  questionsOf(day, DAY, entries).filter((each) => each.part === "evening");

describe("what an evening asks", () => {
  test("is six questions where one supplement is taken for one knee", () => {
    const asked = evening(held(injury(KNEE, "knee"), regimen("a", ["21:00"]), noExtras));
    expect(asked.map((each) => each.asks)).toEqual([
      "doses",
      "pain_movement",
      "pain_rest",
      "painkillers",
      "exercises",
      "new_or_worse",
    ]);
  });

  test("is one screen for three doses of one time", () => {
    const all = ["a", "b", "c"].map((id) => regimen(id, ["21:00"]));
    const [doses, next] = evening(held(injury(KNEE, "knee"), ...all, noExtras));
    expect(doses?.regimens).toHaveLength(3);
    expect(next?.asks).toBe("pain_movement");
  });

  test("is pain of each joint by name where two are injured (P19)", () => {
    const both = held(injury(KNEE, "knee"), injury(SHOULDER, "shoulder"));
    const pains = evening(both).filter((each) => each.asks.startsWith("pain_"));
    expect(pains.map((each) => [each.asks, each.injury?.joint])).toEqual([
      ["pain_movement", "knee"],
      ["pain_movement", "shoulder"],
      ["pain_rest", "knee"],
      ["pain_rest", "shoulder"],
    ]);
  });

  test("leaves out what has healed, and asks it of the days before", () => {
    const healed = held(injury(KNEE, "knee", { ended_on: DAY }), noExtras);
    expect(evening(healed).some((each) => each.injury)).toBe(false);
    expect(evening(healed, addDays(DAY, -1)).some((each) => each.injury)).toBe(true);
  });

  test("keeps swelling, which is asked once a week, after its answer (P22)", () => {
    const asked = (...more: [KindName, object][]) =>
      evening(held(injury(KNEE, "knee"), ...more)).find((each) => each.about === "swelling");
    expect(asked()?.isAnswered).toBe(false);
    expect(asked(swelling(DAY))?.isAnswered).toBe(true);
    expect(asked(swelling(addDays(DAY, -3)))).toBeUndefined();
    expect(asked(swelling(addDays(DAY, -7)))?.isAnswered).toBe(false);
  });

  test("measures on measuring days, and never while the limits are unknown", () => {
    const thursday = addDays(DAY, 2);
    const asks = (more: object) =>
      evening(held(injury(KNEE, "knee", more)), thursday).some((each) => each.asks === "measure");
    expect(asks({})).toBe(true);
    expect(asks({ surgery_on: "2026-10-01", limits_known: null })).toBe(false);
    expect(asks({ surgery_on: "2026-10-01", limits_known: true })).toBe(true);
  });

  test("asks the weekly question of magnesium until it is answered, and keeps its answer", () => {
    const magnesium = (...more: [KindName, object][]) =>
      evening(
        held(
          injury(KNEE, "knee"),
          regimen("a", ["21:00"]),
          ["supplement", { id: "supplement a", nutrient: "magnesium" }],
          ...more,
        ),
      ).find((each) => each.asks === "weekly_check");
    const check = (day: string, answer: string): [KindName, object] => [
      "weekly_check",
      { id: `check ${day}`, day, answer },
    ];
    expect(magnesium()?.isAnswered).toBe(false);
    expect(magnesium(check(addDays(DAY, -3), "no"))).toBeUndefined();
    expect(magnesium(check(addDays(DAY, -3), "yes"))?.isAnswered).toBe(false);
    expect(magnesium(check(DAY, "no"))?.isAnswered).toBe(true);
  });
});

describe("an activity that a clinician suggested to rate every week", () => {
  const suggestion = (outcome: string, question = "kneeling"): [KindName, object] => [
    "suggestion",
    {
      ...{ id: question, injury: KNEE, about: "question", question, outcome },
      ...{ day: "2026-11-09", answered_on: "2026-11-10" },
    },
  ];
  const score = (day: string, activity = "kneeling"): [KindName, object] => [
    "function_score",
    { id: `${activity} ${day}`, injury: KNEE, day, activity, score: 4 },
  ];
  const asked = (day: string, ...more: [KindName, object][]) =>
    questionsOf(day, DAY, held(injury(KNEE, "knee"), noExtras, ...more)).filter(
      (each) => each.asks === "activity",
    );

  test("is asked from the day on which it was accepted", () => {
    for (const outcome of ["", "declined", "ended"]) {
      expect(asked(DAY, suggestion(outcome))).toEqual([]);
    }
    expect(asked("2026-11-09", suggestion("accepted"))).toEqual([]);
    const now = asked(DAY, suggestion("accepted"));
    expect(now.map(({ id, about, isAnswered }) => [id, about, isAnswered])).toEqual([
      ["activity-kneeling", "kneeling", false],
    ]);
    const answered = asked(DAY, suggestion("accepted"), score(DAY));
    expect(answered.map((each) => each.isAnswered)).toEqual([true]);
  });

  test("is asked again when a week is over", () => {
    const last = (days: number) => score(addDays(DAY, -days));
    expect(asked(DAY, suggestion("accepted"), last(6))).toEqual([]);
    expect(asked(DAY, suggestion("accepted"), last(7)).map((each) => each.about)).toEqual([
      "kneeling",
    ]);
  });

  test("neither brings the others nor keeps them away", () => {
    const scores = (days: number) => [
      score(addDays(DAY, -3)),
      score(addDays(DAY, -days), "stairs"),
    ];
    expect(asked(DAY, suggestion("accepted"), ...scores(13))).toEqual([]);
    expect(asked(DAY, suggestion("accepted"), ...scores(14)).map((each) => each.about)).toEqual([
      "stairs",
    ]);
  });
});

describe("going through an evening", () => {
  const open = held(injury(KNEE, "knee"), regimen("a", ["21:00"]), noExtras);
  const first = evening(open)[0]?.id ?? "";

  test("goes on with the next that is open, and comes back for an earlier one", () => {
    expect(nextOf(evening(open), first)?.asks).toBe("pain_movement");
    expect(nextOf(evening(open), "new_or_worse")?.asks).toBe("doses");
  });

  test("does not ask again for a dose that was answered on its card", () => {
    const entries = held(injury(KNEE, "knee"), regimen("a", ["21:00"]), noExtras, [
      "dose",
      { regimen: "a", day: DAY, slot: "21:00", outcome: "taken" },
    ]);
    expect(evening(entries).find((each) => !each.isAnswered)?.asks).toBe("pain_movement");
    expect(nextOf(evening(entries), "new_or_worse")?.asks).toBe("pain_movement");
  });

  test("does not come back for what was left out", () => {
    const left = new Set(evening(open).map((each) => each.id));
    expect(nextOf(evening(open), first, left)).toBeUndefined();
  });

  test("opens by hand what the day does not ask", () => {
    expect(askedByHand(`measure-${KNEE}`, DAY, open)?.injury?.id).toBe(KNEE);
    expect(askedByHand(`extra-circumference-${KNEE}`, DAY, open)?.about).toBe("circumference");
    expect(askedByHand("extra-note", DAY, open)?.asks).toBe("extra");
    expect(askedByHand("extra-unknown", DAY, open)).toBeUndefined();
    const asked = extraQuestion("note", undefined, DAY, open);
    expect(askedByHand(asked.id, DAY, open)).toEqual(asked);
  });
});

describe("how full a day is", () => {
  const logged: [KindName, object][] = [
    ["dose", { regimen: "a", day: DAY, slot: "21:00", outcome: "taken" }],
    ["pain", { injury: KNEE, day: DAY, context: "movement", score: 4 }],
    ["pain", { injury: KNEE, day: DAY, context: "rest", score: 2 }],
    ["day_context", { day: DAY, painkillers: "none", exercises: "all", new_or_worse: false }],
  ];
  const of = (...rows: [KindName, object][]) =>
    fullnessOf(DAY, DAY, held(injury(KNEE, "knee"), regimen("a", ["21:00"]), ...rows));

  test("goes by what is asked every evening, a weekly question left open or not", () => {
    expect(of()).toBe("none");
    expect(of(...logged.slice(0, 1))).toBe("part");
    expect(of(...logged)).toBe("full");
  });

  test("a day with only a night is begun, not empty (P25)", () => {
    expect(of(["sleep", { night: addDays(DAY, -1), quality: 6 }])).toBe("part");
  });
});
