/** One patient as their care link opens their record: read whole, changed row by row, each change undone. */

import {
  addEntry,
  changeEntry,
  type Entry,
  getCase,
  getEntries,
  getRecord,
  getSafety,
  getSeries,
  type OneCase,
  type Review,
  removeEntry,
  type Series,
} from "../../api/desk";
import type { Failure } from "../../api/http";
import type { Finding, Findings } from "../../domain/findings";
import type { Uuid } from "../../domain/ids";
import { type KindName, ROUTES, type Row, SERVER_FIELDS } from "../../domain/kinds";
import { type Did, didNow, undone } from "../../ui/did";
import { DRAWN_CHARTS } from "../series/measures";
import type { Values } from "./fields";

/** What sections of the page draw in words of their own. */
const DRAWN = [
  ...["injury", "goal", "precaution", "measuring_plan", "appointment", "note", "function_score"],
  "suggestion",
  ...["symptom", "day_context", "supplement", "regimen", "clearance", "record_amendment"],
  ...DRAWN_CHARTS,
];
const ROUTE: Record<string, string> = ROUTES;
const KIND = Object.fromEntries(Object.entries(ROUTES).map(([kind, route]) => [route, kind]));
const OF_THE_SERVER = ["id", "revision", "created_at", "updated_at", "own", ...SERVER_FIELDS];

export type SeriesRow = Record<string, unknown>;

const objects = ({ columns, rows }: Pick<Series, "columns" | "rows">): SeriesRow[] =>
  rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));

export class PatientRecord {
  one = $state<OneCase | null>(null);
  problem = $state<"ended" | "down" | null>(null);
  /** Some part could not be read; the rest is shown. */
  incomplete = $state(false);
  did = $state<Did | null>(null);
  safety = $state<Review[]>([]);
  findings = $state.raw<Findings | null>(null);
  /** When the reader last opened a section, before this time. */
  lookedAt = $state<string | null>(null);
  private held = $state<Record<string, Entry[]>>({});
  private read = $state<Record<string, SeriesRow[]>>({});
  /** How often each list was asked for: an answer that a later one overtook says nothing new. */
  private turns: Record<string, number> = {};

  constructor(readonly id: Uuid) {}

  rows<K extends KindName>(kind: K): Row<K>[] {
    return (this.held[kind] ?? []) as unknown as Row<K>[];
  }

  series<T>(kind: string): T[] {
    return (this.read[kind] ?? []) as T[];
  }

  /** All that was read of a kind, whether whole or as a series. */
  listed(kind: string): SeriesRow[] {
    return this.read[kind] ?? (this.held[kind] as unknown as SeriesRow[]) ?? [];
  }

  /** What no section draws: listed as it is. */
  get others(): string[] {
    return [...Object.keys(this.held), ...Object.keys(this.read)].filter(
      (kind) => !DRAWN.includes(kind),
    );
  }

  async load(): Promise<void> {
    this.problem = null;
    const answer = await getRecord(this.id);
    if (!answer.ok) {
      this.problem = answer.failure.status === 404 ? "ended" : "down";
      return;
    }
    const { lists, series, safety, findings, looked_at, incomplete, ...one } = answer.data;
    this.one = one;
    this.lookedAt = looked_at;
    this.safety = safety;
    this.findings = {
      day: one.patient.today,
      revision: 0,
      items: findings as unknown as Finding[],
    };
    this.held = Object.fromEntries(
      Object.entries(lists).map(([route, rows]) => [KIND[route] ?? route, rows as Entry[]]),
    );
    this.read = Object.fromEntries(
      Object.entries(series).map(([kind, each]) => [kind, objects(each as Series)]),
    );
    this.incomplete = false;
    await Promise.all(incomplete.map((route) => this.fetch(KIND[route] ?? route)));
  }

  /** Read a kind that is not read with the page. */
  want(kind: KindName): void {
    if (!(kind in this.held)) void this.fetch(kind);
  }

  /** Whether a kind was read: before that nothing can be said of what there is not. */
  knows(kind: KindName): boolean {
    return kind in this.held;
  }

  private async fetch(kind: string): Promise<void> {
    const answer = await this.newest(kind, getEntries(this.id, ROUTE[kind] ?? kind));
    if (!answer) return;
    if (answer.ok) this.held = { ...this.held, [kind]: answer.data };
    else this.incomplete = true;
  }

  /** An answer, or nothing where a later one was asked for meanwhile. */
  private async newest<T>(list: string, asking: Promise<T>): Promise<T | null> {
    const turn = (this.turns[list] ?? 0) + 1;
    this.turns[list] = turn;
    const answer = await asking;
    return turn === this.turns[list] ? answer : null;
  }

  private async fetchSeries(kind: string): Promise<void> {
    const answer = await this.newest(`series ${kind}`, getSeries(this.id, kind));
    if (!answer) return;
    if (answer.ok) this.read = { ...this.read, [kind]: objects(answer.data) };
    else this.incomplete = true;
  }

  private async fetchSafety(): Promise<void> {
    if (!this.one?.sharing.supplements) return;
    const answer = await getSafety(this.id);
    if (answer.ok) this.safety = answer.data;
  }

  async reload(): Promise<void> {
    const one = await getCase(this.id);
    if (one.ok) this.one = one.data;
  }

  /** Add a row or change one; a refusal is returned, and shown by the form. */
  async save(kind: string, values: Values, row?: Entry): Promise<Failure | null> {
    const route = ROUTE[kind] ?? kind;
    const answer = row
      ? await changeEntry(this.id, route, row.id, values)
      : await addEntry(this.id, route, values);
    if (!answer.ok) return answer.failure;
    const { id } = answer.data;
    const earlier = row && Object.fromEntries(Object.keys(values).map((n) => [n, row[n] ?? null]));
    this.say("saved", async () => {
      await undone(
        earlier ? changeEntry(this.id, route, id, earlier) : removeEntry(this.id, route, id),
      );
      await this.again(kind);
    });
    await this.again(kind);
    return null;
  }

  /** Take back what one wrote oneself: the patient still sees what it said. */
  async remove(kind: string, row: Entry): Promise<Failure | null> {
    const route = ROUTE[kind] ?? kind;
    const answer = await removeEntry(this.id, route, row.id);
    if (!answer.ok) return answer.failure;
    const values = Object.fromEntries(
      Object.entries(row).filter(([name]) => !OF_THE_SERVER.includes(name)),
    );
    this.say("removed", async () => {
      await undone(addEntry(this.id, route, values));
      await this.again(kind);
    });
    await this.again(kind);
    return null;
  }

  /** Read again what a write of this kind has changed. */
  async again(kind: string): Promise<void> {
    if (kind in this.held) await this.fetch(kind);
    if (kind === "range_of_motion") await this.fetchSeries(kind);
    if (kind === "clearance") await this.fetchSafety();
    await this.fetch("record_amendment");
  }

  /** Offer the undo of what was just done, before it shows: an older one would undo something else. */
  say(text: string, undo: () => Promise<unknown>): void {
    this.did = didNow(text, undo);
  }
}
