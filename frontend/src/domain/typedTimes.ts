/** A time of the day that somebody typed, in the words of their language. */

import { isTwelve, locale } from "./times";

/** The words of a language for the two halves of a day: "am", "pm". */
function halves(language: string): [string, string] {
  const half = (hour: string) =>
    new Intl.DateTimeFormat(locale(language), {
      hour: "numeric",
      hourCycle: "h12",
      timeZone: "UTC",
    })
      .formatToParts(new Date(`2026-01-01T${hour}:00:00Z`))
      .find(({ type }) => type === "dayPeriod")?.value ?? "";
  return [half("09"), half("21")];
}

const plain = (text: string) => text.toLocaleLowerCase().replace(/[.\s\u00a0\u202f]/g, "");

/** What somebody typed as a time, "21:00" of "9 pm", "9.30pm", "2130" or "21 Uhr"; null if it is
 * none, and where "9" could be either half of a day that is counted in halves. */
export function readTime(text: string, language: string): string | null {
  const typed = plain(text.replace(/(\d)[.,h](\d)/gi, "$1:$2"));
  const found = /^(\D*)(\d{1,2}):?(\d{2})?(\D*)$/.exec(typed);
  if (!found) return null;
  const [, before = "", hours = "", minutes = "00", after = ""] = found;
  const [am, pm] = halves(language).map(plain);
  const said = before + after;
  const isMorning = said === am || said === "am" || said === "a";
  const isEvening = said === pm || said === "pm" || said === "p";
  if (said && !isMorning && !isEvening && !/^(uhr|h|o)$/.test(said)) return null;
  let hour = Number(hours);
  if (isMorning || isEvening) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (isEvening ? 12 : 0);
  } else if (isTwelve(language) && hour >= 1 && hour <= 12) return null;
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}
