/** The rows of what is no motion: pain, sleep, symptoms, every other kind with figures, and when each
 * product was taken. */

import type { Day } from "../../domain/day";
import { CHARTED, ENTRY_DAYS, type Regimen } from "../../domain/kinds";
import { extraOf } from "../../domain/measuring";
import { isStopped } from "../../domain/regimens";
import { named, type Words } from "../../domain/words/index.svelte";
import { nameJoint } from "../../domain/words/jointName";
import { nameIn, titleOf } from "../../domain/words/kinds";
import { trendsWords } from "../../domain/words/trends";
import { byDay, type Phase, type Point } from "../../ui/chart";
import { type Around, grouped, type Injured, type InjuryRow, SHAPES } from "./rows";

interface PainReading {
  day: Day;
  context: string;
  score: number;
  injury?: string;
  /** As a series of the server calls it. */
  injury_id?: string;
}

const CONTEXTS = ["movement", "rest", "night"];

/** A row for each injury; its contexts are told apart by colour and dash. */
export function painRows(
  pains: readonly PainReading[],
  t: Words,
  { injuries = [] }: Around,
): InjuryRow[] {
  const of = ({ injury, injury_id }: PainReading) => injury ?? injury_id ?? "";
  return [...grouped(pains, of)].map(([injury, rows]) => {
    const hurt = injuries.find((each) => each.id === injury);
    const contexts = grouped(rows, (row) => row.context);
    const [only, second] = contexts.keys();
    const name = only && !second ? named(trendsWords().painOf, only) : trendsWords().pain;
    return {
      key: `pain-${injury}`,
      injury: injury || null,
      title: name + (injuries.length > 1 ? placeOf(hurt, t) : ""),
      short: name,
      unit: "",
      hue: "pain",
      span: [0, 10],
      averaged: true,
      began: hurt?.began ?? null,
      lines: CONTEXTS.flatMap((context, index) => {
        const own = contexts.get(context);
        if (!own) return [];
        const points = own.map(({ day, score }) => ({ day, value: score })).sort(byDay);
        return [
          {
            label: second ? named(trendsWords().painContexts, context) : "",
            shape: SHAPES[index] ?? "dot",
            points,
          },
        ];
      }),
    };
  });
}

/** ": Knee, left" */
const placeOf = (hurt: Injured | undefined, t: Words): string =>
  hurt ? `: ${nameJoint(hurt, t)}` : "";

export function sleepRows(
  nights: readonly { night: Day; quality?: number | null; minutes?: number | null }[],
): InjuryRow[] {
  const points = (pick: (row: (typeof nights)[number]) => number | null | undefined): Point[] =>
    nights
      .flatMap((row) => {
        const value = pick(row);
        return value == null ? [] : [{ day: row.night, value }];
      })
      .sort(byDay);
  const row = (
    key: string,
    title: string,
    values: Point[],
    more: Partial<InjuryRow> = {},
  ): InjuryRow[] =>
    values.length
      ? [
          {
            key,
            injury: null,
            title,
            unit: "",
            hue: "sleep",
            span: [0, 10],
            averaged: true,
            lines: [{ label: "", shape: "dot", points: values }],
            ...more,
          },
        ]
      : [];
  return [
    ...row(
      "sleep",
      trendsWords().sleep,
      points((each) => each.quality),
    ),
    ...row(
      "hours",
      trendsWords().hours,
      points((each) => (each.minutes ?? 0) / 60 || null),
      {
        say: (value) => trendsWords().hoursOf(Math.round(value * 10) / 10),
      },
    ),
  ];
}

/** Symptoms with a value, a row for each and for each injury: stiffness, swelling, cramps, stress. */
export function symptomRows(
  symptoms: readonly { day: Day; kind: string; value?: number | null; injury?: string | null }[],
  t: Words,
  { injuries = [] }: Around,
): InjuryRow[] {
  const valued = symptoms.filter((row) => row.value != null && row.kind in t.extras.names);
  return [...grouped(valued, (row) => `${row.kind} ${row.injury ?? ""}`).values()].map((rows) => {
    const { kind, injury } = rows[0] as (typeof rows)[number];
    const hurt = injuries.find((each) => each.id === injury);
    const most = Math.max(2, ...rows.map((row) => row.value ?? 0));
    return {
      key: injury ? `${kind}-${injury}` : kind,
      injury: injury ?? null,
      title: named(t.extras.names, kind) + (injuries.length > 1 ? placeOf(hurt, t) : ""),
      short: named(t.extras.names, kind),
      unit: extraOf(kind)?.unit ? ` ${extraOf(kind)?.unit}` : "",
      hue: "pain",
      span: kind === "stress" ? [0, 10] : [0, most],
      say: kind === "swelling" ? (value) => t.extras.swellings[value] ?? String(value) : undefined,
      lines: [
        {
          label: "",
          shape: "dot",
          points: rows.map(({ day, value }) => ({ day, value: value ?? 0 })).sort(byDay),
        },
      ],
    } as InjuryRow;
  });
}

/** The kinds that the charts draw in a way of their own. */
export const DRAWN_CHARTS = ["range_of_motion", "pain", "sleep", "dose"];

/** What every other kind with figures says, a line for each. `read` answers the rows of a kind. */
export function otherRows(read: (kind: string) => readonly object[]): InjuryRow[] {
  const others = Object.entries(CHARTED).filter(([kind]) => !DRAWN_CHARTS.includes(kind));
  return others.flatMap(([kind, figures]) => {
    const rows = read(kind) as Record<string, unknown>[];
    const lines = figures.map((name, index) => ({
      label: figures.length > 1 ? named({}, nameIn(kind, name)) : "",
      shape: SHAPES[index % 3] ?? "dot",
      points: pointsOf(rows, dayOf(kind), name),
    }));
    const drawn = lines.filter((line) => line.points.length);
    return drawn.length
      ? [
          {
            key: kind,
            injury: null,
            title: titleOf(kind),
            unit: "",
            hue: "dose",
            span: [0, 10],
            lines: drawn,
          } as InjuryRow,
        ]
      : [];
  });
}

/** The field of a kind's day. */
export const dayOf = (kind: string): string =>
  (ENTRY_DAYS as Record<string, string>)[kind] ?? "day";

const pointsOf = (rows: Record<string, unknown>[], day: string, figure: string): Point[] =>
  rows
    .filter((row) => typeof row[figure] === "number")
    .map((row) => ({ day: String(row[day]), value: Number(row[figure]) }))
    .sort(byDay);

/** From when to when each product was taken; one that was stopped before its first day, never. */
export function phasesOf(
  regimens: readonly {
    supplement: string;
    starts_on: Day;
    ends_on?: Day | null;
    status?: Regimen["status"];
  }[],
  nameOf: (supplement: string) => string | undefined,
  last: Day,
): Phase[] {
  return regimens
    .filter((each) => !isStopped(each) && each.starts_on <= last)
    .map(({ supplement, starts_on, ends_on }) => ({
      label: nameOf(supplement) ?? trendsWords().phases,
      from: starts_on,
      to: ends_on ?? last,
    }))
    .filter((phase) => phase.to >= phase.from);
}
