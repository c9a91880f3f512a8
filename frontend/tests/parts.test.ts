/** Parts that hold a state of their own. */
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { undone } from "../src/ui/did";
import Figure from "../src/ui/Figure.svelte";
import Keys from "../src/ui/Keys.svelte";
import Notice from "../src/ui/Notice.svelte";
import Steps from "../src/ui/Steps.svelte";
import Times from "../src/ui/Times.svelte";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const did = (key: number, undo: (() => Promise<unknown>) | null) => ({
  key,
  text: `Saved ${key}`,
  undo,
});

test("a notice goes after eight seconds", () => {
  const gone = vi.fn();
  render(Notice, { did: did(1, async () => {}), gone });
  expect(screen.getByText("Saved 1")).toBeTruthy();
  vi.advanceTimersByTime(7999);
  expect(gone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(gone).toHaveBeenCalledOnce();
});

test("a notice that stays waits for the next answer", () => {
  const gone = vi.fn();
  render(Notice, { did: did(1, async () => {}), gone, stays: true });
  vi.advanceTimersByTime(600_000);
  expect(gone).not.toHaveBeenCalled();
});

test("a notice stands until its undo is stored, however long that takes", async () => {
  const gone = vi.fn();
  let stored = () => {};
  const undo = vi.fn(() => new Promise<void>((done) => (stored = done)));
  render(Notice, { did: did(1, undo), gone });
  const button = screen.getByRole("button", { name: "Undo" });
  await fireEvent.click(button);
  await fireEvent.click(button);
  vi.advanceTimersByTime(60_000);
  expect(undo).toHaveBeenCalledOnce();
  expect(gone).not.toHaveBeenCalled();
  stored();
  await vi.advanceTimersByTimeAsync(0);
  expect(gone).toHaveBeenCalledOnce();
});

test("an undo that ends late takes nothing away that came meanwhile", async () => {
  const gone = vi.fn();
  let stored = () => {};
  const { rerender } = render(Notice, {
    did: did(1, () => new Promise<void>((done) => (stored = done))),
    gone,
  });
  await fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  await rerender({ did: did(2, async () => {}), gone });
  stored();
  await vi.advanceTimersByTimeAsync(0);
  expect(gone).not.toHaveBeenCalled();
  expect(screen.getByText("Saved 2")).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Undo" }).disabled).toBe(false);
});

test("an undo that the server refused is said, and can be tried again", async () => {
  const gone = vi.fn();
  const answers = [{ ok: false }, { ok: true }];
  const undo = () => undone(Promise.resolve(answers.shift() ?? { ok: true }));
  render(Notice, { did: did(1, undo), gone });
  await fireEvent.click(screen.getByText("Undo"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(screen.getByText(/The server does not answer/)).toBeTruthy();
  expect(gone).not.toHaveBeenCalled();
  await fireEvent.click(screen.getByText("Undo"));
  await vi.advanceTimersByTimeAsync(1);
  expect(gone).toHaveBeenCalledOnce();
});

test("what cannot be undone offers no button", () => {
  render(Notice, { did: did(1, null) });
  expect(screen.queryByRole("button")).toBeNull();
});

test("keys are buttons: the chosen one is pressed, the last answer ringed, a tap felt", async () => {
  const choose = vi.fn();
  const vibrate = vi.fn();
  vi.stubGlobal("navigator", Object.assign(navigator, { vibrate }));
  const props = { label: "Pain?", value: 4, last: 3, none: "none", worst: "worst", choose };
  render(Keys, props);
  expect(screen.getAllByRole("button")).toHaveLength(11);
  expect(screen.getByRole("button", { pressed: true }).textContent).toBe("4");
  expect(screen.getByRole("button", { name: "Pain?: 3" }).classList).toContain("last");
  await fireEvent.click(screen.getByRole("button", { name: "Pain?: 10" }));
  expect(choose).toHaveBeenCalledWith(10);
  expect(vibrate).toHaveBeenCalledWith(8);
});

test("keys rest anew when another question is asked", async () => {
  const props = { value: null, none: "none", worst: "worst", choose: () => {} };
  const { rerender } = render(Keys, { ...props, label: "Pain?" });
  const resting = () => screen.getByRole("group").classList.contains("rests");
  expect(resting()).toBe(true);
  vi.advanceTimersByTime(350);
  flushSync();
  expect(resting()).toBe(false);
  await rerender({ ...props, label: "Sleep?" });
  expect(resting()).toBe(true);
});

test("steps say how far one is", () => {
  render(Steps, { of: 6, done: 2, label: "2 of 6 answered" });
  const bar = screen.getByRole("progressbar", { name: "2 of 6 answered" });
  expect(bar.getAttribute("aria-valuenow")).toBe("2");
  expect(bar.querySelectorAll(".on")).toHaveLength(2);
});

test("of a figure the number is large and the words beside it small", () => {
  const small = (text: string) => {
    const { container } = render(Figure, { text });
    expect(container.textContent?.trim()).toBe(text);
    return [...container.querySelectorAll("small")].map((each) => each.textContent);
  };
  expect(small("4° fehlen bis gerade")).toEqual([" fehlen bis gerade"]);
  expect(small("lacks 10.5°")).toEqual(["lacks "]);
  expect(small("7,5 hours")).toEqual([" hours"]);
  expect(small("114°")).toEqual([]);
  expect(small("straight")).toEqual([]);
});

test("the only time, emptied, keeps its row and asks for a time", async () => {
  const props = {
    legend: "Times",
    label: String,
    add: "Another",
    remove: "Remove",
    change: () => {},
  };
  const { rerender } = render(Times, { ...props, times: ["21:00"] });
  const change = vi.fn((times: string[]) => void rerender({ ...props, change, times }));
  await rerender({ ...props, change, times: ["21:00"] });
  await fireEvent.change(screen.getByLabelText("1"), { target: { value: "" } });
  expect(change).toHaveBeenLastCalledWith([""]);
  expect(screen.getByLabelText("1").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("alert").textContent).toMatch(/^Enter a time such as /);
  await fireEvent.change(screen.getByLabelText("1"), { target: { value: "20:30" } });
  expect(change).toHaveBeenLastCalledWith(["20:30"]);
  expect(screen.queryByRole("alert")).toBeNull();
});
