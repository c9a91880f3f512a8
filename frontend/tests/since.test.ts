import { beforeAll, describe, expect, it } from "vitest";
import type { Entry, OneCase } from "../src/api/desk";
import type { Row } from "../src/domain/kinds";
import { capital, chooseLanguage, ready } from "../src/domain/words/index.svelte";
import { PatientRecord } from "../src/routes/desk/record.svelte";
import { changesSince, sinceDay } from "../src/routes/desk/since";

beforeAll(() => ready(chooseLanguage("en")));

const TODAY = "2026-11-29";
const knee = {
  id: "k",
  joint: "knee",
  side: "left",
  kind: "ligament",
  happened_on: "2026-09-01",
} as unknown as Row<"injury">;

/** A record as the server answers it, with some of its lists. */
function recordOf(
  lists: Record<string, object[]>,
  more: { motion?: [string, number][]; pain?: [string, number][]; lookedAt?: string } = {},
): PatientRecord {
  const record = new PatientRecord("p");
  const series = (rows: object[]) => rows;
  Object.assign(record, {
    one: { patient: { today: TODAY, last_log_day: TODAY } } as OneCase,
    lookedAt: more.lookedAt ?? null,
    held: lists as Record<string, Entry[]>,
    read: {
      range_of_motion: series(
        (more.motion ?? []).map(([day, degrees]) => ({
          ...{ day, degrees, injury_id: "k", joint: "knee", motion: "flexion", side: "left" },
          ...{ mode: "active", device: "goniometer", position: "lying", rater: "self" },
        })),
      ),
      pain: series(
        (more.pain ?? []).map(([day, score]) => ({
          day,
          score,
          context: "movement",
          injury_id: "k",
        })),
      ),
    },
  });
  return record;
}

describe("since when changes are told", () => {
  it("since the day of the look, in the reader's zone", () => {
    expect(sinceDay(recordOf({}, { lookedAt: "2026-11-20T23:30:00Z" }), "Europe/Berlin")).toBe(
      "2026-11-21",
    );
  });
  it("four weeks at the most, also where nobody ever looked", () => {
    expect(sinceDay(recordOf({}), "UTC")).toBe("2026-11-01");
    expect(sinceDay(recordOf({}, { lookedAt: "2026-01-20T10:00:00Z" }), "UTC")).toBe("2026-11-01");
  });
});

describe("what changed since", () => {
  const since = "2026-11-20";
  const codes = (record: PatientRecord) =>
    changesSince(record, knee, since).map((change) => change.code);

  it("a sign that was reported comes first", () => {
    const sign = { id: "s", kind: "red_flag", code: "calf", day: "2026-11-28", injury: null };
    const effect = { id: "e", kind: "side_effect", code: "nausea", day: "2026-11-28" };
    expect(codes(recordOf({ symptom: [effect, sign] }))).toEqual(["sign", "effects"]);
  });

  it("what was said to a suggestion", () => {
    const said = (id: string, outcome: string, on: string | null) => ({
      ...{ id, injury: "k", about: "goal", day: "2026-11-10" },
      ...{ outcome, answered_on: on },
    });
    const rows = [
      said("a", "accepted", "2026-11-28"),
      said("b", "declined", "2026-11-27"),
      said("c", "accepted", "2026-11-12"),
      said("d", "", null),
    ];
    expect(codes(recordOf({ suggestion: rows }))).toEqual(["agreed", "refused"]);
  });

  it("motion that was lost, with the error of its device", () => {
    const record = recordOf(
      {},
      {
        motion: [
          ["2026-11-16", 100],
          ["2026-11-19", 102],
          ["2026-11-27", 85],
        ],
      },
    );
    expect(changesSince(record, knee, since)).toMatchObject([{ code: "fell", by: 16, error: 14 }]);
  });

  it("nothing where a change is too small to matter, or lies before the look", () => {
    const record = recordOf(
      { symptom: [{ id: "s", kind: "red_flag", code: "calf", day: "2026-11-20" }] },
      {
        motion: [
          ["2026-11-19", 100],
          ["2026-11-27", 103],
        ],
        pain: [["2026-11-19", 9]],
      },
    );
    expect(codes(record)).toEqual([]);
  });

  it("nothing of another injury", () => {
    const sign = { id: "s", kind: "red_flag", code: "calf", day: "2026-11-28", injury: "other" };
    const visit = { id: "v", injury: "other", day: "2026-11-28", kept: true, at: "" };
    expect(codes(recordOf({ symptom: [sign], appointment: [visit] }))).toEqual([]);
  });

  it("days with much pain, products that began, and silence before all of it", () => {
    const record = recordOf(
      { regimen: [{ id: "r", supplement: "x", starts_on: "2026-11-25", ends_on: null }] },
      {
        pain: [
          ["2026-11-24", 6],
          ["2026-11-25", 7],
          ["2026-11-26", 5],
        ],
      },
    );
    Object.assign(record.one?.patient ?? {}, { last_log_day: "2026-11-25" });
    expect(codes(record)).toEqual(["silent", "hurts", "began"]);
    expect(changesSince(record, knee, since)[1]).toMatchObject({ count: 2 });
  });
});

describe("a large first letter", () => {
  it("is that of the language", async () => {
    expect(capital("iç rotasyon")).toBe("Iç rotasyon");
    await chooseLanguage("tr");
    expect(capital("iç rotasyon")).toBe("İç rotasyon");
    await chooseLanguage("en");
  });
});
