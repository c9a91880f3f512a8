/** A question as one line: its label, its picture and the answer that stands. */

import { formatDay } from "../../../domain/day";
import type { Question } from "../../../domain/evening";
import { measureOf, motionOf } from "../../../domain/joints";
import { formatSlot } from "../../../domain/times";
import { language, named, number, type Words } from "../../../domain/words/index.svelte";
import { questionWords } from "../../../domain/words/questions";
import { journal } from "../../../state/journal.svelte";
import type { Hue } from "../../../ui/hues";
import type { IconName } from "../../../ui/icons/names";
import { sayDegrees } from "../../degrees";
import { askedBy, type Scene } from "./asked";
import { askedDose, doseOf, type Intake, intakesOf, nameOf, type Outcome } from "./dosing";

interface Look {
  icon: IconName;
  hue: Hue;
}

const LOOKS: Record<Question["asks"], Look> = {
  doses: { icon: "pill", hue: "dose" },
  pain_movement: { icon: "zap", hue: "pain" },
  pain_rest: { icon: "zap", hue: "pain" },
  pain_night: { icon: "zap", hue: "pain" },
  painkillers: { icon: "pill", hue: "pain" },
  exercises: { icon: "dumbbell", hue: "motion" },
  new_or_worse: { icon: "circle-help", hue: "plain" },
  weekly_check: { icon: "syringe", hue: "plain" },
  activity: { icon: "footprints", hue: "motion" },
  extra: { icon: "pencil", hue: "plain" },
  measure: { icon: "angle", hue: "motion" },
  sleep_quality: { icon: "moon", hue: "sleep" },
  sleep_hours: { icon: "clock", hue: "sleep" },
};

export const lookOf = (question: Question): Look => LOOKS[question.asks];

export function labelOf(question: Question, scene: Scene): string {
  const { t } = scene;
  const q = questionWords();
  if (question.asks === "extra") return named(t.extras.names, question.about ?? "");
  if (question.asks === "activity") return question.about ?? "";
  if (question.asks === "painkillers") return t.today.painkillers;
  if (question.asks === "doses") {
    const [only, ...others] = intakesOf(question, scene.day);
    return only && others.length === 0
      ? nameOf(only)
      : q.labelsOfDoses(formatSlot(question.slot ?? "", language()));
  }
  return q.labels[question.asks] ?? "";
}

/** The heading of the questions that have screens of their own. */
export function headingOf(question: Question, scene: Scene): string {
  const { day, today, t, e } = scene;
  const q = questionWords();
  if (question.asks === "measure") return q.measure;
  const when = day === today ? "today" : "thatDay";
  const [only, ...others] = intakesOf(question, scene.day);
  return only && others.length === 0 ? askedDose(only, when, t, e).heading : q.doses[when];
}

/** The answer that stands, in a word or a figure; "" where there is none. */
export function answerOf(question: Question, scene: Scene): string {
  if (!question.isAnswered) return "";
  if (question.asks === "doses") return sayDoses(intakesOf(question, scene.day), scene.t);
  if (question.asks === "measure") return sayMeasured(question, scene);
  const asked = askedBy(question, scene);
  const value = asked?.value ?? "";
  const option = asked?.options?.find((each) => each.value === value);
  if (question.asks === "sleep_hours") return scene.e.hours(option?.label ?? hoursOf(value));
  return option?.label ?? value;
}

const hoursOf = (minutes: string): string => number(Number(minutes) / 60, 1);

function sayMeasured({ injury }: Question, { day, t }: Scene): string {
  const readings = journal
    .rows("range_of_motion")
    .filter((row) => row.day === day && row.injury === injury?.id);
  return readings
    .map((row) => {
      const isSmaller = motionOf(row.joint, row.motion)?.smaller_is_better ?? false;
      const name = named(t.motions, measureOf(row.joint, row.motion, row));
      return `${name} ${sayDegrees(row.degrees, isSmaller, t)}`;
    })
    .join(", ");
}

/** The title of a day that is done: "That's today", or the day's name. */
export const doneTitle = ({ day, today, e }: Scene): string =>
  day === today ? e.done : e.doneOn(formatDay(day, language(), "plain"));

/** What stands for the doses of a time in one line: "Taken", or "2 taken, 1 skipped". */
function sayDoses(intakes: Intake[], t: Words): string {
  const outcomes = intakes
    .map((each) => doseOf(each)?.outcome)
    .filter((each) => each !== undefined);
  const names: [Outcome, number][] = (["taken", "part", "skipped"] as const)
    .map((each): [Outcome, number] => [each, outcomes.filter((one) => one === each).length])
    .filter(([, count]) => count > 0);
  const [only] = names;
  if (names.length === 1 && only) return t.today.outcomes[only[0]] ?? "";
  return names.map(([each, count]) => `${number(count)} × ${t.today.outcomes[each]}`).join(", ");
}
