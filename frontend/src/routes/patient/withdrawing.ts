/** Taking back a sign that was tapped by mistake, and what goes with it. */

import type { Row } from "../../domain/kinds";
import { journal } from "../../state";
import { takeOn } from "./harm";

/** Take back what was tapped by mistake; answers what puts it there again. */
export async function withdraw(sign: Row<"symptom">): Promise<() => Promise<void>> {
  const removed = await journal.remove("symptom", sign.id);
  if (sign.code !== "trial_harm") return removed.undo;
  const endAgain = await takeOn(sign);
  return async () => {
    await removed.undo();
    await endAgain();
  };
}
