/** The patient's entries: read from IndexedDB, saved there first, sent when there is a network. */

import { enqueueNew, type Operation, type Parked } from "../db/database";
import { Opened, type StillOurs } from "../db/opened";
import { mendParked, takeBack } from "../db/outbox";
import { withOffset } from "../domain/day";
import type { Findings } from "../domain/findings";
import { type Uuid, uuid7 } from "../domain/ids";
import { isNamed, type KindName, type Kinds, type Row, rowId } from "../domain/kinds";
import { Changes, computed, type Outcome, rowName, waiting } from "../sync/client";
import { CHANNEL, type Flushed, flush, type News, type RowNames } from "../sync/flush";
import { type Change, inverseOf } from "../sync/undoing";
import { addOperation, readRows, readView, type Seen, type View } from "../sync/view";
import { clock } from "./clock.svelte";
import { Keeping } from "./keeping.svelte";
import { Sending, type Sent } from "./sending";

/** Within so many milliseconds the same new entry is a second tap, not a second entry. */
const ONE_TAP = 1_000;

export interface Saved {
  row: Uuid;
  undo: () => Promise<void>;
}

export class Journal {
  /** What could not be kept yet, and the way to try again. */
  readonly keeping = new Keeping();
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
  /** A reading failed: the next one reads everything. */
  private isBehind = false;
  private store: Opened | null = null;
  private user = "";
  private patient = "";
  private reading: Promise<void> = Promise.resolve();
  /** The last new entry, while a second tap on its button may come. */
  private made: { content: string; until: number; saved: Promise<Saved> } | null = null;
  private channel: BroadcastChannel | null = null;
  private sending: Sending | null = null;

  /** Open a person's entries; whoever was open before is closed. */
  async open(user: Uuid, patient: Uuid, isOurs: StillOurs = async () => true): Promise<void> {
    this.close();
    this.user = user;
    this.patient = patient;
    this.store = await Opened.of(user, isOurs);
    await this.read("all");
    this.ready = true;
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = ({ data }: MessageEvent<News>) => {
      if (data.user !== this.user) return;
      if (data.changed ?? true) void this.reload(data.rows ?? "all");
      if (data.what === "synchronised") this.note(data.outcome ?? "done");
    };
    const waits = () => this.outcome === "sign-in" || this.outcome === "consent";
    this.sending = new Sending(this.sendOnce, () => !waits());
    this.sending.start();
  }

  close(): void {
    this.sending?.stop();
    this.sending = null;
    this.channel?.close();
    this.channel = null;
    this.store?.close();
    this.store = null;
    this.view = new Map();
    this.all += 1;
    this.ready = false;
    this.unsent = 0;
    this.parked = [];
    this.findings = null;
    this.lastSentAt = null;
    this.outcome = null;
    this.made = null;
    this.keeping.drop();
  }

  private using: Opened["using"] = (work) => {
    if (!this.store) throw new Error("nobody is signed in");
    return this.store.using(work);
  };

  /** Show rows as they are kept now. One reading after another, so that the last is the newest. */
  private reload(names: RowNames): Promise<void> {
    this.reading = this.reading
      .then(() => this.read(names))
      // What was not read now is read with the next change.
      .catch(() => {
        this.isBehind = true;
      });
    return this.reading;
  }

  private async read(names: RowNames): Promise<void> {
    if (!this.store) return;
    const { store, writes } = this;
    const whole = names === "all" || this.isBehind;
    const [{ view, queued }, parked, derived] = await this.using((db) =>
      Promise.all([whole ? readView(db) : readRows(db, names), db.getAll("parked"), computed(db)]),
    );
    if (this.store !== store) return;
    // Something was saved while we read: what we read may lack it.
    if (this.writes !== writes) return this.read(names);
    this.isBehind = false;
    if (whole) {
      this.view = view;
      this.all += 1;
    } else for (const name of names) this.place(name, view);
    this.queued = queued;
    this.unsent = queued.size;
    this.parked = parked;
    this.findings = derived?.findings ?? null;
  }

