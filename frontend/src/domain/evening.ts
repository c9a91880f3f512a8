/** What a day asks, one question after the other, and which of it is answered. */

import { addDays, type Day } from "./day";
import { activities, isDue as isFunctionDue } from "./function";
import { goesOn, isOwn, type KindName, type Kinds, type Row } from "./kinds";
import { mustAskFirst } from "./limits";
import { EXTRAS, extraOf, isMeasuringDay, planOf, weekdaysOf } from "./measuring";
import { isDue } from "./regimens";
import { weeklyOnes } from "./suggestions";

/** The entries of one person, as the journal holds them. */
export interface Entries {
  rows: <K extends KindName>(kind: K) => Row<K>[];
  at: <K extends KindName>(kind: K, key: Partial<Kinds[K]>) => Row<K> | undefined;
}

export type Part = "morning" | "evening";

export type Asks =
  | "doses"
  | "pain_movement"
  | "pain_rest"
  | "pain_night"
  | "painkillers"
  | "exercises"
  | "new_or_worse"
  | "weekly_check"
  | "activity"
  | "extra"
  | "measure"
  | "sleep_quality"
  | "sleep_hours";

export interface Question {
  /** Names the question within its day, and in the address of its screen. */
  id: string;
  asks: Asks;
  part: Part;
  injury?: Row<"injury">;
  /** Of doses: the time for which they are planned, and their regimens. */
  slot?: string;
  regimens?: Row<"regimen">[];
  /** The activity, or the name of what is asked besides. */
  about?: string;
  isAnswered: boolean;
}

const WEEK = 7;
/** What is asked of every evening, so that a day without it is not full. */
const DAILY: ReadonlySet<Asks> = new Set([
  "doses",
  "pain_movement",
  "pain_rest",
  "painkillers",
  "exercises",
  "new_or_worse",
]);
/** What belongs to a joint; the rest of what can be asked besides belongs to the person. */
const OF_A_JOINT: ReadonlySet<string> = new Set(["swelling", "stiffness", "circumference"]);

/** Everything that a day asks, in the order in which it is asked. `today` is the present day. */
export function questionsOf(day: Day, today: Day, entries: Entries): Question[] {
  const injuries = injuriesOn(day, entries.rows("injury"));
  return [
    ...nightQuestions(day, injuries, entries),
    ...doseQuestions(day, entries),
    ...painQuestions(day, injuries, entries),
    ...contextQuestions(day, entries),
    ...weeklyQuestion(day, today, entries),
    ...injuries.flatMap((injury) => activityQuestions(day, injury, entries)),
    ...extraQuestions(day, injuries, entries),
    ...injuries.flatMap((injury) => measureQuestion(day, injury, entries)),
  ];
}

/** The injuries that were not healed on a day, the newest first. */
export function injuriesOn(day: Day, injuries: Row<"injury">[]): Row<"injury">[] {
  return injuries.filter((row) => !row.ended_on || row.ended_on > day).sort(newestFirst);
}

/** Two of one day keep their order on every device. */
export const newestFirst = (a: Row<"injury">, b: Row<"injury">): number =>
  b.happened_on.localeCompare(a.happened_on) || a.id.localeCompare(b.id);

function nightQuestions(day: Day, injuries: Row<"injury">[], entries: Entries): Question[] {
  const sleep = entries.at("sleep", { night: addDays(day, -1) });
  return [
    night("sleep_quality", sleep?.quality != null),
    night("sleep_hours", sleep?.minutes != null),
    ...injuries.map((injury) => pain("night", day, injury, entries)),
  ];
}

const night = (asks: Asks, isAnswered: boolean): Question => ({
  id: asks,
  asks,
  part: "morning",
  isAnswered,
});

function doseQuestions(day: Day, entries: Entries): Question[] {
  const due = entries.rows("regimen").filter((regimen) => isDue(regimen, day));
  const slots = [...new Set(due.flatMap((regimen) => regimen.slots ?? []))].sort();
  return slots.map((slot): Question => {
    const regimens = due.filter((regimen) => regimen.slots?.includes(slot));
    return {
      id: `doses-${slot.replace(":", "")}`,
      asks: "doses",
      part: "evening",
      slot,
      regimens,
      isAnswered: regimens.every((regimen) =>
        entries.at("dose", { regimen: regimen.id, day, slot }),
      ),
    };
  });
}

