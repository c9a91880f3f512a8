/** The server has a new key for push services: this phone subscribes anew, and no evening is lost. */
import { afterEach, expect, test, vi } from "vitest";
import { keepWantsPush } from "../src/db/remembered";
import { refreshSubscription } from "../src/state/reminders.svelte";

const OLD = "AAEC";
const NEW = "AwQF";
const bytesOf = (key: string) => Uint8Array.from(atob(key), (c) => c.charCodeAt(0)).buffer;

interface Sent {
  method: string;
  body: { endpoint: string; vapid_key?: string };
}

const sent: Sent[] = [];
vi.mock("../src/api/http", () => ({
  call: async (method: string, _: string, body: Sent["body"]) => {
    sent.push({ method, body });
    return { ok: true };
  },
}));

/** A browser that holds a subscription under a key, and a server that takes what is sent. */
function browser(held: string, { refuses = "" } = {}): void {
  sent.length = 0;
  let count = 0;
  const subscription = (key: string) => {
    const endpoint = `https://push.example/${key}/${count++}`;
    return {
      endpoint,
      options: { applicationServerKey: bytesOf(key) },
      toJSON: () => ({ endpoint, keys: {} }),
      unsubscribe: async () => {
        now = null;
        return true;
      },
    };
  };
  let now: ReturnType<typeof subscription> | null = held ? subscription(held) : null;
  const pushManager = {
    getSubscription: async () => now,
    subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
      const key = btoa(String.fromCharCode(...applicationServerKey));
      if (now) throw new DOMException("another key", "InvalidStateError");
      if (key === refuses) throw new DOMException("not now", "AbortError");
      now = subscription(key);
      return now;
    },
  };
  const registration = { pushManager };
  vi.stubGlobal("navigator", {
    serviceWorker: { ready: registration, getRegistration: async () => registration },
  });
  vi.stubGlobal("PushManager", class {});
  vi.stubGlobal("Notification", { permission: "granted" });
}

afterEach(() => vi.unstubAllGlobals());

test("under the same key it only says again what it has (S21)", async () => {
  browser(NEW);
  await refreshSubscription("ada", NEW);
  expect(sent.map((each) => [each.method, each.body.vapid_key])).toEqual([["POST", NEW]]);
});

test("under an old key it subscribes anew and takes the old one back afterwards (S21)", async () => {
  browser(OLD);
  await refreshSubscription("ada", NEW);
  expect(sent.map((each) => each.method)).toEqual(["POST", "DELETE"]);
  expect(sent[0]?.body).toMatchObject({
    endpoint: `https://push.example/${NEW}/1`,
    vapid_key: NEW,
  });
  expect(sent[1]?.body.endpoint).toBe(`https://push.example/${OLD}/0`);
});

test("where the new key is refused it goes on under the old one (S21)", async () => {
  browser(OLD, { refuses: NEW });
  await refreshSubscription("ada", NEW);
  expect(sent[0]?.body).toMatchObject({
    endpoint: `https://push.example/${OLD}/1`,
    vapid_key: OLD,
  });
});

test("a subscription that the browser dropped is made anew at the next start (P13)", async () => {
  browser(NEW);
  await refreshSubscription("ada", NEW);
  browser("");
  await refreshSubscription("ada", NEW);
  expect(sent.map(({ method, body }) => [method, body.vapid_key])).toEqual([["POST", NEW]]);
});

test.each(["", "bob"])(
  "nobody is subscribed who never wanted it here: %s (P13)",
  async (wanted) => {
    await keepWantsPush(wanted);
    browser("");
    await refreshSubscription("ada", NEW);
    expect(sent).toEqual([]);
  },
);
