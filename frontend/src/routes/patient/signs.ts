/** Signs that somebody has tapped: which still stand under Today. */

import { begunAt } from "../../domain/ids";
import type { Row } from "../../domain/kinds";

type Sign = Row<"symptom">;

/** So long a sign stands under Today; the server lets a stopped trial go on as long. */
const A_DAY = 86_400_000;

/** What was tapped within a day, the newest first. `today` tells where an id does not. */
export const tappedLately = (signs: readonly Sign[], now: number, today: string): Sign[] =>
  signs
    .filter(({ kind }) => kind === "red_flag" || kind === "side_effect")
    .filter(({ id, day }) => {
      const begun = begunAt(id);
      return begun === null ? day === today : now - begun < A_DAY;
    })
    .sort((a, b) => (a.id < b.id ? 1 : -1));
