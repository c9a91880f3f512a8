/** With whom the patient shares and who looked: read once for Me and its page of sharing. */

import { changeCareLink } from "../../../api/access";
import {
  type AccessDay,
  type CareLink,
  getAccessDays,
  getCareLinks,
  revokeCareLink,
} from "../../../api/endpoints";
import { session } from "../../../state";

export const isOver = (link: CareLink): boolean => new Date(link.expires_at) < new Date();
export const runs = (link: CareLink): boolean => !link.revoked_at && !isOver(link);

class Sharing {
  links = $state.raw<CareLink[] | null>(null);
  looks = $state.raw<AccessDay[]>([]);
  /** Where the next page of looks begins; null where there is none. */
  following = $state<string | null>(null);
  failed = $state(false);
  /** The one that ends as soon as nobody takes it back: what was ended needs a new invitation. */
  ending = $state<CareLink | null>(null);

  readonly running = $derived((this.links ?? []).filter(runs));

  async load(): Promise<void> {
    const [given] = await Promise.all([getCareLinks(), this.more(null)]);
    this.failed ||= !given.ok;
    if (given.ok) this.links = given.data;
  }

  /** Read who looked: the newest days, or those before the ones that are shown. */
  async more(before: string | null): Promise<void> {
    const page = await getAccessDays(before);
    this.failed = !page.ok;
    // Asked for twice, it is shown once.
    if (!page.ok || (before && before !== this.following)) return;
    this.looks = before ? [...this.looks, ...page.data.results] : page.data.results;
    this.following = page.data.next;
  }

  /** When a clinician looked last, as far as the newest days say. */
  lookedLast({ clinician, clinic }: CareLink): string | undefined {
    const day = this.looks.find((each) => each.clinician === clinician && each.clinic === clinic);
    return day?.looks
      .map((each) => each.last_at)
      .sort()
      .at(-1);
  }

  /** Share for six more months, from its end on or, where that has passed, from now. */
  async extend(link: CareLink): Promise<boolean> {
    const end = isOver(link) ? new Date() : new Date(link.expires_at);
    end.setMonth(end.getMonth() + 6);
    const answer = await changeCareLink(link.id, { expires_at: end.toISOString() });
    await this.load();
    this.failed ||= !answer.ok;
    return answer.ok;
  }

  /** Keep ended what a clinician has ended and could take back. */
  async keepEnded(link: CareLink): Promise<boolean> {
    const answer = await revokeCareLink(link.id);
    this.failed ||= !answer.ok;
    return answer.ok;
  }

  /** End one. It is sent when nobody can take it back any more, at the latest as the page goes. */
  stop(link: CareLink): void {
    void this.end();
    this.ending = link;
  }

  async end(): Promise<void> {
    const link = this.ending;
    if (!link) return;
    this.ending = null;
    const answer = await revokeCareLink(link.id);
    await this.load();
    this.failed ||= !answer.ok;
    void session.refresh(); // whom to call has changed
  }
}

export const sharing = new Sharing();

/** Whoever puts the app away after a tap on Stop has stopped. */
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") void sharing.end();
});
addEventListener("pagehide", () => void sharing.end());
