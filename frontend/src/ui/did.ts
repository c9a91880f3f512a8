/** What a person did, and what takes it back. */
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
