/** What the rules say, in sentences; and the person they are asked about, from their entries. */

import { sayAmount } from "../domain/amounts";
import { goesOn, type Row } from "../domain/kinds";
import type { Caution, Decision, Person, Plan } from "../domain/safety";
import { plannedMg } from "../domain/supplements";
import { formatSlot } from "../domain/times";
import { capital, language, named } from "../domain/words/index.svelte";
import type { PlanWords } from "../domain/words/plan";
import { say } from "../domain/words/speak";
import { journal } from "../state";

export function sayCaution(caution: Caution, nutrient: string, p: PlanWords): string {
  const what = named(p.nutrients, nutrient);
  const medicine = named(p.medicine, caution.medicine ?? "");
  const { gate, level, mg, limit_mg: limit } = caution;
  if (gate === "split") return p.split;
  if (limit !== undefined) {
    if (gate === "over_omega_3")
      return p.overOmega3(sayAmount(mg, nutrient), sayAmount(limit, nutrient));
    return p.over[level === "ask" ? "ask" : "other"](
      sayAmount(mg, nutrient),
      sayAmount(limit, nutrient),
    );
  }
  if (gate.startsWith("spacing:")) {
    return p.spacing(
      capital(what),
      formatSlot(caution.by ?? "", language()),
      formatSlot(caution.from ?? "", language()),
      medicine,
    );
  }
  if (gate === "medicine:other") return say(p.withMedicine.other, { what }) || medicine;
  if (gate.startsWith("medicine:"))
    return say(p.withMedicine[level], { what, medicine }) || medicine;
  return named(p.gates, gate);
}

/** A regimen as the rules see it. */
export function planOf(regimen: Row<"regimen">): Plan {
  const supplement = journal.find("supplement", regimen.supplement);
  return {
    id: regimen.id,
    nutrient: supplement?.nutrient ?? "other",
    form: supplement?.form ?? "",
    dose_mg: plannedMg(supplement, regimen),
    slots: regimen.slots ?? [],
    starts_on: regimen.starts_on,
    ends_on: regimen.ends_on,
    weekdays: regimen.weekdays,
    every_days: regimen.every_days,
    order: regimen.id,
  };
}

/** Regimens that run or are blocked: what the rules sum up. */
export const running = (): Row<"regimen">[] =>
  journal.rows("regimen").filter((row) => goesOn("regimen", row));

export function person(): Person {
  const checks = journal.rows("weekly_check").sort((a, b) => (a.day < b.day ? 1 : -1));
  return {
    answers: Object.fromEntries(
      journal.rows("health_answer").map((row) => [row.question, row.answer]),
    ),
    medicines: journal.rows("medicine"),
    weekly: checks[0]?.answer ?? "no",
    decisions: journal.rows("clearance").map(
      (row): Decision => ({
        ...row,
        nutrient:
          journal.find("supplement", journal.find("regimen", row.regimen)?.supplement ?? "")
            ?.nutrient ?? "other",
      }),
    ),
  };
}
