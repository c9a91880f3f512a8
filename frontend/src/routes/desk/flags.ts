/** A reason to look, in words. */

import { answerFlags, type Flag, type FlagAnswer, takeBack } from "../../api/desk";
import { formatDay, formatInstant } from "../../domain/day";
import type { FlagContent } from "../../domain/findings";
import type { Uuid } from "../../domain/ids";
import { deskWords } from "../../domain/words/desk";
import { sayFlag, saySince, sayWhere } from "../../domain/words/findings";
import { language, named, words } from "../../domain/words/index.svelte";
import { wrongWords } from "../../domain/words/wrong";
import { clock } from "../../state";
import { undone } from "../../ui/did";

/** What is done about a flag without a word, the most frequent first. */
export const ANSWERS = ["phoned", "next_visit", "told_surgeon", "known"] as const;

/** Reads again after something was done; `text` says what, `undo` takes it back. */
export type Done = (text: string, undo: (() => Promise<void>) | null) => Promise<void>;

/** "Flexion fell from about 75° to 60° on 20 November; …" */
export function sayReason(flag: Flag): string {
  if (flag.kind === "red_flag") return named(wrongWords().flags, flag.code);
  return sayFlag(flag.content as unknown as FlagContent);
}

/** Where and since when. */
export function sayAround(flag: Flag): string {
  if (flag.kind === "red_flag") {
    return deskWords().flags.said(formatInstant(flag.created_at, language(), clock.zone));
  }
  const content = flag.content as unknown as FlagContent;
  return [sayWhere(content), saySince(content)].filter(Boolean).join(", ");
}

/** What somebody of the clinic does about it, and until when it rests. */
export function sayAnswer(flag: Flag): string {
  const d = deskWords();
  const { answer } = flag;
  if (!answer) return "";
  const day = answer.until_day ? formatDay(answer.until_day, language(), "plain") : "";
  const what = answer.answer ? d.flags.answers[answer.answer] : "";
  const said = answer.action ? `“${answer.action}”` : "";
  const parts = [
    what,
    said,
    d.flags.by(answer.by, formatInstant(answer.at, language(), clock.zone)),
  ].filter(Boolean);
  if (answer.to_me) parts.push(d.flags.toMe(answer.by));
  else if (answer.handed_to) parts.push(d.flags.handed(answer.handed_to));
  if (flag.rests) parts.push(day ? d.flags.restsUntil(day) : d.flags.restsForGood);
  else if (!answer.to_me) parts.push(d.flags.worse);
  return parts.join(", ");
}

/** Answer one flag, or without a key all of a patient's. Returns why it was refused, else "". */
export async function answered(
  patient: Uuid,
  name: FlagAnswer,
  key: string | undefined,
  done: Done,
): Promise<string> {
  const { flags } = deskWords();
  const kept = await answerFlags(patient, { flag: key, answer: name });
  if (!kept.ok) {
    if (kept.failure.fields.flag) await done(flags.gone, null);
    return kept.failure.fields.flag ? "" : kept.failure.message || words().serverDown;
  }
  const { ids, until_day } = kept.data;
  const day = until_day ? formatDay(until_day, language(), "plain") : "";
  await done(flags.setAside(flags.answers[name] ?? "", day), () => takenBack(patient, ids));
  return "";
}

/** Take answers back, one after the other. */
export async function takenBack(patient: Uuid, ids: readonly Uuid[]): Promise<void> {
  for (const id of ids) await undone(takeBack(patient, id));
}
