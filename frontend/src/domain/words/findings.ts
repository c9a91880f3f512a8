/** Findings, in the person's language: the same sentences for them and their
 * physiotherapist. */

import loaders from "virtual:words/findings";
import thresholds from "$thresholds";
import { formatDay } from "../day";
import type { FlagContent } from "../findings";
import { measureOf, motionOf } from "../joints";
import type english from "./english/findings";
import { capital, group, language, named, number, words } from "./index.svelte";
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
  pain_up: (flag, f) => {
    const { pain, usual } = flag.figures;
    return sayPain(flag, f, (what) =>
      usual == null
        ? f.flags.painUpFirst(what, plain(pain))
        : f.flags.painUp(what, plain(pain), plain(usual)),
    );
  },
  pain_above_course: (flag, f) => {
    const { pain, usual } = flag.figures;
    const by = number(value(pain) - value(usual), 1);
    return sayPain(flag, f, (what) => f.flags.painAbove(what, plain(pain), by, plain(usual)));
  },
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
  trial_ended: ({ figures }, f) => f.flags.trialEnded(text(figures.name), day(text(figures.day))),
  deficit: ({ figures }, f) => f.flags.deficit(degrees(value(figures.now)), value(figures.week)),
  stall: (flag, f) =>
    f.flags.stall(
      sayMotion(flag),
      exactly(value(flag.figures.gain_per_week)),
      exactly(value(flag.figures.upper_limit)),
      degrees(value(flag.figures.now)),
      exactly(value(flag.figures.goal)),
    ),
  drop: (flag, f) => {
    const { figures } = flag;
    const isReversed = motionOf(flag.joint ?? "", flag.motion ?? "")?.smaller_is_better ?? false;
    const said = (isReversed ? f.flags.lost : f.flags.drop)(
      sayMotion(flag),
      degrees(value(figures.before)),
      degrees(value(figures.now)),
      // What an older server found has no day of its own.
      day(text(figures.fell_on ?? flag.since)),
      sayError(flag, f),
      f.flags.readings(value(figures.readings_now)),
    );
    return flag.exceeds_error === false ? `${said} ${f.flags.within}` : said;
  },
};

/** A flag in one sentence with its figures: "Flexion fell from about 75° to 60° on 20 November; …". */
export function sayFlag(flag: FlagContent, f: FindingsWords = findingsWords()): string {
  const sentence = SENTENCES[flag.code];
  return sentence ? sentence(flag, f) : f.flags.other;
}

/** Which series a flag is about: "Knee, left, active, Phone"; "" where it is about none. */
export function sayWhere(flag: FlagContent): string {
  const t = words();
  const { joint, side } = flag;
  if (!joint) return "";
  const mode = flag.mode ? named(t.motion.modes, flag.mode) : "";
  const device = flag.device ? named(t.motion.devices, flag.device) : "";
  return [nameJoint({ joint, side }, t), mode, device].filter(Boolean).join(", ");
}

/** Since when it holds: "since 22 November"; "" where its sentence names the day itself. */
export const saySince = (flag: FlagContent, f: FindingsWords = findingsWords()): string =>
  flag.figures.fell_on ? "" : f.flags.since(day(flag.since));

/** A sentence about pain in one context, and the contexts in which it is up as well. */
function sayPain({ figures }: FlagContent, f: FindingsWords, said: (what: string) => string) {
  const name = (context: string) => named(f.flags.pains, context);
  const also = text(figures.also).split(",").filter(Boolean).map(name).join(", ");
  const sentence = said(name(text(figures.context ?? "rest")));
  return also ? `${sentence} ${f.flags.also(also)}` : sentence;
}

const sayMotion = (flag: FlagContent): string =>
  capital(named(words().motions, measureOf(flag.joint ?? "", flag.motion ?? "", flag)));

function sayError({ figures, rater }: FlagContent, f: FindingsWords): string {
  if (figures.error == null) return f.flags.noError;
  const error = exactly(value(figures.error));
  return rater === "clinician" ? f.flags.clinicError(error) : f.flags.homeError(error);
}

const value = (figure: unknown): number => Number(figure ?? 0);
const plain = (figure: unknown): string => number(value(figure), 1);
const text = (figure: unknown): string => String(figure ?? "");
const day = (when: string): string => formatDay(when, language(), "plain");
