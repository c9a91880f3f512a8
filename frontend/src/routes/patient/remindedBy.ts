/** By what a person is reminded, besides this browser. */

import type { Channels } from "../../api/endpoints";
import type { ReminderSettings } from "../../domain/kinds";
import type { PushStatus } from "../../state/reminders.svelte";

export type Way = "other" | "mail" | "others" | "calendar";

export function remindedBy(
  channels: Channels,
  wishes: ReminderSettings | undefined,
  here: PushStatus,
): Way[] {
  const found: Way[] = [];
  if (channels.push.length > 0 && here !== "on") found.push("other");
  if (channels.email.is_available && (wishes?.email ?? true)) found.push("mail");
  if (channels.others.length > 0) found.push("others");
  if (channels.calendar.is_on) found.push("calendar");
  return found;
}
