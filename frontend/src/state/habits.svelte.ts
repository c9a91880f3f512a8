/** How a person reads a clock and a week: kept on this device, told to whatever writes them. */

import { CLOCKS, type Clock, readBy, WEEK_STARTS, type WeekStart } from "../domain/habits";
import { onDevice } from "./kept";

const [CLOCK, WEEK] = ["clock", "week-start"];

function kept<Value extends string>(name: string, among: Value[]): Value {
  const found = onDevice.get(name) as Value | null;
  return found && among.includes(found) ? found : (among[0] as Value);
}

class Habits {
  clock = $state<Clock>(kept(CLOCK, CLOCKS));
  week = $state<WeekStart>(kept(WEEK, WEEK_STARTS));

  constructor() {
    // Chosen in another tab.
    globalThis.addEventListener?.("storage", () => {
      this.clock = kept(CLOCK, CLOCKS);
      this.week = kept(WEEK, WEEK_STARTS);
    });
  }

  setClock(clock: Clock): void {
    this.clock = clock;
    onDevice.set(CLOCK, clock);
  }

  setWeek(week: WeekStart): void {
    this.week = week;
    onDevice.set(WEEK, week);
  }
}

export const habits = new Habits();
readBy(() => habits);
