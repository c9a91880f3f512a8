/** Curve, change and symmetry of one series together, in the words of the person's language. */

import type { Day } from "../domain/day";
import { formatDay } from "../domain/day";
import {
  type AssociationContent,
  type ChangeContent,
  type CurveContent,
  type Findings,
  type GoalDate,
  ofKind,
  type Series,
  type SymmetryContent,
} from "../domain/findings";
import { motionOf } from "../domain/joints";
import { degrees, exactly, type FindingsWords } from "../domain/words/findings";
import { language, named, number, words } from "../domain/words/index.svelte";

export interface Told {
  key: string;
  series: Series;
  curve?: CurveContent;
  change?: ChangeContent;
  symmetry?: SymmetryContent;
}

/** What is known of each series, the one with a curve first. */
export function toldOf(findings: Findings | null): Told[] {
  const found = new Map<string, Told>();
  const of = (series: Series): Told => {
    const { joint, motion, side, mode, device, position, rater } = series;
    const key = [joint, motion, side, mode, device, position, rater].join(":");
    const held = found.get(key) ?? { key, series };
    found.set(key, held);
    return held;
  };
  for (const { content } of ofKind(findings, "curve")) of(content).curve = content;
  for (const { content } of ofKind(findings, "change")) of(content).change = content;
  for (const { content } of ofKind(findings, "symmetry")) of(content).symmetry = content;
  return [...found.values()];
}

const isReversed = ({ joint, motion }: Series): boolean =>
  motionOf(joint, motion)?.smaller_is_better ?? false;

export function saySeries({ mode, device, rater }: Series, f: FindingsWords): string {
  const t = words();
  const who = rater === "clinician" ? [f.clinician] : [];
  return [named(t.motion.modes, mode), named(t.motion.devices, device), ...who].join(", ");
}

/** "not before 3 February; the latest date cannot be told yet". */
export function sayGoal(goal: GoalDate, today: Day, f: FindingsWords): string {
  const date = (day: Day) =>
    formatDay(
      day,
      language(),
      day < `${Number(today.slice(0, 4)) + 1}-${today.slice(5)}` ? "plain" : "month",
    );
  if (goal.reached) return f.goals.reached;
  if (!goal.not_before) return f.goals.notWithin;
  const first = goal.not_before > today ? goal.not_before : today;
  return goal.latest ? f.goals.between(date(first), date(goal.latest)) : f.goals.open(date(first));
}

/** "+6°, within the error of the phone (12°)". */
export function sayChange(
  { gain, device, error, beyond_error }: ChangeContent,
  f: FindingsWords,
): string {
  const rounded = Math.round(gain);
  const signed = `${rounded > 0 ? "+" : rounded < 0 ? "−" : "±"}${degrees(Math.abs(rounded))}`;
  const name = named(f.withDevice, device);
  if (error === null) return f.change.unknown(signed, name);
  return (beyond_error ? f.change.beyond : f.change.within)(signed, name, exactly(error));
}

export function saySymmetry(content: SymmetryContent, f: FindingsWords): string {
  const by = Math.round(content.lacking);
  if (by === 0) return f.symmetry.same;
  const apart = degrees(Math.abs(by));
  if (isReversed(content)) return (by > 0 ? f.symmetry.lacks : f.symmetry.gains)(apart);
  const share =
    content.per_cent === null ? "" : f.symmetry.share(`${number(content.per_cent)}\u00a0%`);
  return (by > 0 ? f.symmetry.less : f.symmetry.more)(apart, share);
}

const hurt = (isAtRest: boolean, isLower: boolean) =>
  isAtRest ? (isLower ? "restLower" : "restHigher") : isLower ? "movingLower" : "movingHigher";

/** How something went together with an outcome: never that it helps. */
export function sayAssociation(content: AssociationContent, f: FindingsWords): string {
  const higherIsBetter = content.outcome === "sleep_quality";
  const turn = (value: number | null) => (higherIsBetter ? 1 : -1) * (value ?? 0);
  const [low, high] = [turn(content.low), turn(content.high)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const estimate = turn(content.estimate);
  const points = (value: number) => number(Math.abs(value), 1);
  const range =
    low < 0 && high > 0
      ? f.helps.both(points(low), points(high))
      : low >= 0
        ? f.helps.range(points(low), points(high))
        : f.helps.range(points(high), points(low));
  const name = f.helps.names[content.nutrient] ?? content.name;
  const said = higherIsBetter
    ? f.helps.slept[estimate >= 0 ? "better" : "worse"](points(estimate), name, range)
    : f.helps.hurt[hurt(content.outcome === "pain_rest", estimate >= 0)](
        points(estimate),
        name,
        range,
      );
  return `${said} ${f.helps.other}`;
}
