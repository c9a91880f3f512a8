/** What a person did, and what takes it back. */
export interface Did {
  key: number;
  text: string;
  undo: () => Promise<void>;
}

export const didNow = (text: string, undo: () => Promise<void>): Did => ({
  key: Date.now(),
  text,
  undo,
});
