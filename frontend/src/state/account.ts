/** Agreeing to the text on her data, and leaving for good. Loaded with their screens. */

import * as api from "../api/account";
import { session } from "./session.svelte";

/** Agree to the text in force. A text that changed meanwhile is asked for anew. */
export async function agree(): Promise<boolean> {
  const version = session.privacy?.version ?? "";
  const { ok } = await api.agree(version);
  if (ok) session.privacy = { version, agreed: version };
  else await session.refresh();
  return ok;
}

/** Delete the account and what this device holds of it. Returns the status of the answer. */
export async function deleteAccount(password: string): Promise<number> {
  const answer = await api.deleteAccount(password);
  if (!answer.ok) return answer.failure.status;
  await session.signOut();
  session.gone = true;
  return answer.status;
}
