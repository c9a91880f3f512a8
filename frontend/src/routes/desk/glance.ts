/** How one injury stands, in figures: what the first screen of a patient answers. */

import thresholds from "$thresholds";
import { type Gain, mainChange, standingOf } from "../../domain/better";
import { addDays, type Day } from "../../domain/day";
import { ofKind } from "../../domain/findings";
import { motionsOf } from "../../domain/joints";
import type { Row } from "../../domain/kinds";
import { limitOn } from "../../domain/limits";
import type { Pictured, Shown } from "../../domain/words/joint";
import { byDay, type Point } from "../../ui/chart";
import type { MotionReading } from "../series/rows";
import { type SeriesLine, seriesLines } from "./motions";
import type { PatientRecord } from "./record.svelte";

interface PainReading {
  day: Day;
  context: string;
  score: number;
  injury_id: string;
}

/** One motion: its latest average, what changed in four weeks, and its picture. */
export interface MotionGlance {
  line: SeriesLine;
  change: Gain | null;
  of: Pictured;
  shown: Shown & { now: number };
}

/** The motions of an injury in the order of the catalogue, each by its longest series. */
export function motionGlances(record: PatientRecord, injury: Row<"injury">): MotionGlance[] {
  const today = record.one?.patient.today ?? "";
  const lines = seriesLines(
    record.series<MotionReading>("range_of_motion"),
    [injury],
    record.rows("goal"),
    record.rows("precaution"),
    today,
  );
  const changes = ofKind(record.findings, "change").filter((each) => each.injury === injury.id);
  return motionsOf(injury.joint).flatMap((motion) => {
    const own = lines.filter((line) => line.reading.motion === motion);
    const change = changes.find(({ content }) => content.motion === motion)?.content ?? null;
    // The series that a change was computed of, else the one that was measured last.
    const line =
      own.find(({ reading }) => change && isOf(reading, change)) ??
      own.toSorted((a, b) => (a.last < b.last ? 1 : -1))[0];
    if (!line) return [];
    const { joint, side, device, position } = line.reading;
    return [
      {
        line,
        change,
        of: { joint, motion, side, device, position },
        shown: {
          now: Math.round(line.mean),
          was: change?.before ?? null,
          goal: line.goals[0]?.degrees ?? null,
          limit: limitOn(record.rows("precaution"), injury.id, motion, today),
          error: change?.error ?? line.error,
        },
      },
    ];
  });
}

const isOf = (reading: MotionReading, change: Gain): boolean =>
  (["mode", "device", "position", "rater"] as const).every(
    (name) => reading[name] === change[name],
  );

/** Pain when moving of an injury, ordered by day. */
export const movingOf = (record: PatientRecord, injury: string): Point[] =>
  record
    .series<PainReading>("pain")
    .filter((row) => row.injury_id === injury && row.context === "movement")
    .map(({ day, score }) => ({ day, value: score }))
    .sort(byDay);

/** The mean of pain when moving of the last seven days; null where too few were entered. */
export function painNow(record: PatientRecord, injury: string): number | null {
  const today = record.one?.patient.today ?? "";
  const week = movingOf(record, injury).filter(({ day }) => day > addDays(today, -7));
  if (week.length < thresholds.better.least_entries.value) return null;
  return week.reduce((sum, { value }) => sum + value, 0) / week.length;
}

/** This week against the week four weeks before. */
export const standing = (record: PatientRecord, { id, joint }: Row<"injury">) =>
  standingOf(
    mainChange(record.findings, id, joint),
    movingOf(record, id),
    record.one?.patient.today ?? "",
  );
