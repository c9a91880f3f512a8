/** The injuries that are not healed, and the one that the person looks at: kept on every screen. */

import { newestFirst } from "../domain/evening";
import type { Uuid } from "../domain/ids";
import type { Row } from "../domain/kinds";
import { journal } from "./journal.svelte";
import { onDevice } from "./kept";

const CHOSEN = "injury chosen";

class Injuries {
  private wanted = $state(onDevice.get(CHOSEN) ?? "");

  /** Not healed, the newest first. */
  get open(): Row<"injury">[] {
    return journal
      .rows("injury")
      .filter((row) => !row.ended_on)
      .sort(newestFirst);
  }

  /** The chosen one, or the newest where none was chosen or the chosen one has healed. */
  get chosen(): Row<"injury"> | undefined {
    const { open } = this;
    return open.find((row) => row.id === this.wanted) ?? open[0];
  }

  choose(id: Uuid): void {
    this.wanted = id;
    onDevice.set(CHOSEN, id);
  }
}

export const injuries = new Injuries();
