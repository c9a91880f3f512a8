/** Times of the day as the person reads them: the one place that knows of 12 and 24 hours. */

import { habits } from "./habits";

/** How the person's device writes a language: 24 November in London, November 24 in Boston. */
export function locale(language: string): string {
  const own = globalThis.navigator?.languages?.find((each) => each.split("-")[0] === language);
  return own && own !== language ? own : language === "en" ? "en-GB" : language;
}

/** Whether hours are counted to twelve twice. */
export function isTwelve(language: string): boolean {
  if (habits().clock !== "auto") return habits().clock === "h12";
  const asked = new Intl.DateTimeFormat(locale(language), { hour: "numeric" });
  return asked.resolvedOptions().hour12 ?? false;
}

/** What a formatter is told, so that it writes a time as the person reads it. */
export function timeOptions(language: string): Intl.DateTimeFormatOptions {
  return isTwelve(language)
    ? { hour: "numeric", minute: "2-digit", hourCycle: "h12" }
    : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
}

/** "21:00" as the person reads it: "9:00 pm". */
export function formatSlot(slot: string, language: string): string {
  if (!/^\d\d:\d\d$/.test(slot)) return slot;
  const at = new Date(`2026-01-01T${slot}:00Z`);
  const options = { ...timeOptions(language), timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale(language), options).format(at);
}

/** Times of the day in one line. */
export const formatSlots = (slots: string[], language: string): string =>
  slots.map((slot) => formatSlot(slot, language)).join(", ");
