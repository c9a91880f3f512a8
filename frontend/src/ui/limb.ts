/** A joint as a picture: where its segments, its arc and what stands around them are drawn.
 *
 * The joint is at 0, 0; lengths are pixels, angles degrees. Nothing but the limb itself, which is
 * where it is, lies beyond a limit. */

import type { Motion, Turns } from "../domain/joints";
import { isBeyond } from "../domain/limits";
import type { Shown } from "../domain/words/joint";

export type Place = readonly [x: number, y: number];
export interface Stroke {
  from: Place;
  to: Place;
}

export interface Label {
  text: string;
  /** Its middle, and what it takes at most. */
  at: Place;
  width: number;
  height: number;
}

export interface Drawing {
  /** Left, top, width and height of all that is drawn. */
  box: readonly [number, number, number, number];
  still: Stroke[];
  limb: Stroke | null;
  was: Stroke | null;
  /** What the joint may reach, how far it gets, and what error leaves open: SVG paths. */
  track: string;
  reached: string;
  wedge: string;
  goal: (Stroke & { label: Label }) | null;
  walls: (Stroke & { beyond: string })[];
  /** How thick the limb and the arc are. */
  thick: { limb: number; arc: number };
}

/** The least and the most degrees that a picture has room for. */
type Reach = readonly [least: number, most: number];

const RADIANS = Math.PI / 180;
/** More than this of a circle would come back to where it began. */
const NEARLY_ROUND = 355;
/** An angle to straight is drawn in a part of the circle that shows a few degrees. */
const LACKING: Reach = [-10, 45];
/** A still segment ends within the arc where the arc comes this near. */
const NEAR = 25;
const LETTER = 8;
const LINE = 13;

/** Where an angle of the motion lies in the picture, and in what direction it grows. */
export function facing({ neutral, way, mirrored }: Turns, side: string) {
  const isMirrored = mirrored && side === "right";
  const direction = (degrees: number) => neutral + way * degrees;
  return {
    clockwise: way > 0 !== Boolean(isMirrored),
    towards: (degrees: number) => (isMirrored ? 180 - direction(degrees) : direction(degrees)),
    /** A direction of the picture that does not turn with the motion. */
    resting: (toward: number) => (isMirrored ? 180 - toward : toward),
  };
}

/** The picture of a motion; `say` writes the goal. */
export function drawn(
  { turns, usual_maximum, smaller_is_better, plausible }: Motion,
  side: string,
  { now, was = null, goal = null, error = null, limit = null }: Shown,
  { radius, say }: { radius: number; say: (degrees: number) => string },
): Drawing {
  const { towards, clockwise, resting } = facing(turns, side);
  const at = (degrees: number, length: number) => polar(towards(degrees), length);
  const allows = (degrees: number | null): degrees is number =>
    degrees !== null && !isBeyond(limit, degrees);
  const reach = reachOf(
    smaller_is_better ? LACKING : [0, usual_maximum],
    [now, allows(was) ? was : null, allows(goal) ? goal : null],
    plausible,
  );
  const low = limit?.minimum ?? Number.NEGATIVE_INFINITY;
  const high = limit?.maximum ?? Number.POSITIVE_INFINITY;
  const arc = (from: number, to: number) => {
    const [a, b] = [Math.max(from, low), Math.min(to, high)];
    return a < b ? ring(at, a, b, radius, clockwise) : "";
  };
  const thick = radius < 50 ? { limb: 6, arc: 8 } : { limb: 9, arc: 12 };
  const across = (degrees: number, half: number): Stroke => ({
    from: at(degrees, radius - half),
    to: at(degrees, radius + half),
  });
  const still = turns.still.map((toward) => {
    const isNear = meets(turns, toward, reach);
    return { from: [0, 0], to: polar(resting(toward), radius + (isNear ? -14 : 14)) } as Stroke;
  });
  const parts = {
    still,
    limb: now === null ? null : { from: [0, 0] as Place, to: at(now, radius - 2) },
    was: allows(was) ? { from: [0, 0] as Place, to: at(was, radius - 14) } : null,
    track: arc(...reach),
    reached: now === null ? "" : arc(Math.min(0, now), Math.max(0, now)),
    wedge:
      now !== null && error && allows(now)
        ? sector(at, Math.max(now - error, low), Math.min(now + error, high), radius + 6, clockwise)
        : "",
    goal: allows(goal)
      ? { ...across(goal, 9), label: labelAt(say(goal), towards(goal), radius + 13) }
      : null,
    walls: [
      ...wallAt(limit?.minimum, (degrees) => [reach[0], degrees]),
      ...wallAt(limit?.maximum, (degrees) => [degrees, reach[1]]),
    ],
    thick,
  };
  function wallAt(degrees: number | null | undefined, beyond: (degrees: number) => Reach) {
    if (degrees == null) return [];
    const [from, to] = beyond(degrees);
    const band = from < to ? ring(at, from, to, radius, clockwise) : "";
    return [{ ...across(degrees, 12), beyond: band }];
  }
  const room: Reach = [reach[0] - (error ?? 0), reach[1] + (error ?? 0)];
  return { ...parts, box: boxOf(parts, at, room, radius) };
}

