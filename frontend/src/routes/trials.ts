/** What the screens of a trial read of the journal. */

import type { Day } from "../domain/day";
import type { Row } from "../domain/kinds";
import { journal } from "../state";

/** The days on which the outcome of a trial was logged, whatever it was. */
export function loggedDays(trial: Row<"trial">): Day[] {
  if (trial.outcome === "sleep_quality") {
    return journal
      .rows("sleep")
      .filter((row) => row.quality != null)
      .map((row) => row.night);
  }
  if (trial.outcome === "motion") {
    return journal
      .rows("range_of_motion")
      .filter(
        (row) =>
          row.injury === trial.injury &&
          row.motion === trial.motion &&
          row.mode === trial.mode &&
          row.device === trial.device,
      )
      .map((row) => row.day);
  }
  const context = trial.outcome.replace("pain_", "");
  return journal
    .rows("pain")
    .filter((row) => row.injury === trial.injury && row.context === context)
    .map((row) => row.day);
}
