/** What is measured of a joint: by its plan, or as usual. Knows the joints, which not every screen
 * that asks for the days needs. */

import { motionsOf } from "./joints";
import { type Plan, weekdaysOf } from "./measuring";

export function planFor(plan: Plan | undefined, joint: string): Plan {
  return {
    motions: plan?.motions.length ? plan.motions : motionsOf(joint).slice(0, 1),
    weekdays: [...weekdaysOf(plan)],
    extras: plan?.extras ?? [],
  };
}
