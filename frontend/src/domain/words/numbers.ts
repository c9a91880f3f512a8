/** What was typed into a field for a number, and what is wrong with it in words that name the field.
 * Loaded with the screens that have such a field. */

import loaders from "virtual:words/numbers";
import { readNumber } from "../numbers";
import type english from "./english/numbers";
import { group, language, number } from "./index.svelte";

export const numberWords = group<typeof english>(loaders);

const MOST_DECIMALS = 6;

/** The number, or null with the reason; neither for an empty field. */
export interface TypedNumber {
  value: number | null;
  error: string;
}

export function typedNumber(field: string, text: string): TypedNumber {
  if (text.trim() === "") return { value: null, error: "" };
  const { value, either } = readNumber(text, language());
  if (value !== null) return { value, error: "" };
  const typed = text.trim();
  if (!either) return { value, error: numberWords().unreadable(field, typed) };
  const [small, large] = either.map((each) => number(each, MOST_DECIMALS)) as [string, string];
  return { value, error: numberWords().twofold(field, typed, small, large) };
}

/** How a number with thousands set apart was understood; "" for any other. */
export function sayUnderstood(text: string): string {
  const { value, isGrouped } = readNumber(text, language());
  return value !== null && isGrouped ? numberWords().understood(number(value, MOST_DECIMALS)) : "";
}
