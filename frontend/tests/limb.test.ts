/** The picture of a joint, for every joint and motion of the catalogue. */

import languages from "virtual:words/languages";
import { render } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import catalogue from "$joints";
import cases from "../../tests/cases/limb.json";
import { JOINTS, type Motion, motionOf, motionsOf } from "../src/domain/joints";
import { chooseLanguage, words } from "../src/domain/words/index.svelte";
import { type Pictured, type Shown, sayJoint } from "../src/domain/words/joint";
import Joint from "../src/ui/Joint.svelte";
import { type Drawing, drawn, facing, type Place, type Stroke } from "../src/ui/limb";

interface Case {
  name: string;
  of: Pictured;
  motion: Motion;
}
type Measures = Record<string, { measures?: Record<string, Pictured> }>;

/** Every motion and every measure of its own, of every side that the joint has. */
const CASES: Case[] = JOINTS.flatMap((joint) => {
  const own = (catalogue.joints as unknown as Measures)[joint]?.measures ?? {};
  const ways = [...motionsOf(joint).map((motion) => ({ motion })), ...Object.values(own)];
  const sides = joint === "neck" || joint === "lower_back" ? ["none"] : ["left", "right"];
  return ways.flatMap((way) =>
    sides.map((side) => {
      const of = { ...way, joint, side } as Pictured;
      const motion = motionOf(joint, of.motion, of) as Motion;
      return { name: `${joint} ${of.motion} ${of.position ?? ""} ${side}`, of, motion };
    }),
  );
});

/** Angles of a motion: its ends, and places between them. */
function angles({ plausible: [least, most], smaller_is_better, usual_maximum }: Motion): number[] {
  const usual = smaller_is_better ? 10 : usual_maximum;
  return [least, Math.round((least + usual) / 2), 0, usual / 2, usual, most];
}

it.each(cases.drawn)("$name is drawn at the places that the server knows", (each) => {
  const { joint, motion, side, radius, shown, drawing } = each;
  const of = motionOf(joint, motion, {}) as Motion;
  expect(rounded(drawn(of, side, shown as Shown, { radius, say }))).toEqual(drawing);
});

/** Places to a hundredth. */
const rounded = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (_, each) =>
    typeof each === "number" ? Math.round(each * 100) / 100 + 0 : each,
  );

const say = (degrees: number) => `${degrees}°`;
const picture = ({ motion, of }: Case, shown: Shown, radius = 76): Drawing =>
  drawn(motion, of.side, shown, { radius, say });

const direction = ({ to: [x, y] }: Stroke): number => (Math.atan2(y, x) * 180) / Math.PI;
/** The turn from one direction to another, −180 to 180. */
const turn = (from: number, to: number): number => ((((to - from + 180) % 360) + 360) % 360) - 180;
const drawnAt = (place: Place): number => direction({ from: [0, 0], to: place });

function isInside([x, y]: Place, [left, top, width, height]: Drawing["box"]): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

function corners({ label }: NonNullable<Drawing["goal"]>): Place[] {
  const {
    at: [x, y],
    width,
    height,
  } = label;
  return [-1, 1].flatMap((i) => [-1, 1].map((j) => [x + (i * width) / 2, y + (j * height) / 2]));
}

/** The places of a path that is an arc, or a sector: its begin and its end. */
function ends(path: string): Place[] {
  const [, ...ends] = /M(\S+) (\S+)A\S+ \S+ 0 [01] [01] (\S+) ([^LZ]+)/.exec(path) ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = ends.map(Number);
  return ends.length
    ? [
        [a, b],
        [c, d],
      ]
    : [];
}

