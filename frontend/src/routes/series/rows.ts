/** What the rows of the charts are, and what stands around them. */

import type { Day } from "../../domain/day";
import type { CurveContent, Series } from "../../domain/findings";
import type { Goal, Injury, Precaution } from "../../domain/kinds";
import { trendsWords } from "../../domain/words/trends";
import type { ChartRow, Line } from "../../ui/chart";

export interface MotionReading extends Series {
  day: Day;
  degrees: number;
}

/** A row of the charts, and which injury it is about: of no one where that is null. */
export interface InjuryRow extends ChartRow {
  injury: string | null;
  /** What it is called where its injury is said already: "Bending". */
  short?: string;
  /** Which series a motion is of, for what was computed from it. */
  of?: MotionReading;
}

export type Injured = Pick<Injury, "joint" | "side"> & { id: string; began?: Day | null };

/** What stands around a motion's readings, as far as the reader may know it. */
export interface Around {
  day: Day;
  injuries?: readonly Injured[];
  goals?: readonly Goal[];
  precautions?: readonly Precaution[];
  /** The curves that were computed, and what the line of one is called. */
  curves?: readonly CurveContent[];
  courseLabel?: string;
}

export const SHAPES: Line["shape"][] = ["dot", "ring", "square"];

export function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const group = found.get(name);
    if (group) group.push(row);
    else found.set(name, [row]);
  }
  return found;
}

/** "other side 135°": the newest of the other side, beside what is read. */
export function asideOf({ other, say }: ChartRow): string {
  const newest = other?.points.at(-1);
  return newest && say ? trendsWords().other(say(newest.value)) : "";
}
