/** A reason to look, in words. */

import type { Flag } from "../../api/desk";
import { formatDay, formatInstant } from "../../domain/day";
import type { FlagContent } from "../../domain/findings";
import { deskWords } from "../../domain/words/desk";
import { sayFlag, saySince, sayWhere } from "../../domain/words/findings";
import { language, named } from "../../domain/words/index.svelte";
import { wrongWords } from "../../domain/words/wrong";
import { clock } from "../../state";

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
  const parts = [
    `“${answer.action}”`,
    d.flags.by(answer.by, formatInstant(answer.at, language(), clock.zone)),
  ];
  if (answer.to_me) parts.push(d.flags.toMe(answer.by));
  else if (answer.handed_to) parts.push(d.flags.handed(answer.handed_to));
  if (flag.rests) parts.push(day ? d.flags.restsUntil(day) : d.flags.restsForGood);
  else if (!answer.to_me) parts.push(d.flags.worse);
  return parts.join(", ");
}
