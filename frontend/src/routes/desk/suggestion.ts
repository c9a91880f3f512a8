/** A suggestion as the desk says it: with what the record knows. */

import type { Row } from "../../domain/kinds";
import { saySuggestion } from "../suggested";
import type { PatientRecord } from "./record.svelte";

export const sayAtDesk = (row: Row<"suggestion">, record: PatientRecord, joint: string): string =>
  saySuggestion(row, {
    joint,
    measuredOn: record.rows("range_of_motion").find(({ id }) => id === row.reading)?.day,
  });
