/** What is being told at first use, kept on the device until it is done. Whoever leaves the device
 * takes it along: `remember` forgets it. */

import { open } from "../db/remembered";
import type { Uuid } from "../domain/ids";

const KEY = "first_use";

export async function keptFirstUse<Answers>(user: Uuid): Promise<Answers | null> {
  const db = await open();
  const found = (await db.get("meta", KEY)) as { user: Uuid; answers: Answers } | undefined;
  db.close();
  return found?.user === user ? found.answers : null;
}

export async function keepFirstUse(user: Uuid, answers: object | null): Promise<void> {
  const db = await open();
  if (answers) await db.put("meta", { user, answers }, KEY);
  else await db.delete("meta", KEY);
  db.close();
}
