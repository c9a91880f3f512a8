/** Who is signed in. The device remembers it, so that the app opens without a network. */

import * as api from "../api/endpoints";
import { type Answer, type Failure, useToken } from "../api/http";
import { othersThan, wipe } from "../db/database";
import {
  keepInvitation,
  keptInvitation,
  type Notice,
  notice,
  oweSignOut,
  owesSignOut,
  type Remembered,
  remember,
  remembered,
  sealedOf,
} from "../db/remembered";
import { deviceZone } from "../domain/day";
import { LANGUAGES, language } from "../domain/words/index.svelte";
import { CHANNEL, type News, tell } from "../sync/flush";
import { clock } from "./clock.svelte";
import { journal } from "./journal.svelte";
import { inTab } from "./kept";
import { latch } from "./latch.svelte";
import { speak } from "./speech";

/** "account": signed in, and neither a patient nor a clinician: whoever runs this. "blocked": the
 * browser lets the app keep nothing. */
type Status = "loading" | "anonymous" | "patient" | "clinician" | "account" | "blocked";
/** What became of a sign-in. Without a failure and not signed in: `session.pending` is next. */
export type Signed = { ok: true } | { ok: false; failure?: Failure };

const afterwards = () => import("./afterwards");
const leaving = () => import("../sync/leaving");

class Session {
  status = $state<Status>("loading");
  email = $state("");
  user = $state("");
  private own = $state<Remembered["patient"] | null>(null);
  clinician = $state<NonNullable<NonNullable<api.Session["user"]>["clinician"]> | null>(null);
  /** Signed in as somebody who runs this. */
  operator = $state<{ hasSecondFactor: boolean } | null>(null);
  /** How people get in here, once the server has said it. */
  entrance = $state<api.Session["entrance"] | null>(null);
  /** The step that a sign-in of this browser waits for. */
  pending = $state<api.Session["pending"]>(null);
  mailFailed = $state(false);
  /** The address that a signed-in person has still to confirm. */
  changing = $state("");
  /** The account was made here just now, with a password. */
  isNew = $state(false);
  /** The page of an invitation that is not answered yet: known to this device or to the account. */
  invitation = $state("");
  /** Empty until the installation was heard: then `callsNow` knows one. */
  emergencyNumber = $state("");
  outOfHoursNumber = $state("");
  /** The practices shared with that gave a number. */
  clinics = $state<NonNullable<Remembered["clinics"]>>([]);
  vapidKey = $state("");
  /** The text on the person's data: the version in force, and the one they agreed to. */
  privacy = $state<api.Session["privacy"] | null>(null);
  /** What this person must be told and has not read yet. */
  notices = $state<api.Session["notices"]>([]);
  /** The account was deleted, here just now or elsewhere; or this browser was signed out there. */
  gone = $state<true | Notice | null>(null);
  /** The server no longer knows us. Entries stay and wait. */
  mustSignIn = $state(false);
  /** Somebody was signed in here, of whom nothing is kept, and is not any more. */
  hasEnded = $state(false);
  private sealKey = "";
  private turn: Promise<void> = Promise.resolve();

  get patient(): Remembered["patient"] | null {
    return this.own;
  }

  /** A patient's day is that of their zone, anybody else's that of the device. */
  set patient(patient: Remembered["patient"] | null) {
    this.own = patient;
    clock.zone = patient?.zone ?? deviceZone();
  }

  /** Show at once what the device knows, then ask the server. */
  async start(): Promise<void> {
    addEventListener("second_factor_needed", () => void this.refresh());
    // The text on their data has changed, or was never agreed to. Once it is asked, it is asked.
    addEventListener("consent_needed", () => {
      if (!this.mustAgree) void this.refresh();
    });
    addEventListener("not_signed_in", () => void this.refresh());
    new BroadcastChannel(CHANNEL).onmessage = ({ data }: MessageEvent<News>) => {
      if (data.what === "left" && data.user === this.user) void this.forget();
    };
    addEventListener("left_here", () => void this.forget());
    // A page that slept may not have heard of it.
    addEventListener("pageshow", this.lookAgain);
    document.addEventListener("visibilitychange", this.lookAgain);
    try {
      await this.begin();
    } catch {
      this.status = "blocked";
    }
  }

