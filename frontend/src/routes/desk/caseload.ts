/** Which patients of a caseload are shown, in which order; kept in the address. */

import type { Case } from "../../api/desk";
import { daysBetween } from "../../domain/day";

export const SHOWS = ["all", "look", "rest", "quiet"] as const;
export const SORTS = ["attention", "name", "last", "logged", "week"] as const;
export const QUIET_DAYS = 5;
/** From this urgency on a flag is for today: a red flag of "same_day" and above. */
export const TODAY = 200;

export interface View {
  q: string;
  show: (typeof SHOWS)[number];
  sort: (typeof SORTS)[number];
}

const known = <T extends string>(all: readonly T[], wanted: string | null, usual: T): T =>
  all.find((each) => each === wanted) ?? usual;

export function viewOf(query: string): View {
  const parameters = new URLSearchParams(query);
  return {
    q: parameters.get("q") ?? "",
    show: known(SHOWS, parameters.get("show"), "all"),
    sort: known(SORTS, parameters.get("sort"), "attention"),
  };
}

/** The address of a view; what is usual is left out. */
export function queryOf({ q, show, sort }: View): string {
  const parameters = new URLSearchParams();
  if (q.trim()) parameters.set("q", q.trim());
  if (show !== "all") parameters.set("show", show);
  if (sort !== "attention") parameters.set("sort", sort);
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

const SHOWN: Record<View["show"], (each: Case) => boolean> = {
  all: () => true,
  look: (each) => each.attention > 0,
  rest: (each) => each.flags.some((flag) => flag.answer),
  quiet: (each) => !each.last_log_day || daysBetween(each.last_log_day, each.today) >= QUIET_DAYS,
};

const ORDER: Record<Exclude<View["sort"], "attention" | "name">, (a: Case, b: Case) => number> = {
  last: (a, b) => (a.last_log_day ?? "").localeCompare(b.last_log_day ?? ""),
  logged: (a, b) => a.logged_days - b.logged_days,
  week: (a, b) => (a.week ?? 9999) - (b.week ?? 9999),
};

/** The server's order is that of attention; the others follow it among equals. */
export function chosen(cases: readonly Case[], view: View): Case[] {
  const wanted = view.q.trim().toLocaleLowerCase();
  const found = cases.filter(
    (each) => SHOWN[view.show](each) && each.name.toLocaleLowerCase().includes(wanted),
  );
  if (view.sort === "attention") return found;
  if (view.sort === "name") return found.sort((a, b) => a.name.localeCompare(b.name));
  return found.sort(ORDER[view.sort]);
}
