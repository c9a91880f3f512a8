/** A device whose account was deleted, or that was signed out from elsewhere, forgets what it holds.
 * Loaded when a session ends. */

import { accountErased } from "../api/account";
import { openDatabase, wipe } from "../db/database";
import { keepNotice, keepSealed, type Remembered, remember, remembered } from "../db/remembered";
import { tell } from "./flush";
import { leave } from "./leaving";

/** Ask the server what became of this device, and empty it where that is its end. Says whether.
 *
 * Nothing else empties it: no network, no session, an old server, an answer about another device:
 * all of them leave every entry where it is. */
export async function settle(who: Remembered): Promise<boolean> {
  const run = async () => {
    // Another tab or the service worker was here first: what they noted stays.
    if ((await remembered())?.user !== who.user) return false;
    if (!(await isEmptied(who))) return false;
    await remember(null);
    tell({ user: who.user, what: "left" });
    return true;
  };
  return navigator.locks ? navigator.locks.request(`settle-${who.user}`, run) : run();
}

async function isEmptied(who: Remembered): Promise<boolean> {
  const db = await openDatabase(who.user);
  const device = (await db.get("meta", "device")) as string | undefined;
  db.close();
  if (!device) return false;
  const answer = await accountErased(who.patient.id, device);
  if (!answer.ok) return false;
  if (answer.data.account_deleted) {
    await keepNotice({ unsent: await unsentRows(who) });
    await keepSealed(who.user, []);
    await wipe(who.user);
  } else if (answer.data.ended_device === device) {
    const left = await leave(who.user, answer.data.seal_key, true);
    await keepNotice({ ...(left ?? { unsent: 0 }), ended: true });
  } else return false;
  return true;
}

async function unsentRows(who: Remembered): Promise<number> {
  const db = await openDatabase(who.user);
  const waiting = await db.getAll("outbox");
  const refused = await db.getAll("parked");
  db.close();
  const rows = [...waiting, ...refused].map(
    ({ operation }) => `${operation.kind} ${operation.row}`,
  );
  return new Set(rows).size;
}
