/** The day on which a week begins, in a person's language or as they chose. */

import { habits } from "./habits";
import { locale } from "./times";

interface Weeks {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** Where a browser does not say: regions whose weeks begin on Sunday or Saturday (CLDR). */
const SUNDAY =
  "AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
const SATURDAY = "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

/** The ISO weekday on which a week begins for this person. */
export function firstWeekday(language: string): number {
  if (habits().week !== "auto") return Number(habits().week);
  const here = new Intl.Locale(locale(language));
  const known = here as unknown as Weeks;
  const first = known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay;
  if (first) return first;
  const region = here.maximize().region ?? "";
  if (SUNDAY.split(" ").includes(region)) return 7;
  return SATURDAY.split(" ").includes(region) ? 6 : 1;
}

/** The ISO weekdays in the order in which this person reads a week. */
export function weekOrder(language: string): number[] {
  const first = firstWeekday(language);
  return [0, 1, 2, 3, 4, 5, 6].map((ahead) => ((first - 1 + ahead) % 7) + 1);
}
