/** The surgeon's limits: which hold on a day, and when nothing may be measured before asking. */

import thresholds from "$thresholds";
import type { Day } from "./day";
import type { Injury, Precaution } from "./kinds";

/** Degrees; null where there is none on that side. */
export interface Allowed {
  minimum: number | null;
  maximum: number | null;
}

export interface Limit extends Allowed {
  motion: string;
  until: Day | null;
}

/** After which injuries limits are asked for, and what takes full weight: with their sources. */
const RULES = thresholds.limits;

export function needsLimits(injury: Pick<Injury, "kind" | "surgery_on">): boolean {
  return (
    (RULES.asked_after_surgery.value && Boolean(injury.surgery_on)) ||
    RULES.asked_after.value.includes(injury.kind)
  );
}

/** Whether limits are unknown, so that nothing is measured until somebody has answered. */
export function mustAskFirst(
  injury: Pick<Injury, "kind" | "surgery_on" | "limits_known">,
): boolean {
  return needsLimits(injury) && injury.limits_known !== true;
}

const strictest = (values: (number | null | undefined)[], pick: (...all: number[]) => number) => {
  const known = values.filter((value): value is number => value != null);
  return known.length ? pick(...known) : null;
};

/** The limit of a motion on a day: where several hold, the narrower; null where none does. */
export function limitOn(
  precautions: readonly Precaution[],
  injury: string,
  motion: string,
  day: Day,
): Limit | null {
  const held = precautions.filter(
    (each) =>
      each.injury === injury &&
      each.motion === motion &&
      each.from_day <= day &&
      (!each.until_day || each.until_day >= day) &&
      (each.minimum != null || each.maximum != null),
  );
  if (held.length === 0) return null;
  const ends = held.map((each) => each.until_day ?? null);
  return {
    motion,
    minimum: strictest(
      held.map((each) => each.minimum),
      Math.max,
    ),
    maximum: strictest(
      held.map((each) => each.maximum),
      Math.min,
    ),
    until: ends.includes(null) ? null : (ends.sort().at(-1) ?? null),
  };
}

/** Whether an angle lies beyond a limit. */
export function isBeyond(limit: Allowed | null, degrees: number): boolean {
  if (!limit) return false;
  const { minimum, maximum } = limit;
  return (maximum !== null && degrees > maximum) || (minimum !== null && degrees < minimum);
}

/** Whether full weight on the limb is allowed on a day, as far as anybody said. */
export function mayBearWeight(
  precautions: readonly Precaution[],
  injury: string,
  day: Day,
): boolean {
  return precautions
    .filter((each) => each.injury === injury && each.from_day <= day)
    .filter((each) => !each.until_day || each.until_day >= day)
    .every((each) => RULES.full_weight.value.includes(each.weight_bearing ?? "full"));
}

/** Whether so many degrees can be an angle of a joint at all: what the server takes, too. */
export const isAngle = (degrees: number): boolean => degrees >= -60 && degrees <= 360;
