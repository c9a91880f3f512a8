/** A verdict as one sentence of docs' fixed wording. Never "safe", never "caused". */

import type { Row } from "../domain/kinds";
import { spanOf } from "../domain/periods";
import { familyOf } from "../domain/trials";
import type { VerdictContent } from "../domain/verdicts";
import { number } from "../domain/words/index.svelte";
import { say as sayWith } from "../domain/words/speak";
import type { TrialWords } from "../domain/words/trial";
import type { Tone } from "../ui/hues";

type Told = Pick<VerdictContent, "verdict" | "effect" | "higher_is_better">;

const TONES: Record<string, Tone> = { helped: "good", harmed: "alert" };
export const toneOf = (verdict: string): Tone | undefined => TONES[verdict];

/** Every reason why there is no answer, each a sentence that follows a colon. */
export const whyNot = (told: Pick<Told, "effect">, r: TrialWords): string[] =>
  (told.effect?.reasons ?? []).map(({ code }) => r.reasons[code] ?? r.reasons.other ?? "");

/** What to know of an answer; figures as the language writes them. */
export const notesOf = (told: Pick<Told, "effect">, r: TrialWords): string[] =>
  (told.effect?.notes ?? []).flatMap(
    ({ code, figures }) => sayWith(r.notes[code], inWords(figures)) || [],
  );

const DECIMALS: Record<string, number> = { low: 1, high: 1 };

const inWords = (figures: Record<string, number>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      number(figure, DECIMALS[name] ?? (Number.isInteger(figure) ? 0 : 1)),
    ]),
  );

export function sayVerdict(
  told: Told,
  trial: Pick<Row<"trial">, "outcome" | "period_days">,
  r: TrialWords,
): string {
  const family = familyOf(trial.outcome);
  const span = r.spans[spanOf(trial.period_days)];
  const effect = told.effect;
  if (!effect || told.verdict === "refused") return r.refused(asSentences(whyNot(told, r)));
  const sign = told.higher_is_better ? 1 : -1;
  const digits = family === "motion" ? 0 : 1;
  const say = (value: number) => number(value, digits);
  // As gains, whichever way the scale runs: the smaller end of the range first.
  const [estimate, low, high] = [effect.estimate, effect.low, effect.high].map(
    (value) => sign * (value ?? 0),
  ) as [number, number, number];
  const [worst, best] = low < high ? [low, high] : [high, low];
  if (told.verdict === "helped") {
    return sayWith(r.verdict.helped[family], {
      x: say(estimate),
      low: say(worst),
      high: say(best),
      span,
    });
  }
  if (told.verdict === "harmed") {
    return sayWith(r.verdict.harmed[family], {
      x: say(-estimate),
      low: say(-best),
      high: say(-worst),
      span,
    });
  }
  if (told.verdict === "no worthwhile effect") return r.tooSmall(r.what[family] ?? "");
  return (
    sayWith(r.cannotTell[family], {
      span,
      worse: say(Math.max(-worst, 0)),
      better: say(Math.max(best, 0)),
    }) || r.refused(r.reasons.other ?? "")
  );
}

/** The first follows a colon as it is; each further one begins anew. */
const asSentences = (whys: string[]): string =>
  whys.map((why, index) => (index ? why.charAt(0).toUpperCase() + why.slice(1) : why)).join(" ");

/** The first sentence, and what follows it. A point inside a figure ends none. */
export function inTwo(text: string): [string, string] {
  const [first = text] = /^.+?[.?!](?=\s)/.exec(text) ?? [];
  return [first, text.slice(first.length).trim()];
}
