/** The charts of a report, as the server has them: words and numbers, never how they look. */

export interface ReportLine {
  label: string;
  shape: "dot" | "ring" | "square";
  other: boolean;
  points: [number, number][];
  end: string;
}

export type ReportGuide =
  | { kind: "goal"; at: number; begin: number; end: number; label: string }
  | { kind: "limit"; begin: number; end: number; from: number; to: number; label: string };

/** Points are [days since the first day, value]. */
export interface ReportChart {
  title: string;
  low: number;
  high: number;
  reversed: boolean;
  ticks: [number, string][];
  lines: ReportLine[];
  guides: ReportGuide[];
  /** The expected course: day, low, median, high. */
  band: [number, number, number, number][];
  band_label: string;
  error: number | null;
  error_label: string;
}

/** Where a week begins: days since the first day, its day, and its number, "" for none. */
export interface ReportTick {
  at: number;
  day: string;
  week: string;
}
