/** A plan while it is being written: what was typed, and what the rules say of it. */

import { IU_PER_UG, UNITS } from "../../../domain/amounts";
import type { Row } from "../../../domain/kinds";
import { writeNumber } from "../../../domain/numbers";
import { blocks, questionsFor, review } from "../../../domain/safety";
import { amountOf, type Label, PRODUCTS } from "../../../domain/supplements";
import { formatSlot } from "../../../domain/times";
import { language, named } from "../../../domain/words/index.svelte";
import { typedNumber } from "../../../domain/words/numbers";
import { planWords } from "../../../domain/words/plan";
import { clock, journal } from "../../../state";
import { daysOf, LEAST_DAYS, MOST_DAYS, type Rhythm, rhythmOf } from "../../rhythm";
import { person, planOf, running } from "../../safety";

export type Step = "what" | "when" | "check";
export type Faults = Record<string, string>;

/** What a person types or chooses: the rest of a draft follows from it. */
export const WRITTEN = [
  "product",
  "name",
  "nutrient",
  "form",
  "states",
  "unit",
  "amount",
  "compound",
  "serving",
  "servings",
  "slots",
  "rhythm",
  "weekdays",
  "everyDays",
  "reminds",
  "from",
  "until",
] as const;
export type Written = Pick<Draft, (typeof WRITTEN)[number]>;

const ALL_DAYS = ["1", "2", "3", "4", "5", "6", "7"];
const MOST_MG = 1_000_000;
const MOST_SERVINGS = 20;

/** An amount as it stands in the field of its nutrient. */
function written(mg: number | null | undefined, nutrient: string): string {
  const each = UNITS[nutrient]?.mg ?? 1;
  return mg == null ? "" : writeNumber(Math.round((mg / each) * 1000) / 1000, language());
}

const read = (text: string): number | null => typedNumber("", text).value;

export class Draft {
  /** The plan that is changed; none where a new one is made. */
  readonly regimen: Row<"regimen"> | undefined;
  readonly held: Row<"supplement"> | undefined;
  /** What was answered about health before: the rest is asked here. */
  private readonly known = new Set(Object.keys(person().answers));

  product = $state("");
  name = $state("");
  nutrient = $state("");
  form = $state("");
  states = $state<Label["states"]>("elemental");
  unit = $state<"own" | "iu">("own");
  amount = $state("");
  compound = $state("");
  serving = $state("");
  servings = $state("");
  slots = $state<string[]>([]);
  rhythm = $state<Rhythm>("daily");
  weekdays = $state<string[]>([]);
  everyDays = $state("");
  reminds = $state(true);
  from = $state("");
  until = $state("");

  constructor(regimen: Row<"regimen"> | undefined) {
    this.regimen = regimen;
    const held = regimen && journal.find("supplement", regimen.supplement);
    this.held = held;
    this.product = held ? "" : "magnesium_glycinate";
    this.name = held?.name ?? "";
    this.nutrient = held?.nutrient ?? "magnesium";
    this.form = held?.form ?? "bisglycinate";
    this.states = held?.states ?? "elemental";
    this.amount = written(held?.elemental_mg ?? regimen?.elemental_mg, this.nutrient);
    this.compound = written(held?.compound_mg, "magnesium");
    this.serving = held?.serving ?? "";
    this.servings = writeNumber(regimen?.servings ?? 1, language());
    this.slots = regimen?.slots?.length ? [...regimen.slots] : ["21:00"];
    this.rhythm = rhythmOf(regimen ?? {});
    this.weekdays = regimen?.weekdays?.length ? regimen.weekdays.map(String) : ALL_DAYS;
    this.everyDays = String(regimen?.every_days || 3);
    this.reminds = regimen?.reminds ?? true;
    this.from = clock.day;
    this.until = regimen?.ends_on ?? "";
  }

