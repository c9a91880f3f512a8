// Made by `manage.py generate` from what each kind says of itself. Do not edit.

import type { Day } from "./day";
import type { Uuid } from "./ids";

/** What stands beside a day's readings: painkillers, exercises, whether anything is new. */
export interface DayContext {
  day: Day;
  painkillers?: "none" | "usual" | "more" | null;
  exercises?: "all" | "some" | "none" | "rest" | null;
  new_or_worse?: boolean | null;
}

/** An injured joint. Ended injuries are kept. */
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

/** One activity of the Patient-Specific Functional Scale: 0 unable, 10 as before the injury. */
export interface FunctionScore {
  injury: Uuid;
  day: Day;
  activity: string;
  score: number;
  author?: string;
}

/** Pain of one injury on one day in one context, 0 (none) to 10 (worst imaginable). */
export interface Pain {
  injury: Uuid;
  day: Day;
  context: "rest" | "movement" | "night";
  score: number;
}

/** One measured angle, in degrees on a flexion-positive axis (see `joints.json`). */
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

/** One night. `night` is the local date of the evening on which it began. */
export interface Sleep {
  night: Day;
  quality?: number | null;
  minutes?: number | null;
  bed_at?: string | null;
  onset_minutes?: number | null;
  awakenings?: number | null;
  woke_at?: string | null;
  answered_in?: "morning" | "evening";
}

/** Anything else of a day: stiffness (minutes), swelling (0 none, 1 mild, 2 marked), circumference (cm), cramps (per night), stress (0–10), a side effect, a red flag, a note. */
export interface Symptom {
  injury?: Uuid | null;
  day: Day;
  kind: string;
  code?: string;
  value?: number | null;
  text?: string;
}

/** A product as its label states it, amounts per serving in mg, whatever unit the label has. */
export interface Supplement {
  name: string;
  nutrient: string;
  form?: string;
  states?: "elemental" | "compound";
  elemental_mg?: number | null;
  compound_mg?: number | null;
  serving?: string;
}

/** How much of a supplement a person plans to take, and when. */
export interface Regimen {
  supplement: Uuid;
  servings?: number;
  elemental_mg?: number | null;
  slots?: string[];
  weekdays?: number[];
  every_days?: number | null;
  starts_on: Day;
  ends_on?: Day | null;
  paused_from?: Day | null;
  paused_until?: Day | null;
  reminds?: boolean;
  status?: "active" | "paused" | "ended" | "blocked";
  blocked_reasons?: { gate: string; level: string; source: string }[];
}

/** What was taken: one planned slot of a day, or an extra dose (`slot` empty). */
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

/** What a person answered to one question of `rules.json` before planning a supplement. */
export interface HealthAnswer {
  question: string;
  answer: string;
  day: Day;
}

/** A medicine taken beside a supplement, as far as the rules of safety know it. */
export interface Medicine {
  code: string;
  name?: string;
  slots?: string[];
  elemental_mg?: number | null;
  starts_on?: Day | null;
  ends_on?: Day | null;
}

/** The weekly question: "New medicine, vomiting or diarrhoea?" */
export interface WeeklyCheck {
  day: Day;
  answer: "no" | "yes" | "checked";
  checked_by?: string;
}

/** An angle to reach: "110° of knee flexion by 1 March". */
export interface Goal {
  injury: Uuid;
  motion: string;
  degrees: number;
  by_day?: Day | null;
  reached_on?: Day | null;
  author?: string;
}

/** What an injury's Today asks: which motions on which ISO weekdays, and which extras. */
export interface MeasuringPlan {
  injury: Uuid;
  motions?: string[];
  weekdays?: number[];
  extras?: string[];
  author?: string;
}

/** A limit set by the surgeon: degrees that a motion may not pass, and until when. */
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

/** A visit about an injury: when, with whom, and whether it was kept. */
export interface Appointment {
  injury: Uuid;
  day: Day;
  at?: string;
  whom?: "surgeon" | "physiotherapist" | "doctor" | "other";
  name?: string;
  kept?: boolean | null;
  author?: string;
}

