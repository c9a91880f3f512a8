/** What a form of the desk asks, and how its answers become the values of a row. */

import { writeNumber } from "../../domain/numbers";
import { language } from "../../domain/words/index.svelte";
import { typedNumber } from "../../domain/words/numbers";

export interface Option {
  value: string;
  label: string;
}

export interface FieldSpec {
  name: string;
  label: string;
  hint?: string;
  kind: "text" | "area" | "date" | "time" | "number" | "choice" | "several" | "select" | "check";
  options?: Option[];
  /** The sentence that says what to do where the field may not stay empty. */
  needed?: string;
  /** The bounds of a number, and the sentence for everything else. */
  low?: number;
  high?: number;
  whole?: boolean;
  wrong?: string;
  max?: string;
  length?: number;
}

/** What is kept as an empty text, and not as nothing. */
const EMPTY_TEXT = new Set<FieldSpec["kind"]>(["text", "area", "time"]);

export type Values = Record<string, unknown>;
export type Errors = Record<string, string>;

/** What stands in the fields for a row, or for nothing. */
export function drafted(fields: FieldSpec[], row: Values): Values {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const held = row[name];
      if (kind === "several") return [name, ((held ?? []) as unknown[]).map(String)];
      if (kind === "check") return [name, held === true];
      if (kind === "number") return [name, writeNumber(held as number | null, language())];
      return [name, held == null ? "" : String(held)];
    }),
  );
}

/** The values to send, or why they cannot be sent. */
export function read(fields: FieldSpec[], draft: Values): { values: Values; errors: Errors } {
  const values: Values = {};
  const errors: Errors = {};
  for (const field of fields) {
    const [value, error] = one(field, draft[field.name]);
    values[field.name] = value;
    if (error) errors[field.name] = error;
  }
  return { values, errors };
}

function one(field: FieldSpec, held: unknown): [unknown, string] {
  if (field.kind === "check") return [held === true, ""];
  if (field.kind === "several") {
    const chosen = held as string[];
    return [chosen, chosen.length === 0 ? (field.needed ?? "") : ""];
  }
  const text = String(held ?? "").trim();
  if (text === "") {
    return [EMPTY_TEXT.has(field.kind) ? "" : null, field.needed ?? ""];
  }
  if (field.kind === "number") return numbered(field, text);
  return [text, ""];
}

function numbered(field: FieldSpec, text: string): [number | null, string] {
  const { value, error } = typedNumber(field.label, text);
  if (value === null) return [null, error];
  const inside =
    value >= (field.low ?? -Infinity) &&
    value <= (field.high ?? Infinity) &&
    (!field.whole || Number.isInteger(value));
  return inside ? [value, ""] : [null, field.wrong ?? field.needed ?? ""];
}