function painQuestions(day: Day, injuries: Row<"injury">[], entries: Entries): Question[] {
  return (["movement", "rest"] as const).flatMap((context) =>
    injuries.map((injury) => pain(context, day, injury, entries)),
  );
}

function pain(
  context: "movement" | "rest" | "night",
  day: Day,
  injury: Row<"injury">,
  entries: Entries,
): Question {
  return {
    id: `pain_${context}-${injury.id}`,
    asks: `pain_${context}`,
    part: context === "night" ? "morning" : "evening",
    injury,
    isAnswered: entries.at("pain", { injury: injury.id, day, context }) !== undefined,
  };
}

function contextQuestions(day: Day, entries: Entries): Question[] {
  const context = entries.at("day_context", { day });
  return (["painkillers", "exercises", "new_or_worse"] as const).map((asks) => ({
    id: asks,
    asks,
    part: "evening",
    isAnswered: context?.[asks] != null,
  }));
}

/** Whoever takes magnesium is asked once a week whether anything stands against it by now. */
function weeklyQuestion(day: Day, today: Day, entries: Entries): Question[] {
  if (day !== today || !takesMagnesium(addDays(today, -WEEK), entries)) return [];
  const last = lastWeekly(entries);
  const isAnswered = last?.day === today;
  const isOpen = !last || last.answer === "yes" || last.day <= addDays(today, -WEEK);
  if (!isAnswered && !isOpen) return [];
  return [{ id: "weekly_check", asks: "weekly_check", part: "evening", isAnswered }];
}

/** The answer that was given last to the question of the week. */
export const lastWeekly = (entries: Entries): Row<"weekly_check"> | undefined =>
  entries.rows("weekly_check").sort((a, b) => (a.day < b.day ? 1 : -1))[0];

/** Health was asked at the start, so the first week has its answer. */
function takesMagnesium(since: Day, entries: Entries): boolean {
  const magnesium = new Set(
    entries
      .rows("supplement")
      .filter((row) => row.nutrient === "magnesium")
      .map((row) => row.id),
  );
  return entries
    .rows("regimen")
    .some(
      (row) => goesOn("regimen", row) && row.starts_on <= since && magnesium.has(row.supplement),
    );
}

function activityQuestions(day: Day, injury: Row<"injury">, entries: Entries): Question[] {
  const own = entries
    .rows("function_score")
    .filter((row) => row.injury === injury.id && row.day <= day);
  const before = own.filter((row) => row.day < day);
  const weekly = weeklyOnes(entries, injury.id, day);
  const names = new Set(weekly.map(({ question = "" }) => question));
  // What is rated every week has its own rhythm: it neither brings the others nor keeps them away.
  const others = before.filter(({ activity }) => !names.has(activity));
  const usual = isFunctionDue(others, day) ? activities(others) : [];
  const isOpen = ({ question }: Row<"suggestion">) =>
    !before.some(({ activity, day: last }) => activity === question && last > addDays(day, -WEEK));
  const asked: [string, string][] = [
    ...weekly.filter(isOpen).map<[string, string]>(({ id, question = "" }) => [id, question]),
    ...usual.map<[string, string]>(({ activity }, index) => [`${injury.id}-${index}`, activity]),
  ];
  return asked.map(([id, about]) => ({
    id: `activity-${id}`,
    asks: "activity",
    part: "evening",
    injury,
    about,
    isAnswered: own.some((row) => row.day === day && row.activity === about && isOwn(row)),
  }));
}

/** What is asked besides: what the plan of an injury switches on, and swelling once a week. */
function extraQuestions(day: Day, injuries: Row<"injury">[], entries: Entries): Question[] {
  const asked = injuries.flatMap((injury) => {
    const chosen = planOf(entries.rows("measuring_plan"), injury.id)?.extras ?? [];
    return EXTRAS.filter(
      (about) => chosen.includes(about) || isExtraDue(about, injury, day, entries),
    ).map((about) => extraQuestion(about, injury, day, entries));
  });
  return [...new Map(asked.map((each) => [each.id, each])).values()];
}