/** A clinician's note. Reaches the patient's phone only while `shared`. */
export interface Note {
  injury?: Uuid | null;
  day: Day;
  text: string;
  shared?: boolean;
  author?: string;
}

/** A doctor's, pharmacist's or midwife's decision on a supplement, recorded by a clinician. */
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

/** The end of a treatment: reminders and sharing end, the data stay with the patient. */
export interface Discharge {
  clinician?: Uuid | null;
  injury: Uuid;
  day: Day;
  reason?: string;
  summary?: string;
  author?: string;
}

/** What a clinician suggests; it becomes so where the patient accepts it, on the phone. */
export interface Suggestion {
  injury: Uuid;
  day: Day;
  about: string;
  motion?: string;
  degrees?: number | null;
  by_day?: Day | null;
  motions?: string[];
  weekdays?: number[];
  extras?: string[];
  question?: string;
  reading?: Uuid | null;
  was?: number | null;
  reason?: string;
  outcome?: "" | "accepted" | "declined" | "ended";
  answered_on?: Day | null;
  author?: string;
}

/** How a patient wants to be reminded. One row a patient. */
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

/** That a patient asked, for one slot of one day, to be reminded again at `until`. */
export interface Snooze {
  day: Day;
  slot: string;
  until: string;
}

/** The loser of a conflict: what a field held before another device's later arrival. */
export interface Superseded {
  kind: string;
  row: Uuid;
  field: string;
  value?: unknown | null;
  device?: Uuid | null;
  written_revision: number;
}

/** What a clinician changed of a row that was there: who, when, and the values before. */
export interface RecordAmendment {
  kind: string;
  row: Uuid;
  author: string;
  at: string;
  withdrawn?: boolean;
  private?: boolean;
  values?: Record<string, unknown>;
}

/** One N-of-1 trial of a regimen: on and off periods in an order drawn by pairs. */
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
  status?: string;
  commitment?: string;
  seed?: string;
  stopped_on?: Day | null;
  stop_reason?: "" | "harm" | "other";
  stop_words?: string;
  agreed_by?: string;
  agreed_on?: Day | null;
  agreed_words?: string;
}

/** One period of a trial, written when it is revealed: the running one and the next. */
export interface TrialPeriod {
  trial: Uuid;
  number: number;
  is_on: boolean;
  starts_on: Day;
  ends_on: Day;
}

/** What was changed after the start, and why. It never changes the plan that is analysed. */
export interface TrialAmendment {
  trial: Uuid;
  day: Day;
  subject: string;
  words: string;
}

export interface Kinds {
  day_context: DayContext;
  injury: Injury;
  function_score: FunctionScore;
  pain: Pain;
  range_of_motion: RangeOfMotion;
  sleep: Sleep;
  symptom: Symptom;
  supplement: Supplement;
  regimen: Regimen;
  dose: Dose;
  health_answer: HealthAnswer;
  medicine: Medicine;
  weekly_check: WeeklyCheck;
  goal: Goal;
  measuring_plan: MeasuringPlan;
  precaution: Precaution;
  appointment: Appointment;
  note: Note;
  clearance: Clearance;
  discharge: Discharge;
  suggestion: Suggestion;
  reminder_settings: ReminderSettings;
  snooze: Snooze;
  superseded: Superseded;
  record_amendment: RecordAmendment;
  trial: Trial;
  trial_period: TrialPeriod;
  trial_amendment: TrialAmendment;
}

/** Names of what has one row a day, by kind; the id of such a row follows from it. */
export const KEYS = {
  day_context: "day:{day}",
  pain: "pain:{injury}:{day}:{context}",
  sleep: "sleep:{night}",
  dose: "dose:{regimen}:{day}:{slot}",
  health_answer: "health_answer:{question}",
  weekly_check: "weekly_check:{day}",
  measuring_plan: "measuring_plan:{injury}",
  reminder_settings: "reminder_settings",
  snooze: "snooze:{day}:{slot}",
  trial_period: "trial_period:{trial}:{number}",
} as const;

