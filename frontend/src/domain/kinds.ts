/** The kinds of rows and their fields, as they travel. See docs/reference/kinds.md. */

import type { Day } from "./day";
import { type Uuid, uuid5, uuid7 } from "./ids";
import { ENTRY_DAYS, GOING_ON, KEYS, type Kinds, type SWITCHES } from "./kinds.gen";

export * from "./kinds.gen";

export type KindName = keyof Kinds;
export type Switches = Record<(typeof SWITCHES)[number], boolean>;

/** A row as screens see it: what the server has, with what is still unsent on top. */
export type Row<K extends KindName> = Required<Kinds[K]> & {
  id: Uuid;
  revision: number;
  pending: boolean;
};

type Values = Record<string, unknown>;

/** What names a row whose day has only one, or null where something that it names is missing. */
function naturalKey(kind: string, values: Values): string | null {
  let isWhole = true;
  const name = (KEYS as Record<string, string>)[kind]?.replace(/\{(\w+)\}/g, (_, field: string) => {
    isWhole &&= Boolean(values[field]);
    return String(values[field]);
  });
  return name && isWhole ? name : null;
}

/** Whether a row of these values has its day's one natural key. */
export const isNamed = (kind: string, values: Values): boolean => naturalKey(kind, values) !== null;

/** The id of a row: derived where its day has one natural key, else new. */
export function rowId(patient: Uuid, kind: string, values: Values): Uuid {
  const name = naturalKey(kind, values);
  return name ? uuid5(patient, name) : uuid7();
}

/** Whether a row is the patient's own, to change and to delete. A clinician's names its author. */
export const isOwn = (values: { author?: unknown }): boolean => !values.author;

/** Whether a plan or a trial is not over, by its status. */
export const goesOn = (kind: keyof typeof GOING_ON, { status = "" }: { status?: string }) =>
  (GOING_ON[kind] as readonly string[]).includes(status);

/** The days on which something was logged that counts as having logged that day. */
export function loggedDays(rows: (kind: KindName) => object[]): Day[] {
  return Object.entries(ENTRY_DAYS).flatMap(([kind, field]) =>
    rows(kind as KindName).map((row) => (row as Record<string, Day>)[field] ?? ""),
  );
}