  private lookAgain = async (): Promise<void> => {
    if (document.visibilityState !== "visible" || this.status !== "patient") return;
    const { user } = this;
    const who = await remembered().catch(() => null);
    // Where the browser does not answer, nothing is known.
    if (who === null || who?.user === user || this.user !== user) return;
    await this.forget();
  };

  private async begin(): Promise<void> {
    const known = await remembered();
    this.invitation = await keptInvitation();
    if (known) await this.become(known);
    else this.gone = (await notice()) ?? null;
    await this.refresh();
    if (this.status === "loading") this.status = "anonymous";
  }

  /** Ask the server who we are. Without a network nothing changes. One at a time: two that enter at
   * once would open and empty the same databases. */
  refresh(): Promise<void> {
    const asked = this.turn.then(() => this.ask());
    this.turn = asked.catch(() => undefined);
    return asked;
  }

  private async ask(): Promise<void> {
    if (!(await this.settled())) return;
    const answer = await api.getSession();
    if (!answer.ok) return;
    const { user, csrf_token } = answer.data;
    useToken(csrf_token);
    this.emergencyNumber = answer.data.emergency_number;
    this.outOfHoursNumber = answer.data.out_of_hours_number;
    this.vapidKey = answer.data.vapid_public_key;
    this.sealKey = answer.data.seal_key;
    this.privacy = user ? answer.data.privacy : null;
    this.notices = answer.data.notices;
    this.entrance = answer.data.entrance;
    this.pending = user ? null : answer.data.pending;
    this.changing = user ? (answer.data.pending?.email ?? "") : "";
    this.mailFailed = answer.data.mail_failed;
    this.operator = user?.operator ? { hasSecondFactor: user.has_second_factor } : null;
    if (answer.data.invitation) this.invitation ||= `/invite/${answer.data.invitation}`;
    if (user) await this.emptyOfOthers(user.id);
    if (user) this.hasEnded = false;
    if (user?.patient) {
      await this.enter(user, user.patient);
    } else if (user?.clinician) {
      journal.close();
      this.user = user.id;
      this.clinician = user.clinician;
      this.email = user.email;
      if (user.language) await speak(user.language).catch(() => undefined);
      this.status = "clinician";
    } else if (user) {
      journal.close();
      this.user = user.id;
      this.email = user.email;
      this.status = "account";
    } else if (this.status === "account" || this.status === "clinician") {
      this.reset();
      this.hasEnded = true;
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
        phone: patient.phone ?? "",
        zone: patient.zone ?? "UTC",
        language: patient.language ?? "en",
      },
      emergencyNumber: this.emergencyNumber,
      outOfHoursNumber: this.outOfHoursNumber,
      clinics: user.clinics,
      vapidKey: this.vapidKey,
    };
    // Of a new account nothing can move yet; of any other the person is asked.
    if (!this.privacy?.agreed) {
      const { firstZone } = await afterwards();
      who.patient.zone = await firstZone(patient.id, who.patient.zone);
    }
    if ((await sealedOf(user.id)).length) await (await leaving()).reopen(user.id);
    await remember(who);
    this.email = who.email;
    this.clinics = user.clinics;
    this.mustSignIn = false;
    if (this.user !== user.id || !journal.ready) await this.become(who);
    else {
      // Another device may have chosen another language.
      if (who.patient.language !== this.patient?.language) await this.speak(who);
      this.patient = who.patient;
      journal.send();
    }
    void afterwards().then(({ reminders }) => reminders.follow(patient.id, this.vapidKey));
  }

  /** Another account was at home in this browser: nothing of it stays readable. */
  private async emptyOfOthers(user: string): Promise<void> {
    const before = await remembered();
    const others = new Set(await othersThan(user));
    if (before && before.user !== user) others.add(before.user);
    if (others.size === 0) return;
    if (this.user !== user) journal.close();
    if (before?.user !== user) await remember(null);
    const { leave } = await leaving();
    for (const other of others) {
      await leave(other, this.sealKey, false);
      tell({ user: other, what: "left" });
    }
  }

  private async become(who: Remembered): Promise<void> {
    this.user = who.user;
    this.email = who.email;
    this.patient = who.patient;
    this.emergencyNumber = who.emergencyNumber;
    this.outOfHoursNumber = who.outOfHoursNumber ?? "";
    this.clinics = who.clinics ?? [];
    this.vapidKey = who.vapidKey;
    await this.speak(who);
    const isOurs = async () => (await remembered())?.user === who.user;
    await journal.open(who.user, who.patient.id, isOurs);
    this.status = "patient";
  }

  /** Without a network a language that was never spoken here stays unspoken. */
  private async speak(who: Remembered): Promise<void> {
    await speak(who.patient.language).catch(() => undefined);
  }

  async signIn(email: string, password: string): Promise<Signed> {
    await this.settled();
    return this.entered(await api.signIn(email, password));
  }

  /** Nobody may be signed in while somebody signs up. */
  async signUp(ask: () => Promise<Answer<unknown>>): Promise<Signed> {
    await this.settled();
    return this.entered(await ask());
  }

  /** Take in what became of a step of signing in. */
  async entered(answer: Answer<unknown>): Promise<Signed> {
    const failure = answer.ok ? null : answer.failure;
    if (failure && !failure.pending && failure.status !== 409) return { ok: false, failure };
    await this.refresh();
    if (this.pending) return { ok: false };
    if (this.isSignedIn) return { ok: true };
    return { ok: false, failure: failure ?? undefined };
  }

  get isSignedIn(): boolean {
    return this.status !== "anonymous" && this.status !== "loading" && !this.mustSignIn;
  }

  /** Give up a sign-in that waits for its next step. */
  async startOver(): Promise<void> {
    await api.signOut();
    await this.refresh();
  }

  /** Keep the page of an invitation until it is answered: an empty one forgets it. */
  async keep(page: string): Promise<void> {
    this.invitation = page;
    await keepInvitation(page);
  }

  async change(change: { name?: string; phone?: string; language?: string }): Promise<boolean> {
    if (!this.patient) return false;
    try {
      if (change.language) await speak(change.language);
    } catch {
      return false;
    }
    await this.hold({ ...this.patient, ...change });
    const answer = await api.changePatient(this.patient.id, change);
    return answer.ok;
  }

  /** Live in another time zone, and be reminded by it: once the server knows, not before. */
  async moveTo(zone: string): Promise<boolean> {
    if (!this.patient) return false;
    const answer = await api.changePatient(this.patient.id, { zone });
    if (answer.ok) await this.hold({ ...this.patient, zone });
    return answer.ok;
  }

  private async hold(patient: Remembered["patient"]): Promise<void> {
    this.patient = patient;
    const who = await remembered();
    if (who) await remember({ ...who, patient: { ...patient } });
  }

  /** The languages to choose from: those switched on here that this build has words of. */
  get languages(): string[] {
    const here: string[] = this.entrance?.languages ?? [language()];
    return LANGUAGES.filter((each) => here.includes(each));
  }

  get mustAgree(): boolean {
    return this.status === "patient" && this.privacy?.version !== this.privacy?.agreed;
  }

  /** Sign out and wipe this device, with or without a network. Whoever calls has warned about
   * unsent entries. */
  async signOut(): Promise<void> {
    const { user, patient } = this;
    // Where it cannot be loaded, this browser takes no reminders.
    if (patient) {
      await afterwards()
        .then(({ reminders }) => reminders.disable(patient.id))
        .catch(() => undefined);
    }
    journal.close();
    await remember(null);
    await oweSignOut(true);
    this.reset();
    latch.keep("");
    if (user) {
      tell({ user, what: "left" });
      await wipe(user);
    }
    this.invitation = await keptInvitation();
    await this.refresh();
  }

  /** Another tab signed out of the account that is shown here, or emptied this browser of it. */
  private async forget(): Promise<void> {
    journal.close();
    this.reset();
    latch.keep("");
    this.gone = (await notice()) ?? null;
    this.hasEnded = this.gone === null;
    await this.refresh();
  }

  private reset(): void {
    // What was half typed in this tab is theirs.
    inTab.clear();
    this.status = "anonymous";
    this.user = this.email = "";
    this.patient = null;
    this.clinics = [];
    this.clinician = null;
    this.operator = null;
    this.mustSignIn = false;
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
