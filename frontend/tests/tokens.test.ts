/** The colours by computation: contrast of every pair that occurs, and hues told apart by eyes that
 * see no red or no green. */
import { describe, expect, test } from "vitest";
import html from "../index.html?raw";
import css from "../src/tokens.css?raw";

const [light = "", ...later] = css.split("@media");
const dark = later.find((each) => each.includes("prefers-color-scheme: dark")) ?? "";
type Colours = Record<string, string | undefined>;
const read = (css: string): Colours =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
const THEMES: Record<string, Colours> = {
  light: read(light),
  dark: { ...read(light), ...read(dark) },
};

const linear = (hex: string): number[] =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
const times = (rows: number[][], of: number[]) =>
  rows.map((row) => row.reduce((sum, each, at) => sum + each * (of[at] ?? 0), 0));
const luminance = (hex: string) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0] ?? 0;

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

// Machado, Oliveira and Fernandes 2009, full strength.
const EYES = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};
type Eyes = keyof typeof EYES;

function lab(hex: string, eyes: Eyes): number[] {
  const seen = times(EYES[eyes], linear(hex)).map((each) => Math.min(1, Math.max(0, each)));
  const [x = 0, y = 0, z = 0] = times(
    [
      [0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047],
      [0.2126, 0.7152, 0.0722],
      [0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883],
    ],
    seen,
  ).map((each) => (each > 0.008856 ? Math.cbrt(each) : 7.787 * each + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(one: string, other: string, eyes: Eyes): number {
  const [a, b] = [lab(one, eyes), lab(other, eyes)];
  return Math.hypot(...a.map((each, at) => each - (b[at] ?? 0)));
}

const GROUNDS = ["bg", "surface", "sunken"];
const TEXTS: [string, string[]][] = [
  ["ink", [...GROUNDS, "brand-soft", "alert-soft", "warn-soft", "good-soft"]],
  ["ink-2", GROUNDS],
  ["brand", [...GROUNDS, "brand-soft"]],
  ["brand-strong", [...GROUNDS, "brand-soft"]],
  ["on-brand", ["brand"]],
  ["on-alert", ["alert"]],
  ...["motion", "pain", "sleep", "dose", "good", "warn", "alert"].map(
    (name): [string, string[]] => [name, ["surface", "bg", `${name}-soft`]],
  ),
];
/** What shows a state without words: filled and empty dots, a chosen one's line, an input's edge. */
const MARKS: [string, string[]][] = [
  ["edge", GROUNDS],
  ["brand", [...GROUNDS, "line", "brand-soft"]],
  ["ink-2", ["surface", "bg"]],
];
const MEASURES = ["motion", "pain", "sleep", "dose"];
const STATES = ["good", "warn", "alert"];
/** Alike to some eyes: a state is never a colour alone. It has an icon or a word (Chip, Alert), and
 * no measure is drawn with a state's shape. */
const BY_SHAPE = ["motion alert", "pain good", "pain warn"];

const colour = (theme: string, name: string): string => {
  const found = THEMES[theme]?.[name];
  if (!found) throw new Error(`${name} is no colour of ${theme}`);
  return found;
};

describe.each(Object.keys(THEMES))("in the %s theme", (theme) => {
  test.each(TEXTS)("%s can be read on what it stands on", (name, grounds) => {
    for (const ground of grounds) {
      const found = contrast(colour(theme, name), colour(theme, ground));
      expect(found, `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(MARKS)("%s marks a state that can be seen", (name, grounds) => {
    for (const ground of grounds) {
      const found = contrast(colour(theme, name), colour(theme, ground));
      expect(found, `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(Object.keys(EYES) as Eyes[])("measures and states differ to %s eyes", (eyes) => {
    const pairs = MEASURES.flatMap((one, at) => [
      ...MEASURES.slice(at + 1).map((other) => [one, other]),
      ...STATES.map((other) => [one, other]).filter((pair) => !BY_SHAPE.includes(pair.join(" "))),
    ]);
    for (const [one = "", other = ""] of pairs) {
      const found = difference(colour(theme, one), colour(theme, other), eyes);
      expect(found, `${one} and ${other}`).toBeGreaterThanOrEqual(20);
    }
  });

  test("the browser's own bars have the ground's colour", () => {
    const bar = new RegExp(
      `theme-color" content="(#\\w+)" media="\\(prefers-color-scheme: ${theme}`,
    );
    expect(bar.exec(html)?.[1]).toBe(colour(theme, "bg"));
  });
});
