/** Time zones: which are the same, how they are called, which say nothing of where somebody is. */

const SAMPLES = [0, 91, 182, 273]; // days ahead: summer and winter on both halves of the earth
const MS = 86_400_000;

const known = (zone: string): string | null => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
};

/** Whether a zone is what a browser says that hides where it is. */
export const isVague = (zone: string): boolean =>
  !zone || /^(Etc\/.*|UTC|UCT|GMT.*|Zulu|Universal|Greenwich)$/.test(zone);

const clock = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(at);

/** Whether the clocks of two zones agree, now and over the year to come. */
export function areAlike(one: string, other: string, now: Date = new Date()): boolean {
  const [first, second] = [known(one), known(other)];
  if (!first || !second) return one === other;
  const days = SAMPLES.map((ahead) => new Date(now.getTime() + ahead * MS));
  return first === second || days.every((at) => clock(first, at) === clock(second, at));
}

/** "Lisbon" of "Europe/Lisbon". */
export const placeOf = (zone: string): string =>
  (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** Every zone of this browser by its region; `held` is among them whatever it is. */
export function zonesByRegion(held: string): [string, string[]][] {
  const all = new Set([...(Intl.supportedValuesOf?.("timeZone") ?? []), held]);
  const found = new Map<string, string[]>();
  for (const zone of [...all].sort()) {
    const region = zone.includes("/") ? (zone.split("/")[0] ?? "") : "";
    found.set(region, [...(found.get(region) ?? []), zone]);
  }
  return [...found];
}
