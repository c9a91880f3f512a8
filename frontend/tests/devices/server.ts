/** What the server does, as far as phones can tell: it merges per field, the last arrival wins, and
 * it keeps what arrived. */

import type { SyncAnswer } from "../../src/api/endpoints";
import type { Answer } from "../../src/api/http";
import type { Operation } from "../../src/db/database";
import { uuid7 } from "../../src/domain/ids";

interface Request {
  device: string;
  cursor: string | null;
  operations: Operation[];
}

type Row = SyncAnswer["changes"][number];

export class ModelServer {
  revision = 0;
  rows = new Map<string, Row>();
  /** All that arrived, in order. */
  arrived: Operation[] = [];
  rejected: Operation[] = [];
  offline = new Set<string>();
  /** Devices that no answer reaches, though all arrives here. */
  unheard = new Set<string>();
  /** Devices whose next answer is lost on its way. */
  losing = new Set<string>();
  /** Characters of operations above which a request is too large. */
  most = Number.POSITIVE_INFINITY;
  /** Days that it does not take. */
  refusedDays = new Set<unknown>();
  requests = 0;
  private epoch = uuid7();
  private seen = new Set<string>();

  post = async (body: object): Promise<Answer<SyncAnswer>> => {
    const request = structuredClone(body) as Request;
    this.requests += 1;
    if (this.offline.has(request.device)) return failure(0);
    if (JSON.stringify(request.operations).length > this.most) return failure(413);
    const results = request.operations.map((operation) => this.apply(operation));
    const isLost = this.losing.delete(request.device) || this.unheard.has(request.device);
    if (isLost) return failure(0);
    const cursor = Number(request.cursor ?? 0);
    const changes = [...this.rows.values()].filter((row) => row.revision > cursor);
    const data = { epoch: this.epoch, cursor: String(this.revision), more: false, resync: false };
    return { ok: true, status: 200, data: structuredClone({ ...data, results, changes }) };
  };

  private apply(operation: Operation): SyncAnswer["results"][number] {
    const { id, kind, row } = operation;
    if (this.seen.has(id)) return { id, status: "duplicate" };
    const held = this.rows.get(row);
    const values = held && !held.deleted ? held.values : DEFAULTS[kind];
    const isRefused = this.refusedDays.has(operation.set?.day);
    if (isRefused || !isValid(operation, held && !held.deleted ? held.values : {})) {
      this.rejected.push(operation);
      return { id, status: "rejected", code: "invalid", message: "No.", fields: {} };
    }
    this.seen.add(id);
    this.arrived.push(operation);
    if (operation.delete && !held) return { id, status: "applied" };
    this.revision += 1;
    const deleted = operation.delete === true;
    this.rows.set(row, {
      kind,
      row,
      revision: this.revision,
      deleted,
      values: deleted ? { ...held?.values } : { ...values, ...operation.set },
    });
    return { id, status: "applied" };
  }
}

const failure = (status: number) =>
  ({ ok: false, failure: { status, code: "", message: "", fields: {} } }) as const;

const DEFAULTS: Record<string, Record<string, unknown>> = {
  regimen: { status: "active", slots: [], weekdays: [], reminds: true, paused_from: null },
};

/** Required fields are there, and nothing that may not be null is. */
function isValid({ kind, set, ...operation }: Operation, held: Record<string, unknown>): boolean {
  if (operation.delete) return true;
  const after = { ...held, ...set };
  if (kind === "pain") return typeof after.score === "number" && Boolean(after.day);
  if (kind === "symptom") return Boolean(after.day) && Boolean(after.kind) && after.text !== null;
  if (kind === "regimen") return Boolean(after.supplement) && set?.status !== null;
  return true;
}
