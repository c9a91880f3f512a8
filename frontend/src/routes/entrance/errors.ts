/** The words behind what the accounts' pages refuse: our own where we have them. */

import type { Failure } from "../../api/http";
import type { EntranceWords } from "../../domain/words/entrance";
import { words } from "../../domain/words/index.svelte";

export interface Said {
  problem: string;
  fields: Record<string, string>;
}

export function say(failure: Failure | undefined, t: EntranceWords): Said {
  if (!failure) return { problem: t.wrong, fields: {} };
  if (failure.status === 0 || failure.status >= 500) {
    return { problem: failure.message || words().serverDown, fields: {} };
  }
  if (failure.status === 429) return { problem: t.tooMany, fields: {} };
  const ours = (t.errors as Record<string, string>)[failure.code];
  const fields: Record<string, string> = {};
  for (const [field, messages] of Object.entries(failure.fields)) {
    const code = failure.codes?.[field] ?? failure.code;
    fields[field] = (t.errors as Record<string, string>)[code] ?? messages[0] ?? t.errors.invalid;
  }
  return {
    problem: fields.form ?? (failure.message ? (ours ?? failure.message) : t.wrong),
    fields,
  };
}
