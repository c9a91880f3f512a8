/** An entry of the diary in words: one line each, of the answers of a day one for each question. */

import { sayAmount } from "../../../domain/amounts";
import type { Day } from "../../../domain/day";
import type { Entry } from "../../../domain/diary";
import { askedByHand, type Question, questionsOf } from "../../../domain/evening";
import { measureOf, motionOf } from "../../../domain/joints";
import { CHARTED, type Kinds, type Row } from "../../../domain/kinds";
import { extraOf } from "../../../domain/measuring";
import { formatSlot } from "../../../domain/times";
import { diaryWords } from "../../../domain/words/diary";
import { eveningWords } from "../../../domain/words/evening";
import { language, named, number, words } from "../../../domain/words/index.svelte";
import { nameJoint } from "../../../domain/words/jointName";
import { nameIn, titleOf } from "../../../domain/words/kinds";
import { questionWords } from "../../../domain/words/questions";
import { trendsWords } from "../../../domain/words/trends";
import { wrongWords } from "../../../domain/words/wrong";
import { journal } from "../../../state";
import type { Hue } from "../../../ui/hues";
import type { IconName } from "../../../ui/icons/names";
import { sayDegrees } from "../../degrees";

export interface Line {
  key: string;
  kind: Entry["kind"];
  row: string;
  icon: IconName;
  hue: Hue;
  title: string;
  value: string;
  /** What stands below: a note, or how it was measured. */
  text: string;
  /** Whether a person wrote it in words of their own. */
  isNote: boolean;
  /** A clinician's entry is theirs to change. */
  isClinics: boolean;
  /** The question that changes it, within its day; "" where no question does. */
  question: string;
  /** The page that says what to do about it. */
  page: string;
}

type Said = Partial<Line> & Pick<Line, "title" | "value">;
type Say<K extends Entry["kind"]> = (row: Row<K>) => (Said | null)[];

/** "Pain at rest, Knee, left" where a person has several injuries. */
function ofInjury(what: string, id: string | null | undefined): string {
  const injury = id ? journal.find("injury", id) : undefined;
  if (!injury || journal.rows("injury").length < 2) return what;
  return diaryWords().injuryOf(what, nameJoint(injury, words()));
}

const score = (value: number): string => number(value, 1);

const dayContext: Say<"day_context"> = ({ painkillers, exercises, new_or_worse }) => {
  const [t, q] = [words(), questionWords()];
  const answered = (asks: string, title: string, value: string, look: Partial<Line>): Said => ({
    ...look,
    title,
    value,
    key: asks,
    question: asks,
  });
  return [
    painkillers
      ? answered("painkillers", t.today.painkillers, named(q.painkillerChoices, painkillers), {
          icon: "pill",
          hue: "pain",
        })
      : null,
    exercises
      ? answered("exercises", named(q.labels, "exercises"), named(q.exerciseChoices, exercises), {
          icon: "dumbbell",
          hue: "motion",
        })
      : null,
    new_or_worse == null
      ? null
      : answered("new_or_worse", named(q.labels, "new_or_worse"), new_or_worse ? t.yes : t.no, {
          icon: "circle-help",
          hue: "plain",
        }),
  ];
};

const sleep: Say<"sleep"> = ({ quality, minutes }) => {
  const q = questionWords();
  const asked = (asks: string, icon: IconName, value: string): Said => ({
    key: asks,
    icon,
    hue: "sleep",
    title: named(q.labels, asks),
    value,
    question: asks,
  });
  return [
    quality == null ? null : asked("sleep_quality", "moon", score(quality)),
    minutes == null
      ? null
      : asked("sleep_hours", "clock", eveningWords().hours(number(minutes / 60, 1))),
  ];
};

const motion: Say<"range_of_motion"> = (row) => {
  const t = words();
  const isSmaller = motionOf(row.joint, row.motion, row)?.smaller_is_better ?? false;
  return [
    {
      icon: "angle",
      hue: "motion",
      title: `${nameJoint(row, t)}: ${named(t.motions, measureOf(row.joint, row.motion, row))}`,
      value: sayDegrees(row.degrees, isSmaller, t),
      text: [named(t.motion.modes, row.mode), named(trendsWords().by, row.device)].join(", "),
      question: `measure-${row.injury}`,
    },
  ];
};

