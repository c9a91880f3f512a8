/** The catalogue of joints and motions that the server reads too. Degrees, flexion-positive. */

import catalogue from "$joints";
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

export interface Motion {
  usual_maximum: number;
  smaller_is_better: boolean;
  /** By whom it can be measured: "alone", "helper" or "clinic". */
  measured: string;
  plausible: [number, number];
  phone?: PhonePlacement;
  error?: Record<string, number | string>;
  marks?: Mark[];
}

/** Which of the evening's hints names what could be new or worse. */
export type Region = "leg" | "arm" | "neck" | "lower_back";

interface Joint {
  sides: boolean;
  region: Region;
  motions: Record<string, Motion>;
}

const joints = catalogue.joints as unknown as Record<string, Joint>;

export const POSSIBLE = catalogue.possible as [number, number];
export const JOINTS = Object.keys(joints);

export function motionsOf(joint: string): string[] {
  return Object.keys(joints[joint]?.motions ?? {});
}

export function motionOf(joint: string, motion: string): Motion | undefined {
  return joints[joint]?.motions[motion];
}

export function hasSides(joint: string): boolean {
  return joints[joint]?.sides ?? true;
}

/** The region of a joint; a leg's where none is known. */
export const regionOf = (joint: string | undefined): Region => joints[joint ?? ""]?.region ?? "leg";

/** The change, in degrees, that is more than measuring error; null where none is published. */
export function errorOf(motion: Motion | undefined, device: string): number | null {
  const known = motion?.error?.[device];
  return typeof known === "number" ? known : null;
}
