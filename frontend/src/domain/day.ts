/** Days are local dates, "2026-11-24". A day runs from 04:00 to 04:00, so a log at half past
 * midnight belongs to the evening. */

import { locale, timeOptions } from "./times";

export type Day = string;

/** Whether a text, such as a part of an address, is a day that the calendar has. */
export const isDay = (text: string | undefined): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

const DAY_BEGINS = 4;
const MS = 86_400_000;

/** The local date and time, "21:04", of an instant in an IANA zone. */
function local(instant: Date, zone: string): { day: Day; hour: number; time: string } {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return {
    day: `${of("year")}-${of("month")}-${of("day")}`,
    hour: Number(of("hour")),
    time: `${of("hour")}:${of("minute")}`,
  };
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS).toISOString().slice(0, 10);
}

export function daysBetween(first: Day, last: Day): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / MS);
}

/** The day to which `now` belongs. */
export function today(zone: string, now: Date): Day {
  const { day, hour } = local(now, zone);
  return hour < DAY_BEGINS ? addDays(day, -1) : day;
}

/** The last whole day before an instant at which a day begins: a stand-in's last one. */
export const lastDayBefore = (instant: string, zone: string): Day =>
  today(zone, new Date(Date.parse(instant) - 1));

/** The calendar's date of an instant. */
export const dateOf = (instant: string | number, zone: string): Day =>
  local(new Date(instant), zone).day;

/** "21:04" of an instant. */
export const timeOf = (instant: string, zone: string): string =>
  local(new Date(instant), zone).time;

/** The instant of a time of a patient's day. Of a time that the clocks show twice it is the first;
 * one that they jump over counts on from before the jump. */
export function instantOf(day: Day, time: string, zone: string): Date {
  const date = Number(time.slice(0, 2)) < DAY_BEGINS ? addDays(day, 1) : day;
  const wall = Date.parse(`${date}T${time}Z`);
  const [first, second] = [wall - MS, wall + MS].map((near) => wall - aheadOfUtc(near, zone));
  const fits = [first, second].find((at = 0) => at + aheadOfUtc(at, zone) === wall);
  return new Date(fits ?? first ?? wall);
}

/** By how many milliseconds the clocks of a zone are ahead of UTC. */
function aheadOfUtc(at: number, zone: string): number {
  const { day, time } = local(new Date(at), zone);
  return Date.parse(`${day}T${time}Z`) - Math.floor(at / 60_000) * 60_000;
}

/** Whether the morning's questions are asked first: from 04:00 to noon. */
export function isMorning(zone: string, now: Date): boolean {
  const { hour } = local(now, zone);
  return hour >= DAY_BEGINS && hour < 12;
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

const STYLES: Record<"long" | "plain" | "short" | "month" | "weekday", Intl.DateTimeFormatOptions> =
  {
    long: { weekday: "long", day: "numeric", month: "long" },
    plain: { day: "numeric", month: "long" },
    short: { day: "numeric", month: "short" },
    month: { month: "long", year: "numeric" },
    weekday: { weekday: "short" },
  };

export function formatDay(day: Day, language: string, style: keyof typeof STYLES = "long"): string {
  const options = { ...STYLES[style], timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale(language), options).format(new Date(`${day}T00:00:00Z`));
}

export function formatWeekday(day: Day, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

export function formatInstant(instant: string | Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...timeOptions(language),
    timeZone,
  }).format(new Date(instant));
}

export function formatTime(instant: string | Date, language: string, timeZone: string): string {
  const options = { ...timeOptions(language), timeZone };
  return new Intl.DateTimeFormat(locale(language), options).format(new Date(instant));
}

/** An instant with the offset of this device: "2026-11-24T21:04:00+01:00". */
export function withOffset(now: Date = new Date()): string {
  const minutes = -now.getTimezoneOffset();
  const sign = minutes < 0 ? "-" : "+";
  const pad = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, "0");
  const wall = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${wall}${sign}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** From which day the weeks of a recovery count: the operation, unless it is still ahead. */
export function beganOn(injury: { happened_on: Day; surgery_on?: Day | null }, today: Day): Day {
  return injury.surgery_on && injury.surgery_on <= today ? injury.surgery_on : injury.happened_on;
}

/** Week of recovery, 1 in the first seven days. */
export function weekSince(began: Day, day: Day): number {
  return Math.floor(Math.max(daysBetween(began, day), 0) / 7) + 1;
}
