/** What takes an operation back once the server may know it: only what the server accepts, and
 * nothing that somebody else has changed since. */

import type { Operation } from "../db/database";
import { DEFAULTS } from "../domain/kinds";
import { ownValues } from "./client";
import type { Seen } from "./view";

export type Change = Pick<Operation, "set" | "delete">;
type Values = Record<string, unknown>;

/** What undoes `done` on a row that was as `before` and is as `now`; null where nothing does. */
export function inverseOf(
  done: Operation,
  before: Seen | undefined,
  now: Seen | undefined,
): Change | null {
  const was = before && !before.deleted ? before : null;
  if (done.delete) return was && { set: ownValues(was.values) };
  if (!was) return { delete: true };
  const set = done.set ?? {};
  const current = ownValues(now?.values ?? {});
  const ours = Object.keys(set).filter((name) => isSame(current[name], set[name]));
  if (ours.length === 0) return null;
  return { set: ownValues(Object.fromEntries(ours.map((name) => [name, earlier(was, name)]))) };
}

/** A field that was never set is what the server lets it begin as. */
function earlier(row: Seen, name: string): unknown {
  const defaults = (DEFAULTS as Record<string, Values>)[row.kind];
  return row.values[name] ?? defaults?.[name] ?? null;
}

const instant = (value: unknown): number =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;

/** Instants come back from the server in another spelling. */
function isSame(one: unknown, other: unknown): boolean {
  if (JSON.stringify(one ?? null) === JSON.stringify(other ?? null)) return true;
  return instant(one) === instant(other);
}
