/** What a chart shows: rows under one time axis. */

export interface Point {
  day: string;
  value: number;
}

export interface Line {
  label: string;
  points: Point[];
  shape: "dot" | "ring" | "square";
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
}

export interface Mark {
  day: string;
  outcome: "taken" | "part" | "skipped";
}