/** The question about what is asked besides, whether this day asks it or not. */
export function extraQuestion(
  about: string,
  injury: Row<"injury"> | undefined,
  day: Day,
  entries: Entries,
): Question {
  const of = OF_A_JOINT.has(about) ? injury : undefined;
  return {
    id: of ? `extra-${about}-${of.id}` : `extra-${about}`,
    asks: "extra",
    part: "evening",
    about,
    injury: of,
    isAnswered: symptomOf(about, day, of?.id, entries) !== undefined,
  };
}

/** The entry of a day about what is asked besides, of one injury where it belongs to a joint. */
export const symptomOf = (
  about: string,
  day: Day,
  injury: string | undefined,
  entries: Entries,
): Row<"symptom"> | undefined =>
  entries
    .rows("symptom")
    .find(
      (row) =>
        row.kind === about && row.day === day && (!injury || (row.injury ?? injury) === injury),
    );

/** Asked of everybody so often, whoever switched it on; an answer of the day does not hide it. */
function isExtraDue(about: string, injury: Row<"injury">, day: Day, entries: Entries): boolean {
  const every = extraOf(about)?.every_days;
  if (!every) return false;
  const since = addDays(day, -every);
  return !entries
    .rows("symptom")
    .filter((row) => row.kind === about && (row.injury ?? injury.id) === injury.id)
    .some((row) => since < row.day && row.day < day);
}

function measureQuestion(day: Day, injury: Row<"injury">, entries: Entries): Question[] {
  const days = weekdaysOf(planOf(entries.rows("measuring_plan"), injury.id));
  const question = measuring(day, injury, entries);
  const isAsked = isMeasuringDay(days, day) && !mustAskFirst(injury);
  return isAsked || question.isAnswered ? [question] : [];
}

const measuring = (day: Day, injury: Row<"injury">, entries: Entries): Question => ({
  id: `measure-${injury.id}`,
  asks: "measure",
  part: "evening",
  injury,
  isAnswered: entries
    .rows("range_of_motion")
    .some((row) => row.day === day && row.injury === injury.id && row.rater !== "clinician"),
});

/** A question that a day does not ask by itself, but whose screen the person opened. Where its name
 * holds no injury, it is about the `chosen` one. */
export function askedByHand(
  id: string,
  day: Day,
  entries: Entries,
  chosen?: Row<"injury">,
): Question | undefined {
  const [asks = "", name = "", ...rest] = id.split("-");
  const of = (wanted: string) =>
    wanted ? entries.rows("injury").find((row) => row.id === wanted) : chosen;
  if (asks === "measure") {
    const injury = of([name, ...rest].filter(Boolean).join("-"));
    return injury && measuring(day, injury, entries);
  }
  if (asks !== "extra" || !EXTRAS.includes(name)) return undefined;
  return extraQuestion(name, of(rest.join("-")), day, entries);
}

/** The question that an address names: whole, or by what it asks alone. */
export const questionNamed = (id: string, questions: readonly Question[]): Question | undefined =>
  questions.find((each) => each.id === id) ??
  questions.find((each) => each.id.startsWith(`${id}-`));

/** The next question without an answer after `from`, then from the beginning; those left out last. */
export function nextOf(
  questions: readonly Question[],
  from: string,
  left: ReadonlySet<string> = new Set(),
): Question | undefined {
  const at = questions.findIndex((each) => each.id === from);
  const open = (each: Question) => !each.isAnswered && !left.has(each.id) && each.id !== from;
  return questions.slice(at + 1).find(open) ?? questions.slice(0, Math.max(at, 0)).find(open);
}

export type Fullness = "none" | "part" | "full";

/** How much of a day's evening is answered. */
export function fullnessOf(day: Day, today: Day, entries: Entries): Fullness {
  const asked = questionsOf(day, today, entries);
  const daily = asked.filter((each) => DAILY.has(each.asks));
  if (daily.length > 0 && daily.every((each) => each.isAnswered)) return "full";
  return asked.some((each) => each.isAnswered) ? "part" : "none";
}
