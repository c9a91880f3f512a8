/** The axes of a chart: values where the readings are, days at weeks or months, weeks of recovery. */

import { addDays, type Day, daysBetween, formatDay, weekday } from "../domain/day";
import { widthOf } from "./lettering";

export interface Scale {
  (value: number): number;
  ticks: number[];
}

/** A linear scale over "nice" ticks (1, 2, 2.5, 5 × 10ⁿ); the ends are those of what is shown. */
export function linear(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  count = 3,
): Scale {
  const span = high - low || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factors = power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10];
  const step = factors.map((each) => each * power).find((each) => each >= rough) ?? power;
  const place = (value: number) => from + ((value - low) / span) * (to - from);
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high + step / 1e6; tick += step) {
    ticks.push(Number(tick.toFixed(6)) || 0);
  }
  return Object.assign(place, { ticks });
}

export interface DayTick {
  day: Day;
  label: string;
  /** Where it stands, and where its label begins. */
  x: number;
  left: number;
}

interface Room {
  first: Day;
  last: Day;
  x: (day: Day) => number;
  left: number;
  right: number;
  size: number;
}

const BETWEEN = 12;

/** Labels inside the axis, each apart from the one before; those without room are left out. */
function lettered(days: { day: Day; label: string }[], { x, left, right, size }: Room): DayTick[] {
  const placed: DayTick[] = [];
  let free = left;
  for (const { day, label } of days) {
    const width = widthOf(label, size);
    const begin = Math.min(Math.max(x(day) - width / 2, left), right - width);
    if (begin < free) continue;
    placed.push({ day, label, x: x(day), left: begin });
    free = begin + width + BETWEEN;
  }
  return placed;
}

/** Days at weeks, months or years, as close as their labels allow. */
export function dateTicks(room: Room, language: string): DayTick[] {
  const { first, last, left, right, size } = room;
  const most = Math.max(1, Math.floor((right - left) / (widthOf("28 Sept", size) + BETWEEN)));
  const styled = (days: Day[], style: "short" | "month" | "year") =>
    lettered(
      days.map((day) => ({ day, label: written(day, language, style) })),
      room,
    );
  const weeks = weeksIn(first, last);
  for (const each of [1, 2]) {
    const found = weeks.filter((_, index) => (weeks.length - 1 - index) % each === 0);
    if (found.length <= most) return styled(found, "short");
  }
  const months = monthsIn(first, last);
  for (const each of [1, 2, 3, 6]) {
    const found = months.filter((day) => (Number(day.slice(5, 7)) - 1) % each === 0);
    if (found.length <= most) return styled(found, "month");
  }
  return styled(
    months.filter((day) => day.slice(5, 7) === "01"),
    "year",
  );
}

/** "Oct"; a January says its year. */
function written(day: Day, language: string, style: "short" | "month" | "year"): string {
  if (style === "short") return formatDay(day, language, "short");
  if (style === "year" || day.slice(5, 7) === "01") return day.slice(0, 4);
  const options = { month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(`${day}T00:00:00Z`));
}

function weeksIn(first: Day, last: Day): Day[] {
  const found = [];
  const monday = addDays(first, (8 - weekday(first)) % 7);
  for (let day = monday; day <= last; day = addDays(day, 7)) found.push(day);
  return found;
}

function monthsIn(first: Day, last: Day): Day[] {
  const found = [];
  let [year = 0, month = 1] = first.split("-").map(Number);
  for (;;) {
    const day = `${year}-${String(month).padStart(2, "0")}-01`;
    if (day > last) return found;
    if (day >= first) found.push(day);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

/** Weeks of the recovery below the days: "week 4 · 8 · 12", as close as they fit. */
export function weekTicks(room: Room, began: Day, name: (week: number) => string): DayTick[] {
  const { first, last } = room;
  const firstWeek = Math.max(1, Math.ceil(daysBetween(began, first) / 7) + 1);
  const lastWeek = Math.floor(daysBetween(began, last) / 7) + 1;
  for (const step of [1, 2, 4, 8, 13, 26, 52, 104]) {
    const weeks = [];
    for (let week = firstWeek; week <= lastWeek; week++) if (week % step === 0) weeks.push(week);
    const ticks = weeks.map((week, index) => ({
      day: addDays(began, 7 * (week - 1)),
      label: index ? String(week) : name(week),
    }));
    const placed = lettered(ticks, room);
    if (placed.length === ticks.length) return placed;
  }
  return [];
}
