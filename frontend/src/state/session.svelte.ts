/** Who is signed in. The device remembers it, so that the app opens without a network. */

import * as api from "../api/endpoints";
import { type Answer, useToken } from "../api/http";
import { wipe } from "../db/database";
import {
  type Notice,
  notice,
  oweSignOut,
  owesSignOut,
  type Remembered,
  remember,
  remembered,
} from "../db/remembered";
import { deviceZone } from "../domain/day";
import { chooseLanguage, language } from "../domain/words/index.svelte";
import { journal } from "./journal.svelte";
import { refreshSubscription, reminders } from "./reminders.svelte";

type Status = "loading" | "anonymous" | "patient" | "clinician";
export type Signed =
  | { ok: true }
  | { ok: false; fields: Record<string, string[]>; offline: boolean; second?: string[] };

class Session {
  status = $state<Status>("loading");
  email = $state("");
  user = $state("");
  patient = $state<Remembered["patient"] | null>(null);
  clinician = $state<NonNullable<NonNullable<api.Session["user"]>["clinician"]> | null>(null);
  emergencyNumber = $state("112");
  vapidKey = $state("");
  /** The text on her data: the version in force, and the one she agreed to. */
  privacy = $state<api.Session["privacy"] | null>(null);
  /** The account was deleted: here just now, or elsewhere with entries that were unsent here. */
  gone = $state<true | Notice | null>(null);
  /** The server no longer knows us. Entries stay and wait. */
  mustSignIn = $state(false);

  /** Show at once what the device knows, then ask the server. */
  async start(): Promise<void> {
    addEventListener("second_factor_needed", () => void this.refresh());
    const known = await remembered();
    if (known) await this.become(known);
    else this.gone = (await notice()) ?? null;
    await this.refresh();
    if (this.status === "loading") this.status = "anonymous";
  }

  /** Ask the server who we are. Without a network nothing changes. */
  async refresh(): Promise<void> {
    if (!(await this.settled())) return;
    const answer = await api.getSession();
    if (!answer.ok) return;
    const { user, csrf_token } = answer.data;
    useToken(csrf_token);
    this.emergencyNumber = answer.data.emergency_number;
    this.vapidKey = answer.data.vapid_public_key;
    this.privacy = user ? answer.data.privacy : null;
    if (user?.patient) {
      await this.enter(user, user.patient);
    } else if (user?.clinician) {
      journal.close();
      this.clinician = user.clinician;
      this.email = user.email;
      this.status = "clinician";
    } else if (this.status === "patient") {
      this.mustSignIn = true;
    }
  }

  private async enter(
    user: NonNullable<api.Session["user"]>,
    patient: NonNullable<NonNullable<api.Session["user"]>["patient"]>,
  ): Promise<void> {
    const who: Remembered = {
      user: user.id,
      email: user.email,
      patient: {
        id: patient.id,
        name: patient.name ?? "",
        zone: patient.zone ?? "UTC",
        language: patient.language ?? "en",
      },
      emergencyNumber: this.emergencyNumber,
      vapidKey: this.vapidKey,
    };
    const zone = deviceZone();
    if (who.patient.zone !== zone) {
      const moved = await api.changePatient(patient.id, { zone });
      if (moved.ok) who.patient.zone = zone;
    }
    await remember(who);
    this.mustSignIn = false;
    if (this.user !== user.id || !journal.ready) await this.become(who);
    else journal.send();
    void refreshSubscription(patient.id, this.vapidKey);
  }

  private async become(who: Remembered): Promise<void> {
    this.user = who.user;
    this.email = who.email;
    this.patient = who.patient;
    this.emergencyNumber = who.emergencyNumber;
    this.vapidKey = who.vapidKey;
    await chooseLanguage(who.patient.language);
    await journal.open(who.user, who.patient.id);
    this.status = "patient";
  }

  async signUp(email: string, password: string): Promise<Signed> {
    await this.settled();
    const result = await this.entered(await api.signUp(email, password));
    if (result.ok && this.patient) await this.change({ language: language() });
    return result;
  }

  async signIn(email: string, password: string): Promise<Signed> {
    await this.settled();
    return this.entered(await api.signIn(email, password));
  }

  private async entered(answer: Answer<unknown>): Promise<Signed> {
    if (!answer.ok && answer.failure.code !== "http_409" && answer.failure.status !== 409) {
      const { fields, status, pending } = answer.failure;
      const second = pending?.id === "mfa_authenticate" ? (pending.types ?? []) : undefined;
      return { ok: false, fields, offline: status === 0, second };
    }
    await this.refresh();
    return { ok: true };
  }

  async change(change: { name?: string; language?: string; zone?: string }): Promise<boolean> {
    if (!this.patient) return false;
    this.patient = { ...this.patient, ...change };
    if (change.language) await chooseLanguage(change.language);
    const who = await remembered();
    if (who) await remember({ ...who, patient: { ...this.patient } });
    const answer = await api.changePatient(this.patient.id, change);
    return answer.ok;
  }

  get mustAgree(): boolean {
    return this.status === "patient" && this.privacy?.version !== this.privacy?.agreed;
  }

  /** Sign out and wipe this device, with or without a network. Whoever calls has warned about
   * unsent entries. */
  async signOut(): Promise<void> {
    const { user, patient } = this;
    if (patient) await reminders.disable(patient.id);
    journal.close();
    await remember(null);
    await oweSignOut(true);
    if (user) await wipe(user);
    this.status = "anonymous";
    this.user = this.email = "";
    this.patient = null;
    this.clinician = null;
    this.mustSignIn = false;
    await this.refresh();
  }

  /** Whether no session is left of somebody who signed out, telling the server where one is. */
  private async settled(): Promise<boolean> {
    if (!(await owesSignOut())) return true;
    const answer = await api.signOut();
    // 401 and 410: there is no session any more, which is what we want.
    const ended = answer.ok || [401, 410].includes(answer.failure.status);
    if (ended) await oweSignOut(false);
    return ended;
  }
}

export const session = new Session();
