/** A trial while it is planned: what was answered, and what follows from it. It outlives the
 * questions, each of which has an address of its own. */

import {
  type Choice,
  createTrial,
  type Design,
  getOffer,
  type Offer,
  type Refusal,
} from "../../api/trials";
import { addDays, type Day, formatDay } from "../../domain/day";
import type { Uuid } from "../../domain/ids";
import { writeNumber } from "../../domain/numbers";
import { familyOf } from "../../domain/trials";
import { language, named, number, words } from "../../domain/words/index.svelte";
import { type TypedNumber, typedNumber } from "../../domain/words/numbers";
import { plannerWords } from "../../domain/words/planner";
import { say } from "../../domain/words/speak";
import { trialWords } from "../../domain/words/trial";

/** What is asked, one after another. All else has an answer that usually fits. */
export const ASKED = ["outcome", "change", "weeks", "surgery", "taper"] as const;
export type Asked = (typeof ASKED)[number];
export const OTHERS = ["question", "starts", "periodDays", "halfLife"] as const;
export type Question = Asked | (typeof OTHERS)[number];
export const isQuestion = (name: string | undefined): name is Question =>
  [...ASKED, ...OTHERS].some((each) => each === name);

const isDate = (value: unknown): value is Day => /^\d{4}-\d\d-\d\d$/.test(String(value));
const idOf = (each: Choice) => (each.injury ? `${each.key} ${each.injury}` : each.key);

/** From when on nothing stands in the way that passes by itself; null where nobody can say. */
export function firstDay(refusals: Pick<Refusal, "values">[], today: Day): Day | null {
  const days = refusals.map(({ values }) => values.from_day);
  if (!days.every(isDate)) return null;
  return [today, ...days].sort().at(-1) ?? today;
}

class Planning {
  offer = $state<Offer | null>(null);
  /** Why there is no offer, in words. */
  refused = $state("");
  answered = $state<Question[]>([]);
  private ownQuestion = $state<string | null>(null);
  private key = $state("sleep_quality");
  change = $state("1");
  periodDays = $state(7);
  weeks = $state(12);
  halfLife = $state("0");
  halfLifeReason = $state("");
  startsOn = $state("");
  surgery = $state<string | null>(null);
  taper = $state<string | null>(null);
  asksClinician = $state(false);
  busy = $state(false);
  failures = $state<string[]>([]);

  constructor(
    readonly patient: Uuid,
    readonly regimen: Uuid,
  ) {}

  async look(): Promise<void> {
    const answer = await getOffer(this.patient, this.regimen);
    const r = trialWords();
    this.refused = answer.ok
      ? ""
      : answer.failure.status === 0
        ? r.needsNetwork
        : answer.failure.message || r.failed;
    if (!answer.ok) return;
    this.offer = answer.data;
    this.startsOn ||= addDays(answer.data.today, 1);
  }

  // Worked out where it is asked for: what is derived belongs to the page that asked first.
  get chosen(): Choice | undefined {
    return this.offer?.outcomes.find(this.isChosen);
  }

  get family(): string {
    return familyOf(this.chosen?.outcome ?? "sleep_quality");
  }

  get changeLabel(): string {
    const p = plannerWords();
    return `${p.change} (${this.family === "motion" ? p.degrees : p.points(2)})`;
  }

  get typedChange(): TypedNumber {
    return typedNumber(this.changeLabel, this.change);
  }

  get typedHalfLife(): TypedNumber {
    return typedNumber(plannerWords().halfLife, this.halfLife);
  }

  get wanted(): number {
    return this.typedChange.value ?? Number.NaN;
  }

  get halfLifeDays(): number {
    return this.typedHalfLife.value ?? 0;
  }

  get lengths(): number[] {
    return [...new Set(this.chosen?.designs.map((each) => each.period_days))];
  }

  private get ofPeriod(): Design[] {
    return this.chosen?.designs.filter((each) => each.period_days === this.periodDays) ?? [];
  }

  get durations(): number[] {
    return this.ofPeriod.map((each) => each.weeks);
  }

  get design(): Design | undefined {
    return this.ofPeriod.find((each) => each.weeks === this.weeks);
  }

  get endsOn(): Day {
    return this.design ? addDays(this.startsOn, this.design.days - 1) : this.startsOn;
  }

  /** The figure for the change that is wanted: never that of a larger one. */
  private get likely(): number {
    const found = (this.design?.power ?? []).filter((each) => each.change <= this.wanted);
    return Math.max(-1, ...found.map((each) => each.power));
  }

  choose(outcome: Choice): void {
    this.key = idOf(outcome);
    this.change = writeNumber(outcome.smallest_change, language());
  }

  isChosen = (outcome: Choice): boolean => idOf(outcome) === this.key;

  get question(): string {
    const { questions } = plannerWords();
    return this.ownQuestion ?? questions[this.chosen?.outcome ?? "sleep_quality"] ?? "";
  }

  set question(text: string) {
    this.ownQuestion = text;
  }

  /** The next of what is asked; null once everything has an answer. */
  get next(): Asked | null {
    return ASKED.find((each) => !this.answered.includes(each)) ?? null;
  }

  answer(question: Question): void {
    if (!this.answered.includes(question)) this.answered.push(question);
  }

  /** What stands against any trial now. */
  get standing(): Refusal[] {
    return this.offer?.refusals ?? [];
  }