const polar = (direction: number, length: number): Place => [
  length * Math.cos(direction * RADIANS),
  length * Math.sin(direction * RADIANS),
];

/** Room for what is usual and for all that is shown, as far as a joint goes. */
function reachOf(usual: Reach, shown: (number | null)[], [least, most]: Reach): Reach {
  const all = shown.filter((each) => each !== null);
  const low = Math.max(Math.min(usual[0], ...all), Math.min(least, ...all));
  const high = Math.min(Math.max(usual[1], ...all), Math.max(most, ...all));
  return [low, Math.min(high, low + NEARLY_ROUND)];
}

/** Whether the arc comes near a segment that rests. */
function meets({ neutral, way }: Turns, toward: number, [least, most]: Reach): boolean {
  const turned = way * (toward - neutral);
  return [-360, 0, 360].some(
    (round) => turned + round > least - NEAR && turned + round < most + NEAR,
  );
}

type At = (degrees: number, length: number) => Place;
const written = ([x, y]: Place): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function ring(at: At, from: number, to: number, radius: number, clockwise: boolean): string {
  const isLong = to - from > 180 ? 1 : 0;
  const end = written(at(to, radius));
  return `M${written(at(from, radius))}A${radius} ${radius} 0 ${isLong} ${clockwise ? 1 : 0} ${end}`;
}

const sector = (at: At, from: number, to: number, radius: number, clockwise: boolean): string =>
  `${ring(at, from, to, radius, clockwise)}L0 0Z`;

/** A label beyond the arc, as near as its width lets it come. */
function labelAt(text: string, direction: number, from: number): Label {
  const [width, height] = [text.length * LETTER, LINE];
  const [x, y] = polar(direction, 1);
  const half = (Math.abs(x) * width + Math.abs(y) * height) / 2;
  return { text, at: polar(direction, from + half), width, height };
}

/** All that is drawn, and a margin; it does not move while the limb does. */
function boxOf(
  { still, limb, goal, walls, thick }: Omit<Drawing, "box">,
  at: At,
  [least, most]: Reach,
  radius: number,
): Drawing["box"] {
  const outer = radius + thick.arc / 2;
  const places: Place[] = [at(least, outer), at(most, outer)];
  for (let degrees = least; degrees < most; degrees += 3) places.push(at(degrees, outer));
  for (const stroke of [...still, limb, ...walls]) if (stroke) places.push(stroke.from, stroke.to);
  if (goal) {
    const {
      label: {
        at: [x, y],
        width,
        height,
      },
      to,
    } = goal;
    places.push(to, [x - width / 2, y - height / 2], [x + width / 2, y + height / 2]);
  }
  const margin = thick.limb / 2 + 2;
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  const [left, top] = [Math.min(...xs, -margin) - margin, Math.min(...ys, -margin) - margin];
  return [
    left,
    top,
    Math.max(...xs, margin) + margin - left,
    Math.max(...ys, margin) + margin - top,
  ];
}
