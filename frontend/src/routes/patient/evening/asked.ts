/** What a question says, offers and stores: the words on its screen and in the line of its answer. */

import { addDays, type Day } from "../../../domain/day";
import { lastWeekly, type Question, symptomOf } from "../../../domain/evening";
import { activities } from "../../../domain/function";
import { regionOf } from "../../../domain/joints";
import type { Kinds, Pain, Sleep } from "../../../domain/kinds";
import { extraOf } from "../../../domain/measuring";
import { isSharpPain } from "../../../domain/turns";
import type { EveningWords } from "../../../domain/words/evening";
import { number, type Words } from "../../../domain/words/index.svelte";
import { type QuestionWords, questionWords } from "../../../domain/words/questions";
import { journal, type Saved } from "../../../state/journal.svelte";

export interface Option {
  value: string;
  label: string;
}

export interface Asked {
  heading: string;
  help: string;
  /** Keys from 0 to 10, with what their ends mean. */
  ends?: [string, string];
  /** A few answers, where it has no keys. */
  options?: Option[];
  /** The answer that stands, and the last one before this day. */
  value: string | null;
  before: string | null;
  save: (value: string) => Promise<Saved>;
  remove: () => Promise<Saved>;
  /** The page of a warning that an answer calls for; "" for none. */
  warns?: (value: string) => string;
}

/** What every question needs to be put into words. */
export interface Scene {
  day: Day;
  /** The present day. */
  today: Day;
  /** Whether the night is asked about while it is fresh. */
  isMorning: boolean;
  t: Words;
  e: EveningWords;
}

/** The scene of a question's own screen, which has the words of all questions. */
interface Own extends Scene {
  q: QuestionWords;
}

type Ask = (question: Question, scene: Own) => Asked;

const text = (value: number | null | undefined): string | null =>
  value == null ? null : String(value);
const optionsOf = (names: Readonly<Record<string, string>>): Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
const whenOf = ({ day, today }: Scene) =>
  (day === today ? "today" : "thatDay") as "today" | "thatDay";

const pain =
  (context: Pain["context"], heading: (scene: Own) => string): Ask =>
  ({ injury }, scene) => {
    const { day, today, q } = scene;
    const of = (on: Day) => injury && journal.at("pain", { injury: injury.id, day: on, context });
    const before = context === "night" ? undefined : of(addDays(day, -1))?.score;
    const said = day === today ? q.yesterday : q.dayBefore;
    return {
      heading: heading(scene),
      help: [q.scaleEnds, before == null ? "" : said(number(before))].join(" ").trim(),
      ends: [q.none, q.worst],
      value: text(of(day)?.score),
      before: text(before),
      save: (value) =>
        journal.save("pain", { injury: injury?.id ?? "", day, context, score: Number(value) }),
      remove: () => journal.remove("pain", of(day)?.id ?? ""),
      warns: (value) => {
        const own = journal.rows("pain").filter((row) => row.injury === injury?.id);
        return isSharpPain(context, Number(value), day, own) ? `/wrong/pain/${value}` : "";
      },
    };
  };

type Choice = "painkillers" | "exercises";

const choice =
  (field: Choice): Ask =>
  (_, scene) => {
    const { day, q } = scene;
    const of = (on: Day) => journal.at("day_context", { day: on })?.[field] ?? null;
    const names = { painkillers: q.painkillerChoices, exercises: q.exerciseChoices };
    const asked = { painkillers: q.painkillersAsked, exercises: q.exercisesAsked };
    return {
      heading: asked[field][whenOf(scene)],
      help: "",
      options: optionsOf(names[field]),
      value: of(day),
      before: of(addDays(day, -1)),
      save: (value) => journal.save("day_context", { day, [field]: value }),
      remove: () => journal.save("day_context", { day, [field]: null }),
    };
  };

const newOrWorse: Ask = (_, { day, t, q }) => {
  const held = journal.at("day_context", { day })?.new_or_worse;
  const [injury] = journal.rows("injury").filter((row) => !row.ended_on);
  return {
    heading: q.newOrWorse,
    help: q.newOrWorseHints[regionOf(injury?.joint)] ?? "",
    options: yesNo(t),
    value: held == null ? null : held ? "yes" : "no",
    before: null,
    save: (value) => journal.save("day_context", { day, new_or_worse: value === "yes" }),
    remove: () => journal.save("day_context", { day, new_or_worse: null }),
    warns: (value) => (value === "yes" ? "/wrong" : ""),
  };
};

const yesNo = (t: Words): Option[] => [
  { value: "no", label: t.no },
  { value: "yes", label: t.yes },
];

