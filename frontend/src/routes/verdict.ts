/** A verdict as one sentence of docs' fixed wording. Never "safe", never "caused". */

import type { Report } from "../api/trials";
import type { Row } from "../domain/kinds";
import { familyOf, spanOf } from "../domain/trials";
import { number } from "../domain/words/index.svelte";
import type { TrialWords } from "../domain/words/trial.en";

type Told = Pick<Report, "verdict" | "effect" | "higher_is_better">;

export function sayVerdict(
  report: Told,
  trial: Pick<Row<"trial">, "outcome" | "period_days">,
  r: TrialWords,
): string {
  const family = familyOf(trial.outcome);
  const span = r.spans[spanOf(trial.period_days)];
  const effect = report.effect;
  if (!effect || report.verdict === "refused") {
    const first = effect?.reasons[0];
    return r.refused((first && (r.reasons[first.code] ?? first.words)) ?? "");
  }
  const sign = report.higher_is_better ? 1 : -1;
  const digits = family === "motion" ? 0 : 1;
  const say = (value: number) => number(value, digits);
  // As gains, whichever way the scale runs: the smaller end of the range first.
  const [estimate, low, high] = [effect.estimate, effect.low, effect.high].map(
    (value) => sign * (value ?? 0),
  ) as [number, number, number];
  const [worst, best] = low < high ? [low, high] : [high, low];
  if (report.verdict === "helped") {
    return r.verdict.helped[family]?.(say(estimate), say(worst), say(best), span) ?? "";
  }
  if (report.verdict === "harmed") {
    return r.verdict.harmed[family]?.(say(-estimate), say(-best), say(-worst), span) ?? "";
  }
  if (report.verdict === "no worthwhile effect") return r.tooSmall(r.what[family] ?? "");
  return r.cannotTell(
    span,
    say(Math.max(-worst, 0)),
    say(Math.max(best, 0)),
    r.unitWord[family] ?? "",
  );
}
