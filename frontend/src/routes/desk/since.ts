/** What changed since the reader last looked, as codes and figures: see Since.svelte for the words. */

import thresholds from "$thresholds";
import { addDays, type Day, dateOf, daysBetween } from "../../domain/day";
import { errorOf, motionOf } from "../../domain/joints";
import type { Row } from "../../domain/kinds";
import type { MotionReading } from "../series/rows";
import { movingOf } from "./glance";
import { seriesLines } from "./motions";
import type { PatientRecord } from "./record.svelte";

export type Change =
  | { code: "sign"; sign: string; day: Day }
  | { code: "fell" | "rose"; reading: MotionReading; by: number; error: number | null }
  | { code: "hurts" | "effects" | "pills" | "noted"; count: number }
  | { code: "began" | "ended"; regimen: Row<"regimen"> }
  | { code: "reached"; goal: Row<"goal"> }
  | { code: "agreed" | "refused"; suggestion: Row<"suggestion"> }
  | { code: "visit"; visit: Row<"appointment"> }
  | { code: "silent"; day: Day };

/** Without a look in this time all of it is told. */
export const LOOKED_BACK = 28;
/** Pain from here on is told; days. */
export const HIGH = 6;
const SILENT = 4;
const MOST = 6;

/** The day since which changes are told: that of the look, four weeks ago at the most. */
export function sinceDay(record: PatientRecord, zone: string): Day {
  const today = record.one?.patient.today ?? "";
  const first = addDays(today, -LOOKED_BACK);
  const looked = record.lookedAt ? dateOf(record.lookedAt, zone) : first;
  return daysBetween(first, looked) > 0 ? looked : first;
}

/** The changes of one injury since a day, the most urgent first; what was on that day was seen. */
export function changesSince(record: PatientRecord, injury: Row<"injury">, since: Day): Change[] {
  const today = record.one?.patient.today ?? "";
  const isNew = (day: Day | null | undefined): boolean => !!day && day > since && day <= today;
  const isOwn = (row: { injury?: string | null }) => !row.injury || row.injury === injury.id;
  const symptoms = record.rows("symptom").filter((row) => isNew(row.day) && isOwn(row));
  const found: Change[] = [
    ...symptoms
      .filter((row) => row.kind === "red_flag")
      .map<Change>((row) => ({ code: "sign", sign: row.code, day: row.day })),
    ...moved(record, injury, since, today),
    ...counted(
      "hurts",
      movingOf(record, injury.id).filter(({ day, value }) => isNew(day) && value >= HIGH).length,
    ),
    ...counted("effects", symptoms.filter((row) => row.kind === "side_effect").length),
    ...counted(
      "pills",
      record.rows("day_context").filter((row) => isNew(row.day) && row.painkillers === "more")
        .length,
    ),
    ...record
      .rows("regimen")
      .flatMap<Change>((regimen) => [
        ...(isNew(regimen.starts_on) ? [{ code: "began", regimen } as const] : []),
        ...(isNew(regimen.ends_on) ? [{ code: "ended", regimen } as const] : []),
      ]),
    ...record
      .rows("goal")
      .filter((row) => isOwn(row) && isNew(row.reached_on))
      .map<Change>((goal) => ({ code: "reached", goal })),
    ...record
      .rows("suggestion")
      .filter((row) => isOwn(row) && row.outcome && isAnsweredSince(record, row, isNew))
      .map<Change>((suggestion) => ({
        code: suggestion.outcome === "accepted" ? "agreed" : "refused",
        suggestion,
      })),
    ...record
      .rows("appointment")
      .filter((row) => isOwn(row) && isNew(row.day) && row.kept != null)
      .map<Change>((visit) => ({ code: "visit", visit })),
    ...counted("noted", symptoms.filter((row) => row.kind === "note").length),
  ];
  const last = record.one?.patient.last_log_day;
  if (last && daysBetween(last, today) >= SILENT) found.unshift({ code: "silent", day: last });
  return found.slice(0, MOST);
}

/** An answer may have been given on the day of the look, and have arrived later than it was given. */
function isAnsweredSince(
  { lookedAt }: PatientRecord,
  row: Row<"suggestion">,
  isNew: (day: Day | null | undefined) => boolean,
): boolean {
  const { updated_at: arrived } = row as unknown as { updated_at?: string };
  return lookedAt && arrived ? new Date(arrived) > new Date(lookedAt) : isNew(row.answered_on);
}

const counted = (code: "hurts" | "effects" | "pills" | "noted", count: number): Change[] =>
  count ? [{ code, count }] : [];

/** How the mean of the last seven days with readings differs from that up to the look. */
function moved(record: PatientRecord, injury: Row<"injury">, since: Day, today: Day): Change[] {
  const readings = record.series<MotionReading>("range_of_motion");
  const lines = (until: Day) =>
    seriesLines(
      readings.filter((row) => row.day <= until),
      [injury],
      [],
      [],
      until,
    );
  const before = lines(since);
  return lines(today).flatMap<Change>((line) => {
    const was = before.find((each) => each.key === line.key);
    if (!was || line.last <= since) return [];
    const by = Math.round(line.mean) - Math.round(was.mean);
    if (Math.abs(by) < thresholds.smallest_change.motion.value) return [];
    const { reading } = line;
    const facts = motionOf(reading.joint, reading.motion, reading);
    const error = errorOf(facts, reading.device, reading.rater);
    const isGain = line.isReversed ? by < 0 : by > 0;
    return [{ code: isGain ? "rose" : "fell", reading, by: Math.abs(by), error }];
  });
}
