/** The one figure of a measure: the newest reading, or the newest average of seven days. */

import { weekMeans } from "../domain/averages";
import { number } from "../domain/words/index.svelte";
import type { ChartRow } from "../ui/chart";

export function figureOf(row: ChartRow): string {
  const newest = row.lines
    .flatMap(({ points }) => (row.averaged ? weekMeans(points) : points).slice(-1))
    .sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  if (!newest) return "";
  return row.say ? row.say(newest.value) : `${number(newest.value, 1)}${row.unit}`;
}
