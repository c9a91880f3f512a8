/** Taking back a sign that was tapped by mistake, and what goes with it. */

import type { Row } from "../../domain/kinds";
import { journal } from "../../state";

type Sign = Row<"symptom">;

/** Take back what was tapped by mistake; answers what puts it there again. */
export async function withdraw(sign: Sign): Promise<() => Promise<void>> {
  const removed = await journal.remove("symptom", sign.id);
  if (sign.code === "trial_harm") await takeOn(sign.day);
  return removed.undo;
}

/** Stopping a trial for harm had ended its supplement that day. */
async function takeOn(day: string): Promise<void> {
  const regimens = journal.rows("regimen");
  const tried = new Set(journal.rows("trial").map(({ regimen }) => regimen));
  const supplements = new Set(
    regimens.filter(({ id }) => tried.has(id)).map(({ supplement }) => supplement),
  );
  for (const { id, supplement, status, ends_on } of regimens) {
    if (!supplements.has(supplement) || status !== "ended" || ends_on !== day) continue;
    await journal.save("regimen", { status: "active", ends_on: null }, { row: id });
  }
}
