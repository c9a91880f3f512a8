/** Whose app this is, kept on the device so that it opens without a network. */

import { openDB } from "idb";
import type { Uuid } from "../domain/ids";

export interface Remembered {
  user: Uuid;
  email: string;
  patient: { id: Uuid; name: string; phone?: string; zone: string; language: string };
  emergencyNumber: string;
  /** Not known to a device that remembered before there was one. */
  outOfHoursNumber?: string;
  /** The practices that may be called: they must be there without a network. */
  clinics?: { name: string; phone: string }[];
  vapidKey: string;
}

/** What this device keeps whoever uses it. */
export const open = () =>
  openDB("recovery", 1, { upgrade: (database) => void database.createObjectStore("meta") });

export async function remembered(): Promise<Remembered | undefined> {
  const db = await open();
  const found = (await db.get("meta", "who")) as Remembered | undefined;
  db.close();
  return found;
}

export async function remember(who: Remembered | null): Promise<void> {
  const db = await open();
  if (who) await db.put("meta", who, "who");
  else for (const name of ["who", "wants_push", "first_use"]) await db.delete("meta", name);
  db.close();
}

/** That the account was deleted, or this browser signed out (`ended`), on another device, until
 * somebody has read it here. */
export interface Notice {
  /** Rows with entries that had not been sent: gone with the account, or sealed. */
  unsent: number;
  ended?: boolean;
  /** Rows whose unsent entries could not be sealed. */
  lost?: number;
}

export async function notice(): Promise<Notice | undefined> {
  const db = await open();
  const found = (await db.get("meta", "erased")) as Notice | undefined;
  db.close();
  return found;
}

export async function keepNotice(kept: Notice | null): Promise<void> {
  const db = await open();
  if (kept) await db.put("meta", kept, "erased");
  else await db.delete("meta", "erased");
  db.close();
}

/** Signed out while the server could not be told: it must hear of it before anything else. */
export async function owesSignOut(): Promise<boolean> {
  const db = await open();
  const owed = Boolean(await db.get("meta", "owes_sign_out"));
  db.close();
  return owed;
}

export async function oweSignOut(owed: boolean): Promise<void> {
  const db = await open();
  await db.put("meta", owed, "owes_sign_out");
  db.close();
}

/** Whether a patient wants to be reminded by this browser; nothing where nobody ever said it. */
export async function wantsPush(patient: Uuid): Promise<boolean | undefined> {
  const db = await open();
  const found = (await db.get("meta", "wants_push")) as Uuid | undefined;
  db.close();
  return found === undefined ? undefined : found === patient;
}

/** Keep who wants it; an empty one says that nobody does. */
export async function keepWantsPush(patient: Uuid): Promise<void> {
  const db = await open();
  await db.put("meta", patient, "wants_push");
  db.close();
}

/** Whether a dot on the app's icon is wished for on this device. */
export async function wantsDot(): Promise<boolean> {
  const db = await open();
  const found = Boolean(await db.get("meta", "wants_dot"));
  db.close();
  return found;
}

export async function keepWantsDot(wanted: boolean): Promise<void> {
  const db = await open();
  await db.put("meta", wanted, "wants_dot");
  db.close();
}

/** The page of an invitation that was opened here and not answered yet. It outlives a sign-out. */
export async function keptInvitation(): Promise<string> {
  const db = await open();
  const found = (await db.get("meta", "invitation")) as string | undefined;
  db.close();
  return found ?? "";
}

export async function keepInvitation(page: string): Promise<void> {
  const db = await open();
  if (page) await db.put("meta", page, "invitation");
  else await db.delete("meta", "invitation");
  db.close();
}

/** Entries that only the server can open, kept for an account until it is signed in again here. */
export async function sealedOf(user: Uuid): Promise<{ sender: string; iv: string; box: string }[]> {
  const db = await open();
  const found = await db.get("meta", `sealed ${user}`);
  db.close();
  return found ?? [];
}

export async function keepSealed(user: Uuid, pieces: object[]): Promise<void> {
  const db = await open();
  if (pieces.length) await db.put("meta", pieces, `sealed ${user}`);
  else await db.delete("meta", `sealed ${user}`);
  db.close();
}
