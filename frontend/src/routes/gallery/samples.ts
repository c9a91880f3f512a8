/** What the parts of the gallery say. Samples, in English only: no patient meets them. */

import { addDays } from "../../domain/day";
import type { ChartRow, Line } from "../../ui/chart";

export const title = "The parts";
export const heading = "Evening check-in";
export const figure = "114°";
export const lacks = "lacks 4°";
export const sentence =
  "Your left knee bends 15° more than four weeks ago. Pain when moving fell from 4 to 2.";
export const aside = "15° is more than measurement error (12°).";
export const taken = "Taken";
export const skip = "Skip";
export const undo = "Undo";
export const wrong = "Something's wrong";
export const measure = "Measure";
export const goOn = "Continue";
export const sharing = "Sharing";
export const more = "More";
export const person = "Jo Berger, Praxis am Park";
export const sees = "sees motion, pain, sleep · last looked today, 8:02";
export const until = "24 May";
export const reminders = "Reminders";
export const at = "21:00 on this phone · quiet from 22:30";
export const reminds = "This phone reminds at 21:00";
export const limit = "Bend at most 130° until 8 December";
export const night = "Last night";
export const better = "15° in 4 weeks";
export const period = "Period";
export const exercises = "Exercises today?";
export const question = "How much pain when moving, today?";
export const none = "none";
export const worst = "worst";
export const progress = "2 of 6 answered";
export const saved = "Saved.";
export const amount = "Amount, mg";
export const hint = "As it stands on the packet.";
export const wrongAmount = "Type a number above 0.";
export const agree = "I may move it with my own muscles";
export const dots = "6 of 7 days, one of them in part";
export const trend = "From 60° to 114° in six weeks";
export const nothing = "Nothing measured yet";
export const soon = "After two measuring days a line stands here.";
export const loading = "Loading";

export const knee = "Left knee";
export const injury = "ACL reconstruction · 1 September · week 12";
export const reach = { now: "114°", goal: "goal 125°", limit: "limit 130°" };
export const happened = "What happened?";
export const injuries = [
  { value: "acl", label: "ACL tear", hint: "Ligament" },
  { value: "bone", label: "Broken bone", hint: "Fracture" },
  { value: "other", label: "Something else" },
];
export const joints = [
  { value: "left", label: "Left knee" },
  { value: "right", label: "Right shoulder" },
];
export const periods = [
  { value: "14", label: "2 weeks" },
  { value: "92", label: "3 months" },
  { value: "0", label: "All" },
];
export const answers = [
  { value: "all", label: "All" },
  { value: "some", label: "Some" },
  { value: "none", label: "None" },
];
export const items = [
  { label: "Change", icon: "pencil", choose: () => {} },
  { label: "Stop", icon: "x", danger: true, choose: () => {} },
] as const;
export const points = [60, 78, 90, 99, 108, 114].map((y, x) => ({ x, y }));

export const drawn = [
  {
    of: { joint: "knee", motion: "flexion", side: "left" },
    shown: {
      ...{ now: 114, was: 99, goal: 125, error: 12 },
      limit: { minimum: null, maximum: 130 },
    },
  },
  {
    of: { joint: "elbow", motion: "extension", side: "left" },
    shown: { now: 18, was: 30, goal: 5, error: null, limit: null },
  },
  {
    of: { joint: "shoulder", motion: "abduction", side: "right" },
    shown: { now: 70, was: 50, goal: 120, error: 20, limit: { minimum: null, maximum: 90 } },
  },
] as const;

export const first = "2026-09-01";
export const last = "2026-11-24";
const line = (label: string, every: number, value: (day: number) => number): Line => ({
  ...{ label, shape: "dot" },
  points: Array.from({ length: Math.floor(84 / every) }, (_, i) => i * every)
    // Six weeks in which nothing was logged: no line crosses them.
    .filter((day) => day < 20 || day > 50)
    .map((day) => ({ day: addDays(first, day), value: value(day) })),
});
export const rows: ChartRow[] = [
  {
    ...{ key: "bending", title: "Bending", unit: "°", hue: "motion", began: first },
    lines: [line("by phone", 3, (day) => 55 + day * 0.7)],
    guides: [
      { kind: "goal", label: "goal 125°", from: 125, to: 125, begin: addDays(first, 29) },
      { kind: "limit", label: "limit 90°", from: 90, to: 360, end: addDays(first, 28) },
    ],
  },
  {
    ...{ key: "pain", title: "Pain", unit: "", hue: "pain", span: [0, 10], averaged: true },
    lines: [
      line("when moving", 2, (day) => Math.round(7 - day / 15 + (day % 3))),
      { ...line("at rest", 4, (day) => Math.round(4 - day / 30)), shape: "ring" },
      { ...line("at night", 5, () => 1), shape: "square" },
    ],
  },
];
export const interval = {
  ...{ estimate: 1.9, low: 1.4, high: 2.4, smallest: 1 },
  ...{ area: "too small to matter", left: "worse", right: "better" },
  ...{ tone: "good" as const },
  label: "Difference 1.9, likely 1.4 to 2.4; too small to matter between −1 and 1",
};
