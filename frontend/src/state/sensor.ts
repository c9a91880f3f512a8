/** The phone's attitude, from DeviceOrientationEvent. */

import { attitude, type Quaternion } from "../domain/goniometer";

export type Sensor = "unasked" | "waiting" | "ready" | "absent" | "denied";

/** Milliseconds after which a browser that said nothing has no sensor. */
const PATIENCE = 2_500;

interface AskingEvent {
  requestPermission?: () => Promise<"granted" | "denied">;
}

/** Follow the phone. Call it from a tap, because iOS asks for permission only then.
 *
 * `follow` gets every attitude; `changed` how the sensor is. Returns what ends it. */
export async function followAttitude(
  follow: (attitude: Quaternion) => void,
  changed: (sensor: Sensor) => void,
): Promise<() => void> {
  const asking = globalThis.DeviceOrientationEvent as unknown as AskingEvent | undefined;
  if (!asking) {
    changed("absent");
    return () => undefined;
  }
  changed("waiting");
  const answer = (await asking.requestPermission?.().catch(() => "denied" as const)) ?? "granted";
  if (answer !== "granted") {
    changed("denied");
    return () => undefined;
  }
  let heard = false;
  const timer = setTimeout(() => !heard && changed("absent"), PATIENCE);
  const listen = ({ alpha, beta, gamma }: DeviceOrientationEvent): void => {
    // A browser without a sensor sends one event full of nulls.
    if (beta === null || gamma === null) return;
    if (!heard) {
      heard = true;
      clearTimeout(timer);
      changed("ready");
    }
    follow(attitude({ alpha: alpha ?? 0, beta, gamma }));
  };
  addEventListener("deviceorientation", listen);
  return () => {
    clearTimeout(timer);
    removeEventListener("deviceorientation", listen);
  };
}
