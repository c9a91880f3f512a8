/** What stands against a plan: the table and the steps of recovery/supplements/safety.py. */

import table from "$rules";
import { addDays, type Day } from "./day";
import { isAsNeeded, mayBeTakenOn } from "./schedule";

export type Level = "block" | "clearance" | "answer" | "ask" | "inform";
const STRENGTH: Level[] = ["block", "clearance", "answer", "ask", "inform"];
const LIMITED = ["magnesium", "vitamin_d", "omega_3"];
const DAY_MINUTES = 24 * 60;
const TOLERANCE_MG = 1e-9;

export interface Plan {
  id: string;
  nutrient: string;
  form: string;
  dose_mg: number | null;
  slots: string[];
  starts_on: Day;
  ends_on?: Day | null;
  weekdays?: number[];
  every_days?: number | null;
  /** Sorts plans by when they were made: the later one is what goes over a limit. */
  order?: string;
}
export interface MedicineTaken {
  code: string;
  slots?: string[];
  elemental_mg?: number | null;
  starts_on?: Day | null;
  ends_on?: Day | null;
}
export interface Decision {
  nutrient: string;
  gate: string;
  allowed: boolean;
  decided_on: Day;
  up_to_mg?: number | null;
}
export interface Person {
  answers: Record<string, string>;
  medicines: MedicineTaken[];
  weekly: string;
  decisions: Decision[];
}
export interface Caution {
  gate: string;
  level: Level;
  source: string;
  mg?: number;
  limit_mg?: number;
  medicine?: string;
  slot?: string;
  by?: string;
  from?: string;
  questions?: string[];
}

interface Question {
  id: string;
  answers: string[];
  nutrients: string[];
}
interface Gate {
  gate: string;
  question: string;
  answers: string[];
  level: Level;
  nutrients: string[];
  forms?: string[];
  source: string;
}
interface Limit {
  gate: string;
  nutrient: string;
  above_mg: number;
  up_to_mg?: number;
  level: Level;
  source: string;
}
interface Interaction {
  id: string;
  nutrients: string[];
  level?: Level;
  hours_before_medicine?: number;
  hours_after_medicine?: number;
  counts?: string;
  source: string;
}

export const QUESTIONS = table.questions as Question[];
const GATES = table.gates as Gate[];
const LIMITS = table.limits as Limit[];
const INTERACTIONS = table.medicines as Interaction[];
/** "Another medicine" comes last, wherever it stands in the table. */
export const MEDICINES = [
  ...new Set(INTERACTIONS.map((each) => each.id).filter((id) => id !== "other")),
  "other",
];

export const blocks = (caution: Caution): boolean => STRENGTH.indexOf(caution.level) < 3;
export const questionsFor = (nutrient: string): Question[] =>
  QUESTIONS.filter((each) => each.nutrients.includes(nutrient));
/** Whether it counts towards an upper level by itself, as an antacid does. */
export const supplies = (medicine: string): boolean =>
  INTERACTIONS.some((each) => each.id === medicine && each.counts);

/** What stands against each plan, by its id, the strongest first. */
export function review(plans: Plan[], person: Person, today: Day): Record<string, Caution[]> {
  const found: Record<string, Caution[]> = {};
  const counted: Plan[] = [];
  const key = (plan: Plan) => `${plan.order ?? plan.id} ${plan.id}`;
  for (const plan of [...plans].sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const cautions = against(plan, counted, person, today).filter(
      (caution) => !isLifted(plan, caution, person),
    );
    found[plan.id] = cautions.sort((a, b) => STRENGTH.indexOf(a.level) - STRENGTH.indexOf(b.level));
    if (!cautions.some(blocks)) counted.push(plan);
  }
  return found;
}

function against(plan: Plan, counted: Plan[], person: Person, today: Day): Caution[] {
  const found = [
    ...unanswered(plan, person),
    ...gates(plan, person),
    ...person.medicines
      .filter((medicine) => !medicine.ends_on || medicine.ends_on >= today)
      .flatMap((medicine) => interactions(plan, medicine)),
    ...amounts(plan, counted, person, today),
  ];
  const { gate, level, source, nutrients } = table.weekly;
  if (person.weekly === "yes" && nutrients.includes(plan.nutrient)) {
    found.push({ gate, level: level as Level, source });
  }
  return found;
}

function isLifted(plan: Plan, caution: Caution, person: Person): boolean {
  if (caution.level !== "clearance") return false;
  const last = person.decisions
    .filter((each) => each.nutrient === plan.nutrient && each.gate === caution.gate)
    .reduce<Decision | null>((a, b) => (a && a.decided_on > b.decided_on ? a : b), null);
  return Boolean(last?.allowed) && (last?.up_to_mg == null || (caution.mg ?? 0) <= last.up_to_mg);
}

function unanswered(plan: Plan, person: Person): Caution[] {
  const questions = questionsFor(plan.nutrient)
    .map((each) => each.id)
    .filter((id) => !(id in person.answers));
  return questions.length ? [{ gate: "unanswered", level: "answer", source: "", questions }] : [];
}