const symptom: Say<"symptom"> = (row) => {
  const [t, w] = [words(), wrongWords()];
  const code = row.code ?? "";
  if (row.kind === "red_flag" || row.kind === "side_effect") {
    const isSign = row.kind === "red_flag";
    return [
      {
        icon: "triangle-alert",
        hue: isSign ? "alert" : "warn",
        title: ofInjury(named(isSign ? w.flags : w.turn.sideEffects, code), row.injury),
        value: "",
        page: `/wrong/${isSign ? "sign" : "effect"}/${code}/${row.id}`,
      },
    ];
  }
  const unit = extraOf(row.kind)?.unit;
  const value = row.value == null ? "" : `${number(row.value, 1)}${unit ? ` ${unit}` : ""}`;
  return [
    {
      icon: row.kind === "note" ? "notebook-pen" : "pencil",
      hue: "plain",
      title: ofInjury(named(t.extras.names, row.kind), row.injury),
      value: row.kind === "swelling" ? named(t.extras.swellings, String(row.value)) : value,
      text: row.text ?? "",
      isNote: Boolean(row.text),
      question: row.injury ? `extra-${row.kind}-${row.injury}` : `extra-${row.kind}`,
    },
  ];
};

const SAID: { [K in Entry["kind"]]?: Say<K> } = {
  day_context: dayContext,
  sleep,
  range_of_motion: motion,
  symptom,
  pain: (row) => [
    {
      icon: "zap",
      hue: "pain",
      title: ofInjury(named(questionWords().labels, `pain_${row.context}`), row.injury),
      value: score(row.score),
      question: `pain_${row.context}-${row.injury}`,
    },
  ],
  function_score: (row) => [
    {
      icon: "footprints",
      hue: "motion",
      title: ofInjury(row.activity, row.injury),
      value: score(row.score),
      question: `activity ${row.injury} ${row.activity}`,
    },
  ],
  dose: (row) => {
    const supplement = journal.find("supplement", row.supplement);
    const amount = sayAmount(row.elemental_mg ?? null, supplement?.nutrient);
    const reason = named(questionWords().whyNot, row.skipped_reason ?? "");
    return [
      {
        icon: "pill",
        hue: "dose",
        title: `${supplement?.name ?? titleOf("dose")} ${amount}`.trim(),
        value: named(words().today.outcomes, row.outcome),
        text: [row.slot ? formatSlot(row.slot, language()) : "", reason].filter(Boolean).join(", "),
        question: row.slot ? `doses-${row.slot.replace(":", "")}` : "",
      },
    ];
  },
  weekly_check: (row) => {
    const [t, q] = [words(), questionWords()];
    const answers = { no: t.no, yes: t.yes, checked: q.weeklyChecked };
    return [
      {
        icon: "syringe",
        hue: "plain",
        title: named(q.labels, "weekly_check"),
        value: answers[row.answer],
        question: "weekly_check",
      },
    ];
  },
};

/** A kind without words of its own here says its figures. */
function plain({ kind, row }: Entry): Said[] {
  const values = row as unknown as Record<string, unknown>;
  const figures = ((CHARTED as Record<string, readonly string[]>)[kind] ?? []).filter(
    (name) => typeof values[name] === "number",
  );
  const say = (name: string) => number(values[name] as number, 1);
  const [only] = figures;
  return [
    {
      title: titleOf(kind),
      value: only && figures.length === 1 ? say(only) : "",
      text: figures.length > 1 ? figures.map((n) => `${nameIn(kind, n)} ${say(n)}`).join(", ") : "",
    },
  ];
}

/** The lines of an entry. */
export function linesOf(entry: Entry): Line[] {
  const { kind, row } = entry;
  const own = SAID[kind] as ((row: Entry["row"]) => (Said | null)[]) | undefined;
  const said = (own?.(row) ?? plain(entry)).filter((each) => each !== null);
  return said.map((each) => ({
    kind,
    row: row.id,
    icon: "pencil",
    hue: "plain",
    text: "",
    isNote: false,
    isClinics: Boolean((row as Partial<Kinds["range_of_motion"]>).author),
    question: "",
    page: "",
    ...each,
    key: `${kind} ${row.id} ${each.key ?? ""}`,
  }));
}

/** The question of a day that changes a line, if the day has one. */
export function questionOf(line: Line, day: Day, today: Day): Question | undefined {
  if (!line.question || line.isClinics) return undefined;
  const asked = questionsOf(day, today, journal);
  const names = (each: Question): boolean =>
    each.id === line.question ||
    line.question === `activity ${each.injury?.id ?? ""} ${each.about ?? ""}`;
  return asked.find(names) ?? askedByHand(line.question, day, journal);
}
