/** A suggestion as a sentence, the same on the phone and at the desk. */

import { type Day, formatDay } from "../domain/day";
import { motionOf } from "../domain/joints";
import type { Row } from "../domain/kinds";
import { capital, language, named, words } from "../domain/words/index.svelte";
import { suggestionWords } from "../domain/words/suggestions";
import { sayDegrees } from "./degrees";
import { weekdayName } from "./rhythm";

/** What it names, as far as the reader knows it. */
export interface Meant {
  /** The joint of its injury. */
  joint: string;
  /** The day of the reading that would be corrected. */
  measuredOn?: Day;
}

export function saySuggestion(row: Row<"suggestion">, meant: Meant): string {
  const [t, s, lang] = [words(), suggestionWords().says, language()];
  const motion = named(t.motions, row.motion ?? "");
  const isLacking = motionOf(meant.joint, row.motion ?? "")?.smaller_is_better ?? false;
  const angle = (value: number | null | undefined) => sayDegrees(value ?? 0, isLacking, t);
  switch (row.about) {
    case "goal":
      return row.by_day
        ? s.goalBy(motion, angle(row.degrees), formatDay(row.by_day, lang, "plain"))
        : s.goal(motion, angle(row.degrees));
    case "measuring_plan": {
      const motions = (row.motions ?? []).map((each) => named(t.motions, each)).join(", ");
      const days = (row.weekdays ?? []).map((each) => weekdayName(each, lang)).join(", ");
      const extras = (row.extras ?? []).map((each) => named(t.extras.names, each)).join(", ");
      return extras ? s.planAnd(motions, days, extras) : s.plan(motions, days);
    }
    case "trial":
      return s.trial;
    case "question":
      return s.question(row.question ?? "");
    default:
      return meant.measuredOn
        ? s.correction(
            capital(motion),
            formatDay(meant.measuredOn, lang, "short"),
            angle(row.degrees),
            angle(row.was),
          )
        : s.correctionOfOne(capital(motion), angle(row.degrees), angle(row.was));
  }
}
