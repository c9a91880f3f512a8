/** The parts of a patient's page that buttons lead to. */

export const PLACES = ["plan", "measured", "notes", "function", "exports"] as const;
type Place = (typeof PLACES)[number];

/** Show a part of the page, and go on from there with the keyboard. */
export function goTo(place: Place): void {
  const found = document.getElementById(place);
  found?.scrollIntoView({ block: "start" });
  found?.focus({ preventScroll: true });
}
