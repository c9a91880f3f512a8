/** What goes out and comes in: the report, exports and imports. Loaded with their screens. */

import type { Uuid } from "../domain/ids";
import type { ReportChart } from "../domain/reportChart";
import { type Answer, call, type Failure } from "./http";
import type { components } from "./schema";

/** One of those that the server offers. */
export type ExportKind = string;
export type Accepted = components["schemas"]["Accepted"];
export type Existing = "keep" | "complete" | "replace";
type States = Partial<Record<"new" | "same" | "gaps" | "different", number>>;

export interface Refusal {
  kind: string;
  day: string;
  message: string;
  fields: Record<string, string[]>;
}

/** What a preview or an import tells. */
export interface Told {
  counts?: Record<string, States>;
  refused?: number;
  refusals?: Refusal[];
  fault_count?: number;
  faults?: { line: number; reason: string; code?: string; figures?: Record<string, unknown> }[];
  failure?: { code: string; figures?: Record<string, unknown> };
  first?: string;
  last?: string;
  naps?: number;
  unknown?: Record<string, number>;
  settings?: boolean;
}

export type Job = Omit<components["schemas"]["Job"], "result"> & { result: Told };

/** A joint as it was measured last, in degrees. */
export interface ReportPicture {
  joint: string;
  motion: string;
  side: string;
  device: string;
  position: string;
  now: number;
  was: number | null;
  goal: number | null;
  error: number | null;
  minimum: number | null;
  maximum: number | null;
}

export type Report = Omit<
  components["schemas"]["Report"],
  "picture" | "charts" | "doses" | "table"
> & {
  picture: ReportPicture | null;
  charts: ReportChart[];
  doses: { title: string; marks: [number, "taken" | "part" | "skipped"][] }[];
  table: { head: string[]; rows: string[][] };
};

const at = (patient: Uuid) => `/api/v1/patients/${patient}`;

export const getReport = (patient: Uuid, language: string, options: Record<string, string> = {}) =>
  call<Report>("GET", `${at(patient)}/report/?${new URLSearchParams({ language, ...options })}`);

export const getOffered = () => call<components["schemas"]["Offered"][]>("GET", "/api/v1/exports/");

export const getAccepted = () => call<Accepted[]>("GET", "/api/v1/imports/");

export const askExport = (
  patient: Uuid,
  kind: ExportKind,
  language: string,
  options: Record<string, string> = {},
) => call<Job>("POST", `${at(patient)}/exports/`, { kind, language, ...options });
export const getExport = (patient: Uuid, id: Uuid) =>
  call<Job>("GET", `${at(patient)}/exports/${id}/`);
export const exportFile = (patient: Uuid, id: Uuid) => `${at(patient)}/exports/${id}/file/`;

export const getImport = (patient: Uuid, id: Uuid) =>
  call<Job>("GET", `${at(patient)}/imports/${id}/`);
export const confirmImport = (patient: Uuid, id: Uuid, existing: Existing) =>
  call<Job>("POST", `${at(patient)}/imports/${id}/confirm/`, { existing });
export const forgetImport = (patient: Uuid, id: Uuid) =>
  call("DELETE", `${at(patient)}/imports/${id}/`);

/** Send a file as it is, however large; `told` hears the share that is up, 0 to 1. */
export async function sendFile(
  patient: Uuid,
  kind: string,
  file: File,
  language: string,
  told: (share: number) => void,
): Promise<Answer<Job>> {
  const session = await call<{ csrf_token: string }>("GET", "/api/v1/session");
  if (!session.ok) return session;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${at(patient)}/imports/?kind=${kind}&language=${language}`);
    request.responseType = "json";
    request.setRequestHeader("X-CSRFToken", session.data.csrf_token);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
    request.onerror = () => resolve({ ok: false, failure: failure(0, {}) });
    request.onload = () => {
      const { status, response } = request;
      if (status < 300) resolve({ ok: true, status, data: response as Job });
      else resolve({ ok: false, failure: failure(status, response ?? {}) });
    };
    request.send(file);
  });
}

function failure(status: number, body: Partial<Failure>): Failure {
  return {
    status,
    code: body.code ?? (status ? `http_${status}` : "offline"),
    message: body.message ?? "",
    fields: body.fields ?? {},
  };
}

/** Ask again until a job has ended or waits for an answer; slower and slower, at most 3 s apart. */
export async function follow(
  ask: () => Promise<Answer<Job>>,
  told: (job: Job) => void,
  isGone: () => boolean,
): Promise<Answer<Job>> {
  for (let wait = 400; ; wait = Math.min(3000, wait * 1.3)) {
    const answer = await ask();
    if (!answer.ok || isGone()) return answer;
    told(answer.data);
    if (!["waiting", "running"].includes(answer.data.state)) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
