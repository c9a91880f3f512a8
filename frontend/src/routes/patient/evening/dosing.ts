/** How a planned dose is asked for and stored, on Today and in the check-in. */

import { sayAmount } from "../../../domain/amounts";
import type { Day } from "../../../domain/day";
import type { Question } from "../../../domain/evening";
import type { Dose, Row } from "../../../domain/kinds";
import { periodOn, spanOf } from "../../../domain/periods";
import { takenJustNow } from "../../../domain/regimens";
import { formatSlot } from "../../../domain/times";
import type { EveningWords } from "../../../domain/words/evening";
import { language, type Words } from "../../../domain/words/index.svelte";
import { journal, type Saved } from "../../../state/journal.svelte";
import type { Option } from "./asked";

export type Outcome = Dose["outcome"];

/** One planned intake: a regimen at one of its times, on a day. */
export interface Intake {
  regimen: Row<"regimen">;
  slot: string;
  day: Day;
}

/** The intakes that a question of a day is about. */
export const intakesOf = (question: Question, day: Day): Intake[] =>
  (question.regimens ?? []).map((regimen) => ({ regimen, slot: question.slot ?? "", day }));

export const doseOf = ({ regimen, slot, day }: Intake): Row<"dose"> | undefined =>
  journal.at("dose", { regimen: regimen.id, day, slot });

export const supplementOf = ({ regimen }: Intake): Row<"supplement"> | undefined =>
  journal.find("supplement", regimen.supplement);

/** "Magnesium glycinate 200 mg". */
export function nameOf(intake: Intake): string {
  const supplement = supplementOf(intake);
  const amount = sayAmount(intake.regimen.elemental_mg, supplement?.nutrient);
  return `${supplement?.name ?? ""} ${amount}`.trim();
}

/** Whether a trial leaves the supplement out on this day. Null outside of a trial. */
function periodOf({ regimen, day }: Intake) {
  const periods = journal.rows("trial_period");
  if (periods.length === 0) return null;
  for (const trial of journal.rows("trial")) {
    if (journal.find("regimen", trial.regimen)?.supplement !== regimen.supplement) continue;
    const period = periodOn(trial, periods, day);
    if (period) return { isOn: period.is_on, span: spanOf(trial.period_days ?? 7) };
  }
  return null;
}

export interface AskedDose {
  heading: string;
  options: Option[];
  value: Outcome | undefined;
  /** Kept as the reason where "skipped" is chosen, because a trial leaves it out. */
  reason: string;
}

/** The question of one intake: in an off week of a trial, whether any was taken. */
export function askedDose(
  intake: Intake,
  when: "today" | "thatDay",
  t: Words,
  e: EveningWords,
): AskedDose {
  const value = doseOf(intake)?.outcome;
  const asks =
    (intake.regimen.slots ?? []).length > 1
      ? t.today.dose[`${when}At`](nameOf(intake), formatSlot(intake.slot, language()))
      : t.today.dose[when](nameOf(intake));
  const period = periodOf(intake);
  if (period && !period.isOn) {
    return {
      heading: `${e.trial.any[when](supplementOf(intake)?.name ?? "")} (${e.trial.off[period.span]})`,
      options: [
        { value: "skipped", label: e.trial.none },
        { value: "part", label: e.trial.some },
      ],
      // A whole dose, from a notification or from before the trial was known, is "some" here.
      value: value === "taken" ? "part" : value,
      reason: "off_period",
    };
  }
  return {
    heading: period ? `${asks} (${e.trial.on[period.span]})` : asks,
    options: Object.entries(t.today.outcomes).map(([name, label]) => ({ value: name, label })),
    value,
    reason: "",
  };
}

/** When an intake was logged so near before that a second one is questioned; else null. */
export function recentOf(intake: Intake, outcome: Outcome, today: Day, zone: string): Date | null {
  if (outcome === "skipped" || intake.day !== today) return null;
  const held = doseOf(intake)?.id;
  const others = journal.rows("dose").filter((row) => row.id !== held);
  return takenJustNow(others, intake.regimen.supplement, new Date(), zone);
}

export function storeDose(
  intake: Intake,
  outcome: Outcome,
  today: Day,
  zone: string,
  reason = "",
): Promise<Saved> {
  const { regimen, slot, day } = intake;
  return journal.save("dose", {
    regimen: regimen.id,
    supplement: regimen.supplement,
    day,
    slot,
    outcome,
    elemental_mg: outcome === "taken" ? regimen.elemental_mg : null,
    skipped_reason: outcome === "skipped" ? reason : "",
    taken_at: outcome === "skipped" || day !== today ? null : new Date().toISOString(),
    zone,
  });
}
