/** The server's endpoints by name, typed by its own OpenAPI document. */

import type { Findings } from "../domain/findings";
import type { Uuid } from "../domain/ids";
import { call } from "./http";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Session = Schemas["Session"];
export type CareLink = Schemas["CareLink"];
export type AccessDay = Schemas["AccessDay"];
export type AccessDays = Schemas["AccessDays"];
export type Invitation = Schemas["Invitation"];
export type InvitationMade = Schemas["InvitationMade"];
export type InvitationShown = Schemas["InvitationShown"];
export type Channels = Schemas["Channels"];
export type Reminder = Schemas["Reminder"];
export type Missed = Schemas["Missed"];
export type Consent = Pick<Schemas["AcceptanceRequest"], "injuries"> &
  Partial<Schemas["AcceptanceRequest"]>;

const API = "/api/v1";
const ACCOUNTS = "/_allauth/browser/v1";

export const getSession = () => call<Session>("GET", `${API}/session`);

export const changePatient = (id: Uuid, change: object) =>
  call("PATCH", `${API}/patients/${id}/`, change);

export const signIn = (email: string, password: string) =>
  call("POST", `${ACCOUNTS}/auth/login`, { email, password });
export const signOut = () => call("DELETE", `${ACCOUNTS}/auth/session`);

export const postSync = (request: object) => call<SyncAnswer>("POST", `${API}/sync`, request);

export interface SyncAnswer {
  epoch: string;
  cursor: string;
  /** What was computed; null or missing where the phone has this version. */
  derived?: { version: number; findings?: Findings } | null;
  more: boolean;
  resync: boolean;
  results: {
    id: Uuid;
    status: "applied" | "duplicate" | "conflict" | "kept" | "rejected";
    code?: string;
    message?: string;
    fields?: Record<string, string[]>;
  }[];
  changes: {
    kind: string;
    row: Uuid;
    revision: number;
    deleted: boolean;
    values: Record<string, unknown>;
  }[];
}

export const getReminders = (patient: Uuid) =>
  call<Reminder[]>("GET", `${API}/patients/${patient}/reminders/`);
export const getChannels = (patient: Uuid) =>
  call<Channels>("GET", `${API}/patients/${patient}/reminders/channels/`);
export const getMissed = (patient: Uuid) =>
  call<Missed[]>("GET", `${API}/patients/${patient}/reminders/missed/`);
export const openCalendar = (patient: Uuid) =>
  call<{ url: string }>("POST", `${API}/patients/${patient}/calendar/`);
export const closeCalendar = (patient: Uuid) =>
  call("DELETE", `${API}/patients/${patient}/calendar/`);

export const getInvitation = (token: string) =>
  call<InvitationShown>("GET", `${API}/invitations/${encodeURIComponent(token)}/`);
export const acceptInvitation = (token: string, consent: Consent) =>
  call<CareLink>("POST", `${API}/invitations/${encodeURIComponent(token)}/`, consent);
export const getCareLinks = () => call<CareLink[]>("GET", `${API}/care-links/`);
export const revokeCareLink = (id: Uuid) => call<CareLink>("DELETE", `${API}/care-links/${id}/`);
export const getAccessDays = (before: string | null) =>
  call<AccessDays>("GET", `${API}/access-days/${before ? `?before=${before}` : ""}`);

export const getInvitations = () => call<Invitation[]>("GET", `${API}/clinic/invitations/`);
export const invite = (email: string) =>
  call<InvitationMade>("POST", `${API}/clinic/invitations/`, { email });
