/** The questions of first use: which are asked of an injury, and which is the next one open. */

import type { Day } from "../../../domain/day";
import type { Uuid } from "../../../domain/ids";
import { faultsOf, type Telling, tellingOf } from "../../../domain/injuries";
import { hasSides } from "../../../domain/joints";
import type { Precaution } from "../../../domain/kinds";
import { needsLimits } from "../../../domain/limits";

export const STEPS = [
  "joint",
  "side",
  "kind",
  "day",
  "surgery",
  "limits",
  "limit",
  "measure",
] as const;
export type StepId = (typeof STEPS)[number];

export interface Answers {
  telling: Telling;
  /** The common name that was chosen; "other" where none fits. */
  called: string;
  operated: "" | "yes" | "no";
  limits: "" | "none" | "some" | "unknown";
  limit: {
    motion: string;
    maximum: string;
    until_day: string;
    source: Precaution["source"] | "";
    weight_bearing: NonNullable<Precaution["weight_bearing"]>;
  };
  /** The rows that were saved, so that another answer changes them. */
  injury: Uuid | null;
  precaution: Uuid | null;
}

export const unanswered = (): Answers => ({
  telling: tellingOf(),
  called: "",
  operated: "",
  limits: "",
  limit: { motion: "", maximum: "", until_day: "", source: "", weight_bearing: "unknown" },
  injury: null,
  precaution: null,
});

/** What is asked, as far as the answers say: limits only where something may be healing. */
export function stepsOf({ telling, operated, limits }: Answers): StepId[] {
  const isHealing = needsLimits({
    kind: telling.kind,
    surgery_on: operated === "yes" ? telling.surgery_on : null,
  });
  const asked: Record<StepId, boolean> = {
    joint: true,
    side: telling.joint === "" || hasSides(telling.joint),
    kind: true,
    day: true,
    surgery: true,
    limits: isHealing,
    limit: isHealing && limits === "some",
    // With limits that nobody knows nothing is measured.
    measure: !isHealing || limits === "none" || limits === "some",
  };
  return STEPS.filter((step) => asked[step]);
}

/** Whether a question that must be answered is: what may be skipped always is. */
export function isAnswered(step: StepId, { telling, operated }: Answers, day: Day): boolean {
  const faults = faultsOf(telling, day);
  if (step === "day") return !faults.happened_on;
  if (step === "surgery") {
    return operated === "no" || (operated === "yes" && !!telling.surgery_on && !faults.surgery_on);
  }
  return step === "joint" || step === "side" || step === "kind" ? !faults[step] : true;
}

/** The question to show: the one that is named, unless one before it is open. */
export function stepAt(named: string, answers: Answers, day: Day): StepId {
  const steps = stepsOf(answers);
  const open = steps.find((step) => !isAnswered(step, answers, day)) ?? "measure";
  const known = steps.find((step) => step === named) ?? open;
  return steps.indexOf(known) > steps.indexOf(open) && steps.includes(open) ? open : known;
}

/** Where somebody who comes back goes on: at the first question that is open. */
export const openStep = (answers: Answers, day: Day): StepId =>
  stepsOf(answers).find((step) => !isAnswered(step, answers, day)) ?? "surgery";
