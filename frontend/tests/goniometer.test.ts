import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  apart,
  attitude,
  HOLD,
  jointAngle,
  mean,
  multiply,
  type Orientation,
  type Quaternion,
  Stillness,
  summary,
  weigh,
} from "../src/domain/goniometer";
import { JOINTS, motionOf, motionsOf } from "../src/domain/joints";

const RADIANS = Math.PI / 180;
const angle = (low: number, high: number) =>
  fc.double({ min: low, max: high, noNaN: true, noDefaultInfinity: true });
const anyOrientation = fc.record({
  alpha: angle(0, 360),
  beta: angle(-180, 180),
  gamma: angle(-90, 90),
});

function about(axis: "x" | "y" | "z", degrees: number): Quaternion {
  const half = (degrees * RADIANS) / 2;
  const sine = Math.sin(half);
  return [
    Math.cos(half),
    axis === "x" ? sine : 0,
    axis === "y" ? sine : 0,
    axis === "z" ? sine : 0,
  ];
}

/** What a browser would say of an attitude: the Euler angles of its rotation matrix. */
function orientationOf([w, x, y, z]: Quaternion): Orientation {
  const m31 = 2 * (x * z - w * y);
  const m32 = 2 * (y * z + w * x);
  const m33 = 1 - 2 * (x * x + y * y);
  const m12 = 2 * (x * y - w * z);
  const m22 = 1 - 2 * (x * x + z * z);
  let beta = Math.asin(Math.max(-1, Math.min(1, m32)));
  let gamma = Math.atan2(-m31, m33);
  let alpha = Math.atan2(-m12, m22);
  if (Math.hypot(m31, m33) < 1e-4) {
    // Straight up or down alpha and gamma turn about the same line: one of them says it all.
    gamma = 0;
    alpha = Math.atan2(2 * (x * y + w * z), 1 - 2 * (y * y + z * z));
  }
  if (Math.abs(gamma) > Math.PI / 2) {
    // Gamma stays within ±90°: the same attitude by the other set of angles.
    gamma -= Math.sign(gamma) * Math.PI;
    beta = (beta >= 0 ? Math.PI : -Math.PI) - beta;
    alpha += Math.PI;
  }
  const degrees = [alpha, beta, gamma].map((each) => each / RADIANS);
  return {
    alpha: (((degrees[0] ?? 0) % 360) + 360) % 360,
    beta: degrees[1] ?? 0,
    gamma: degrees[2] ?? 0,
  };
}

const measurable = JOINTS.flatMap((joint) =>
  motionsOf(joint).flatMap((name) => {
    const motion = motionOf(joint, name);
    return motion?.phone ? [{ joint, name, motion, phone: motion.phone }] : [];
  }),
);

describe("the angle between two attitudes", () => {
  test("what a browser says of an attitude is that attitude", () => {
    fc.assert(
      fc.property(anyOrientation, (orientation) => {
        const first = attitude(orientation);
        expect(apart(first, attitude(orientationOf(first)))).toBeLessThan(1e-3);
      }),
    );
  });

  test.each(measurable)(
    "$joint $name: within a degree, in any attitude, on either side",
    (each) => {
      const { phone, motion } = each;
      fc.assert(
        fc.property(
          anyOrientation,
          angle(...motion.plausible),
          fc.constantFrom("left", "right"),
          (held, truth, side) => {
            const upper = attitude(held);
            const sign = phone.sign * (phone.mirrored && side === "right" ? -1 : 1);
            const turn = about(phone.axis, sign * (truth + (phone.neutral ?? 0)));
            // Through the Euler angles of a browser, whose values jump at ±90° and 360°.
            const lower = attitude(orientationOf(multiply(upper, turn)));
            const measured = jointAngle(upper, lower, phone, side, motion.plausible);
            expect(Math.abs(measured.degrees - truth)).toBeLessThan(1);
            expect(measured.askew).toBeLessThan(1);
          },
        ),
      );
    },
  );

  test.each(measurable)("$joint $name: at the ends of what is plausible, too", (each) => {
    const { phone, motion } = each;
    fc.assert(
      fc.property(anyOrientation, fc.constantFrom(...motion.plausible), (held, truth) => {
        const upper = attitude(held);
        const turn = about(phone.axis, phone.sign * (truth + (phone.neutral ?? 0)));
        const lower = attitude(orientationOf(multiply(upper, turn)));
        const measured = jointAngle(upper, lower, phone, "left", motion.plausible);
        expect(Math.abs(measured.degrees - truth)).toBeLessThan(1);
      }),
    );
  });

  test("the upper segment may lie anywhere: only the difference counts", () => {
    const { phone, plausible } = knee("flexion");
    fc.assert(
      fc.property(anyOrientation, anyOrientation, angle(0, 160), (one, other, truth) => {
        const readings = [one, other].map((held) => {
          const upper = attitude(held);
          const lower = multiply(upper, about("x", -truth));
          return jointAngle(upper, lower, phone, "left", plausible).degrees;
        });
        expect(Math.abs((readings[0] ?? 0) - (readings[1] ?? 0))).toBeLessThan(0.01);
      }),
    );
  });

  test("a knee that lacks 10° reads 10, and one past straight reads below 0", () => {
    const { phone, plausible } = knee("extension");
    const upper = attitude({ alpha: 359, beta: 89, gamma: 3 });
    const read = (truth: number) =>
      jointAngle(upper, multiply(upper, about("x", -truth)), phone, "right", plausible).degrees;
    expect(read(10)).toBeCloseTo(10, 6);
    expect(read(-5)).toBeCloseTo(-5, 6);
    expect(read(0)).toBeCloseTo(0, 6);
  });

  test("a phone put down a little askew spoils hardly anything", () => {
    const { phone, plausible } = knee("extension");
    fc.assert(
      fc.property(anyOrientation, angle(0, 90), angle(-10, 10), (held, truth, askew) => {
        const upper = attitude(held);
        const lower = multiply(multiply(upper, about("x", -truth)), about("z", askew));
        const measured = jointAngle(upper, lower, phone, "left", plausible);
        expect(Math.abs(measured.degrees - truth)).toBeLessThan(1);
        expect(Math.abs(measured.askew - Math.abs(askew))).toBeLessThan(0.5);
      }),
    );
  });

  test("a phone that points the other way on both segments reads the same bend", () => {
    const { phone, plausible } = knee("flexion");
    const upper = multiply(attitude({ alpha: 10, beta: 5, gamma: 0 }), about("z", 180));
    const lower = multiply(upper, about("x", 110));
    expect(jointAngle(upper, lower, phone, "left", plausible).degrees).toBeCloseTo(110, 6);
  });
});

