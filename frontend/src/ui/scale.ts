/** From values to places in a chart, and back: the 25 lines that a chart library would be for. */

export interface Scale {
  (value: number): number;
  ticks: number[];
}

/** A linear scale over "nice" ticks (1, 2, 5 × 10ⁿ) that cover low to high. */
export function linear(
  [low, high]: [number, number],
  [from, to]: [number, number],
  count = 3,
): Scale {
  const span = high - low || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? power;
  const first = Math.floor(low / step) * step;
  const last = Math.ceil(high / step) * step;
  const place = (value: number) => from + ((value - first) / (last - first || 1)) * (to - from);
  const ticks: number[] = [];
  for (let tick = first; tick <= last + step / 2; tick += step) ticks.push(Number(tick.toFixed(6)));
  return Object.assign(place, { ticks });
}
