/** The catalogue of joints and motions that the server reads too. Degrees, flexion-positive. */

import catalogue from "$joints";

export interface Motion {
  usual_maximum: number;
  smaller_is_better: boolean;
  measured: string;
  plausible: number[];
}

interface Joint {
  sides: boolean;
  motions: Record<string, Motion>;
}

const joints = catalogue.joints as unknown as Record<string, Joint>;

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
