/** Agreeing to the text on one's data, and leaving for good. Loaded with their screens. */

import * as api from "../api/account";
import type { Failure } from "../api/http";
import { keepNotice, keepSealed, notice, remembered } from "../db/remembered";
import { settle } from "../sync/erased";
import { journal } from "./journal.svelte";
import { reminders } from "./reminders.svelte";
import { session } from "./session.svelte";

/** Agree to the text in force. A text that changed meanwhile is asked for anew. */
export async function agree(): Promise<boolean> {
  const version = session.privacy?.version ?? "";
  const { ok } = await api.agree(version);
  if (ok) {
    session.privacy = { version, agreed: version };
    journal.send();
  } else await session.refresh();
  return ok;
}

/** Delete the account and what this device holds of it. Returns why it was refused, if it was. */
export async function deleteAccount(password: string): Promise<Failure | null> {
  const answer = await api.deleteAccount(password);
  if (!answer.ok) return answer.failure;
  const { user } = session;
  await session.signOut();
  if (user) await keepSealed(user, []);
  session.gone = true;
  return null;
}

/** The session has ended: by the person, on another device? Then this one forgets what it holds. */
export async function forgetIfEnded(): Promise<void> {
  const who = await remembered();
  if (!who || !(await settle(who))) return;
  await reminders.disable(who.patient.id);
  await session.signOut();
  session.gone = (await notice()) ?? null;
}

/** Somebody has read what became of the account or of this browser. */
export async function haveRead(): Promise<void> {
  await keepNotice(null);
  session.gone = null;
}
