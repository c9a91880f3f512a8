/** Rows as a person sees them: what the server has, with the unsent operations on top. */

import type { Database, Operation, StoredRow } from "../db/database";

export interface Seen {
  kind: string;
  id: string;
  revision: number;
  deleted: boolean;
  pending: boolean;
  values: Record<string, unknown>;
}

export type View = Map<string, Map<string, Seen>>;

const place = (view: View, kind: string): Map<string, Seen> => {
  const found = view.get(kind) ?? new Map<string, Seen>();
  view.set(kind, found);
  return found;
};

export function addRow(view: View, row: StoredRow): void {
  place(view, row.kind).set(row.id, { ...row, pending: false });
}

export function addOperation(view: View, operation: Operation): void {
  const rows = place(view, operation.kind);
  const held = rows.get(operation.row);
  if (operation.only_new && held && !held.deleted) return;
  rows.set(operation.row, {
    kind: operation.kind,
    id: operation.row,
    revision: held?.revision ?? 0,
    pending: true,
    deleted: operation.delete === true,
    values: { ...held?.values, ...operation.set },
  });
}

export async function readView(db: Database): Promise<{ view: View; queued: Set<string> }> {
  const tx = db.transaction(["rows", "outbox"]);
  const [rows, queued] = await Promise.all([
    tx.objectStore("rows").getAll(),
    tx.objectStore("outbox").getAll(),
  ]);
  const view: View = new Map();
  for (const row of rows) addRow(view, row);
  for (const { operation } of queued) addOperation(view, operation);
  return { view, queued: new Set(queued.map((entry) => entry.operation.id)) };
}

/** Some rows as they are now, by their names; without those that are gone. */
export async function readRows(
  db: Database,
  names: string[],
): Promise<{ view: View; queued: Set<string> }> {
  const tx = db.transaction(["rows", "outbox"]);
  const [rows, queued] = await Promise.all([
    Promise.all(
      names.map((name) => {
        const [kind = "", id = ""] = name.split(" ");
        return tx.objectStore("rows").get([kind, id]);
      }),
    ),
    tx.objectStore("outbox").getAll(),
  ]);
  const wanted = new Set(names);
  const view: View = new Map();
  for (const row of rows) if (row) addRow(view, row);
  for (const { operation } of queued) {
    if (wanted.has(`${operation.kind} ${operation.row}`)) addOperation(view, operation);
  }
  return { view, queued: new Set(queued.map((entry) => entry.operation.id)) };
}