const weekly: Ask = (_, { day, t, q }) => {
  const last = lastWeekly(journal);
  const held = last?.day === day ? last : undefined;
  const isOpen = last?.answer === "yes";
  return {
    heading: q.weekly,
    help: isOpen ? q.weeklyYes : "",
    options: [...yesNo(t), ...(isOpen ? [{ value: "checked", label: q.weeklyChecked }] : [])],
    value: held?.answer ?? null,
    before: null,
    save: (value) =>
      journal.save("weekly_check", { day, answer: value as Kinds["weekly_check"]["answer"] }),
    remove: () => journal.remove("weekly_check", held?.id ?? ""),
  };
};

const activity: Ask = ({ injury, about = "" }, { day, q }) => {
  const own = journal.rows("function_score").filter((row) => row.injury === injury?.id);
  const held = own.find((row) => row.day === day && row.activity === about && !row.author);
  const before = activities(own.filter((row) => row.day < day)).find(
    (each) => each.activity === about,
  )?.latest.score;
  return {
    heading: about,
    help: before == null ? "" : q.last(number(before)),
    ends: [q.unable, q.asBefore],
    value: text(held?.score),
    before: text(before),
    save: (value) =>
      journal.save(
        "function_score",
        { injury: injury?.id ?? "", day, activity: about, score: Number(value) },
        held ? { row: held.id } : {},
      ),
    remove: () => journal.remove("function_score", held?.id ?? ""),
  };
};

const sleep =
  (field: "quality" | "minutes", rest: (scene: Own) => Partial<Asked>): Ask =>
  (_, scene) => {
    const night = addDays(scene.day, -1);
    const held = journal.at("sleep", { night })?.[field];
    const answered_in = scene.isMorning ? "morning" : "evening";
    const set = (value: number | null): Promise<Saved> =>
      journal.save("sleep", { night, answered_in, [field]: value } as Partial<Sleep>);
    return {
      heading: "",
      help: "",
      before: null,
      value: text(held),
      save: (value) => set(Number(value)),
      remove: () => set(null),
      ...rest(scene),
    };
  };

const HOURS = [4, 5, 6, 7, 8, 9];
const hours = (count: number) => (count === 4 ? "≤4" : count === 9 ? "9+" : String(count));

const extra: Ask = ({ about = "", injury }, { day, t, q }) => {
  const held = symptomOf(about, day, injury?.id, journal);
  const row = held ? { row: held.id } : {};
  const values = { injury: injury?.id ?? null, day, kind: about };
  return {
    ...extraWords(about, t, q),
    value: about === "note" ? (held?.text ?? null) : text(held?.value),
    before: null,
    save: (value) =>
      about === "note"
        ? journal.save("symptom", { ...values, text: value }, row)
        : journal.save("symptom", { ...values, value: Number(value) }, row),
    remove: () => journal.remove("symptom", held?.id ?? ""),
  };
};

function extraWords(
  about: string,
  t: Words,
  q: QuestionWords,
): Pick<Asked, "heading" | "help" | "ends" | "options"> {
  const choices = extraOf(about)?.choices ?? [];
  const counted = choices.map((value, i) => ({
    value: String(value),
    label: number(value) + (i === choices.length - 1 ? "+" : ""),
  }));
  const words: Record<string, Pick<Asked, "heading" | "help" | "ends" | "options">> = {
    stiffness: { heading: t.extras.stiffness, help: "", options: counted },
    swelling: { heading: t.extras.swelling, help: "", options: optionsOf(t.extras.swellings) },
    cramps: { heading: t.extras.cramps, help: "", options: counted },
    stress: { heading: t.extras.stress, help: t.extras.stressEnds, ends: [q.none, q.most] },
    circumference: { heading: t.extras.circumference, help: t.extras.circumferenceHint },
    note: { heading: t.extras.note, help: "" },
  };
  return words[about] ?? { heading: about, help: "" };
}

const ASKED: Partial<Record<Question["asks"], Ask>> = {
  pain_movement: pain("movement", (scene) => scene.q.painMovement(dayWord(scene))),
  pain_rest: pain("rest", (scene) => scene.q.painRest(dayWord(scene))),
  pain_night: pain("night", ({ q }) => q.nightPain),
  painkillers: choice("painkillers"),
  exercises: choice("exercises"),
  new_or_worse: newOrWorse,
  weekly_check: weekly,
  activity,
  extra,
  sleep_quality: sleep("quality", ({ q }) => ({
    heading: q.quality,
    help: q.qualityEnds,
    ends: [q.badly, q.well],
  })),
  sleep_hours: sleep("minutes", ({ q }) => ({
    heading: q.sleepHours,
    options: HOURS.map((each) => ({ value: String(each * 60), label: hours(each) })),
  })),
};

const dayWord = (scene: Own): string => (scene.day === scene.today ? scene.q.now : scene.q.thatDay);

/** How a question is put; null for doses and measurements, which have screens of their own. */
export function askedBy(question: Question, scene: Scene): Asked | null {
  return ASKED[question.asks]?.(question, { ...scene, q: questionWords() }) ?? null;
}
