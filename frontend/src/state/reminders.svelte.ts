/** Whether this browser takes the evening's reminder. */

import { removeSubscription, renew } from "../api/push";
import { keepWantsPush, wantsPush } from "../db/remembered";
import { isAppleTouch, isInstalled } from "../domain/devices";
import { dot } from "./dot.svelte";
import { closeAll, followAnswers } from "./notifications.svelte";

/** "home_screen": this iPhone or iPad can once the app is on it. "no_service": the browser reaches
 * no push service. */
export type PushStatus = "unsupported" | "home_screen" | "denied" | "no_service" | "off" | "on";

/** Milliseconds after which a return to the app lets the server know again. */
const KNOWN_FOR = 3_600_000;

class Reminders {
  status = $state<PushStatus>("off");
  failed = $state(false);

  private looks = 0;
  private who: { patient: string; key: string } | null = null;
  private toldAt = 0;

  /** The latest look counts: an earlier one may end after the person has answered. */
  async look(): Promise<void> {
    const mine = ++this.looks;
    const status = await currentStatus();
    if (mine === this.looks) this.status = status;
  }

  /** From now on this browser reminds them: it says so to the server at every start and return. */
  follow(patient: string, key: string): void {
    if (!this.who) {
      document.addEventListener("visibilitychange", this.onReturn);
      followAnswers();
      void dot.follow();
    }
    this.who = { patient, key };
    void this.refresh();
  }

  private onReturn = (): void => {
    if (document.visibilityState !== "visible" || !this.who) return;
    void this.look();
    if (Date.now() - this.toldAt > KNOWN_FOR) void this.refresh();
  };

  private async refresh(): Promise<void> {
    if (!this.who) return;
    this.toldAt = Date.now();
    const { patient, key } = this.who;
    await refreshSubscription(patient, key).catch(() => undefined);
    await this.look();
  }

  /** Ask for permission and subscribe; call it from a tap, as iOS wants. */
  async enable(patient: string, key: string): Promise<void> {
    this.failed = false;
    if (this.status === "unsupported" || this.status === "home_screen") return;
    if ((await Notification.requestPermission()) !== "granted") {
      await this.look(); // waved away is no refusal: it can be asked again
      return;
    }
    await keepWantsPush(patient);
    try {
      this.failed = !(await renew(await navigator.serviceWorker.ready, patient, key));
    } catch {
      this.looks += 1;
      this.status = "no_service";
      return;
    }
    await this.look();
  }

  async disable(patient: string): Promise<void> {
    await keepWantsPush("");
    const registration = await navigator.serviceWorker?.getRegistration();
    await closeAll(registration);
    await dot.end();
    const subscription = await registration?.pushManager?.getSubscription();
    if (subscription) {
      await removeSubscription(patient, subscription.endpoint);
      await subscription.unsubscribe().catch(() => false);
    }
    await this.look();
  }
}

async function currentStatus(): Promise<PushStatus> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) {
    return isAppleTouch() && !isInstalled() ? "home_screen" : "unsupported";
  }
  if (Notification.permission === "denied") return "denied";
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    const subscription = await registration?.pushManager.getSubscription();
    return subscription ? "on" : "off";
  } catch {
    return "no_service"; // a browser that refuses to say
  }
}

/** Send the subscription again: some browsers change it without a word, or drop it. One that was
 * dropped is made anew where the person still wants it. */
export async function refreshSubscription(patient: string, key: string): Promise<void> {
  const status = await currentStatus();
  if (status === "on") await keepWantsPush(patient);
  const wanted = status === "on" || (status === "off" && (await wantsPush(patient)));
  if (!wanted || !key || Notification.permission !== "granted") return;
  await renew(await navigator.serviceWorker.ready, patient, key);
}

export const reminders = new Reminders();
