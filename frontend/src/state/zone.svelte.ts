/** Whether this device says another time zone than that of the reminders. Nothing moves unasked. */

import { changePatient } from "../api/endpoints";
import { deviceZone } from "../domain/day";
import { areAlike, isVague } from "../domain/zones";
import { onDevice } from "./kept";

const KEPT = "zone-kept";

class Zone {
  /** Where this device says it is. */
  device = $state(deviceZone());
  /** The pair that the person was asked about, and kept. */
  private kept = $state(onDevice.get(KEPT) ?? "");

  constructor() {
    globalThis.document?.addEventListener("visibilitychange", this.look);
  }

  look = (): void => {
    this.device = deviceZone();
  };

  /** What to ask somebody whose reminders come by `zone`: whether they moved, or where they are,
   * which a browser may hide. */
  asks(zone: string): "moved" | "hidden" | null {
    if (this.kept === this.pair(zone)) return null;
    if (isVague(zone) && isVague(this.device)) return "hidden";
    return areAlike(zone, this.device) ? null : "moved";
  }

  /** Keep the zone; asked again when this device says a third one. */
  keep(zone: string): void {
    this.kept = this.pair(zone);
    onDevice.set(KEPT, this.kept);
  }

  private pair(zone: string): string {
    return `${zone} ${this.device}`;
  }
}

export const zone = new Zone();

/** The zone of somebody who has just begun: that of the device, unless it hides where it is. */
export async function firstZone(patient: string, held: string): Promise<string> {
  const device = deviceZone();
  if (!isVague(held) || isVague(device)) return held;
  return (await changePatient(patient, { zone: device })).ok ? device : held;
}
