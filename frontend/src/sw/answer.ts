/** What a reminder's notification says and what its buttons do. Everything is read and kept on this
 * phone, and sent like any entry. */

import { type Database, enqueue, type Operation, openDatabase } from "../db/database";
import { type Remembered, remembered } from "../db/remembered";
import { today, withOffset } from "../domain/day";
import { uuid5 } from "../domain/ids";
import { type KindName, type Regimen, rowId } from "../domain/kinds";
import { askedIn, isAnswered, type Slot } from "../domain/slots";
import { flush, tell } from "../sync/flush";
import { readView, type View } from "../sync/view";

/** What the server says of a reminder beside its words. */
export interface Asked extends Slot {
  delivery: string;
  snooze_minutes?: number;
}

interface Held {
  who: Remembered;
  db: Database;
  view: View;
  /** The plans that are asked about. */
  due: (Regimen & { id: string })[];
}

/** Look into what this phone holds; nothing where nobody is signed in. */
async function withSlot<T>(slot: Slot, look: (held: Held) => T | Promise<T>): Promise<T | null> {
  const who = await remembered();
  if (!who) return null;
  const db = await openDatabase(who.user);
  try {
    const { view } = await readView(db);
    const live = [...(view.get("regimen")?.values() ?? [])].filter((row) => !row.deleted);
    const regimens = live.map(({ id, values }) => ({ ...(values as unknown as Regimen), id }));
    return await look({ who, db, view, due: askedIn(regimens, slot) });
  } finally {
    db.close();
  }
}

const doseOf = ({ who, view }: Held, regimen: string, { day, slot }: Slot) => {
  const row = rowId(who.patient.id, "dose", { regimen, day, slot });
  return { row, held: view.get("dose")?.get(row) };
};

const hasAnswer = (held: Held, slot: Slot): boolean =>
  isAnswered(held.due, ({ id }) => doseOf(held, id, slot).held?.deleted === false);

export interface Known {
  /** Every dose of this slot is logged on this phone, sent or not. */
  answered: boolean;
  /** A trial has an off period now: then "Taken" is not the answer to offer. */
  off: boolean;
  /** The names for the lock screen, if the person wants them there; they never leave this phone. */
  names: string;
}

/** What this phone knows of what is asked. */
export const knownOf = (slot: Slot): Promise<Known | null> =>
  withSlot(slot, (held) => ({
    answered: hasAnswer(held, slot),
    off: isOff(held, slot),
    names: namesOf(held),
  }));

function isOff({ view, due }: Held, { day }: Slot): boolean {
  const tried = (regimen: unknown) => view.get("regimen")?.get(String(regimen))?.values.supplement;
  return [...(view.get("trial_period")?.values() ?? [])].some(({ deleted, values }) => {
    const trial = view.get("trial")?.get(String(values.trial))?.values;
    const isNow = String(values.starts_on) <= day && day <= String(values.ends_on);
    if (deleted || values.is_on || !isNow || trial?.status !== "running") return false;
    return due.some((each) => each.supplement === tried(trial.regimen));
  });
}

function namesOf({ who, view, due }: Held): string {
  const wishes = view.get("reminder_settings")?.get(rowId(who.patient.id, "reminder_settings", {}));
  if (wishes?.deleted || !wishes?.values.names) return "";
  const names = due.map(({ supplement }) =>
    String(view.get("supplement")?.get(supplement)?.values.name ?? ""),
  );
  return names.filter(Boolean).join(", ");
}

/** *Taken*: one dose for each plan of this slot that has no answer yet, counted once. Says whether
 * there was anything to answer. */
export async function recordTaken(asked: Asked): Promise<boolean> {
  const done = await withSlot(asked, async (held) => {
    if (held.due.length === 0) return false;
    const open = held.due.filter(({ id }) => doseOf(held, id, asked).held?.deleted !== false);
    await keep(held, ...open.map((regimen) => taken(held, regimen, asked)));
    return true;
  });
  return done ?? false;
}

function taken(held: Held, regimen: Held["due"][number], asked: Asked): Operation {
  const { who } = held;
  const { day, slot } = asked;
  const { row } = doseOf(held, regimen.id, asked);
  return {
    // Derived from the delivery: pressed twice, it is the same operation.
    ...operation(held, "dose", row, uuid5(asked.delivery, `taken:${regimen.id}`)),
    // What was logged meanwhile, here or on another device, stands.
    only_new: true,
    set: {
      regimen: regimen.id,
      day,
      slot,
      supplement: regimen.supplement,
      outcome: "taken",
      elemental_mg: regimen.elemental_mg ?? null,
      taken_at: day === today(who.patient.zone, new Date()) ? new Date().toISOString() : null,
      zone: who.patient.zone,
    },
  };
}

/** *Later*: the same slot again after a while. Says whether it could be kept. */
export async function snooze(asked: Asked): Promise<boolean> {
  const { day, slot } = asked;
  const later = new Date(Date.now() + (asked.snooze_minutes ?? 30) * 60_000);
  const until = `${later.toISOString().slice(0, 16)}:00Z`;
  const done = await withSlot(asked, async (held) => {
    const row = rowId(held.who.patient.id, "snooze", { day, slot });
    // Pressed twice, it is the same operation.
    const made = operation(held, "snooze", row, uuid5(asked.delivery, `snooze ${until}`));
    await keep(held, { ...made, set: { day, slot, until } });
    return true;
  });
  return done ?? false;
}

function operation({ who, view }: Held, kind: KindName, row: string, id: string): Operation {
  const base = view.get(kind)?.get(row)?.revision ?? 0;
  return { id, patient: who.patient.id, kind, row, base, at: withOffset() };
}

/** Keep on this phone, and send when possible. */
async function keep({ db, who }: Held, ...operations: Operation[]): Promise<void> {
  await enqueue(db, ...operations);
  tell({ user: who.user, what: "queued" });
  await flush(db, who.user, who.patient.id).catch(() => undefined);
}

/** Close the notifications that ask what is answered by now, on whichever device, `but` one. */
export async function closeAnswered(
  registration: ServiceWorkerRegistration,
  but?: string,
): Promise<void> {
  for (const each of await registration.getNotifications()) {
    const asked = each.data as Partial<Asked> | null;
    if (!asked?.delivery || each.tag === but) continue;
    if ((await knownOf(asked as Asked))?.answered) each.close();
  }
}
