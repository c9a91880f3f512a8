/** What *Taken* on a notification does: one dose per regimen of that slot, counted once. */

import { enqueue, type Operation, openDatabase } from "../db/database";
import { remembered } from "../db/remembered";
import { withOffset } from "../domain/day";
import { uuid5 } from "../domain/ids";
import { type Regimen, rowId } from "../domain/kinds";
import { isDue, reminds } from "../domain/regimens";
import { flush, tell } from "../sync/flush";
import { readView } from "../sync/view";

export interface Slot {
  delivery: string;
  day: string;
  slot: string;
  snooze_minutes?: number;
}

async function dueAt(slot: Slot) {
  const who = await remembered();
  if (!who) return null;
  const db = await openDatabase(who.user);
  const { view } = await readView(db);
  const due = [...(view.get("regimen")?.values() ?? [])].filter((row) => {
    const regimen = row.values as unknown as Regimen;
    const isHere = !row.deleted && regimen.slots?.includes(slot.slot);
    return isHere && reminds(regimen) && isDue(regimen, slot.day);
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

/** Whether a trial has an off period now: then "Taken" is not the answer to offer. */
export async function isOff(slot: Slot): Promise<boolean> {
  const found = await dueAt(slot);
  if (!found) return false;
  const { db, view, due } = found;
  db.close();
  const tried = (regimen: unknown) => view.get("regimen")?.get(String(regimen))?.values.supplement;
  return [...(view.get("trial_period")?.values() ?? [])].some(({ deleted, values }) => {
    const trial = view.get("trial")?.get(String(values.trial))?.values;
    const isNow = String(values.starts_on) <= slot.day && slot.day <= String(values.ends_on);
    if (deleted || values.is_on || !isNow || trial?.status !== "running") return false;
    return due.some((each) => each.values.supplement === tried(trial.regimen));
  });
}

/** The names for the lock screen, if the person wants them there; they never leave this phone. */
export async function namesOf(slot: Slot): Promise<string | null> {
  const found = await dueAt(slot);
  if (!found) return null;
  const { who, db, view, due } = found;
  db.close();
  const wishes = view.get("reminder_settings")?.get(rowId(who.patient.id, "reminder_settings", {}));
  if (wishes?.deleted || !wishes?.values.names) return null;
  const names = due.map(({ values }) => {
    const { supplement } = values as unknown as Regimen;
    return String(view.get("supplement")?.get(supplement)?.values.name ?? "");
  });
  return names.filter(Boolean).join(", ") || null;
}

/** *Later*: the same slot again after a while. Kept here and sent like any entry. */
export async function snooze(slot: Slot): Promise<void> {
  const who = await remembered();
  if (!who) return;
  const db = await openDatabase(who.user);
  const { view } = await readView(db);
  const row = rowId(who.patient.id, "snooze", { ...slot });
  const later = new Date(Date.now() + (slot.snooze_minutes ?? 30) * 60_000);
  const until = `${later.toISOString().slice(0, 16)}:00Z`;
  await enqueue(db, {
    // Pressed twice, it is the same operation.
    id: uuid5(slot.delivery, `snooze ${until}`),
    patient: who.patient.id,
    kind: "snooze",
    row,
    base: view.get("snooze")?.get(row)?.revision ?? 0,
    at: withOffset(),
    set: { day: slot.day, slot: slot.slot, until },
  });
  tell({ user: who.user, what: "queued" });
  await flush(db, who.user, who.patient.id).catch(() => undefined);
  db.close();
}