  private get refusals(): Pick<Refusal, "code" | "values">[] {
    const answered = [];
    if (this.surgery === "yes") answered.push({ code: "surgery_ahead", values: {} });
    if (this.taper === "yes") answered.push({ code: "taper_ahead", values: {} });
    return [...this.standing, ...(this.chosen?.refusals ?? []), ...answered];
  }

  get first(): Day | null {
    return this.offer ? firstDay(this.refusals, this.offer.today) : null;
  }

  get whyNotNow(): string[] {
    return [...new Set(this.refusals.map(sayRefusal))];
  }

  /** The first day hangs on what they log until then. */
  get isByLogging(): boolean {
    return this.first !== null && this.refusals.some(({ code }) => code === "too_few_readings");
  }

  /** Why this plan cannot answer, as far as the phone can tell; the server asks again. */
  get against(): string[] {
    if (!this.offer || !this.chosen) return [];
    const found = this.whyNotNow;
    found.push(...[this.typedChange.error, this.typedHalfLife.error].filter(Boolean));
    const add = (code: string, values: Record<string, string> = {}) =>
      found.push(say(trialWords().refusals[code], values) || code);
    if (!this.design || this.likely < 0) add("no_figures");
    else if (this.likely < 0.5) add("too_weak", { power: `${Math.round(10 * this.likely)}` });
    if (this.periodDays < 3 * this.halfLifeDays) add("half_life");
    if (this.hasHalfLife && !this.halfLifeReason.trim()) add("half_life_reason");
    if (this.startsOn < this.offer.today) add("starts_past");
    return [...new Set(found)];
  }

  get hasHalfLife(): boolean {
    return this.halfLifeDays > 0;
  }

  sized = (value: number): string =>
    this.family === "motion"
      ? `${number(value)}°`
      : `${number(value, 1)} ${plannerWords().points(value)}`;

  /** Whose figure the smallest change is. */
  get source(): string {
    const p = plannerWords();
    if (this.chosen && this.wanted !== this.chosen.smallest_change) return p.own;
    return this.chosen?.change_is_assumed ? p.assumed : p.published;
  }

  /** "finds 2 points in 9 of 10 cases", the largest change first. */
  get power(): string {
    return [...(this.design?.power ?? [])]
      .sort((a, b) => b.change - a.change)
      .map((each) => plannerWords().chance(this.sized(each.change), sayShare(each.power)))
      .join(", ");
  }

  /** Save the plan; says whether that was possible. */
  async begin(): Promise<boolean> {
    this.failures = [];
    const { chosen, design } = this;
    if (!chosen || !design || this.against.length || this.next || this.busy) return false;
    this.busy = true;
    const answer = await createTrial(this.patient, {
      question: this.question,
      regimen: this.regimen,
      outcome: chosen.outcome,
      injury: chosen.injury,
      motion: chosen.motion,
      mode: chosen.mode,
      device: chosen.device,
      smallest_change: this.wanted,
      period_days: this.periodDays,
      periods: design.periods,
      half_life_days: this.halfLifeDays,
      half_life_reason: this.halfLifeReason,
      starts_on: this.startsOn,
      surgery_ahead: false,
      taper_ahead: false,
      asks_clinician: this.asksClinician,
    });
    this.busy = false;
    if (answer.ok) return true;
    const r = trialWords();
    const { status, code, fields } = answer.failure;
    const known = say(r.refusals[code], this.whenOf(code));
    const said = Object.values(fields).flat();
    this.failures =
      status === 0 ? [r.needsNetwork] : known ? [known] : said.length ? said : [r.failed];
    return false;
  }

  /** The day of a refusal that an offer named. */
  private whenOf(code: string): Record<string, string> {
    const day = this.refusals.find((each) => each.code === code)?.values.from_day;
    return isDate(day) ? { from_day: formatDay(day, language(), "plain") } : {};
  }
}

/** A share of trials: "8 of 10". */
function sayShare(share: number): string {
  const p = plannerWords();
  if (share < 0.2) return p.underFifth;
  if (share < 0.3) return p.quarter;
  return share >= 0.95 ? p.nearlyAll : p.tenths(Math.round(share * 10));
}

/** Why something cannot be tried, with its days and figures as the language writes them. */
export function sayRefusal(refusal: Pick<Refusal, "code" | "values">): string {
  const written = (value: unknown): string => {
    if (isDate(value)) return formatDay(value, language(), "plain");
    return /^\d+(\.\d+)?$/.test(String(value)) ? number(Number(value), 2) : String(value);
  };
  const values = Object.entries(refusal.values).map(([name, value]) => [name, written(value)]);
  return say(trialWords().refusals[refusal.code], Object.fromEntries(values)) || refusal.code;
}

/** What an outcome is called, with the joint and the device where it is a motion. */
export function nameOf(each: Choice): string {
  const t = words();
  return [
    named(trialWords().outcomes, each.outcome),
    each.motion && named(t.motions, each.motion),
    each.joint && named(t.joints, each.joint),
    each.device && named(t.motion.devices, each.device),
  ]
    .filter(Boolean)
    .join(", ");
}

let held: Planning | null = null;

/** The plan that is being made for a regimen; a new one where there is none. */
export function planningOf(patient: Uuid, regimen: Uuid): Planning {
  if (held?.patient !== patient || held.regimen !== regimen) held = new Planning(patient, regimen);
  return held;
}

export function forgetPlanning(): void {
  held = null;
}

export type { Planning };
