/** What *Taken* on a notification does: one dose per regimen of that slot, counted once. */

import { enqueue, type Operation, openDatabase } from "../db/database";
import { remembered } from "../db/remembered";
import { withOffset } from "../domain/day";
import { uuid5 } from "../domain/ids";
import { type Regimen, rowId } from "../domain/kinds";
import { isDue } from "../domain/regimens";
import { flush, tell } from "../sync/flush";
import { readView } from "../sync/view";

export interface Slot {
  delivery: string;
  day: string;
  slot: string;
}

async function dueAt(slot: Slot) {
  const who = await remembered();
  if (!who) return null;
  const db = await openDatabase(who.user);
  const { view } = await readView(db);
  const due = [...(view.get("regimen")?.values() ?? [])].filter((row) => {
    const regimen = row.values as unknown as Regimen;
    return !row.deleted && regimen.slots?.includes(slot.slot) && isDue(regimen, slot.day);
  });
  return { who, db, view, due };
}

/** Whether every dose of this slot is logged on this phone, sent or not. */
export async function isAnswered(slot: Slot): Promise<boolean> {
  const found = await dueAt(slot);
  if (!found) return false;
  const { who, db, view, due } = found;
  db.close();
  const doses = view.get("dose");
  return (
    due.length > 0 &&
    due.every((regimen) => {
      const id = rowId(who.patient.id, "dose", { regimen: regimen.id, ...slot });
      return doses?.get(id)?.deleted === false;
    })
  );
}

export async function recordTaken(slot: Slot): Promise<void> {
  const found = await dueAt(slot);
  if (!found) return;
  const { who, db, view, due } = found;
  const operations = due.map(({ id, values }): Operation => {
    const regimen = values as unknown as Regimen;
    const dose = { regimen: id, day: slot.day, slot: slot.slot };
    const row = rowId(who.patient.id, "dose", dose);
    return {
      // Derived from the delivery: pressed twice, it is the same operation.
      id: uuid5(slot.delivery, `taken:${id}`),
      patient: who.patient.id,
      kind: "dose",
      row,
      base: view.get("dose")?.get(row)?.revision ?? 0,
      at: withOffset(),
      set: {
        ...dose,
        supplement: regimen.supplement,
        outcome: "taken",
        elemental_mg: regimen.elemental_mg ?? null,
        zone: who.patient.zone,
      },
    };
  });
  await enqueue(db, ...operations);
  tell({ user: who.user, what: "queued" });
  await flush(db, who.user, who.patient.id).catch(() => undefined);
  db.close();
}