describe("holding still", () => {
  const steady = attitude({ alpha: 12, beta: 40, gamma: -5 });

  test("a phone that trembles within a degree settles after a second", () => {
    const stillness = new Stillness();
    let settled: Quaternion | null = null;
    let at = 0;
    for (; settled === null && at < 5_000; at += 50) {
      const tremble = about("y", Math.sin(at) * 0.5);
      settled = stillness.take(at, multiply(steady, tremble));
    }
    expect(at).toBeGreaterThanOrEqual(HOLD);
    expect(at).toBeLessThan(HOLD + 200);
    expect(apart(settled ?? [0, 1, 0, 0], steady)).toBeLessThan(0.5);
  });

  test("a phone that moves never settles, and begins anew when it stops", () => {
    const stillness = new Stillness();
    for (let at = 0; at < 3_000; at += 50) {
      expect(stillness.take(at, multiply(steady, about("x", at / 50)))).toBeNull();
    }
    const stopped = multiply(steady, about("x", 60));
    let settled: Quaternion | null = null;
    let at = 3_000;
    for (; settled === null && at < 6_000; at += 50) settled = stillness.take(at, stopped);
    expect(at).toBeGreaterThanOrEqual(3_000 + HOLD - 100);
    expect(apart(settled ?? steady, stopped)).toBeLessThan(0.8);
  });

  test("the mean of attitudes minds that q and −q are the same", () => {
    const negative = steady.map((part) => -part) as unknown as Quaternion;
    expect(apart(mean([steady, negative, steady]), steady)).toBeLessThan(1e-6);
  });
});

describe("several readings", () => {
  test("their median and their spread", () => {
    expect(summary([101, 96, 99])).toEqual({ median: 99, spread: 5 });
    expect(summary([100, 103])).toEqual({ median: 101.5, spread: 3 });
    expect(summary([-4])).toEqual({ median: -4, spread: 0 });
  });
});

function knee(name: string) {
  const motion = motionOf("knee", name);
  if (!motion?.phone) throw new Error("the knee is measured with a phone");
  return { phone: motion.phone, plausible: motion.plausible };
}

describe("readings that do not agree", () => {
  test("95, 98 and 132° are not said to be 98° without a word (P24)", () => {
    expect(weigh([95, 98, 132], 12)).toEqual({ median: 98, spread: 37, isApart: true, odd: 2 });
    expect(weigh([132, 95, 98], 12).odd).toBe(0);
  });

  test("without the one that stands apart they agree (P24)", () => {
    expect(weigh([95, 98], 12)).toEqual({ median: 96.5, spread: 3, isApart: false, odd: null });
  });

  test("of two that differ neither is the wrong one, nor of three all apart (P24)", () => {
    expect(weigh([95, 132], 12)).toMatchObject({ isApart: true, odd: null });
    expect(weigh([60, 95, 132], 12)).toMatchObject({ isApart: true, odd: null });
  });

  test("one reading, or none, disagrees with nothing", () => {
    expect(weigh([95], 12)).toMatchObject({ median: 95, isApart: false, odd: null });
    expect(weigh([], 12)).toMatchObject({ isApart: false, odd: null });
  });

  test("readings within the measurement error agree, whatever their order (P24)", () => {
    const inside = fc.tuple(angle(0, 140), fc.array(angle(0, 12), { minLength: 2, maxLength: 6 }));
    fc.assert(
      fc.property(inside, ([least, above]) => {
        const readings = above.map((each) => Math.round((least + each) * 10) / 10);
        expect(weigh(readings, 12.1).isApart).toBe(false);
      }),
    );
  });

  test("a reading that is named is alone further than the error from another (P24)", () => {
    const any = fc.array(angle(0, 160), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(any, (readings) => {
        const { odd } = weigh(readings, 12);
        if (odd === null) return;
        expect(weigh(readings.toSpliced(odd, 1), 12).isApart).toBe(false);
      }),
    );
  });
});