describe.each(CASES)("the picture of $name", (each) => {
  const { motion, of } = each;
  const { towards } = facing(motion.turns, of.side);

  it("draws the limb at the true angle", () => {
    const zero = direction(picture(each, { now: 0 }).limb as Stroke);
    for (const now of angles(motion)) {
      const limb = picture(each, { now }).limb as Stroke;
      const isMirrored = motion.turns.mirrored && of.side === "right";
      const way = isMirrored ? -motion.turns.way : motion.turns.way;
      expect(turn(zero, direction(limb))).toBeCloseTo(turn(0, way * now), 6);
    }
  });

  it("draws an arc from neutral to now", () => {
    for (const now of angles(motion).filter((angle) => angle !== 0)) {
      const [from, to] = ends(picture(each, { now }).reached) as [Place, Place];
      const [low, high] = [Math.min(0, now), Math.max(0, now)];
      expect(turn(towards(low), drawnAt(from))).toBeCloseTo(0, 0);
      expect(turn(towards(high), drawnAt(to))).toBeCloseTo(0, 0);
    }
  });

  it("keeps everything inside its box, for any reading, goal and error", () => {
    for (const now of angles(motion)) {
      for (const goal of angles(motion)) {
        for (const radius of [36, 76, 112]) {
          const shown = { now, goal, was: goal, error: 14, limit: null };
          const { box, limb, still, was, goal: tick, wedge } = picture(each, shown, radius);
          const strokes = [limb, was, tick, ...still].filter((stroke) => stroke !== null);
          const places = [...strokes.map((stroke) => stroke.to), ...ends(wedge)];
          for (const place of [...places, ...(tick ? corners(tick) : [])]) {
            expect(isInside(place, box), `${now} ${goal} ${radius}: ${place}`).toBe(true);
          }
        }
      }
    }
  });

  it("writes the goal where no segment runs through it", () => {
    for (const goal of angles(motion)) {
      const { still, limb, goal: tick } = picture(each, { now: 0, goal });
      const label = (tick as NonNullable<Drawing["goal"]>).label;
      for (const { to } of [...still, limb as Stroke]) {
        for (let share = 0; share <= 1; share += 0.02) {
          const [x, y] = [to[0] * share - label.at[0], to[1] * share - label.at[1]];
          const isOver = Math.abs(x) < label.width / 2 && Math.abs(y) < label.height / 2;
          expect(isOver, `goal ${goal}`).toBe(false);
        }
      }
    }
  });

  it("draws nothing but the limb beyond a limit", () => {
    const [least = 0, , , , most = 0] = angles(motion);
    const middle = (least + most) / 2;
    const within = (place: Place, low: number, high: number) => {
      const off = [low, high].map((edge) => Math.abs(turn(towards(edge), drawnAt(place))));
      const inside = turn(towards(low), drawnAt(place)) * turn(towards(high), drawnAt(place)) <= 0;
      return inside || off.some((each) => each < 0.2);
    };
    for (const limit of [
      { minimum: null, maximum: middle },
      { minimum: middle, maximum: null },
    ]) {
      const beyond = limit.maximum === null ? middle - 10 : middle + 10;
      const inside = limit.maximum === null ? middle + 4 : middle - 4;
      const hidden = picture(each, { now: inside, goal: beyond, was: beyond, error: 14, limit });
      expect([hidden.goal, hidden.was]).toEqual([null, null]);
      expect(hidden.walls).toHaveLength(1);
      expect(hidden.limb).not.toBeNull();
      const [low, high] = limit.maximum === null ? [middle, middle + 100] : [middle - 100, middle];
      for (const path of [hidden.wedge, hidden.track, hidden.reached]) {
        for (const place of ends(path)) expect(within(place, low, high)).toBe(true);
      }
      const shown = picture(each, { now: beyond, goal: inside, was: inside, error: 14, limit });
      expect(shown.goal && shown.was && shown.limb).toBeTruthy();
      expect(shown.wedge).toBe("");
    }
  });

  it("does not move while the limb does", () => {
    const boxes = angles(motion)
      .filter((now) => now >= 0 && now <= (motion.smaller_is_better ? 45 : motion.usual_maximum))
      .map((now) => picture(each, { now, error: 12, goal: 10 }).box);
    expect(new Set(boxes.map(String)).size).toBe(1);
    expect(picture(each, { now: null, error: 12, goal: 10 }).box).toEqual(boxes[0]);
  });

  it("says what it shows", async () => {
    const shown = { now: 7, was: 5, goal: 9, error: 12, limit: { minimum: null, maximum: 30 } };
    for (const language of Object.keys(languages)) {
      await chooseLanguage(language);
      const said = sayJoint(of, shown, words());
      for (const figure of ["7", "5", "9", "12", "30"]) expect(said).toContain(figure);
      expect(said).not.toMatch(/[{}]|undefined/);
    }
    await chooseLanguage("en");
    const { getByRole, unmount } = render(Joint, { props: { of, shown } });
    expect(getByRole("img").getAttribute("aria-label")).toBe(sayJoint(of, shown, words()));
    unmount();
  });
});

describe("two motions that are opposites", () => {
  it.each([
    ["wrist", "flexion", "extension"],
    ["wrist", "radial_deviation", "ulnar_deviation"],
    ["shoulder", "flexion", "extension"],
    ["shoulder", "internal_rotation", "external_rotation"],
    ["elbow", "pronation", "supination"],
    ["hip", "flexion", "extension"],
    ["hip", "abduction", "adduction"],
    ["hip", "internal_rotation", "external_rotation"],
    ["ankle", "dorsiflexion", "plantar_flexion"],
    ["ankle", "inversion", "eversion"],
    ["neck", "flexion", "extension"],
    ["lower_back", "flexion", "extension"],
  ])("of the %s turn against each other: %s, %s", (joint, one, other) => {
    const [a, b] = [one, other].map((motion) => motionOf(joint, motion)?.turns);
    expect([a?.neutral, a?.still, a?.way]).toEqual([b?.neutral, b?.still, -(b?.way ?? 0)]);
  });

  it("that are one axis turn the same way: what lacks to straight is a bend", () => {
    for (const joint of ["knee", "elbow"]) {
      expect(motionOf(joint, "extension")?.turns).toEqual(motionOf(joint, "flexion")?.turns);
    }
  });
});

it("a left and a right limb are mirror pictures where they move sideways", () => {
  const shown = { now: 40, goal: 60, error: 4 };
  const of = (side: string) =>
    drawn(motionOf("hip", "abduction") as Motion, side, shown, { radius: 76, say });
  const [left, right] = [of("left"), of("right")];
  expect(right.limb?.to[0]).toBeCloseTo(-(left.limb?.to[0] ?? 0), 6);
  expect(right.limb?.to[1]).toBeCloseTo(left.limb?.to[1] ?? 0, 6);
});
