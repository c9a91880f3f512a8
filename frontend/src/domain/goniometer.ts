/** A joint's angle from two attitudes of the phone: one on the upper segment, one on the lower.
 *
 * Everything is done with rotations as unit quaternions, never with a single Euler angle, so that
 * nothing jumps where alpha passes 360° or beta and gamma pass ±90°. Angles are degrees. */

export type Quaternion = readonly [w: number, x: number, y: number, z: number];

/** What a DeviceOrientationEvent says, in degrees. */
export interface Orientation {
  alpha: number;
  beta: number;
  gamma: number;
}

/** How a motion is read from the rotation between the segments. */
export interface Hinge {
  /** The axis of the phone about which the joint turns when the phone lies as in the picture. */
  axis: "x" | "y" | "z";
  /** 1 when the motion turns by the right-hand rule about that axis, −1 against it. */
  sign: 1 | -1;
  /** The rotation that counts as 0°, where phone and segment do not line up at neutral. */
  neutral?: number;
  /** Whether left and right turn against each other. */
  mirrored?: boolean;
}

const RADIANS = Math.PI / 180;
/** How far beyond the plausible a reading is still taken as it is, in degrees: the error allowed. */
const NEARLY = 1;
const AXES = { x: 1, y: 2, z: 3 } as const;

/** The attitude of the phone: Z-X′-Y″, as the W3C's Device Orientation defines it. */
export function attitude({ alpha, beta, gamma }: Orientation): Quaternion {
  const half = [beta, gamma, alpha].map((angle) => (angle * RADIANS) / 2);
  const [cx = 1, cy = 1, cz = 1] = half.map(Math.cos);
  const [sx = 0, sy = 0, sz = 0] = half.map(Math.sin);
  return [
    cx * cy * cz - sx * sy * sz,
    sx * cy * cz - cx * sy * sz,
    cx * sy * cz + sx * cy * sz,
    cx * cy * sz + sx * sy * cz,
  ];
}

const conjugate = ([w, x, y, z]: Quaternion): Quaternion => [w, -x, -y, -z];

export function multiply(a: Quaternion, b: Quaternion): Quaternion {
  const [aw, ax, ay, az] = a;
  const [bw, bx, by, bz] = b;
  return [
    aw * bw - ax * bx - ay * by - az * bz,
    aw * bx + ax * bw + ay * bz - az * by,
    aw * by - ax * bz + ay * bw + az * bx,
    aw * bz + ax * by - ay * bx + az * bw,
  ];
}

/** The rotation from one attitude to another, in the axes of the phone at the first. */
export function between(first: Quaternion, second: Quaternion): Quaternion {
  return multiply(conjugate(first), second);
}

/** The whole angle between two attitudes, 0 to 180. */
export function apart(first: Quaternion, second: Quaternion): number {
  const [w, x, y, z] = between(first, second);
  return (2 * Math.atan2(Math.hypot(x, y, z), Math.abs(w))) / RADIANS;
}

/** Degrees of the motion, and how far the phone turned sideways beside it.
 *
 * The rotation is split into a turn about the joint's axis and the rest (swing and twist): a phone
 * that was put down a little askew on one segment then spoils the rest and not the angle.
 * `least` and `most` are what is plausible for the motion. */
export function jointAngle(
  upper: Quaternion,
  lower: Quaternion,
  hinge: Hinge,
  side: string,
  [least, most]: readonly [number, number],
): { degrees: number; askew: number } {
  const turned = between(upper, lower);
  const along = turned[AXES[hinge.axis]];
  const twist = 2 * Math.atan2(along, turned[0]);
  const rest = Math.hypot(turned[0], along);
  const sign = hinge.sign * (hinge.mirrored && side === "right" ? -1 : 1);
  const read = (direction: 1 | -1) =>
    wrapped((direction * sign * twist) / RADIANS - (hinge.neutral ?? 0));
  const degrees = read(1);
  const reversed = read(-1);
  // The phone pointed the other way on both segments: only that makes the reading plausible. At the
  // edge of what is plausible a rounding must not turn a joint past straight into one that lacks.
  const isBeyond = degrees < least - NEARLY || degrees > most + NEARLY;
  const isReversed = isBeyond && reversed >= least && reversed <= most;
  return {
    degrees: isReversed ? reversed : degrees,
    askew: (2 * Math.acos(Math.min(1, rest))) / RADIANS,
  };
}

/** The same angle between −90 and 270: no joint goes further, and half a turn has one name. */
function wrapped(angle: number): number {
  const turn = (((angle + 90) % 360) + 360) % 360;
  return turn - 90;
}

/** The mean of attitudes that lie close together. */
export function mean(attitudes: readonly Quaternion[]): Quaternion {
  const first = attitudes[0] ?? [1, 0, 0, 0];
  const sum = [0, 0, 0, 0];
  for (const each of attitudes) {
    // q and −q are the same rotation: take the one on the side of the first.
    const same = each.reduce((total, part, i) => total + part * (first[i] ?? 0), 0) < 0 ? -1 : 1;
    each.forEach((part, i) => {
      sum[i] = (sum[i] ?? 0) + same * part;
    });
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((part) => part / length) as unknown as Quaternion;
}

/** How long (ms) and how still (degrees) a phone must be held before a reading counts. */
export const HOLD = 1_000;
export const STILL = 1.5;

interface Sample {
  at: number;
  attitude: Quaternion;
}

/** Watches attitudes until the phone has been still for a while. */
export class Stillness {
  private samples: Sample[] = [];

  /** Take an attitude at a time (ms); answers the mean attitude once the phone is held still. */
  take(at: number, now: Quaternion): Quaternion | null {
    this.samples.push({ at, attitude: now });
    const centre = mean(this.samples.map((each) => each.attitude));
    // Whoever moved starts again: only what came after the last movement counts.
    const moved = this.samples.findLastIndex((each) => apart(each.attitude, centre) > STILL);
    if (moved >= 0) this.samples = this.samples.slice(moved + 1);
    while ((this.samples[1]?.at ?? at) <= at - HOLD) this.samples.shift();
    return this.progress(at) >= 1 ? mean(this.samples.map((each) => each.attitude)) : null;
  }

  /** How much of the time is over, 0 to 1. */
  progress(at: number): number {
    const first = this.samples[0]?.at ?? at;
    return this.samples.length < 5 ? 0 : Math.min(1, (at - first) / HOLD);
  }

  restart(): void {
    this.samples = [];
  }
}

/** Several readings of one motion: their median, and from the least to the most. */
export function summary(readings: readonly number[]): { median: number; spread: number } {
  const sorted = [...readings].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  const median = sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  return {
    median: Math.round(median * 10) / 10,
    spread: Math.round(((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) * 10) / 10,
  };
}

/** What several readings of one motion come to. */
export interface Taken {
  median: number;
  spread: number;
  /** Whether they lie further apart than measurement error explains. */
  isApart: boolean;
  /** The one reading without which the others agree, by its place; null where none is that. */
  odd: number | null;
}

/** Weigh readings against the measurement error in degrees. */
export function weigh(readings: readonly number[], error: number): Taken {
  const { median, spread } = summary(readings);
  const isApart = readings.length > 1 && spread > error;
  return { median, spread, isApart, odd: isApart ? oddOf(readings, error) : null };
}

function oddOf(readings: readonly number[], error: number): number | null {
  const alone = readings.flatMap((_, place) => {
    const others = readings.toSpliced(place, 1);
    return others.length > 1 && summary(others).spread <= error ? [place] : [];
  });
  return alone.length === 1 ? (alone[0] ?? null) : null;
}
