/** A measurement as a grid: motions by side and mode. What stands in a cell, and what is asked back. */

import type { Entry } from "../../../api/desk";
import { type Day, formatDay } from "../../../domain/day";
import { weigh } from "../../../domain/goniometer";
import {
  apartFrom,
  hasSides,
  type Motion,
  measureOf,
  motionOf,
  possibleOf,
} from "../../../domain/joints";
import type { Injury, Row } from "../../../domain/kinds";
import { writeNumber } from "../../../domain/numbers";
import { deskWords } from "../../../domain/words/desk";
import { language, number } from "../../../domain/words/index.svelte";
import { typedNumber } from "../../../domain/words/numbers";

/** A reading as the desk reads it: whose it is, and when it was written. */
export type Held = Row<"range_of_motion"> & Pick<Entry, "own"> & { created_at?: string };

/** How all values of one sitting are measured, and when. */
export interface Way {
  day: Day;
  device: string;
  position: string;
}

/** A cell of the grid. */
export interface Place {
  joint: string;
  motion: string;
  side: string;
  mode: string;
}

export const MODES = ["active", "passive"] as const;

/** The sides of a joint, the injured one first. */
export function sidesOf({ joint, side }: Pick<Injury, "joint" | "side">): string[] {
  if (side === "none" || !hasSides(joint)) return [side];
  return [side, side === "left" ? "right" : "left"];
}

export const keyOf = (way: Way, place: Place): string =>
  [way.day, way.device, way.position, place.motion, place.side, place.mode].join(" ");

/** What is compared in a cell, measured in this way. */
export const factsOf = ({ joint, motion }: Place, way: Way): Motion | undefined =>
  motionOf(joint, motion, way);

const isOf = (row: Held, { joint, motion, side, mode }: Place): boolean =>
  row.joint === joint && row.motion === motion && row.side === side && row.mode === mode;
const isSitting = (row: Held, way: Way): boolean =>
  Boolean(row.own) &&
  row.day === way.day &&
  row.device === way.device &&
  row.position === way.position;

/** The newest of some readings; of one day that which was written last. */
function newest(rows: Held[]): Held | undefined {
  const when = (row: Held) => `${row.day} ${row.created_at ?? ""}`;
  return rows.toSorted((a, b) => (when(a) < when(b) ? 1 : -1))[0];
}

/** The caller's own reading that a cell shows and changes. */
export const ownOf = (rows: Held[], place: Place, way: Way): Held | undefined =>
  newest(rows.filter((row) => isOf(row, place) && isSitting(row, way)));

/** The last reading of a cell's series before this sitting: a clinician's by the same device, else a
 * clinician's, else whoever measured. */
export function lastOf(rows: Held[], place: Place, way: Way): Held | undefined {
  const measure = measureOf(place.joint, place.motion, way);
  const earlier = rows.filter(
    (row) =>
      isOf(row, place) &&
      row.day <= way.day &&
      !isSitting(row, way) &&
      measureOf(row.joint, row.motion, row) === measure,
  );
  const clinicians = earlier.filter((row) => row.rater === "clinician");
  const likewise = clinicians.filter((row) => row.device === way.device);
  return newest(likewise) ?? newest(clinicians) ?? newest(earlier);
}

/** A sitting of one's own: what was measured on a day in one way. */
export interface Sitting extends Way {
  count: number;
}

/** The caller's own sittings, the newest first. */
export function sittings(rows: Held[], injury: string): Sitting[] {
  const found = new Map<string, Sitting>();
  for (const { own, day, device, position, rater, injury: of } of rows) {
    if (!own || rater !== "clinician" || of !== injury) continue;
    const key = [day, device, position].join(" ");
    const one = found.get(key) ?? { day, device, position, count: 0 };
    found.set(key, { ...one, count: one.count + 1 });
  }
  return [...found.values()].toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** "−20°": an angle as it is typed. */
export const angle = (value: number): string => `${number(value, 1)}°`.replace("-", "−");

/** What stands in a cell for these readings. */
export const written = (readings: readonly number[]): string =>
  readings.map((each) => writeNumber(each, language())).join(" ");

/** The readings of a row; the value alone, where no others were kept. */
export const readingsOf = (row: Pick<Held, "readings" | "degrees">): number[] =>
  row.readings?.length ? row.readings : [row.degrees];

/** What is typed, and whether it can be kept: asked back where it is hardly possible. */
export type Weighed =
  | { is: "empty" }
  | { is: "refused"; why: string }
  | { is: "asked" | "good"; why: string; readings: number[] };

/** Weigh what was typed: one value, or several readings of it with spaces between. */
export function weighed(name: string, text: string, facts: Motion | undefined): Weighed {
  const d = deskWords().measured;
  const pieces = text.replaceAll("°", " ").split(/\s+/).filter(Boolean);
  if (pieces.length === 0) return { is: "empty" };
  const readings: number[] = [];
  for (const piece of pieces) {
    const { value, error } = typedNumber(name, piece);
    if (value === null) return { is: "refused", why: error };
    readings.push(value);
  }
  if (!facts) return { is: "good", why: "", readings };
  const isWithin = ([low, high]: [number, number]) =>
    readings.every((each) => low <= each && each <= high);
  const sayRange = (say: (low: string, high: string) => string, [low, high]: [number, number]) =>
    say(angle(low), angle(high));
  const possible = possibleOf(facts);
  if (!isWithin(possible)) return { is: "refused", why: sayRange(d.impossible, possible) };
  if (isWithin(facts.plausible)) return { is: "good", why: "", readings };
  return { is: "asked", why: sayRange(d.plausible, facts.plausible), readings };
}

/** What is odd about readings and stops nobody: they disagree, or lie far from the last value. */
export function oddAbout(
  readings: readonly number[],
  last: Held | undefined,
  place: Place,
  way: Way,
): string {
  const d = deskWords().measured;
  const facts = factsOf(place, way);
  const { median, spread, isApart } = weigh(readings, apartFrom(facts, way.device, "clinician"));
  if (isApart) return d.apart(angle(spread));
  if (!last) return "";
  const error = Math.max(
    apartFrom(facts, way.device, "clinician"),
    apartFrom(facts, last.device, last.rater),
  );
  const by = median - last.degrees;
  if (Math.abs(by) <= error) return "";
  const say = facts?.smaller_is_better
    ? by > 0
      ? d.lacksMore
      : d.lacksLess
    : by > 0
      ? d.more
      : d.less;
  return say(angle(Math.abs(by)), formatDay(last.day, language(), "plain"));
}
