/** What a chart shows: rows under one time axis. */

export interface Point {
  day: string;
  value: number;
}

export interface Line {
  label: string;
  points: Point[];
  shape: "dot" | "ring" | "square";
  /** The other side of the body: dashed, and no measuring error is drawn at its end. */
  isOther?: boolean;
}

/** What a value is needed for, or where it should go, as a labelled line or area. */
export interface Guide {
  label: string;
  from: number;
  to: number;
  kind: "mark" | "goal" | "limit";
}

/** A stretch of days under the time axis, hatched and named. */
export interface Phase {
  label: string;
  from: string;
  to: string;
}

export interface ChartRow {
  title: string;
  unit: string;
  lines: Line[];
  /** The values that are always inside, so that an axis starts where the joint starts. */
  span: [number, number];
  /** Smaller is better: straight is drawn at the top. */
  reversed?: boolean;
  say?: (value: number) => string;
  guides?: Guide[];
  /** The change that is more than measuring error, drawn as a bracket at the last reading. */
  error?: number | null;
}

export interface Mark {
  day: string;
  outcome: "taken" | "part" | "skipped";
}

/** Move labels apart that would cover one another, in their order and not below `lowest` (px). */
export function apart(tops: number[], gap: number, lowest: number): number[] {
  const order = tops.map((_, index) => index).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  const moved = [...tops];
  let limit = lowest;
  for (const index of order.reverse()) {
    moved[index] = Math.min(tops[index] ?? 0, limit);
    limit = (moved[index] ?? 0) - gap;
  }
  return moved;
}
