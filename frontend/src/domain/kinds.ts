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
  author?: string;
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
  author?: string;
}

export interface MeasuringPlan {
  injury: Uuid;
  motions: string[];
  weekdays: number[];
  extras: string[];
  author?: string;
}

/** A visit; `at` is local time, empty where only the day is known, `kept` null until it is said. */
export interface Appointment {
  injury: Uuid;
  day: Day;
  at?: string;
  whom?: "surgeon" | "physiotherapist" | "doctor" | "other";
  name?: string;
  kept?: boolean | null;
  author?: string;
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
  author?: string;
}

export interface Supplement {
  name: string;
  nutrient: string;
  form?: string;
  states?: "elemental" | "compound";
  elemental_mg?: number | null;
  compound_mg?: number | null;
  serving?: string;
}

/** What the server's rules say against a regimen; see safety.ts. */
export interface Reason {
  gate: string;
  level: string;
  source: string;
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
  blocked_reasons?: Reason[];
}

export interface Dose {
  regimen?: Uuid | null;
  supplement: Uuid;
  day: Day;
  slot?: string;
  outcome: "taken" | "part" | "skipped";
  elemental_mg?: number | null;
  skipped_reason?: string;
  taken_at?: string | null;
  zone?: string;
}

export interface HealthAnswer {
  question: string;
  answer: string;
  day: Day;
}

export interface Medicine {
  code: string;
  name?: string;
  slots?: string[];
  elemental_mg?: number | null;
  starts_on?: Day | null;
  ends_on?: Day | null;
}

/** "New medicine, vomiting or diarrhoea?" */
export interface WeeklyCheck {
  day: Day;
  answer: "no" | "yes" | "checked";
  checked_by?: string;
}

/** A recorded decision of a doctor, pharmacist or midwife. By clinicians only. */
export interface Clearance {
  regimen: Uuid;
  gate: string;
  decided_by: string;
  profession: string;
  decided_on: Day;
  allowed: boolean;
  up_to_mg?: number | null;
  words?: string;
  author?: string;
}

/** One activity of the Patient-Specific Functional Scale: 0 unable, 10 as before. */
export interface FunctionScore {
  injury: Uuid;
  day: Day;
  activity: string;
  score: number;
  author?: string;
}

/** A clinician's note; only shared ones reach the phone. By clinicians only. */
export interface Note {
  injury?: Uuid | null;
  day: Day;
  text: string;
  shared?: boolean;
  author?: string;
}

/** The end of a treatment: sharing and reminders ended, the data stay. By clinicians only. */
export interface Discharge {
  clinician: Uuid | null;
  injury: Uuid;
  day: Day;
  summary?: string;
  author?: string;
}

export interface ReminderSettings {
  repeats?: number;
  repeat_minutes?: number;
  snooze_minutes?: number;
  quiet_from?: string;
  quiet_until?: string;
  paused_from?: Day | null;
  paused_until?: Day | null;
  email?: boolean;
  names?: boolean;
}

export interface Snooze {
  day: Day;
  slot: string;
  until: string;
}

/** A randomised plan. By the server only. See recovery/trials/models.py for units. */
export interface Trial {
  question: string;
  regimen: Uuid;
  outcome: string;
  injury?: Uuid | null;
  motion?: string;
  mode?: string;
  device?: string;
  smallest_change: number;
  change_is_assumed?: boolean;
  period_days: number;
  periods: number;
  half_life_days?: number;
  half_life_reason?: string;
  starts_on: Day;
  ends_on: Day;
  status?: "asked" | "declined" | "running" | "ended" | "stopped";
  commitment?: string;
  seed?: string;
  stopped_on?: Day | null;
  stop_reason?: "" | "harm" | "other";
  stop_words?: string;
  agreed_by?: string;
  agreed_on?: Day | null;
  agreed_words?: string;
}

/** A period that is revealed: those so far and the next. By the server only. */
export interface TrialPeriod {
  trial: Uuid;
  number: number;
  is_on: boolean;
  starts_on: Day;
  ends_on: Day;
}

export interface TrialAmendment {
  trial: Uuid;
  day: Day;
  subject: string;
  words: string;
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

/** What a clinician changed or withdrew, and what the patient corrected of what the rules of safety
 * read: the values before. By the server only. */
export interface RecordAmendment {
  kind: string;
  row: Uuid;
  /** Who changed it, in words that outlive the account; empty for the patient. */
  author: string;
  at: string;
  withdrawn: boolean;
  values: Record<string, unknown>;
}

export interface Kinds {
  injury: Injury;
  range_of_motion: RangeOfMotion;
  pain: Pain;
  sleep: Sleep;
  symptom: SymptomRow;
  day_context: DayContext;
  function_score: FunctionScore;
  note: Note;
  discharge: Discharge;
  goal: Goal;
  measuring_plan: MeasuringPlan;
  precaution: Precaution;
  appointment: Appointment;
  supplement: Supplement;
  regimen: Regimen;
  dose: Dose;
  health_answer: HealthAnswer;
  medicine: Medicine;
  weekly_check: WeeklyCheck;
  clearance: Clearance;
  reminder_settings: ReminderSettings;
  snooze: Snooze;
  trial: Trial;
  trial_period: TrialPeriod;
  trial_amendment: TrialAmendment;
  superseded: Superseded;
  record_amendment: RecordAmendment;
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
  health_answer: (v) => `health_answer:${v.question}`,
  weekly_check: (v) => `weekly_check:${v.day}`,
  reminder_settings: () => "reminder_settings",
  snooze: (v) => `snooze:${v.day}:${v.slot}`,
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
  "health_answer",
  "medicine",
  "weekly_check",
  "reminder_settings",
  "snooze",
  "goal",
  "measuring_plan",
  "precaution",
  "appointment",
]);

/** Fields that only the server writes, which an offer therefore leaves out. */
export const SERVER_FIELDS = new Set(["blocked_reasons", "author"]);

/** Whether a row is the patient's own, to change and to delete. A clinician's names its author. */
export const isOwn = (values: { author?: unknown }): boolean => !values.author;
