/** What becomes of a suggestion on this phone. Everything of it is kept like any entry. */

import type { Day } from "../../domain/day";
import { uuid5 } from "../../domain/ids";
import type { Row } from "../../domain/kinds";
import { openOnes } from "../../domain/suggestions";
import { journal } from "../../state";
import type { Saved } from "../../state/journal.svelte";

type Undo = () => Promise<void>;

type Answer = "accepted" | "declined" | "ended";

const answer = (row: Row<"suggestion">, outcome: Answer, day: Day) =>
  journal.save("suggestion", { outcome, answered_on: day }, { row: row.id });

export async function decline(row: Row<"suggestion">, day: Day): Promise<Undo> {
  return (await answer(row, "declined", day)).undo;
}

/** Rate an activity no longer every week. */
export async function stopRating(row: Row<"suggestion">, day: Day): Promise<Undo> {
  return (await answer(row, "ended", day)).undo;
}

/** A trial was begun: that is what was suggested. */
export async function acceptTrials(day: Day): Promise<void> {
  for (const row of openOnes(journal)) {
    if (row.about === "trial") await answer(row, "accepted", day);
  }
}

/** First what is accepted, then that it was: torn in between, it can be accepted again. */
export async function accept(row: Row<"suggestion">, day: Day): Promise<Undo> {
  const made = await become(row);
  const said = await answer(row, "accepted", day);
  return async () => {
    await said.undo();
    await made?.undo();
  };
}

/** Write what was suggested; an activity is rated by being accepted. */
async function become(row: Row<"suggestion">): Promise<Saved | null> {
  const { injury, motion = "", degrees } = row;
  switch (row.about) {
    case "goal": {
      const goal = { injury, motion, degrees: degrees ?? 0, by_day: row.by_day ?? null };
      // Derived from the suggestion: accepted twice, it is one goal.
      return journal.save("goal", goal, { row: uuid5(row.id, "goal") });
    }
    case "measuring_plan": {
      const { motions = [], weekdays = [], extras = [] } = row;
      return journal.save("measuring_plan", { injury, motions, weekdays, extras });
    }
    case "correction": {
      const reading = { degrees: degrees ?? 0, readings: [degrees ?? 0], spread: null };
      return row.reading ? journal.save("range_of_motion", reading, { row: row.reading }) : null;
    }
    default:
      return null;
  }
}
