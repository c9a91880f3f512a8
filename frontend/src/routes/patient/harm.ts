/** Stopping a trial for harm ends its supplement that day; a tap by mistake gives back the plans as
 * they stood. */

import type { Uuid } from "../../domain/ids";
import type { Row } from "../../domain/kinds";
import { journal } from "../../state";

type Plan = Pick<Row<"regimen">, "id" | "status" | "ends_on">;
type Undo = () => Promise<void>;

/** Under what the plans that a sign ended are kept: the tap may be taken back a day later. */
const nameOf = (sign: Uuid) => `ended by ${sign}`;

/** One tap, with or without a network: the server stops the trial when this arrives. */
export async function stopForHarm(supplement: Uuid, day: string, sign: Uuid): Promise<void> {
  const flag = { injury: null, day, kind: "red_flag", code: "trial_harm" } as const;
  await journal.save("symptom", flag, { row: sign });
  const taken = journal
    .rows("regimen")
    .filter((row) => row.supplement === supplement && row.status !== "ended");
  const plans: Plan[] = taken.map(({ id, status, ends_on }) => ({ id, status, ends_on }));
  await journal.keepBeside(nameOf(sign), plans);
  for (const { id } of plans) {
    await journal.save("regimen", { status: "ended", ends_on: day }, { row: id });
  }
}

/** Take its supplement again; answers what ends it anew. */
export async function takeOn(sign: Row<"symptom">): Promise<Undo> {
  const kept = await journal.keptBeside<Plan[]>(nameOf(sign.id));
  const undos: Undo[] = [];
  for (const { id, status, ends_on } of kept ?? endedOn(sign.day)) {
    const now = journal.find("regimen", id);
    if (now?.status !== "ended" || now.ends_on !== sign.day) continue;
    const values = { status, ends_on: ends_on ?? null };
    undos.push((await journal.save("regimen", values, { row: id })).undo);
  }
  return async () => {
    for (const undo of undos) await undo();
  };
}

/** What another phone had ended: what stood there is not known on this one. */
function endedOn(day: string): Plan[] {
  const regimens = journal.rows("regimen");
  const tried = new Set(journal.rows("trial").map(({ regimen }) => regimen));
  const supplements = new Set(
    regimens.filter(({ id }) => tried.has(id)).map(({ supplement }) => supplement),
  );
  return regimens
    .filter((row) => supplements.has(row.supplement) && row.ends_on === day)
    .map(({ id }) => ({ id, status: "active", ends_on: null }));
}
