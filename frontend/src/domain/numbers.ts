/** Numbers as people type them: "10.000" in German is ten thousand, "2,5" two and a half.
 *
 * A mark before exactly three figures could be either. It means thousands where the language groups
 * them by it, and is left to the person where it does not: nobody is told ten for ten thousand. The
 * server reads by the same rules (recovery/core/numbers.py); both are held to
 * tests/cases/numbers.json. */

/** What a text means as a number: null if it is none, or if it is one of `either`. */
export interface Reading {
  value: number | null;
  /** With the mark before decimals, and before thousands, where it could be both. */
  either: [number, number] | null;
  /** Thousands are set apart in it. */
  isGrouped: boolean;
}

const UNREADABLE: Reading = { value: null, either: null, isGrouped: false };
/** Which a float keeps. */
const MOST_FIGURES = 15;
/** Decimals that a field is given. */
const MOST_DECIMALS = 6;
const NUMBER = /^([+-]?)(?:(\d{1,3}([.,' ])\d{3}(?:\3\d{3})*)|(\d*))(?:([.,])(\d*))?$/;

const plainly = (value: number): Reading => ({ value, either: null, isGrouped: false });

function groupMark(language: string): string {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(1_234_567);
  return parts.find(({ type }) => type === "group")?.value ?? "";
}

/** Read a number as the readers of a language write it. */
export function readNumber(text: string, language: string): Reading {
  const plain = text
    .replace(/[\s\u00a0\u2009\u202f]/g, " ")
    .trim()
    .replace("−", "-")
    .replaceAll("’", "'");
  const figures = plain.replace(/\D/g, "").length;
  const found = NUMBER.exec(plain);
  if (!found || figures === 0 || figures > MOST_FIGURES) return UNREADABLE;
  const [, sign, groups, mark = "", whole, point, decimals] = found;
  const signed = (value: string) => (sign === "-" ? -1 : 1) * Number(value);
  if (groups === undefined) return plainly(signed(`${whole || 0}.${decimals || 0}`));
  const grouped = signed(`${groups.replace(/\D/g, "")}.${decimals || 0}`);
  const isOneMark = groups.split(mark).length === 2 && point === undefined && ".,".includes(mark);
  if (isOneMark) {
    const decimal = signed(groups.replace(",", "."));
    if (groups.startsWith("0")) return plainly(decimal);
    const value = mark === groupMark(language) ? grouped : null;
    return { value, either: [decimal, grouped], isGrouped: value !== null };
  }
  if (groups.startsWith("0") || point === mark) return UNREADABLE;
  return { value: grouped, either: null, isGrouped: true };
}

/** A number as it stands in a field: `readNumber` reads it back as the same one. */
export function writeNumber(value: number | null | undefined, language: string): string {
  if (value == null) return "";
  const written = (least: number) =>
    new Intl.NumberFormat(language, {
      useGrouping: false,
      minimumFractionDigits: least,
      maximumFractionDigits: MOST_DECIMALS,
    }).format(value);
  // Three decimals could be thousands, four could not.
  return /[.,]\d{3}$/.test(written(0)) ? written(4) : written(0);
}
