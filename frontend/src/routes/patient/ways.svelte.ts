/** The ways by which a person can be reminded, as the server last said: asked for once a screen. */

import { type Channels, getChannels } from "../../api/endpoints";
import { session } from "../../state";
import { reminders } from "../../state/reminders.svelte";

const FRESH = 2_000;

class Ways {
  channels = $state.raw<Channels | null>(null);
  /** The server could not be asked. */
  failed = $state(false);
  private askedAt = 0;

  /** Ask, unless it was asked just now. */
  look(): void {
    if (Date.now() - this.askedAt >= FRESH) void this.ask();
  }

  async ask(): Promise<void> {
    this.askedAt = Date.now();
    await reminders.look();
    const answer = await getChannels(session.patient?.id ?? "");
    this.failed = !answer.ok;
    if (answer.ok) this.channels = answer.data;
  }
}

export const ways = new Ways();
