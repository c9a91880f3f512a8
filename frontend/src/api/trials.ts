/** The endpoints of trials. A part of its own, so that it is loaded with their screens only. */

import type { Uuid } from "../domain/ids";
import { call } from "./http";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Offer = Schemas["TrialOffer"];
export type Choice = Schemas["TrialOutcome"];
export type Design = Schemas["TrialDesign"];
export type Refusal = Schemas["TrialRefusal"];
export type Report = Schemas["TrialReport"];
export type Trial = Schemas["Trial"];

const base = (patient: Uuid) => `/api/v1/patients/${patient}/trials/`;

export const getOffer = (patient: Uuid, regimen: Uuid) =>
  call<Offer>("GET", `${base(patient)}planner/?regimen=${regimen}`);
/** Asking lets the server reveal what the day has brought; the rows come by sync. */
export const lookAtTrials = (patient: Uuid) => call("GET", base(patient));
export const getTrials = (patient: Uuid) => call<Trial[]>("GET", base(patient));
export const agreeToTrial = (patient: Uuid, trial: Uuid, agrees: boolean, words: string) =>
  call<Trial>("POST", `${base(patient)}${trial}/agreement/`, { agrees, words });
export const createTrial = (patient: Uuid, plan: object) => call("POST", base(patient), plan);
export const startTrial = (patient: Uuid, trial: Uuid, starts_on: string) =>
  call("POST", `${base(patient)}${trial}/start/`, { starts_on });
export const stopTrial = (patient: Uuid, trial: Uuid, reason: "harm" | "other") =>
  call("POST", `${base(patient)}${trial}/stop/`, { reason });
export const amendTrial = (patient: Uuid, trial: Uuid, subject: string, words: string) =>
  call("POST", `${base(patient)}${trial}/amendments/`, { subject, words });
export const getReport = (patient: Uuid, trial: Uuid) =>
  call<Report>("GET", `${base(patient)}${trial}/report/`);
export const csvOf = (patient: Uuid, trial: Uuid): string => `${base(patient)}${trial}/data.csv`;
