/** All that was entered, by the day that it is about. */

import { addDays, type Day } from "./day";
import { type KindName, LOGGED_DAYS, type Row } from "./kinds";

/** Any row that a patient enters about a day. */
export type LoggedRow = { [K in keyof typeof LOGGED_DAYS]: Row<K> }[keyof typeof LOGGED_DAYS];

export interface Entry {
  kind: keyof typeof LOGGED_DAYS;
  row: LoggedRow;
}

export interface DiaryDay {
  day: Day;
  entries: Entry[];
}

const KINDS = Object.entries(LOGGED_DAYS) as [Entry["kind"], string][];

/** The days with something on them, the newest first. A night stands with the day that it ends on, as
 * it is asked. Within a day kinds keep their order, and rows theirs by time. */
export function diaryOf(rows: (kind: KindName) => object[]): DiaryDay[] {
  const days = new Map<Day, Entry[]>();
  for (const [kind, field] of KINDS) {
    for (const row of rows(kind) as LoggedRow[]) {
      const named = String((row as unknown as Record<string, unknown>)[field]);
      const day = field === "night" ? addDays(named, 1) : named;
      const entries = days.get(day);
      if (entries) entries.push({ kind, row });
      else days.set(day, [{ kind, row }]);
    }
  }
  for (const entries of days.values()) entries.sort(inOrder);
  return [...days]
    .map(([day, entries]) => ({ day, entries }))
    .sort((a, b) => b.day.localeCompare(a.day));
}

const ORDER = new Map(KINDS.map(([kind], index) => [kind, index]));

const inOrder = (a: Entry, b: Entry): number =>
  (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0) || a.row.id.localeCompare(b.row.id);
