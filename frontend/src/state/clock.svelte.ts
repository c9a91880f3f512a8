/** The one clock of the app: which day it is for the patient, on every screen at once.
 *
 * A page may stay open over night, or sleep in a pocket: the time is read anew at every whole
 * minute (so at 04:00 too), whenever somebody comes back to the page, and before anything is saved. */

import { type Day, deviceZone, isMorning, today } from "../domain/day";
import { keepTyped } from "./typing";

const MINUTE = 60_000;

class Clock {
  /** Of whoever is signed in, who sets it: every instant is shown and read by it. */
  zone = $state(deviceZone());
  now = $state.raw(new Date());
  /** The patient's day. What follows it changes when the day does, not every minute. */
  day: Day = $derived(today(this.zone, this.now));
  isMorning = $derived(isMorning(this.zone, this.now));
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Follow the time, once per page. */
  start(): void {
    document.addEventListener("visibilitychange", this.look);
    for (const name of ["pageshow", "focus"]) addEventListener(name, this.look);
    this.look();
  }

  /** Read the time. */
  look = (): void => {
    const now = new Date();
    // What is being typed belongs to the day on which it was begun.
    if (today(this.zone, now) !== this.day) keepTyped();
    this.now = now;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.look, MINUTE - (this.now.getTime() % MINUTE));
  };

  /** The day in another zone, for whoever looks at somebody else's record. */
  dayIn(zone: string): Day {
    return today(zone, this.now);
  }
}

export const clock = new Clock();
