/** "Am I better?" in sentences: the same for Trends, the weekly summary and the report. */

import { type Gain, painMatters, type Standing } from "../better";
import { measureOf, motionOf } from "../joints";
import { degrees, exactly, type FindingsWords } from "./findings";
import { named, type Words } from "./index.svelte";

export interface Told {
  /** What changed. */
  lead: string[];
  /** What that means: measurement error, and whether pain changed enough to matter. */
  hints: string[];
}

export function sayBetter({ change, pain }: Standing, f: FindingsWords, t: Words): Told {
  const lead = [...(change ? [sayMotion(change, f, t)] : []), ...(pain ? [sayPain(pain, f)] : [])];
  const hints = [
    ...(change ? [sayError(change, f)] : []),
    ...(pain && Math.round(pain.now) !== Math.round(pain.before)
      ? [painMatters(pain) ? f.better.pain.matters : f.better.pain.small]
      : []),
  ];
  return lead.length ? { lead, hints } : { lead: [f.better.early], hints: [] };
}

/** "Your left knee bends 15° more than four weeks ago." */
function sayMotion(change: Gain, f: FindingsWords, t: Words): string {
  const { joint, motion, side, gain } = change;
  const by = Math.round(gain);
  const your = named(f.yours[side] ?? f.yours.none ?? {}, joint);
  if (by === 0) return f.better.same(your);
  const apart = degrees(Math.abs(by));
  const more = by > 0 ? "more" : "less";
  if (motionOf(joint, motion)?.smaller_is_better) return f.better.lacks[more](your, apart);
  const measure = measureOf(joint, motion, change);
  if (measure === "flexion") return f.better.bends[more](your, apart);
  return f.better.moves[more](your, named(t.motions, measure), apart);
}

function sayError({ gain, error, beyond_error }: Gain, f: FindingsWords): string {
  const by = Math.round(gain);
  if (error === null) return f.better.noError;
  if (by === 0) return f.better.steady(exactly(error));
  const said = beyond_error ? f.better.beyond : f.better.within;
  return said(degrees(Math.abs(by)), exactly(error));
}

function sayPain({ now, before }: { now: number; before: number }, f: FindingsWords): string {
  const [late, early] = [Math.round(now), Math.round(before)];
  if (late === early) return f.better.pain.same(late);
  return (late < early ? f.better.pain.fell : f.better.pain.rose)(early, late);
}

/** All of it in one paragraph. */
export const asOne = ({ lead, hints }: Told): string => [...lead, ...hints].join(" ");
