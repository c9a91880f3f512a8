/** Reminders on the lock screen whose question has its answer by now go away. */

import type { Row } from "../domain/kinds";
import { askedIn, isAnswered, type Slot } from "../domain/slots";
import { journal } from "./journal.svelte";

/** Close them whenever a dose is logged here or arrives from another device. */
export function followAnswers(): void {
  $effect.root(() => {
    $effect(() => {
      const [regimens, doses] = [journal.rows("regimen"), journal.rows("dose")];
      void closeAnswered(regimens, doses);
    });
  });
}

const registered = async () => navigator.serviceWorker?.getRegistration();

const shownBy = async (registration: ServiceWorkerRegistration | undefined) =>
  (await registration?.getNotifications?.()) ?? [];

async function closeAnswered(regimens: Row<"regimen">[], doses: Row<"dose">[]): Promise<void> {
  for (const each of await shownBy(await registered())) {
    const { day, slot } = (each.data ?? {}) as Partial<Slot>;
    if (!day || !slot) continue;
    const logged = new Set(
      doses.filter((dose) => dose.day === day && dose.slot === slot).map(({ regimen }) => regimen),
    );
    const asked = askedIn(regimens, { day, slot });
    if (isAnswered(asked, ({ id }) => logged.has(id))) each.close();
  }
}

/** Nothing of a person who leaves stays on the lock screen. */
export async function closeAll(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  for (const each of await shownBy(registration)) each.close();
}
