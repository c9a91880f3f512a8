/** A person's database while they are signed in. The browser may close it at any time: it is opened
 * again, and what was to be done is done then. */

import type { Uuid } from "../domain/ids";
import { type Database, openDatabase } from "./database";

/** What is wrong with the entry itself, or with the app: trying again would not help. */
const NOT_OF_STORAGE = ["DataCloneError", "DataError", "ConstraintError", "SyntaxError"];

export const isOfStorage = (error: unknown): error is DOMException =>
  error instanceof DOMException && !NOT_OF_STORAGE.includes(error.name);
export const isFull = (error: unknown): boolean =>
  isOfStorage(error) && error.name === "QuotaExceededError";

/** Whether it is still theirs: they may have signed out in another tab. */
export type StillOurs = () => Promise<boolean>;

export class Opened {
  private opening: Promise<Database> | null = null;
  private isEnded = false;

  private constructor(
    private readonly user: Uuid,
    private db: Database,
    private readonly isOurs: StillOurs,
  ) {}

  static async of(user: Uuid, isOurs: StillOurs): Promise<Opened> {
    return new Opened(user, await openDatabase(user), isOurs);
  }

  /** Do something in it, twice at most. */
  async using<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await work(this.db);
    } catch (error) {
      if (!isOfStorage(error) || isFull(error) || this.isEnded) throw error;
      this.opening ??= this.reopen().finally(() => {
        this.opening = null;
      });
      return work(await this.opening);
    }
  }

  /** What was wiped at a sign-out is not made anew: its entries would never be sent. */
  private async reopen(): Promise<Database> {
    if (!(await this.isOurs())) {
      dispatchEvent(new Event("left_here"));
      throw new DOMException("signed out in another tab", "InvalidStateError");
    }
    this.db.close();
    this.db = await openDatabase(this.user);
    if (this.isEnded) this.db.close();
    return this.db;
  }

  close(): void {
    this.isEnded = true;
    this.db.close();
  }
}
