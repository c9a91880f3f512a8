/** The browser's own push subscription, and the server's knowledge of it. */

import { call } from "./http";

const place = (patient: string) => `/api/v1/patients/${patient}/push-subscriptions/`;

export const addSubscription = (patient: string, subscription: PushSubscription) =>
  call("POST", place(patient), { ...subscription.toJSON(), vapid_key: keyOf(subscription) });

export const removeSubscription = (patient: string, endpoint: string) =>
  call("DELETE", place(patient), { endpoint });

/** Send a test to this browser alone. */
export const sendTestPush = (patient: string, endpoint: string) =>
  call<{ browser: string }>("POST", `/api/v1/patients/${patient}/push-test/`, { endpoint });

/** The server's key in base64url, empty where the browser does not tell. */
function keyOf(subscription: PushSubscription): string {
  const key = subscription.options?.applicationServerKey;
  if (!key) return "";
  const text = btoa(String.fromCharCode(...new Uint8Array(key)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytes(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const subscribe = ({ pushManager }: ServiceWorkerRegistration, key: string) =>
  pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });

/** Have this browser subscribed under the server's key, and let the server know. Says whether it
 * does; rejects where the browser gets no subscription.
 *
 * One made under an old key of the server is made anew; until then the old key reminds it. */
export async function renew(
  registration: ServiceWorkerRegistration,
  patient: string,
  key: string,
): Promise<boolean> {
  const held = await registration.pushManager.getSubscription();
  const under = held ? keyOf(held) : "";
  if (held && (!under || under === key)) return (await addSubscription(patient, held)).ok;
  await held?.unsubscribe();
  // A browser holds one key at a time: where the new one is refused, the old one comes back.
  const anew = await subscribe(registration, key).catch((error) => {
    if (!under) throw error;
    return subscribe(registration, under);
  });
  const { ok } = await addSubscription(patient, anew);
  if (ok && held && anew.endpoint !== held.endpoint) {
    await removeSubscription(patient, held.endpoint);
  }
  return ok;
}
