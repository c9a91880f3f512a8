/** One value of the grid, from what is typed to what the record keeps. One write at a time: what is
 * typed meanwhile follows it, and a repeated one names the same row. */

import type { Failure } from "../../../api/http";
import { summary } from "../../../domain/goniometer";
import { type Uuid, uuid7 } from "../../../domain/ids";
import { type Weighed, written } from "./grid";

/** Writes rows; answers the refusal, or nothing once it is kept. */
export interface Keeper {
  add: (id: Uuid, values: object) => Promise<Failure | null>;
  change: (id: Uuid, values: object) => Promise<Failure | null>;
  remove: (id: Uuid) => Promise<Failure | null>;
}

type Kept = { id: Uuid; readings: number[] } | null;

const valuesOf = (readings: number[]) => {
  const { median, spread } = summary(readings);
  return { degrees: median, readings, spread: readings.length > 1 ? spread : null };
};

export class GridCell {
  text: string;
  is = $state<"still" | "asked" | "refused" | "saving" | "saved" | "failed">("still");
  why = $state("");
  /** What the record keeps, as far as this cell has written or read it. */
  kept: Kept;
  /** What was asked or refused: left once more as it is, it is not weighed again. */
  private stuck: string | null = null;
  private wanted: number[] | null | undefined;
  private added: Uuid | null = null;
  private writing: Promise<boolean> | null = null;

  constructor(
    kept: Kept,
    private readonly weigh: (text: string) => Weighed,
    private readonly keeper: Keeper,
    /** Told of what was kept (nothing: taken back), and what takes that back. */
    private readonly told: (readings: number[] | null, undo: () => Promise<boolean>) => void,
  ) {
    this.kept = $state(kept);
    this.text = $state(written(kept?.readings ?? []));
  }

  /** Whether the cell was left once with what stands in it, which was asked back or refused. */
  get isStuck(): boolean {
    return this.stuck === this.text;
  }

  /** Leave the cell: what stands in it is kept, unless something has to be asked first. */
  leave(isSure = false): void {
    if (this.isStuck && !isSure) return;
    this.stuck = null;
    const found = this.weigh(this.text);
    if (found.is === "refused" || (found.is === "asked" && !isSure)) {
      [this.is, this.why, this.stuck] = [found.is, found.why, this.text];
      return;
    }
    const readings = found.is === "empty" ? null : found.readings;
    if (this.isSame(readings)) {
      if (this.is !== "saved") [this.is, this.why] = ["still", ""];
      return;
    }
    this.wanted = readings;
    void this.write(true);
  }

  /** What is to be kept is so already, or on its way. */
  private isSame(readings: number[] | null): boolean {
    const held = this.wanted === undefined ? (this.kept?.readings ?? null) : this.wanted;
    return this.is !== "failed" && written(readings ?? []) === written(held ?? []);
  }

  /** Something is typed: what was said of the value before no longer holds. */
  type(text: string): void {
    this.text = text;
    if (this.is !== "saving" && this.is !== "failed") [this.is, this.why] = ["still", ""];
  }

  /** Take back what was typed since the value was kept. */
  reset(): void {
    [this.text, this.stuck, this.wanted] = [written(this.kept?.readings ?? []), null, undefined];
    [this.is, this.why] = ["still", ""];
  }

  /** Send once more what could not be sent. */
  retry(): void {
    void this.write(true);
  }

  private write(isTold: boolean): Promise<boolean> {
    this.writing ??= this.writeAll(isTold).finally(() => {
      this.writing = null;
    });
    return this.writing;
  }

  /** Write until what is kept is what is wanted; says whether it came to that. */
  private async writeAll(isTold: boolean): Promise<boolean> {
    while (this.wanted !== undefined) {
      const readings: number[] | null = this.wanted;
      this.is = "saving";
      this.why = "";
      const before = this.kept;
      const failure = await this.send(readings);
      if (failure) {
        const named = Object.values(failure.fields).flat()[0];
        [this.is, this.why] = [named ? "refused" : "failed", named ?? failure.message];
        // What is refused stays so; all else can be sent once more.
        if (named) [this.wanted, this.stuck] = [undefined, this.text];
        return false;
      }
      // Somebody may have typed on meanwhile: then that follows.
      if (this.wanted === readings) this.wanted = undefined;
      if (isTold) this.told(readings, () => this.restore(before?.readings ?? null));
    }
    this.is = "saved";
    return true;
  }

  private async send(readings: number[] | null): Promise<Failure | null> {
    const { kept } = this;
    if (readings === null) {
      const failure = kept && (await this.keeper.remove(kept.id));
      if (!failure) [this.kept, this.added] = [null, null];
      return failure;
    }
    const id = kept?.id ?? this.added ?? uuid7();
    this.added = id;
    const values = valuesOf(readings);
    const failure = await (kept ? this.keeper.change(id, values) : this.keeper.add(id, values));
    if (!failure) this.kept = { id, readings };
    return failure;
  }

  private async restore(readings: number[] | null): Promise<boolean> {
    await this.writing;
    this.wanted = readings;
    this.text = written(readings ?? []);
    this.stuck = null;
    const isDone = await this.write(false);
    if (isDone && readings === null) this.is = "still";
    return isDone;
  }
}