  private place(name: string, found: View): void {
    const [kind = "", id = ""] = name.split(" ");
    const row = found.get(kind)?.get(id);
    const rows = this.view.get(kind) ?? new Map<string, Seen>();
    if (row) rows.set(id, row);
    else rows.delete(id);
    this.view.set(kind, rows);
    this.versions[kind] = (this.versions[kind] ?? 0) + 1;
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

  /** Keep on this phone, at once; send when possible. It never rejects for want of room: what
   * cannot be kept is said and tried again, and the promise stays open until then. */
  async save<K extends KindName>(
    kind: K,
    values: Partial<Kinds[K]>,
    options: { row?: Uuid } = {},
  ): Promise<Saved> {
    const row = options.row ?? rowId(this.patient, kind, values);
    const set = plain(values);
    if (options.row || isNamed(kind, set)) return this.change(kind, row, { set });
    return this.once(kind, set, () => this.change(kind, row, { set }));
  }

  async remove(kind: KindName, row: Uuid): Promise<Saved> {
    return this.change(kind, row, { delete: true });
  }

  /** A new entry, once: a second tap on the same button names another moment, and no more. */
  private once(kind: string, set: Change["set"], make: () => Promise<Saved>): Promise<Saved> {
    const content = JSON.stringify([kind, set], (name, value) =>
      name.endsWith("_at") ? undefined : value,
    );
    if (this.made?.content === content && Date.now() < this.made.until) {
      void this.keeping.again();
      return this.made.saved;
    }
    const saved = make();
    const made = { content, until: Number.POSITIVE_INFINITY, saved };
    this.made = made;
    const soon = () => {
      made.until = Date.now() + ONE_TAP;
    };
    saved.then(soon, soon);
    return saved;
  }

  private change(kind: KindName, row: Uuid, change: Change): Promise<Saved> {
    clock.look();
    this.made = null;
    return this.keeping.keep(async () => {
      const { store } = this;
      const before = this.view.get(kind)?.get(row);
      const operation = this.operation(kind, row, change);
      await this.using((db) => enqueueNew(db, operation));
      this.show(operation, store);
      let undone: Promise<void> | null = null;
      const undo = () => {
        undone ??= this.undo(operation, before);
        return undone;
      };
      return { row, undo };
    });
  }

  private operation(kind: string, row: Uuid, change: Change): Operation {
    const base = this.view.get(kind)?.get(row)?.revision ?? 0;
    return { id: uuid7(), patient: this.patient, kind, row, base, at: withOffset(), ...change };
  }

  /** Show what was just kept, unless somebody else's entries were opened meanwhile. */
  private show(operation: Operation, store: Opened | null): void {
    if (this.store !== store) return;
    const { kind, row } = operation;
    this.writes += 1;
    addOperation(this.view, operation);
    this.queued.add(operation.id);
    this.unsent = this.queued.size;
    this.versions[kind] = (this.versions[kind] ?? 0) + 1;
    this.sendOn(rowName(kind, row));
  }

  private sendOn(name: string): void {
    this.tell({ user: this.user, what: "queued", rows: [name] });
    void wakeLater();
    this.send();
  }

  private undo(done: Operation, before: Seen | undefined): Promise<void> {
    this.made = null;
    return this.keeping.keep(async () => {
      const { kind, row } = done;
      const inverse = inverseOf(done, before, this.view.get(kind)?.get(row));
      const after = inverse && this.operation(kind, row, inverse);
      const began = !before || before.deleted;
      await this.using((db) => takeBack(db, done, after, began));
      this.writes += 1;
      await this.reload([rowName(kind, row)]);
      this.sendOn(rowName(kind, row));
    });
  }

  /** Try again what was refused, with other values; the refused one is forgotten. */
  mend(id: Uuid, set: Record<string, unknown>): Promise<void> {
    return this.keeping.keep(async () => {
      const found = await this.using((db) => db.get("parked", id));
      if (!found) return;
      const { kind } = found.operation;
      const values = { ...found.operation.set, ...set };
      const change: Change = found.operation.delete ? { delete: true } : { set: values };
      // Of another day it is another row.
      const row = isNamed(kind, values) ? rowId(this.patient, kind, values) : found.operation.row;
      await this.using((db) => mendParked(db, id, this.operation(kind, row, change)));
      this.writes += 1;
      await this.reload([rowName(kind, row)]);
      this.sendOn(rowName(kind, row));
    });
  }

  /** Take back a value that another device had written and that was overruled. */
  async restore(kind: string, row: Uuid, set: Record<string, unknown>): Promise<void> {
    await this.change(kind as KindName, row, { set });
  }

  /** Keep something beside the entries, on this phone alone; it goes when they go. */
  keepBeside(name: string, value: unknown): Promise<unknown> {
    return this.keeping.keep(() => this.using((db) => db.put("meta", value, name)));
  }

  keptBeside<T>(name: string): Promise<T | undefined> {
    return this.using((db) => db.get("meta", name)) as Promise<T | undefined>;
  }

  discard(id: Uuid): Promise<void> {
    return this.keeping.keep(async () => {
      await this.using((db) => db.delete("parked", id));
      await this.reload([]);
    });
  }

  /** Send what waits, and take what others wrote. */
  send = (): void => this.sending?.send();

  get isSending(): boolean {
    return this.sending?.isRunning ?? false;
  }

  private sendOnce = async (): Promise<Sent> => {
    const { store, user, patient } = this;
    // What was taken before the browser closed the database is shown as well.
    const changes = new Changes();
    const { outcome, changed, rows } = await this.using((db) =>
      flush(db, user, patient, this.tell, changes),
    ).catch((): Flushed => ({ outcome: "failed", changed: true, rows: "all" }));
    // Somebody else's entries were opened meanwhile.
    if (this.store !== store) return { outcome, wait: 0 };
    if (changed || this.isBehind) await this.reload(rows);
    this.note(outcome);
    return { outcome, wait: outcome === "later" ? await this.using(waiting) : 0 };
  };

  private tell = (news: News): void => this.channel?.postMessage(news);

  private note(outcome: Outcome): void {
    this.outcome = outcome;
    if (outcome === "consent") dispatchEvent(new Event("consent_needed"));
    if (outcome === "done") {
      this.lastSentAt = new Date();
    }
  }
}

/** Let the service worker send when there is a network, even if this page is gone by then. */
async function wakeLater(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const sync = (registration as { sync?: { register: (tag: string) => Promise<void> } } | undefined)
    ?.sync;
  await sync?.register("outbox").catch(() => undefined);
}

const plain = (values: object): Record<string, unknown> => JSON.parse(JSON.stringify(values));

function shown<K extends KindName>(row: Seen): Row<K> {
  const { id, revision, pending, values } = row;
  return { ...values, id, revision, pending } as unknown as Row<K>;
}

export const journal = new Journal();
