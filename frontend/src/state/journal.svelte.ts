/** The patient's entries: read from IndexedDB, saved there first, sent when there is a network. */

import {
  type Database,
  enqueueNew,
  type Operation,
  openDatabase,
  type Parked,
} from "../db/database";
import { withOffset } from "../domain/day";
import type { Findings } from "../domain/findings";
import { type Uuid, uuid7 } from "../domain/ids";
import { type KindName, type Kinds, type Row, rowId } from "../domain/kinds";
import { computed, type Outcome, ownValues, waiting } from "../sync/client";
import { CHANNEL, type Flushed, flush, type News } from "../sync/flush";
import { addOperation, readView, type Seen, type View } from "../sync/view";

const RETRY_FIRST = 2_000;
const RETRY_MOST = 60_000;
/** How often an open page asks whether another device has written; milliseconds. */
const LOOK = 15_000;

export interface Saved {
  row: Uuid;
  undo: () => Promise<void>;
}

class Journal {
  ready = $state(false);
  unsent = $state(0);
  lastSentAt = $state<Date | null>(null);
  outcome = $state<Outcome | null>(null);
  parked = $state<Parked[]>([]);
  /** What the server last computed from the entries; null before the first time. */
  findings = $state.raw<Findings | null>(null);
  /** Grows with every change of a kind, so that screens read that kind again, and no other. */
  private versions = $state<Record<string, number>>({});
  private all = $state(0);
  /** Live rows as they were last shown, until their kind changes. */
  private shown = new Map<string, { version: string; rows: unknown[] }>();
  private view: View = new Map();
  private queued = new Set<Uuid>();
  private writes = 0;
  private db: Database | null = null;
  private user = "";
  private patient = "";
  private channel: BroadcastChannel | null = null;
  private flushing = false;
  private again = false;
  private retry = RETRY_FIRST;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking: ReturnType<typeof setInterval> | undefined;

  /** Open a person's entries; whoever was open before is closed. */
  async open(user: Uuid, patient: Uuid): Promise<void> {
    this.close();
    this.user = user;
    this.patient = patient;
    this.db = await openDatabase(user);
    await this.reload();
    this.ready = true;
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = ({ data }: MessageEvent<News>) => {
      if (data.user !== this.user) return;
      if (data.changed ?? true) void this.reload();
      if (data.what === "synchronised") this.note(data.outcome ?? "done");
    };
    addEventListener("online", this.onOnline);
    document.addEventListener("visibilitychange", this.onVisible);
    this.looking = setInterval(this.look, LOOK);
    this.send();
  }

  close(): void {
    removeEventListener("online", this.onOnline);
    document.removeEventListener("visibilitychange", this.onVisible);
    clearTimeout(this.timer);
    clearInterval(this.looking);
    this.channel?.close();
    this.db?.close();
    this.db = null;
    this.view = new Map();
    this.ready = false;
    this.unsent = 0;
    this.parked = [];
    this.findings = null;
    this.lastSentAt = null;
    this.outcome = null;
  }

  private onOnline = (): void => {
    this.retry = RETRY_FIRST;
    this.send();
  };

  private onVisible = (): void => {
    if (document.visibilityState === "visible") this.onOnline();
  };

  private look = (): void => {
    const waits = this.outcome === "sign-in" || this.outcome === "consent";
    if (document.visibilityState === "visible" && !waits) this.send();
  };

  private async reload(): Promise<void> {
    if (!this.db) return;
    const db = this.db;
    const writes = this.writes;
    const { view, queued } = await readView(db);
    const parked = await db.getAll("parked");
    const derived = await computed(db);
    if (this.db !== db) return;
    // Something was saved while we read: what we read may lack it.
    if (this.writes !== writes) return this.reload();
    this.view = view;
    this.queued = queued;
    this.unsent = queued.size;
    this.parked = parked;
    this.findings = derived?.findings ?? null;
    this.all += 1;
  }

  /** What a kind's rows are at; reading it makes a screen follow them. */
  private version(kind: string): string {
    return `${this.all} ${this.versions[kind] ?? 0}`;
  }

  /** Live rows of a kind, in no promised order. */
  rows<K extends KindName>(kind: K): Row<K>[] {
    const version = this.version(kind);
    let held = this.shown.get(kind);
    if (held?.version !== version) {
      const live = [...(this.view.get(kind)?.values() ?? [])].filter((row) => !row.deleted);
      held = { version, rows: live.map((row) => shown<K>(row)) };
      this.shown.set(kind, held);
    }
    return held.rows.slice() as Row<K>[];
  }

  find<K extends KindName>(kind: K, id: Uuid): Row<K> | undefined {
    this.version(kind);
    const row = this.view.get(kind)?.get(id);
    return row && !row.deleted ? shown<K>(row) : undefined;
  }

