/** Findings, in the person's language: the same sentences for them and their
 * physiotherapist. */

import loaders from "virtual:words/findings";
import thresholds from "$thresholds";
import { formatDay } from "../day";
import type { FlagContent } from "../findings";
import { measureOf, motionOf } from "../joints";
import type english from "./english/findings";
import { group, language, named, number, words } from "./index.svelte";
import { nameJoint } from "./jointName";
import type { Spoken } from "./speak";

export type FindingsWords = Spoken<typeof english>;
export const findingsWords = group<typeof english>(loaders);

export const degrees = (value: number): string => `${number(value, 0)}°`;

/** Measurement errors are published with one decimal, and stay so. */
export const exactly = (value: number): string => `${number(value, 1)}°`;

type Say = (flag: FlagContent, f: FindingsWords) => string;

const SENTENCES: Record<FlagContent["code"], Say> = {
  harm: ({ figures }, f) =>
    figures.day
      ? f.flags.harmOn(text(figures.name), day(text(figures.day)))
      : f.flags.harm(text(figures.name)),
  pain_up: ({ figures }, f) =>
    figures.usual == null
      ? f.flags.painUpFirst(plain(figures.pain))
      : f.flags.painUp(plain(figures.pain), plain(figures.usual)),
  pain_above_course: ({ figures }, f) =>
    f.flags.painAbove(
      plain(figures.pain),
      number(value(figures.pain) - value(figures.usual), 1),
      plain(figures.usual),
    ),
  missed_logs: ({ figures }, f) =>
    figures.last_logged
      ? f.flags.missed(value(figures.missed), day(text(figures.last_logged)))
      : f.flags.never(value(figures.missed)),
  late_after_knee_replacement: ({ figures }, f) => {
    const parts = [
      figures.bend == null
        ? ""
        : f.flags.lateBend(
            exactly(value(figures.bend)),
            degrees(thresholds.late_knee_replacement.bend.value),
          ),
      figures.lacks == null ? "" : f.flags.lateLacks(degrees(value(figures.lacks))),
    ].filter(Boolean);
    const late = f.flags.late(value(figures.week), parts.join(", "));
    return `${late} ${named(f.flags.steps, text(figures.step))}`;
  },
  deficit: ({ figures }, f) => f.flags.deficit(degrees(value(figures.now)), value(figures.week)),
  stall: (flag, f) =>
    f.flags.stall(
      sayMotion(flag, f),
      exactly(value(flag.figures.gain_per_week)),
      exactly(value(flag.figures.upper_limit)),
      degrees(value(flag.figures.now)),
      exactly(value(flag.figures.goal)),
    ),
  drop: (flag, f) => {
    const { figures } = flag;
    const isReversed = motionOf(flag.joint ?? "", flag.motion ?? "")?.smaller_is_better ?? false;
    const oneWeek = (figures.days_now ?? 7) === 7;
    const sentence = isReversed
      ? oneWeek
        ? f.flags.lost
        : f.flags.lostWide
      : oneWeek
        ? f.flags.drop
        : f.flags.dropWide;
    const said = sentence(
      sayMotion(flag, f),
      degrees(value(figures.now)),
      degrees(value(figures.before)),
      degrees(Math.abs(value(figures.change))),
      sayError(flag, f),
    );
    return flag.exceeds_error === false ? `${said} ${f.flags.within}` : said;
  },
};

/** A flag in one sentence with its figures: "Flexion averaged 102° this week, …". */
export function sayFlag(flag: FlagContent, f: FindingsWords = findingsWords()): string {
  const sentence = SENTENCES[flag.code];
  return sentence ? sentence(flag, f) : f.flags.other;
}

/** Which series a flag is about: "Knee, left, With my own muscles, Phone"; "" where it is about none. */
export function sayWhere(flag: FlagContent): string {
  const t = words();
  const { joint, side } = flag;
  if (!joint) return "";
  const mode = flag.mode ? named(t.motion.modes, flag.mode) : "";
  const device = flag.device ? named(t.motion.devices, flag.device) : "";
  return [nameJoint({ joint, side }, t), mode, device].filter(Boolean).join(", ");
}

/** Since when it holds: "since 22 November". */
export const saySince = (flag: FlagContent, f: FindingsWords = findingsWords()): string =>
  f.flags.since(formatDay(flag.since, language(), "plain"));

function sayMotion(flag: FlagContent, f: FindingsWords): string {
  const motion = measureOf(flag.joint ?? "", flag.motion ?? "", flag);
  const name = f.motions[motion] ?? named(words().motions, motion);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function sayError({ figures, rater }: FlagContent, f: FindingsWords): string {
  if (figures.error == null) return f.flags.noError;
  const error = exactly(value(figures.error));
  return rater === "clinician" ? f.flags.clinicError(error) : f.flags.homeError(error);
}

const value = (figure: unknown): number => Number(figure ?? 0);
const plain = (figure: unknown): string => number(value(figure), 1);
const text = (figure: unknown): string => String(figure ?? "");
const day = (when: string): string => formatDay(when, language(), "plain");
