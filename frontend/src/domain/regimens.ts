/** Which doses a day asks for. The same rule as `Rule.holds_on` in recovery/reminders/clock.py. */

import { type Day, weekday } from "./day";
import type { Regimen } from "./kinds";

export function isDue(regimen: Regimen, day: Day): boolean {
  if (regimen.status !== "active" || day < regimen.starts_on) return false;
  if (regimen.ends_on && day > regimen.ends_on) return false;
  const days = regimen.weekdays ?? [];
  if (days.length > 0 && !days.includes(weekday(day))) return false;
  const { paused_from: from, paused_until: until } = regimen;
  return !(from && day >= from && (!until || day <= until));
}
