/** What the screens of a trial read of the journal. */

import type { Day } from "../domain/day";
import type { Row } from "../domain/kinds";
import { familyOf, type Reading, readingsOf } from "../domain/trials";
import { number } from "../domain/words/index.svelte";
import type { TrialWords } from "../domain/words/trial";
import { journal } from "../state";

/** How a figure of an outcome is written: whole degrees, or points to one place. */
export function sizer(
  outcome: string,
  r: TrialWords,
): (value: number | null | undefined) => string {
  const isMotion = familyOf(outcome) === "motion";
  return (value) =>
    value == null ? r.cent.notRecorded : `${number(value, isMotion ? 0 : 1)}${isMotion ? "°" : ""}`;
}

/** The readings of the outcome of a trial, whenever they were. */
export function readings(trial: Row<"trial">): Reading[] {
  return readingsOf(trial, {
    sleep: journal.rows("sleep"),
    pain: journal.rows("pain"),
    range_of_motion: journal.rows("range_of_motion"),
    side: journal.find("injury", trial.injury ?? "")?.side,
  });
}

/** The days on which the outcome of a trial was logged, whatever it was. */
export const loggedDays = (trial: Row<"trial">): Day[] => readings(trial).map(({ day }) => day);

/** What was logged of the supplement of a trial, whenever it was. */
export function dosesOf(trial: Row<"trial">): Row<"dose">[] {
  const supplement = journal.find("regimen", trial.regimen)?.supplement;
  return journal.rows("dose").filter((row) => row.supplement === supplement);
}
