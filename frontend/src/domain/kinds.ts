/** The kinds of rows and their fields, as they travel. See docs/sync.md. */

import type { Day } from "./day";
import { type Uuid, uuid5, uuid7 } from "./ids";

export interface Injury {
  joint: string;
  side: "left" | "right" | "none";
  kind: string;
  happened_on: Day;
  mechanism?: string;
  surgery_on?: Day | null;
  surgery?: string;
  other_side_injured?: "yes" | "no" | "unknown";
  limits_known?: boolean | null;
  ended_on?: Day | null;
}

export interface RangeOfMotion {
  injury: Uuid;
  day: Day;
  joint: string;
  motion: string;
  side: "left" | "right" | "none";
  mode: "active" | "passive";
  device: string;
  position?: string;
  degrees: number;
  readings?: number[];
  spread?: number | null;
  rater?: "self" | "helper" | "clinician";
  measured_at?: string | null;
  zone?: string;
}

export interface Pain {
  injury: Uuid;
  day: Day;
  context: "rest" | "movement" | "night";
  score: number;
}

export interface Sleep {
  night: Day;
  quality?: number | null;
  minutes?: number | null;
  answered_in?: "morning" | "evening";
}

export interface SymptomRow {
  injury?: Uuid | null;
  day: Day;
  kind: string;
  code?: string;
  value?: number | null;
  text?: string;
}

export interface DayContext {
  day: Day;
  painkillers?: "none" | "usual" | "more" | null;
  exercises?: "all" | "some" | "none" | "rest" | null;
  new_or_worse?: boolean | null;
}

export interface Goal {
  injury: Uuid;
  motion: string;
  degrees: number;
  by_day?: Day | null;
  reached_on?: Day | null;
}

export interface MeasuringPlan {
  injury: Uuid;
  motions: string[];
  weekdays: number[];
  extras: string[];
}

/** A limit of the surgeon: beyond it no goal, course or mark is drawn. Degrees. */
export interface Precaution {
  injury: Uuid;
  motion: string;
  minimum?: number | null;
  maximum?: number | null;
  active_allowed?: boolean;
  weight_bearing?: "none" | "partial" | "full" | "unknown";
  brace?: string;
  from_day: Day;
  until_day?: Day | null;
  source: "surgeon" | "physiotherapist" | "letter" | "self";
}

export interface Supplement {
  name: string;
  nutrient: string;
  form?: string;
  states?: "elemental" | "compound";
  elemental_mg?: number | null;
}

export interface Regimen {
  supplement: Uuid;
  servings?: number;
  elemental_mg?: number | null;
  slots?: string[];
  weekdays?: number[];
  starts_on: Day;
  ends_on?: Day | null;
  paused_from?: Day | null;
  paused_until?: Day | null;
  reminds?: boolean;
  status?: "active" | "paused" | "ended" | "blocked";
}

export interface Dose {
  regimen?: Uuid | null;
  supplement: Uuid;
  day: Day;
  slot?: string;
  outcome: "taken" | "part" | "skipped";
  elemental_mg?: number | null;
  taken_at?: string | null;
  zone?: string;
}

/** What lost a conflict: the value that another device had written. By the server only. */
export interface Superseded {
  kind: string;
  row: Uuid;
  field: string;
  value: unknown;
  device: Uuid | null;
  written_revision: number;
}

export interface Kinds {
  injury: Injury;
  range_of_motion: RangeOfMotion;
  pain: Pain;
  sleep: Sleep;
  symptom: SymptomRow;
  day_context: DayContext;
  goal: Goal;
  measuring_plan: MeasuringPlan;
  precaution: Precaution;
  supplement: Supplement;
  regimen: Regimen;
  dose: Dose;
  superseded: Superseded;
}

export type KindName = keyof Kinds;

/** A row as screens see it: what the server has, with what is still unsent on top. */
export type Row<K extends KindName> = Required<Kinds[K]> & {
  id: Uuid;
  revision: number;
  pending: boolean;
};

type Values = Record<string, unknown>;

const KEYS: Record<string, (values: Values) => string | null> = {
  pain: (v) => `pain:${v.injury}:${v.day}:${v.context}`,
  sleep: (v) => `sleep:${v.night}`,
  day_context: (v) => `day:${v.day}`,
  measuring_plan: (v) => `measuring_plan:${v.injury}`,
  dose: (v) => (v.regimen && v.slot ? `dose:${v.regimen}:${v.day}:${v.slot}` : null),
};

/** The id of a row: derived where its day has one natural key, else new. */
export function rowId(patient: Uuid, kind: string, values: Values): Uuid {
  const name = KEYS[kind]?.(values);
  return name ? uuid5(patient, name) : uuid7();
}

/** What a device of the patient may offer again after a resync. */
export const OWN_KINDS = new Set([
  "injury",
  "range_of_motion",
  "pain",
  "sleep",
  "symptom",
  "day_context",
  "function_score",
  "supplement",
  "regimen",
  "dose",
  "goal",
  "measuring_plan",
  "precaution",
]);

/** Fields that only the server writes, which an offer therefore leaves out. */
export const SERVER_FIELDS = new Set(["blocked_reasons"]);