  /** What is typed, in mg. */
  private readonly typed = $derived.by(() => {
    const value = read(this.amount);
    const each = UNITS[this.nutrient]?.mg ?? 1;
    if (value === null) return null;
    return this.unit === "iu" ? (value / IU_PER_UG) * each : value * each;
  });
  readonly label = $derived<Label>({
    states: this.states,
    form: this.form,
    elemental_mg: this.states === "compound" ? null : this.typed,
    compound_mg: this.nutrient === "magnesium" ? read(this.compound) : null,
  });
  /** What one serving supplies. */
  readonly supplied = $derived(amountOf(this.label));
  readonly each = $derived(read(this.servings) ?? 1);
  /** What is taken each time, in mg. */
  readonly dose = $derived(
    this.supplied.elemental_mg === null ? null : this.supplied.elemental_mg * this.each,
  );
  readonly isNeeded = $derived(this.rhythm === "needed");
  readonly days = $derived(
    daysOf(this.rhythm, read(this.everyDays) ?? 0, this.weekdays.map(Number)),
  );
  /** Its first day: today where none was typed. */
  readonly begins = $derived(this.from || clock.day);
  readonly times = $derived(this.isNeeded ? [] : this.slots.filter(Boolean).sort());
  readonly title = $derived(this.name.trim() || named(planWords().products, this.product));
  readonly amountLabel = $derived(named(planWords().amounts, this.nutrient));
  private readonly plan = $derived.by(() => ({
    id: this.regimen?.id ?? "draft",
    nutrient: this.nutrient,
    form: this.form,
    dose_mg: this.dose,
    slots: this.times,
    starts_on: this.begins,
    ends_on: this.until || null,
    ...this.days,
    order: this.regimen?.id ?? "~",
  }));
  readonly cautions = $derived(
    review(
      [
        ...running()
          .filter((row) => row.id !== this.regimen?.id)
          .map(planOf),
        this.plan,
      ],
      person(),
      clock.day,
    )[this.plan.id] ?? [],
  );
  readonly isBlocked = $derived(this.cautions.some(blocks));
  readonly questions = $derived(
    questionsFor(this.nutrient).filter((each) => !this.known.has(each.id)),
  );

  choose(id: string): void {
    const found = PRODUCTS.find((each) => each.id === id);
    if (!found) return;
    this.product = id;
    this.nutrient = found.nutrient;
    this.form = found.form;
    this.states = "elemental";
    this.unit = "own";
    this.amount = this.compound = "";
  }

  /** What is wrong with a step, in words, by its field. */
  faults(step: Step): Faults {
    if (step === "what") return this.faultsOfWhat();
    return step === "when" ? this.faultsOfWhen() : {};
  }

  private faultsOfWhat(): Faults {
    const p = planWords();
    const found: Faults = {};
    if (!this.held && this.product === "other" && !this.name.trim()) found.name = p.nameMissing;
    const amount = this.faultOfAmount();
    if (amount) found.amount = amount;
    const { value, error } = typedNumber(p.servings, this.servings);
    const isPossible = value !== null && value > 0 && value <= MOST_SERVINGS;
    if (!isPossible) found.servings = error || p.servingsWrong;
    return found;
  }

  private faultOfAmount(): string {
    const p = planWords();
    const isCompound = this.states === "compound";
    const unread =
      (!isCompound && typedNumber(this.amountLabel, this.amount).error) ||
      (this.nutrient === "magnesium" && typedNumber(p.compound, this.compound).error);
    if (unread) return unread;
    const needed = isCompound ? read(this.compound) : this.typed;
    const isOptional = this.nutrient === "other" || this.nutrient === "collagen";
    if (needed === null) return isOptional ? "" : p.amountWrong;
    if (needed <= 0) return p.amountWrong;
    return needed > MOST_MG ? p.amountTooMuch : "";
  }

  private faultOfTimes(): string {
    const p = planWords();
    if (this.isNeeded) return "";
    if (this.slots.includes("")) return p.habits.timeWrong(formatSlot("21:00", language()));
    return new Set(this.slots).size === this.slots.length ? "" : p.timesWrong;
  }

  private faultsOfWhen(): Faults {
    const p = planWords();
    const found: Faults = {};
    const times = this.faultOfTimes();
    if (times) found.slots = times;
    const { value, error } = typedNumber(p.everyHowMany, this.everyDays);
    const days = value ?? 0;
    const isWhole = Number.isInteger(days) && days >= LEAST_DAYS && days <= MOST_DAYS;
    if (this.rhythm === "days" && !isWhole) found.days = error || p.everyWrong;
    if (this.until && this.until < this.begins) found.until = p.endsWrong;
    return found;
  }
}
