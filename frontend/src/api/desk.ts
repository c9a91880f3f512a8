/** The physiotherapist's endpoints, loaded with the desk. */

import type { Day } from "../domain/day";
import type { Uuid } from "../domain/ids";
import { type Answer, call } from "./http";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Caseload = Schemas["Caseload"];
export type Case = Schemas["Case"];
export type Flag = Schemas["Flag"];
export type FlagAnswer = Schemas["FlagAnswerName"];
export type OneCase = Schemas["OneCase"];
export type PatientRecord = Schemas["PatientRecord"];
export type Trend = Schemas["Trend"];
export type Discharged = Schemas["Discharged"];
export type DischargeReason = Schemas["DischargeReasonEnum"];
export type Ended = Schemas["Ended"];
export type Review = Schemas["Review"];

export interface Series {
  kind: string;
  columns: string[];
  rows: (string | number | null)[][];
}

/** A row over REST: what it holds, its id, and whether the caller wrote it. */
export type Entry = Record<string, unknown> & { id: Uuid; own?: boolean };

const API = "/api/v1";
const of = (patient: Uuid, noun: string) => `${API}/patients/${patient}/${noun}/`;

export const getCaseload = () => call<Caseload>("GET", `${API}/caseload/`);
export const getChanges = () => call<{ version: string }>("GET", `${API}/caseload/changes/`);
/** What one has ended oneself and can still take back. */
export const getEnded = () => call<Ended[]>("GET", `${API}/caseload/ended/`);
export const getCase = (patient: Uuid) => call<OneCase>("GET", `${API}/caseload/${patient}/`);
/** A mail each weekday morning in this zone, with counts by group; "" for none. */
export const chooseDigest = (zone: string) => call("PUT", `${API}/caseload/digest/`, { zone });

/** Everything that a patient's page is drawn from, in one answer. */
export const getRecord = (patient: Uuid) =>
  call<PatientRecord>("GET", `${API}/caseload/${patient}/record/`);

/** What is done about a flag of a patient, or about all that do not rest (without `flag`). */
export const answerFlags = (
  patient: Uuid,
  answer: {
    flag?: string;
    answer?: FlagAnswer;
    action?: string;
    until_day?: Day | null;
    handed_to?: Uuid | null;
  },
) => call<Schemas["Answered"]>("POST", `${API}/caseload/${patient}/flags/`, answer);
export const takeBack = (patient: Uuid, answer: Uuid) =>
  call("DELETE", `${API}/caseload/${patient}/flags/${answer}/`);
export const discharge = (
  patient: Uuid,
  ending: { injury: Uuid; reason: DischargeReason; summary: string },
) => call<Schemas["Discharged"]>("POST", `${API}/caseload/${patient}/discharge/`, ending);
export const takeBackDischarge = (patient: Uuid, discharge: Uuid) =>
  call("DELETE", `${API}/caseload/${patient}/discharge/${discharge}/`);

export const nameStandIn = (patient: Uuid, clinician: Uuid, until: Day) =>
  call<{ id: Uuid }>("POST", `${API}/caseload/${patient}/stand-ins/`, { clinician, until });
export const endStandIn = (patient: Uuid, admission: Uuid) =>
  call("DELETE", `${API}/caseload/${patient}/stand-ins/${admission}/`);

export const getSeries = (patient: Uuid, kind: string) =>
  call<Series>("GET", `${API}/patients/${patient}/series/?kind=${kind}`);
export const getSafety = (patient: Uuid) => call<Review[]>("GET", of(patient, "safety"));

/** All rows of a noun, page after page. */
export async function getEntries(patient: Uuid, noun: string): Promise<Answer<Entry[]>> {
  const found: Entry[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: Answer<{ next: string | null; results: Entry[] }> = await call(
      "GET",
      `${of(patient, noun)}${cursor ? `?cursor=${cursor}` : ""}`,
    );
    if (!page.ok) return page;
    found.push(...page.data.results);
    cursor = page.data.next;
  }
  return { ok: true, status: 200, data: found };
}

export const addEntry = (patient: Uuid, noun: string, values: object) =>
  call<Entry>("POST", of(patient, noun), values);
export const changeEntry = (patient: Uuid, noun: string, row: Uuid, values: object) =>
  call<Entry>("PATCH", `${of(patient, noun)}${row}/`, values);
export const removeEntry = (patient: Uuid, noun: string, row: Uuid) =>
  call("DELETE", `${of(patient, noun)}${row}/`);
