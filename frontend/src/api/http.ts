/** Every request to the server: the CSRF token, one retry with a fresh one, one kind of failure. */

export interface Failure {
  status: number;
  code: string;
  message: string;
  fields: Record<string, string[]>;
  /** The first code per field, of the accounts' pages: words of our own stand behind them. */
  codes?: Record<string, string>;
  /** Milliseconds that the server wants us to wait before we ask again. */
  wait?: number;
  /** The step of a sign-in that is still to come. */
  pending?: { id: string; types?: string[] };
}

export type Answer<T> = { ok: true; status: number; data: T } | { ok: false; failure: Failure };

/** What concerns more than the screen that asked. */
const TOLD = ["second_factor_needed", "not_signed_in"];

const OFFLINE: Failure = { status: 0, code: "offline", message: "", fields: {} };

/** Milliseconds: a request that hangs must not hold the outbox up for ever. */
const PATIENCE = 30_000;

/** Milliseconds: a wait that is shorter is sat out here, and nobody hears of it. */
const SAT_OUT = 5_000;
/** Too much was asked, too much is asked by all, or there is no room: the request was not done. */
const NOT_NOW = [429, 503, 507];

let token: string | null = null;

export function useToken(fresh: string): void {
  token = fresh;
}

/** Asks the person to prove that it is they, by one of `methods`; says whether they did. */
let prove: (methods: string[]) => Promise<boolean> = async () => false;

export function proveBy(asking: typeof prove): void {
  prove = asking;
}

async function freshToken(): Promise<void> {
  const response = await fetch("/api/v1/session", {
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.ok) token = ((await response.json()) as { csrf_token: string }).csrf_token;
}

async function once(
  method: string,
  path: string,
  body: unknown,
  more: Record<string, string>,
): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json", ...more };
  // The language of the app, which may be another than the browser's.
  const page = (globalThis as { document?: { documentElement: { lang: string } } }).document;
  const spoken = page?.documentElement.lang;
  if (spoken) headers["Accept-Language"] = spoken;
  if (method !== "GET") {
    if (!token) await freshToken();
    headers["X-CSRFToken"] = token ?? "";
  }
  if (body !== undefined) headers["Content-Type"] = "application/json";
  return fetch(path, {
    method,
    headers,
    cache: "no-store",
    credentials: "same-origin",
    // What is taken away is taken away though the page goes in this moment.
    keepalive: method === "DELETE",
    signal: AbortSignal.timeout(PATIENCE),
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** Milliseconds to wait until the request may be sent again, or none where none are named. */
export function waitOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get("Retry-After") ?? "");
  return NOT_NOW.includes(response.status) && seconds > 0 ? seconds * 1000 : undefined;
}

/** The failure that a response tells, in our own shape or in that of the accounts' pages. */
async function failureOf(response: Response): Promise<Failure> {
  const status = response.status;
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown> & {
    data?: { flows?: { id: string; is_pending?: boolean; types?: string[] }[] };
  };
  const pending = body.data?.flows?.find((each) => each.is_pending);
  if (pending) return { status, code: pending.id, message: "", fields: {}, pending };
  if (Array.isArray(body.errors)) {
    const errors = body.errors as { code?: string; message: string; param?: string }[];
    const fields: Record<string, string[]> = {};
    const codes: Record<string, string> = {};
    for (const { message, code = "invalid", param = "form" } of errors) {
      fields[param] = [...(fields[param] ?? []), message];
      codes[param] ??= code;
    }
    return { status, code: errors[0]?.code ?? "invalid", message: "", fields, codes };
  }
  return {
    status,
    wait: waitOf(response),
    code: typeof body.code === "string" ? body.code : `http_${status}`,
    message: typeof body.message === "string" ? body.message : "",
    fields: (body.fields ?? {}) as Record<string, string[]>,
  };
}

/** Send a request. Never throws: no network is a failure with status 0. `fine` is a status that
 * is no failure here. */
export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  fine?: number,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  try {
    let response = await once(method, path, body, headers);
    if (response.status === 403) {
      const failure = await failureOf(response.clone());
      const again =
        failure.code === "csrf"
          ? await freshToken().then(() => true)
          : failure.code === "reauthentication_needed" &&
            (await prove(failure.fields.methods ?? []));
      if (again) response = await once(method, path, body, headers);
    }
    const wait = waitOf(response);
    if (wait && wait <= SAT_OUT) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      response = await once(method, path, body, headers);
    }
    if (!response.ok && response.status !== fine) {
      const failure = await failureOf(response);
      if (TOLD.includes(failure.code)) dispatchEvent(new Event(failure.code));
      return { ok: false, failure };
    }
    const text = await response.text();
    return { ok: true, status: response.status, data: (text ? JSON.parse(text) : null) as T };
  } catch {
    return { ok: false, failure: OFFLINE };
  }
}
