/** How a person reads a clock and a week: as their language does, or as they chose. */

export type Clock = "auto" | "h24" | "h12";
/** The ISO weekday on which a week begins; "auto": as in the language. */
export type WeekStart = "auto" | "1" | "6" | "7";

export const CLOCKS: Clock[] = ["auto", "h24", "h12"];
export const WEEK_STARTS: WeekStart[] = ["auto", "1", "6", "7"];

export interface Habits {
  readonly clock: Clock;
  readonly week: WeekStart;
}

let chosen: () => Habits = () => ({ clock: "auto", week: "auto" });

/** Say where the choice is kept. Screens follow what `state` keeps; the worker has no choice. */
export function readBy(choice: () => Habits): void {
  chosen = choice;
}

export const habits = (): Habits => chosen();
