/** How far a trial is, and what can be said of it. */

import { addDays, type Day, daysBetween } from "./day";
import type { Row } from "./kinds";

export const familyOf = (outcome: string): string => outcome.split("_")[0] ?? outcome;

/** How far a trial is on a day that has not ended yet: only days before it are asked for. */
export function progress(
  trial: Pick<Row<"trial">, "starts_on" | "ends_on">,
  logged: Iterable<Day>,
  today: Day,
): { day: number; days: number; logged: number; of: number } {
  const days = daysBetween(trial.starts_on, trial.ends_on) + 1;
  const passed = Math.min(Math.max(daysBetween(trial.starts_on, today), 0), days);
  const last = addDays(trial.starts_on, passed - 1);
  const seen = [...new Set(logged)].filter((day) => day >= trial.starts_on && day <= last);
  return { day: Math.min(passed + 1, days), days, logged: seen.length, of: passed };
}

/** The rows of which a trial's outcome is made. */
export interface OutcomeRows {
  sleep: Row<"sleep">[];
  pain: Row<"pain">[];
  range_of_motion: Row<"range_of_motion">[];
  /** Which side of the injury is looked at; motion only. */
  side?: string | undefined;
}

export interface Reading {
  day: Day;
  value: number;
  revision: number;
  pending: boolean;
}

/** The readings of a trial's outcome, whenever they were; as the server reads them. */
export function readingsOf(trial: Row<"trial">, rows: OutcomeRows): Reading[] {
  const reading = (
    day: Day,
    value: number,
    { revision, pending }: Pick<Reading, "revision" | "pending">,
  ) => ({ day, value, revision, pending });
  if (trial.outcome === "sleep_quality") {
    return rows.sleep.flatMap((row) =>
      row.quality == null ? [] : [reading(row.night, row.quality, row)],
    );
  }
  if (trial.outcome === "motion") {
    return rows.range_of_motion
      .filter(
        (row) =>
          row.injury === trial.injury &&
          row.motion === trial.motion &&
          row.mode === trial.mode &&
          row.device === trial.device &&
          row.side === rows.side &&
          row.rater !== "clinician",
      )
      .map((row) => reading(row.day, row.degrees, row));
  }
  const context = trial.outcome.replace("pain_", "");
  return rows.pain
    .filter((row) => row.injury === trial.injury && row.context === context)
    .map((row) => reading(row.day, row.score, row));
}

/** One value for each of `days` days from `first` on, several readings of a day averaged. `lag`:
 * the reading that counts for a day was entered so many days later. */
export function byDay(
  readings: Reading[],
  { first, days, lag }: { first: Day; days: number; lag: number },
): { day: Day; value: number }[] {
  const known = new Map<Day, number[]>();
  for (const { day, value } of readings) known.set(day, [...(known.get(day) ?? []), value]);
  return Array.from({ length: days }, (_, index) => addDays(first, index)).flatMap((day) => {
    const values = known.get(addDays(day, lag));
    return values
      ? [{ day, value: values.reduce((sum, each) => sum + each, 0) / values.length }]
      : [];
  });
}

/** The off periods of a supplement's trials: days on which nothing is planned to be taken. */
export function offDays(
  trials: Row<"trial">[],
  periods: Row<"trial_period">[],
  isOfSupplement: (regimen: string) => boolean,
): [Day, Day][] {
  return trials
    .filter((trial) => isOfSupplement(trial.regimen))
    .flatMap((trial) =>
      periods
        .filter((each) => each.trial === trial.id && !each.is_on)
        .filter((each) => !trial.stopped_on || each.starts_on <= trial.stopped_on)
        .map((each): [Day, Day] => {
          const stopped = trial.stopped_on;
          return [each.starts_on, stopped && stopped < each.ends_on ? stopped : each.ends_on];
        }),
    );
}
