/** The weeks below a chart of the report: those that have room beside the one before. */

import type { ReportTick } from "../domain/reportChart";
import { widthOf } from "./lettering";

export const SIZE = 12;
export const GAP = 8;

export interface Placed extends ReportTick {
  /** Where its stroke stands, and where its text begins. */
  x: number;
  begin: number;
}

export function placed(ticks: ReportTick[], x: (day: number) => number, right: number): Placed[] {
  let free = 0;
  return ticks.flatMap((tick) => {
    const wide = Math.max(widthOf(tick.day, SIZE), widthOf(tick.week, SIZE, 600));
    const begin = Math.min(x(tick.at), right - wide);
    if (begin < free) return [];
    free = begin + wide + GAP;
    return [{ ...tick, x: x(tick.at), begin }];
  });
}
