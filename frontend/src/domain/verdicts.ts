/** What came of a trial, as it reaches the phone: see docs/findings.md. Local dates; differences
 * are on minus off, in units of the outcome. */

import { addDays, type Day } from "./day";

export interface Said {
  code: string;
  figures: Record<string, number>;
}

/** One kind of period; `taken` is a share from 0 to 1. */
interface Arm {
  days: number;
  readings: number;
  average: number | null;
  taken: number | null;
  not_logged: number;
}

interface Effect {
  estimate: number | null;
  low: number | null;
  high: number | null;
  p: number | null;
  p_randomisation: number | null;
  p_randomisation_smallest: number | null;
  dose_contrast: number | null;
  reasons: Said[];
  notes: Said[];
}

interface Other {
  key: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
  p: number | null;
  p_holm: number | null;
}

interface Common {
  /** "stopped": a description only. */
  verdict: string;
  effect: Effect | null;
  higher_is_better: boolean;
  description: { days: number; on: Arm; off: Arm };
  others: Other[];
  harms: { day: Day; kind: string; code: string }[] | null;
  proof: { commitment: string; seed: string; plan: string; verifies: boolean };
  computed_on: Day;
}

export interface VerdictContent extends Common {
  trial: string;
  days: {
    first: Day;
    /** The reading that counts for a day was entered so many days later. */
    lag: number;
    periods: { is_on: boolean; first: Day; last: Day }[];
    /** One entry a day from `first` on; null where there are too few readings around it. */
    trend: (number | null)[];
  };
}

/** A report as the server answers it: one entry a day of what was assigned, and in which period. */
interface Asked extends Common {
  days: {
    first: Day;
    lag: number;
    assigned: number[];
    period: number[];
    trend: (number | null)[];
  };
}

/** The same of a report that was asked for, where the finding has not come yet or is stale. */
export function ofReport(trial: string, report: Asked): VerdictContent {
  const { days } = report;
  const periods: VerdictContent["days"]["periods"] = [];
  days.period.forEach((number, index) => {
    const day = addDays(days.first, index);
    const last = periods.at(-1);
    if (last && number === days.period[index - 1]) last.last = day;
    else periods.push({ is_on: days.assigned[index] === 1, first: day, last: day });
  });
  const { verdict, effect, higher_is_better, description, others, harms, proof } = report;
  return {
    trial,
    verdict,
    effect: effect && {
      ...effect,
      reasons: effect.reasons.map(({ code, figures }) => ({ code, figures })),
      notes: effect.notes.map(({ code, figures }) => ({ code, figures })),
    },
    higher_is_better,
    description,
    days: { first: days.first, lag: days.lag, periods, trend: days.trend },
    others,
    harms,
    proof,
    computed_on: report.computed_on,
  };
}

/** How a likely range stands against the smallest change that matters, to either side. */
export function against(
  low: number,
  high: number,
  smallest: number,
): "within" | "beyond" | "across" {
  if (-smallest < low && high < smallest) return "within";
  return low >= smallest || high <= -smallest ? "beyond" : "across";
}

/** Whether a row has been written since a revision, or waits to be sent. */
export const hasMoved = (
  rows: Iterable<{ revision: number; pending: boolean }>,
  since: number,
): boolean => [...rows].some((row) => row.pending || row.revision > since);
