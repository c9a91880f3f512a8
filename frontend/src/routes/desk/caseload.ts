/** Which patients of a caseload are shown, in which order; kept in the address. */

import type { Case, Flag } from "../../api/desk";
import { addDays } from "../../domain/day";
import { matches } from "../../domain/search";
import { onDevice } from "../../state/kept";

/** By when somebody acts, the most urgent first. */
export const GROUPS = ["today", "this_week", "next_visit", "quiet"] as const;
export const SORTS = ["attention", "name", "last", "logged", "week"] as const;
export type Group = (typeof GROUPS)[number];

export interface View {
  q: string;
  group: Group | "";
  joint: string;
  /** The code of a flag, or "red_flag". */
  kind: string;
  /** Whom the patient named. */
  who: string;
  /** Comes within a week. */
  soon: boolean;
  sort: (typeof SORTS)[number];
}

/** What is kept of a caseload while a patient's page is open, so that Back changes nothing. */
export interface Place {
  view: View;
  selected: string | null;
  unfolded: boolean;
  scroll: number;
}

const known = <T extends string>(all: readonly T[], wanted: string | null): T | undefined =>
  all.find((each) => each === wanted);

export function viewOf(query: string): View {
  const asked = new URLSearchParams(query);
  return {
    q: asked.get("q") ?? "",
    group: known(GROUPS, asked.get("group")) ?? "",
    joint: asked.get("joint") ?? "",
    kind: asked.get("kind") ?? "",
    who: asked.get("who") ?? "",
    soon: asked.get("soon") === "1",
    sort: known(SORTS, asked.get("sort")) ?? "attention",
  };
}

/** The address of a view; what is usual is left out. */
export function queryOf({ q, group, joint, kind, who, soon, sort }: View): string {
  const told = { q: q.trim(), group, joint, kind, who, soon: soon ? "1" : "", sort };
  const parameters = new URLSearchParams(
    Object.entries(told).filter(([name, value]) => value && value !== USUAL[name]),
  );
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

const USUAL: Record<string, string> = { sort: "attention" };

/** The filters and the order that somebody keeps as their own on this device; nobody's name. */
const OWN = "caseload-view";
export const ownView = (): View => viewOf(onDevice.get(OWN) ?? "");
export const keepView = (view: View): boolean => onDevice.set(OWN, queryOf({ ...view, q: "" }));

export const kindOf = (flag: Flag): string => (flag.kind === "red_flag" ? "red_flag" : flag.code);

/** The flags that ask for something; what rests under an answer does not. */
export const standing = (each: Case): Flag[] => each.flags.filter((flag) => !flag.rests);

const ORDER: Record<Exclude<View["sort"], "attention">, (a: Case, b: Case) => number> = {
  name: (a, b) => a.name.localeCompare(b.name),
  last: (a, b) => (a.last_log_day ?? "").localeCompare(b.last_log_day ?? ""),
  logged: (a, b) => a.logged_days - b.logged_days,
  week: (a, b) => (a.week ?? 9999) - (b.week ?? 9999),
};

/** The patients that a view shows; `text` is what is searched of each. The server's order is that of
 * urgency; the others follow it among equals. */
export function chosen(cases: readonly Case[], view: View, text: (each: Case) => string): Case[] {
  const found = cases.filter((each) => shows(view, each) && matches(text(each), view.q));
  return view.sort === "attention" ? found : found.sort(ORDER[view.sort]);
}

function shows({ group, joint, kind, who, soon }: View, each: Case): boolean {
  const visit = each.next_visit?.day;
  return (
    (!group || each.group === group) &&
    (!joint || each.injuries.some((injury) => injury.joint === joint)) &&
    (!kind || standing(each).some((flag) => kindOf(flag) === kind)) &&
    (!who || each.with_whom === who) &&
    (!soon || (visit !== undefined && visit < addDays(each.today, 7)))
  );
}

/** Different values, in the order of their names. */
export const each = (values: readonly string[]): string[] =>
  [...new Set(values)].sort((a, b) => a.localeCompare(b));
