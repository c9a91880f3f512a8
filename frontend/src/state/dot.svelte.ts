/** A dot on the app's icon while the evening is open, only where somebody asked for it. */

import { keepWantsDot, wantsDot } from "../db/remembered";
import { loggedDays } from "../domain/kinds";
import { clock } from "./clock.svelte";
import { journal } from "./journal.svelte";

class Dot {
  wanted = $state(false);
  readonly isPossible = "setAppBadge" in (globalThis.navigator ?? {});
  private following = false;

  /** Set it and take it away as the day goes on and entries come. */
  async follow(): Promise<void> {
    if (this.following || !this.isPossible) return;
    this.following = true;
    this.wanted = await wantsDot();
    $effect.root(() => {
      $effect(() => {
        if (this.wanted) void show(isOpen());
      });
    });
  }

  async want(wanted: boolean): Promise<void> {
    this.wanted = wanted;
    await keepWantsDot(wanted);
    if (!wanted) await show(false);
  }

  /** Nothing of a person who leaves stays on the icon. */
  async end(): Promise<void> {
    if (this.wanted) await show(false);
  }
}

const isOpen = (): boolean =>
  journal.ready &&
  !clock.isMorning &&
  !loggedDays((kind) => journal.rows(kind)).includes(clock.day);

async function show(isOn: boolean): Promise<void> {
  const done = isOn ? navigator.setAppBadge() : navigator.clearAppBadge();
  // A browser that knows no icon of ours refuses; nobody waits for it.
  await done.catch(() => undefined);
}

export const dot = new Dot();
