/** Whether this browser takes the evening's reminder. */

import { addSubscription, keyOf, removeSubscription, sendTestPush } from "../api/endpoints";

export type PushStatus = "unsupported" | "denied" | "off" | "on";

class Reminders {
  status = $state<PushStatus>("off");
  failed = $state(false);

  private looks = 0;

  /** The latest look counts: an earlier one may end after the person has answered. */
  async look(): Promise<void> {
    const mine = ++this.looks;
    const status = await currentStatus();
    if (mine === this.looks) this.status = status;
  }

  /** Ask for permission and subscribe; call it from a tap, as iOS wants. */
  async enable(patient: string, key: string): Promise<void> {
    this.failed = false;
    if (this.status === "unsupported") return;
    if ((await Notification.requestPermission()) !== "granted") {
      await this.look(); // waved away is no refusal: it can be asked again
      return;
    }
    try {
      const registration = await navigator.serviceWorker.ready;
      const subscription = await subscribe(registration, bytes(key));
      const answer = await addSubscription(patient, subscription);
      this.failed = !answer.ok;
    } catch {
      this.failed = true;
    }
    await this.look();
  }

  async disable(patient: string): Promise<void> {
    const registration = await navigator.serviceWorker?.getRegistration();
    const subscription = await registration?.pushManager?.getSubscription();
    if (subscription) {
      await removeSubscription(patient, subscription.endpoint);
      await subscription.unsubscribe().catch(() => false);
    }
    await this.look();
  }

  async test(patient: string): Promise<boolean> {
    return (await sendTestPush(patient)).ok;
  }
}

async function currentStatus(): Promise<PushStatus> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  return subscription ? "on" : "off";
}

function bytes(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const subscribe = (registration: ServiceWorkerRegistration, key: Uint8Array<ArrayBuffer>) =>
  registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });

/** Send the subscription again at every start: some browsers change it without a word. One that
 * was made under an old key of the server is made anew; until then the old key reminds it. */
export async function refreshSubscription(patient: string, key: string): Promise<void> {
  if ((await currentStatus()) !== "on" || !key) return;
  const registration = await navigator.serviceWorker.ready;
  const held = await registration.pushManager.getSubscription();
  if (!held) return;
  const under = keyOf(held);
  if (!under || under === key) {
    await addSubscription(patient, held);
    return;
  }
  await held.unsubscribe();
  // A browser holds one key at a time: where the new one is refused, the old one comes back.
  const anew = await subscribe(registration, bytes(key)).catch(() =>
    subscribe(registration, bytes(under)),
  );
  const answer = await addSubscription(patient, anew);
  if (answer.ok && anew.endpoint !== held.endpoint) {
    await removeSubscription(patient, held.endpoint);
  }
}

export const reminders = new Reminders();