  /** The row that these values' natural key names, if it is there. */
  at<K extends KindName>(kind: K, key: Partial<Kinds[K]>): Row<K> | undefined {
    return this.find(kind, rowId(this.patient, kind, key));
  }

  /** Keep on this phone, at once; send when possible. */
  async save<K extends KindName>(
    kind: K,
    values: Partial<Kinds[K]>,
    options: { row?: Uuid } = {},
  ): Promise<Saved> {
    const row = options.row ?? rowId(this.patient, kind, values);
    const before = this.view.get(kind)?.get(row);
    await this.queue(this.operation(kind, row, { set: plain(values) }));
    const undo = () =>
      before && !before.deleted
        ? this.queue(this.operation(kind, row, { set: earlier(before, values) }))
        : this.queue(this.operation(kind, row, { delete: true }));
    return { row, undo };
  }

  async remove(kind: KindName, row: Uuid): Promise<Saved> {
    const before = this.view.get(kind)?.get(row);
    await this.queue(this.operation(kind, row, { delete: true }));
    const undo = async () => {
      if (before)
        await this.queue(this.operation(kind, row, { set: ownValues(plain(before.values)) }));
    };
    return { row, undo };
  }

  private operation(
    kind: KindName,
    row: Uuid,
    change: Pick<Operation, "set" | "delete">,
  ): Operation {
    const base = this.view.get(kind)?.get(row)?.revision ?? 0;
    return { id: uuid7(), patient: this.patient, kind, row, base, at: withOffset(), ...change };
  }

  private async queue(operation: Operation): Promise<void> {
    if (!this.db) throw new Error("nobody is signed in");
    await enqueueNew(this.db, operation);
    this.writes += 1;
    addOperation(this.view, operation);
    this.queued.add(operation.id);
    this.unsent = this.queued.size;
    this.versions[operation.kind] = (this.versions[operation.kind] ?? 0) + 1;
    this.tell({ user: this.user, what: "queued" });
    void wakeLater();
    this.send();
  }

  /** Try again what was refused, with other values; the refused one is forgotten. */
  async mend(id: Uuid, set: Record<string, unknown>): Promise<void> {
    const found = await this.db?.get("parked", id);
    if (!found) return;
    const { kind, row } = found.operation;
    const values = { ...found.operation.set, ...set };
    await this.db?.delete("parked", id);
    await this.queue(this.operation(kind as KindName, row, { set: values }));
    await this.reload();
  }

  /** Take back a value that another device had written and that was overruled. */
  async restore(kind: string, row: Uuid, set: Record<string, unknown>): Promise<void> {
    await this.queue(this.operation(kind as KindName, row, { set }));
  }

  async discard(id: Uuid): Promise<void> {
    await this.db?.delete("parked", id);
    await this.reload();
  }

  /** Start sending. While one run is under way, another is only noted. */
  send = (): void => {
    if (!this.db) return;
    if (this.flushing) {
      this.again = true;
      return;
    }
    this.flushing = true;
    this.again = false;
    clearTimeout(this.timer);
    const { db, user, patient } = this;
    flush(db, user, patient, this.tell)
      .catch((): Flushed => ({ outcome: "failed", changed: true }))
      .then(async ({ outcome, changed }) => {
        this.flushing = false;
        // Somebody else's entries were opened meanwhile, and wait for their turn.
        if (this.db !== db) return this.send();
        if (changed) await this.reload();
        this.note(outcome);
        if (this.again) this.send();
        else if (outcome === "failed" || outcome === "offline") this.sendLater();
        else if (outcome === "later") this.sendAfter(await waiting(db));
      });
  };

  private tell = (news: News): void => this.channel?.postMessage(news);

  private note(outcome: Outcome): void {
    this.outcome = outcome;
    if (outcome === "consent") dispatchEvent(new Event("consent_needed"));
    if (outcome === "done") {
      this.lastSentAt = new Date();
      this.retry = RETRY_FIRST;
    }
  }

  private sendAfter(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.send, milliseconds);
  }

  private sendLater(): void {
    this.sendAfter(this.retry);
    this.retry = Math.min(this.retry * 2, RETRY_MOST);
  }
}

/** Let the service worker send when there is a network, even if this page is gone by then. */
async function wakeLater(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const sync = (registration as { sync?: { register: (tag: string) => Promise<void> } } | undefined)
    ?.sync;
  await sync?.register("outbox").catch(() => undefined);
}

const plain = (values: object): Record<string, unknown> => JSON.parse(JSON.stringify(values));

/** The values that the touched fields had before. */
function earlier(before: Seen, touched: object): Record<string, unknown> {
  return plain(
    Object.fromEntries(Object.keys(touched).map((name) => [name, before.values[name] ?? null])),
  );
}

function shown<K extends KindName>(row: Seen): Row<K> {
  const { id, revision, pending, values } = row;
  return { ...values, id, revision, pending } as unknown as Row<K>;
}

export const journal = new Journal();