function gates(plan: Plan, person: Person): Caution[] {
  return GATES.filter(
    (gate) =>
      gate.nutrients.includes(plan.nutrient) &&
      (!gate.forms || gate.forms.includes(plan.form)) &&
      gate.answers.includes(person.answers[gate.question] ?? ""),
  ).map(({ gate, level, source }) => ({ gate, level, source }));
}

function interactions(plan: Plan, taken: MedicineTaken): Caution[] {
  const medicine = taken.code;
  return INTERACTIONS.filter(
    (rule) => rule.id === medicine && rule.nutrients.includes(plan.nutrient),
  ).flatMap((rule): Caution[] => {
    const { source } = rule;
    if (rule.counts) {
      return taken.elemental_mg == null
        ? [{ gate: "medicine_amount_unknown", level: "answer", source, medicine }]
        : [];
    }
    const level = rule.level ?? "inform";
    if (rule.hours_before_medicine === undefined) {
      return [{ gate: `medicine:${medicine}`, level, source, medicine }];
    }
    if (!taken.slots?.length) {
      return [{ gate: "medicine_time_unknown", level: "answer", source, medicine }];
    }
    // What is taken as needed has no time, and may come at any.
    const slots = isAsNeeded(plan) ? [""] : plan.slots;
    return slots.flatMap((slot) => (taken.slots ?? []).flatMap((at) => spacing(rule, slot, at)));
  });
}

/** The hours that must lie before and after a medicine. */
function spacing(rule: Interaction, slot: string, at: string): Caution[] {
  const before = (rule.hours_before_medicine ?? 0) * 60;
  const after = (rule.hours_after_medicine ?? 0) * 60;
  const [here, there] = [minutes(slot), minutes(at)];
  if (slot && around(there - here) >= before && around(here - there) >= after) return [];
  return [
    {
      gate: `spacing:${rule.id}`,
      level: rule.level ?? "inform",
      source: rule.source,
      medicine: rule.id,
      slot,
      by: clock(there - before),
      from: clock(there + after),
    },
  ];
}

const around = (value: number) => ((value % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
const minutes = (slot: string) => Number(slot.slice(0, 2)) * 60 + Number(slot.slice(3));
const clock = (value: number) => {
  const of = around(value);
  return `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`;
};

function amounts(plan: Plan, counted: Plan[], person: Person, today: Day): Caution[] {
  if (LIMITED.includes(plan.nutrient) && plan.dose_mg === null) {
    return [{ gate: "amount_unknown", level: "answer", source: "" }];
  }
  const mg = dailyMg(plan, counted, person, today);
  const found: Caution[] = LIMITS.filter(
    (limit) =>
      limit.nutrient === plan.nutrient &&
      mg > limit.above_mg + TOLERANCE_MG &&
      mg <= (limit.up_to_mg ?? Number.POSITIVE_INFINITY) + TOLERANCE_MG,
  ).map(({ gate, level, source, above_mg }) => ({ gate, level, source, mg, limit_mg: above_mg }));
  const rule = table.splitting;
  if (plan.nutrient === rule.nutrient && plan.slots.length === 1 && mg > 0 && mg <= rule.up_to_mg) {
    found.push({ gate: rule.gate, level: rule.level as Level, source: rule.source, mg });
  }
  return found;
}

/** The most of its nutrient on any day of a plan, in the weeks from today and from later starts; in
 * a year of them where a rhythm is no week's. What is taken as needed counts once on every day. */
export function dailyMg(plan: Plan, others: Plan[], person: Person, today: Day): number {
  const together = [plan, ...others.filter((each) => each.nutrient === plan.nutrient)];
  const starts = together.map((each) => (each.starts_on > today ? each.starts_on : today));
  const count = together.some((each) => each.every_days) ? A_YEAR : A_WEEK;
  const ahead = Array.from({ length: count }, (_, days) => days);
  const days = new Set(starts.flatMap((start) => ahead.map((each) => addDays(start, each))));
  return Math.max(
    0,
    ...[...days].filter((day) => mayBeTakenOn(plan, day)).map((day) => on(day, together, person)),
  );
}
const [A_WEEK, A_YEAR] = [7, 366];

/** How often it is taken on one of its days; as needed at least once. */
const intakes = (plan: Plan): number => (isAsNeeded(plan) ? 1 : plan.slots.length);

function on(day: Day, plans: Plan[], person: Person): number {
  const supplied = plans
    .filter((plan) => mayBeTakenOn(plan, day))
    .reduce((sum, plan) => sum + (plan.dose_mg ?? 0) * intakes(plan), 0);
  const nutrient = plans[0]?.nutrient;
  const counting = INTERACTIONS.filter((each) => each.counts === nutrient).map((each) => each.id);
  const beside = person.medicines
    .filter(
      (each) =>
        counting.includes(each.code) &&
        (!each.starts_on || each.starts_on <= day) &&
        (!each.ends_on || day <= each.ends_on),
    )
    .reduce((sum, each) => sum + (each.elemental_mg ?? 0), 0);
  return supplied + beside;
}
