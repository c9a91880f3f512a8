/** Where a check-in is: what was said last, and what the person left out of it. */

import type { Day } from "../../../domain/day";
import type { Question } from "../../../domain/evening";

/** An answer that can still be taken back, and the address of its question. */
export interface Said {
  key: number;
  text: string;
  path: string;
  undo: () => Promise<void>;
}

export const pathOf = (day: Day, question: Question): string => `/check-in/${day}/${question.id}`;

class Progress {
  said = $state<Said | null>(null);
  private skipped = $state<Record<Day, string[]>>({});

  /** The questions of a day that were left out, until the app is closed. */
  left(day: Day): ReadonlySet<string> {
    return new Set(this.skipped[day] ?? []);
  }

  leaveOut(day: Day, question: string): void {
    this.skipped = { ...this.skipped, [day]: [...(this.skipped[day] ?? []), question] };
  }
}

export const progress = new Progress();
