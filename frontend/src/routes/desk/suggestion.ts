/** A suggestion as the desk says it: with the names that the record knows. */

import type { Row } from "../../domain/kinds";
import { saySuggestion } from "../suggested";
import type { PatientRecord } from "./record.svelte";

export function supplementOf(record: PatientRecord, regimen: string | null | undefined) {
  const of = record.rows("regimen").find(({ id }) => id === regimen);
  return record.rows("supplement").find(({ id }) => id === of?.supplement)?.name;
}

export const sayAtDesk = (row: Row<"suggestion">, record: PatientRecord, joint: string): string =>
  saySuggestion(row, {
    joint,
    supplement: supplementOf(record, row.regimen),
    measuredOn: record.rows("range_of_motion").find(({ id }) => id === row.reading)?.day,
  });
