/** What a person did, and what takes it back: it rejects with `NotUndone` where that was refused. */
export interface Did {
  key: number;
  text: string;
  undo: (() => Promise<unknown>) | null;
}

export const didNow = (text: string, undo: Did["undo"]): Did => ({
  key: Date.now(),
  text,
  undo,
});

/** It was not taken back: what was done stands. */
export class NotUndone extends Error {}

export async function undone(asking: Promise<{ ok: boolean }>): Promise<void> {
  if (!(await asking).ok) throw new NotUndone();
}
