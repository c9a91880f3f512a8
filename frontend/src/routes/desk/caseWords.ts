/** What a row of the caseload says of a patient. */

import type { Case, Flag } from "../../api/desk";
import { formatDay } from "../../domain/day";
import { deskWords } from "../../domain/words/desk";
import { language, named, number, words } from "../../domain/words/index.svelte";
import { nameJoint } from "../../domain/words/jointName";
import type { Tone } from "../../ui/hues";
import { sayDegrees } from "../degrees";
import { kindOf, standing } from "./caseload";
import { sayAnswer, sayReason } from "./flags";

type ChipTone = Tone | "brand" | "plain";
/** How a group looks wherever it is named; a word always stands beside the colour. */
export const TONES: Record<Case["group"], ChipTone> = {
  today: "alert",
  this_week: "warn",
  next_visit: "brand",
  quiet: "good",
};

/** "Knee, left, ACL reconstruction" */
export function sayInjuries(each: Case): string {
  const t = words();
  return each.injuries
    .map((row) =>
      [nameJoint(row, t), row.surgery || named(t.injury.kinds, row.kind)]
        .filter(Boolean)
        .join(", "),
    )
    .join("; ");
}

/** "Week 12 · knee, left, ACL reconstruction", and the end of a sharing that is near */
export function sayWho(each: Case): string {
  const d = deskWords();
  const week = each.week ? d.list.week(each.week) : "";
  const ends = each.ends_on && d.list.ends(formatDay(each.ends_on, language(), "short"));
  return [week, sayInjuries(each) || d.list.noInjury, ends].filter(Boolean).join(" · ");
}

/** All that a search looks into: name, joint, surgery, flags. */
export const searched = (each: Case): string =>
  [
    each.name,
    sayInjuries(each),
    ...each.flags.map((flag) => `${sayKind(flag)} ${sayReason(flag)}`),
  ].join(" ");

export const sayKind = (flag: Flag): string => {
  const { kinds } = deskWords().list;
  return kinds[kindOf(flag)] ?? kinds.other ?? "";
};

/** The flag that a row shows, and how many more stand; a resting one where none stands. */
export function shownFlag(each: Case): { flag: Flag; more: number } | null {
  const open = standing(each);
  const flag = open[0] ?? each.flags[0];
  return flag ? { flag, more: open.length ? open.length - 1 : each.flags.length - 1 } : null;
}

/** What stands beside the chip: the figures, or what was done. */
export const sayBeside = (flag: Flag): string => (flag.rests ? sayAnswer(flag) : sayReason(flag));

/** The average of the last week with readings, and the goal; "" where there is none. */
export function motionOf({ trend }: Case): { now: string; goal: string } {
  const last = trend?.weeks.at(-1)?.[1];
  if (!trend || last === undefined) return { now: "", goal: "" };
  const say = (value: number) => sayDegrees(Math.round(value), trend.smaller_is_better, words());
  return { now: say(last), goal: trend.goal === null ? "" : say(trend.goal) };
}

/** Pain on movement this week, and how it differs from the week before: "4 +2". */
export function painOf({ pain }: Case): { now: string; change: string } {
  if (pain?.now == null) return { now: "", change: "" };
  const now = Math.round(pain.now);
  if (pain.before === null) return { now: number(now, 0), change: "" };
  const by = now - Math.round(pain.before);
  const sign = by > 0 ? "+" : "−";
  return { now: number(now, 0), change: by === 0 ? "=" : `${sign}${number(Math.abs(by), 0)}` };
}

export const visitOf = ({ next_visit: visit }: Case): string =>
  visit ? formatDay(visit.day, language(), "short") : "";

export function daysOf(each: Case): ("full" | "none")[] {
  return [...each.days].map((day) => (day === "1" ? "full" : "none"));
}

export function trendOf({ trend }: Case) {
  const [t, d] = [words(), deskWords()];
  const points = (trend?.weeks ?? []).map(([ago = 0, mean = 0]) => ({ x: -ago, y: mean }));
  const [first, last] = [points[0], points.at(-1)];
  if (!trend || !first || !last || first === last) return null;
  const say = (value: number) => sayDegrees(Math.round(value), trend.smaller_is_better, t);
  const what = named(t.motions, trend.motion);
  return {
    points,
    reversed: trend.smaller_is_better,
    label: d.list.trendText(last.x - first.x + 1, what, say(first.y), say(last.y)),
  };
}
