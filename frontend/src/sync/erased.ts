/** A device whose account was deleted elsewhere forgets what it holds. Loaded when a session ends. */

import { accountErased } from "../api/account";
import { openDatabase, wipe } from "../db/database";
import { keepNotice, type Remembered, remember } from "../db/remembered";

/** Whether the server says that the account of this device is deleted. Nothing else wipes it: no
 * network, no session, an old server: all of them leave every entry where it is. */
export async function isErased(who: Remembered): Promise<boolean> {
  const db = await openDatabase(who.user);
  const device = (await db.get("meta", "device")) as string | undefined;
  db.close();
  if (!device) return false;
  const answer = await accountErased(who.patient.id, device);
  return answer.ok && answer.data.account_deleted;
}

/** Keep for the screen how many entries had not been sent; they go with the rest. */
export async function noteUnsent(who: Remembered): Promise<void> {
  const db = await openDatabase(who.user);
  const waiting = await db.getAll("outbox");
  const refused = await db.getAll("parked");
  db.close();
  const rows = [...waiting, ...refused].map(
    ({ operation }) => `${operation.kind} ${operation.row}`,
  );
  await keepNotice({ unsent: new Set(rows).size });
}

/** For the service worker, while no page is open: ask, and forget. */
export async function forgetIfErased(who: Remembered): Promise<void> {
  if (!(await isErased(who))) return;
  await noteUnsent(who);
  await remember(null);
  await wipe(who.user);
}