/** The address of each kind over REST. */
export const ROUTES = {
  day_context: "daily-check-ins",
  injury: "injuries",
  function_score: "psfs-scores",
  pain: "pain-scores",
  range_of_motion: "motion-measurements",
  sleep: "sleep-logs",
  symptom: "symptoms",
  supplement: "supplements",
  regimen: "regimens",
  dose: "doses",
  health_answer: "health-answers",
  medicine: "medicines",
  weekly_check: "weekly-checks",
  goal: "goals",
  measuring_plan: "measurement-plans",
  precaution: "precautions",
  appointment: "appointments",
  note: "notes",
  clearance: "clearances",
  suggestion: "suggestions",
  reminder_settings: "reminder-settings",
  snooze: "snoozes",
  record_amendment: "record-amendments",
} as const;

/** The switch of a consent that opens a kind; "" where every consent does. */
export const OPENS = {
  day_context: "symptoms",
  injury: "",
  function_score: "",
  pain: "",
  range_of_motion: "",
  sleep: "sleep",
  symptom: "symptoms",
  supplement: "supplements",
  regimen: "supplements",
  dose: "supplements",
  health_answer: "supplements",
  medicine: "supplements",
  weekly_check: "supplements",
  goal: "",
  measuring_plan: "",
  precaution: "",
  appointment: "",
  note: "",
  clearance: "supplements",
  discharge: "notes",
  suggestion: "",
  record_amendment: "",
  trial: "supplements",
  trial_period: "supplements",
  trial_amendment: "supplements",
} as const;

/** The field of its day, of what counts as having logged that day. */
export const ENTRY_DAYS = {
  day_context: "day",
  pain: "day",
  range_of_motion: "day",
  sleep: "night",
  dose: "day",
} as const;

/** The field of its day, of all that a patient enters about a day that has been. */
export const LOGGED_DAYS = {
  day_context: "day",
  function_score: "day",
  pain: "day",
  range_of_motion: "day",
  sleep: "night",
  symptom: "day",
  dose: "day",
  weekly_check: "day",
} as const;

/** What a device of the patient may offer again after a resync. */
export const OWN_KINDS = [
  "day_context",
  "injury",
  "function_score",
  "pain",
  "range_of_motion",
  "sleep",
  "symptom",
  "supplement",
  "regimen",
  "dose",
  "health_answer",
  "medicine",
  "weekly_check",
  "goal",
  "measuring_plan",
  "precaution",
  "appointment",
  "reminder_settings",
  "snooze",
] as const;

/** The switches of a consent, as a care link has them. */
export const SWITCHES = [
  "share_sleep",
  "share_supplements",
  "share_symptoms",
  "share_notes",
] as const;

/** Fields that only the server writes. */
export const SERVER_FIELDS = [
  "author",
  "blocked_reasons",
] as const;

/** What a field is that was never set, where it is not null. */
export const DEFAULTS = {
  injury: {"mechanism": "", "surgery": "", "other_side_injured": "unknown"},
  range_of_motion: {"position": "other", "readings": [], "rater": "self", "zone": ""},
  sleep: {"answered_in": "morning"},
  symptom: {"code": "", "text": ""},
  supplement: {"form": "", "states": "elemental", "serving": ""},
  regimen: {"servings": 1, "slots": [], "weekdays": [], "reminds": true, "status": "active"},
  dose: {"slot": "", "skipped_reason": "", "zone": ""},
  medicine: {"name": "", "slots": []},
  weekly_check: {"checked_by": ""},
  measuring_plan: {"motions": [], "weekdays": [], "extras": []},
  precaution: {"active_allowed": true, "weight_bearing": "unknown", "brace": ""},
  appointment: {"at": "", "whom": "other", "name": ""},
  reminder_settings: {"repeats": 1, "repeat_minutes": 30, "snooze_minutes": 30, "quiet_from": "", "quiet_until": "", "email": true, "names": false},
} as const;

/** The values of its status with which a row is not over, by kind. */
export const GOING_ON = {
  regimen: ["active", "blocked"],
  trial: ["asked", "declined", "running"],
} as const;

/** The figures that a chart is drawn from, by kind. */
export const CHARTED = {
  pain: ["score"],
  range_of_motion: ["degrees", "spread"],
  sleep: ["quality", "minutes"],
  dose: ["elemental_mg"],
} as const;
