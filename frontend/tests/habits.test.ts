/** Twelve and twenty-four hours, and the day on which a week begins. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { formatTime } from "../src/domain/day";
import { formatSlot } from "../src/domain/times";
import { readTime } from "../src/domain/typedTimes";
import { firstWeekday, weekOrder } from "../src/domain/weekOrder";
import { habits } from "../src/state/habits.svelte";

const device = (...languages: string[]) =>
  vi.stubGlobal("navigator", { ...navigator, languages, language: languages[0] });
const plain = (text: string) => text.replaceAll("\u202f", " ").toLowerCase();

beforeEach(() => device("en-GB"));
afterEach(() => {
  vi.unstubAllGlobals();
  habits.setClock("auto");
  habits.setWeek("auto");
});

test("a time is written as in the language of the device (P28)", () => {
  expect(formatSlot("21:00", "en")).toBe("21:00");
  expect(formatSlot("08:05", "de")).toBe("08:05");
  device("en-US");
  expect(plain(formatSlot("21:00", "en"))).toBe("9:00 pm");
  expect(plain(formatSlot("00:30", "en"))).toBe("12:30 am");
});

test("or as the person chose, wherever one is written (P28)", () => {
  habits.setClock("h12");
  expect(plain(formatSlot("21:00", "en"))).toBe("9:00 pm");
  expect(plain(formatTime("2026-11-24T21:04:00Z", "en", "UTC"))).toBe("9:04 pm");
  device("en-US");
  habits.setClock("h24");
  expect(formatSlot("21:00", "en")).toBe("21:00");
  expect(formatTime("2026-11-24T00:04:00Z", "en", "UTC")).toBe("00:04");
  expect(formatSlot("", "en")).toBe("");
});

test.each([
  ["9 pm", "en", "21:00"],
  ["9:30PM", "en", "21:30"],
  ["12 am", "en", "00:00"],
  ["12:15 p.m.", "en", "12:15"],
  ["21:00", "en", "21:00"],
  ["2130", "en", "21:30"],
  ["930", "de", "09:30"],
  ["21.30", "de", "21:30"],
  ["21 Uhr", "de", "21:00"],
  ["9h05", "fr", "09:05"],
  ["24:00", "en", null],
  ["9:60", "de", null],
  ["13 pm", "en", null],
  ["noon", "en", null],
  ["", "en", null],
])("%s in %s is %s (P28)", (typed, language, time) => {
  device(language);
  expect(readTime(typed, language)).toBe(time);
});

test("a number without its half of the day is asked again where the day has two (P28)", () => {
  habits.setClock("h12");
  expect(readTime("9:00", "en")).toBeNull();
  expect(readTime("21:00", "en")).toBe("21:00");
  expect(readTime("0:30", "en")).toBe("00:30");
});

test("what is written is read again, in every language and both clocks (P28)", () => {
  for (const clock of ["h12", "h24"] as const) {
    habits.setClock(clock);
    for (const language of ["en", "de", "fr", "es", "tr"]) {
      for (const slot of ["00:00", "00:30", "09:05", "12:00", "12:59", "21:00", "23:59"]) {
        expect([language, readTime(formatSlot(slot, language), language)]).toEqual([
          language,
          slot,
        ]);
      }
    }
  }
});

test("a week begins as in the language of the device, or as the person chose (P28)", () => {
  expect(firstWeekday("en")).toBe(1);
  expect(weekOrder("de")).toEqual([1, 2, 3, 4, 5, 6, 7]);
  device("en-US");
  expect(weekOrder("en")).toEqual([7, 1, 2, 3, 4, 5, 6]);
  habits.setWeek("6");
  expect(weekOrder("en")).toEqual([6, 7, 1, 2, 3, 4, 5]);
  device("ar-EG");
  habits.setWeek("auto");
  expect(firstWeekday("ar")).toBe(6);
});
