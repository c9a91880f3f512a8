/** What was computed from a patient's entries: see docs/findings.md. Degrees, local dates. */

import type { Day } from "./day";
import type { VerdictContent } from "./verdicts";

export interface Series {
  joint: string;
  motion: string;
  side: string;
  mode: string;
  device: string;
  position: string;
  rater: string;
}

export interface CurveContent extends Series {
  readings: number;
  band: { days: Day[]; low: number[]; median: number[]; high: number[] };
  goal: GoalDate | null;
}

export interface GoalDate {
  degrees: number;
  not_before: Day | null;
  latest: Day | null;
  reached: boolean;
  probability_not_within: number;
}

export interface ChangeContent extends Series {
  now: number;
  before: number;
  change: number;
  gain: number;
  error: number | null;
  beyond_error: boolean | null;
}

export interface SymmetryContent extends Series {
  injured: number;
  other: number;
  lacking: number;
  per_cent: number | null;
  other_injured: string;
}

export interface FlagContent extends Partial<Series> {
  code:
    | "drop"
    | "stall"
    | "deficit"
    | "late_after_knee_replacement"
    | "pain_up"
    | "pain_above_course"
    | "missed_logs"
    | "harm"
    | "trial_ended";
  injury: string | null;
  figures: Record<string, number | string | null>;
  since: Day;
  urgency: number;
  /** Null where no measurement error is published, or none is concerned. */
  exceeds_error: boolean | null;
}

export interface AssociationContent {
  supplement: string;
  name: string;
  nutrient: string;
  outcome: string;
  verdict: "association" | "refused";
  estimate: number | null;
  low: number | null;
  high: number | null;
  smallest_change: number;
  reasons: string[];
}

interface Contents {
  curve: CurveContent;
  change: ChangeContent;
  symmetry: SymmetryContent;
  flag: FlagContent;
  association: AssociationContent;
  verdict: VerdictContent;
}

export type FindingKind = keyof Contents;

export interface Finding<K extends FindingKind = FindingKind> {
  id: string;
  kind: K;
  key: string;
  injury: string | null;
  day: Day;
  revision: number;
  content: Contents[K];
}

/** All findings as they were last computed. `day` is null before the first time. */
export interface Findings {
  day: Day | null;
  revision: number;
  items: Finding[];
}

export function ofKind<K extends FindingKind>(
  findings: Findings | null | undefined,
  kind: K,
): Finding<K>[] {
  return (findings?.items ?? []).filter((each): each is Finding<K> => each.kind === kind);
}
