/** The catalogue of joints and motions that the server reads too. Degrees, flexion-positive. */

import catalogue from "$joints";
import thresholds from "$thresholds";
import type { Hinge } from "./goniometer";

/** What a motion is needed for, from and to so many degrees. */
export interface Mark {
  name: string;
  from: number;
  to: number;
}

/** Where the phone is held for a motion, and how the angle is read from it. */
export interface PhonePlacement extends Hinge {
  upper: string;
  lower: string;
  /** The position puts full weight on the limb. */
  full_weight?: boolean;
}

/** How a motion is drawn: directions in degrees, clockwise from the right of the picture. */
export interface Turns {
  /** Where what rests points to; one way, or to both sides. */
  still: number[];
  /** Where the limb points to at 0°. */
  neutral: number;
  /** 1 where the motion turns clockwise, −1 against it. */
  way: 1 | -1;
  /** What is said is of a left limb; a right one is its mirror picture. */
  mirrored?: boolean;
}

export interface Motion {
  usual_maximum: number;
  smaller_is_better: boolean;
  /** By whom it can be measured: "alone", "helper" or "clinic". */
  measured: string;
  plausible: [number, number];
  turns: Turns;
  phone?: PhonePlacement;
  error?: MeasuringError[];
  marks?: Mark[];
  /** What words call it, where that is not the motion. */
  measure?: string;
}

/** A measurement error in degrees, of a device; `by`: in whose hands, everybody's without it. */
interface MeasuringError {
  device: string;
  degrees: number;
  by?: string[];
}

/** A way to measure a motion that is compared with itself alone. */
export interface Measure extends Motion {
  motion: string;
  position: string;
  device: string;
}

/** How something was measured, as far as it decides what it is compared with. */
export interface How {
  position?: string;
  device?: string;
}

/** Which of the evening's hints names what could be new or worse. */
export type Region = "leg" | "arm" | "neck" | "lower_back";

interface Joint {
  sides: boolean;
  region: Region;
  motions: Record<string, Motion>;
  measures?: Record<string, Measure>;
}

const joints = catalogue.joints as unknown as Record<string, Joint>;

export const POSSIBLE = catalogue.possible as [number, number];
export const JOINTS = Object.keys(joints);

export function motionsOf(joint: string): string[] {
  return Object.keys(joints[joint]?.motions ?? {});
}

/** What a reading is a reading of: the way it was measured, where that stands for itself. */
const measured = (joint: string, motion: string, how: How): [string, Measure] | undefined =>
  Object.entries(joints[joint]?.measures ?? {}).find(
    ([, each]) =>
      each.motion === motion && (each.position === how.position || each.device === how.device),
  );

export function motionOf(joint: string, motion: string, how: How = {}): Motion | undefined {
  return measured(joint, motion, how)?.[1] ?? joints[joint]?.motions[motion];
}

/** What words call a motion as it was measured. */
export function measureOf(joint: string, motion: string, how: How = {}): string {
  const own = measured(joint, motion, how)?.[0];
  return own ?? joints[joint]?.motions[motion]?.measure ?? motion;
}

/** Whether what was measured so is compared with itself alone. */
export const standsAlone = (joint: string, motion: string, how: How): boolean =>
  measured(joint, motion, how) !== undefined;

/** How a motion is measured with the phone, and in which position; undefined where it cannot be. */
export function byPhone(
  joint: string,
  motion: string,
): (Motion & { phone: PhonePlacement; position?: string }) | undefined {
  const found: (Motion & { position?: string }) | undefined = motionOf(joint, motion, {
    device: "phone",
  });
  return found?.phone ? { ...found, phone: found.phone } : undefined;
}

export function hasSides(joint: string): boolean {
  return joints[joint]?.sides ?? true;
}

/** The region of a joint; a leg's where none is known. */
export const regionOf = (joint: string | undefined): Region => joints[joint ?? ""]?.region ?? "leg";

/** The change, in degrees, that is more than measurement error; null where none is published. Where
 * nobody said which of several figures holds, the largest does. */
export function errorOf(motion: Motion | undefined, device: string, rater: string): number | null {
  const held = (motion?.error ?? [])
    .filter((each) => each.device === device && (each.by?.includes(rater) ?? true))
    .map((each) => each.degrees);
  return held.length ? Math.max(...held) : null;
}

/** From how many degrees on readings that were taken one after the other disagree. */
export const apartFrom = (motion: Motion | undefined, device: string, rater = "self"): number =>
  errorOf(motion, device, rater) ?? thresholds.repeats.apart.value;

/** The least and the most that a clinician's measurement may say: the server refuses all else. */
export function possibleOf({ plausible: [low, high] }: Motion): [number, number] {
  return [low - catalogue.further, high + catalogue.further];
}
