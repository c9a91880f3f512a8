/** The one place that keeps what a person entered: in order, again where it failed, and never
 * silently. What cannot be kept now waits, and is said until it is. */

import { isFull, isOfStorage } from "../db/opened";

interface Job {
  work: () => Promise<unknown>;
  done: (result: never) => void;
  failed: (error: unknown) => void;
}

export class Keeping {
  /** "full": no room on this phone. "other": its storage does not answer as it should. */
  trouble = $state<"full" | "other" | null>(null);
  /** Entries that are not kept yet. */
  waiting = $state(0);
  private jobs: Job[] = [];
  private trying: Promise<void> | null = null;
  private isAsked = false;

  /** Do what keeps an entry. The promise is fulfilled once it is kept, be it after another try. It
   * stays open while it is not: whatever was to follow does not happen either. */
  keep<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((done, failed) => {
      this.jobs.push({ work, done, failed });
      void this.again();
    });
  }

  /** Try what waits, first come first: a later answer to the same question must stay the later.
   * Fulfilled when all was tried, whoever asked for it first. */
  again = (): Promise<void> => {
    this.isAsked = true;
    this.trying ??= this.whileAsked();
    return this.trying;
  };

  private async whileAsked(): Promise<void> {
    // Asked meanwhile, there may be room again.
    while (this.isAsked) {
      this.isAsked = false;
      await this.all();
    }
    this.waiting = this.jobs.length;
    if (this.waiting === 0) this.trouble = null;
    this.trying = null;
  }

  private async all(): Promise<void> {
    for (let job = this.jobs[0]; job; job = this.jobs[0]) {
      if (!(await this.isThrough(job))) return;
      if (this.jobs[0] === job) this.jobs.shift();
    }
  }

  private async isThrough({ work, done, failed }: Job): Promise<boolean> {
    try {
      done((await work()) as never);
    } catch (error) {
      if (isOfStorage(error)) {
        this.trouble = isFull(error) ? "full" : "other";
        return false;
      }
      failed(error);
    }
    return true;
  }

  /** Nobody waits for it any more: they signed out. */
  drop(): void {
    this.jobs = [];
    this.waiting = 0;
    this.trouble = null;
  }
}
