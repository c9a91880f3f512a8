import mainLoaders from "virtual:words/main";
import wrongLoaders from "virtual:words/wrong";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import limits from "../../tests/cases/limits.json";
import measures from "../../tests/cases/measures.json";
import pains from "../../tests/cases/pain.json";
import redFlags from "../../tests/cases/red_flags.json";
import { addDays } from "../src/domain/day";
import { dial } from "../src/domain/dial";
import { byPhone, errorOf, JOINTS, measureOf, motionOf, motionsOf } from "../src/domain/joints";
import type { Precaution } from "../src/domain/kinds";
import { isBeyond, limitOn, mayBearWeight, mustAskFirst } from "../src/domain/limits";
import { isMeasuringDay } from "../src/domain/measuring";
import { planFor } from "../src/domain/planned";
import {
  asksTheTeam,
  callsFor,
  callsOf,
  otherSigns,
  type RedFlag,
  signsOf,
} from "../src/domain/redFlags";
import { isSharpPain, motionLost } from "../src/domain/turns";
import type mainEnglish from "../src/domain/words/english/main";
import type wrongEnglish from "../src/domain/words/english/wrong";
import { motionRows } from "../src/routes/series/motions";
import { wordsIn } from "./spoken";

const de = await wordsIn<typeof mainEnglish>(mainLoaders, "de");
const en = await wordsIn<typeof mainEnglish>(mainLoaders, "en");
const wrongDe = await wordsIn<typeof wrongEnglish>(wrongLoaders, "de");
const wrongEn = await wordsIn<typeof wrongEnglish>(wrongLoaders, "en");

const limit = (change: Partial<Precaution>): Precaution => ({
  injury: "i",
  motion: "flexion",
  maximum: 90,
  from_day: "2026-11-01",
  until_day: null,
  source: "surgeon",
  ...change,
});

describe("the signs that somebody must act on", () => {
  test.each(redFlags.cases)("asked of $joints (P29)", ({ joints, shown, hidden }) => {
    const asked = signsOf(joints).flatMap(([, signs]) => signs.map((sign) => sign.code));
    expect(asked).toEqual(expect.arrayContaining(shown));
    expect(asked.filter((code) => hidden.includes(code))).toEqual([]);
  });

  test.each(JOINTS)("no sign is lost: what is not asked of a %s is among the others", (joint) => {
    const codes = (groups: ReturnType<typeof signsOf>) =>
      groups.flatMap(([, signs]) => signs.map((sign) => sign.code));
    const [own, others] = [codes(signsOf([joint], [])), codes(otherSigns([joint], []))];
    expect(new Set([...own, ...others])).toEqual(new Set(codes(signsOf([]))));
    expect(own.filter((code) => others.includes(code))).toEqual([]);
  });

  test("a sign of a supplement is asked of whoever takes it", () => {
    const asked = (taking: string[]) =>
      signsOf(["knee"], taking).flatMap(([, signs]) => signs.map((sign) => sign.code));
    expect(asked(["magnesium"])).toContain("magnesium");
    expect(asked(["vitamin_d"])).not.toContain("magnesium");
  });

  test.each(redFlags.numbers)("there is a number to call: $about (P29)", ({ numbers, calls }) => {
    for (const [urgency, wanted] of Object.entries(calls)) {
      const found = callsFor(urgency as RedFlag["urgency"], numbers);
      expect(found.map((each) => each.number)).toEqual(wanted);
    }
  });

  test("two practices with one number are one call", () => {
    const practice = (name: string) => ({ name, phone: "030 123" });
    const clinics = [practice("Park"), practice("Park, hands"), { name: "Lake", phone: "030 456" }];
    const numbers = { emergency: "112", outOfHours: "116117", clinics, zone: "Europe/Berlin" };
    const called = callsFor("days", numbers).map(({ number }) => number);
    expect(called).toEqual([...new Set(called)]);
    expect(called).toEqual(expect.arrayContaining(["030 123", "030 456"]));
  });

  test("what people write between the digits is not dialled", () => {
    expect(dial("+49 (30) 99/88-7")).toBe("tel:+493099887");
  });

  test("each has its urgency, and its words in both languages", () => {
    const all = signsOf([]).flatMap(([, signs]) => signs);
    const urgency = Object.fromEntries(all.map((sign) => [sign.code, sign.urgency]));
    expect(urgency).toMatchObject(redFlags.urgencies);
    for (const sign of all) {
      expect(callsOf(sign) ?? null, sign.code).toBe(
        redFlags.calls[sign.urgency as keyof typeof redFlags.calls],
      );
    }
    for (const { code } of all) {
      expect(wrongEn.flags[code], code).toBeTruthy();
      expect(wrongDe.flags[code], code).toBeTruthy();
    }
  });

  test("after a replacement the team that operated is asked before any antibiotic", () => {
    const sign = (code: string) =>
      signsOf([])
        .flatMap(([, signs]) => signs)
        .find((each) => each.code === code) as RedFlag;
    expect(asksTheTeam(sign("hot_joint"), "joint_replacement")).toBe(true);
    expect(asksTheTeam(sign("wound"), "joint_replacement")).toBe(true);
    expect(asksTheTeam(sign("wound"), "sprain")).toBe(false);
    expect(asksTheTeam(sign("calf"), "joint_replacement")).toBe(false);
  });
});

describe("the surgeon's limits", () => {
  test("nothing is measured after surgery or a fracture until somebody has answered", () => {
    const sprain = { kind: "sprain", surgery_on: null, limits_known: null };
    expect(mustAskFirst(sprain)).toBe(false);
    expect(mustAskFirst({ ...sprain, kind: "fracture" })).toBe(true);
    expect(mustAskFirst({ ...sprain, kind: "tendon" })).toBe(true);
    expect(mustAskFirst({ ...sprain, kind: "dislocation" })).toBe(true);
    expect(mustAskFirst({ ...sprain, surgery_on: "2026-11-01" })).toBe(true);
    expect(mustAskFirst({ ...sprain, kind: "fracture", limits_known: false })).toBe(true);
    expect(mustAskFirst({ ...sprain, kind: "fracture", limits_known: true })).toBe(false);
  });

  test.each(limits.cases)("$name", ({ precautions, injury, motion, day, held, beyond, within }) => {
    const found = limitOn(precautions as Precaution[], injury, motion, day);
    expect(found && { minimum: found.minimum, maximum: found.maximum }).toEqual(held);
    for (const degrees of beyond) expect(isBeyond(found, degrees), `${degrees}°`).toBe(true);
    for (const degrees of within) expect(isBeyond(found, degrees), `${degrees}°`).toBe(false);
  });

  test("an angle at the limit is within it", () => {
    const held = limitOn([limit({ minimum: 0 })], "i", "flexion", "2026-11-10");
    expect(isBeyond(held, 90)).toBe(false);
    expect(isBeyond(held, 90.5)).toBe(true);
    expect(isBeyond(held, -1)).toBe(true);
    expect(isBeyond(null, 180)).toBe(false);
  });

  test("partial weight forbids a lunge while it holds", () => {
    const partial = limit({ maximum: null, weight_bearing: "partial", until_day: "2026-11-20" });
    expect(mayBearWeight([partial], "i", "2026-11-10")).toBe(false);
    expect(mayBearWeight([partial], "i", "2026-11-21")).toBe(true);
    expect(mayBearWeight([], "i", "2026-11-10")).toBe(true);
  });
});

describe("measuring", () => {
  test("two days a week and one motion, unless a plan says otherwise", () => {
    const usual = planFor(undefined, "knee");
    expect(usual).toEqual({ motions: ["flexion"], weekdays: [1, 4], extras: [] });
    expect(isMeasuringDay(usual.weekdays, "2026-11-23")).toBe(true); // a Monday
    expect(isMeasuringDay(usual.weekdays, "2026-11-24")).toBe(false);
  });

  test("every motion of the catalogue says who measures it and what is plausible", () => {
    for (const joint of JOINTS) {
      for (const name of motionsOf(joint)) {
        const motion = motionOf(joint, name);
        const [low, high] = motion?.plausible ?? [1, 0];
        expect(low, `${joint} ${name}`).toBeLessThan(high);
        expect(["alone", "helper", "clinic"]).toContain(motion?.measured);
        if (motion?.phone) expect(motion.measured).toBe("alone");
      }
    }
  });
});

describe("what a reading is a reading of, and its error", () => {
  test.each(measures.cases)("$name", ({ joint, motion, position, device, rater, ...wanted }) => {
    const how = { position, device };
    expect(measureOf(joint, motion, how)).toBe(wanted.measure);
    expect(errorOf(motionOf(joint, motion, how), device, rater)).toBe(wanted.error);
  });

  test("every name of a measure has its words in both languages", () => {
    for (const name of new Set(measures.cases.map((each) => each.measure))) {
      expect(en.motions[name], name).toBeTruthy();
      expect(de.motions[name], name).toBeTruthy();
    }
  });

  test("a lunge has a row of its own, without the goal of the motion beside it", () => {
    const row = (device: string, degrees: number) => ({
      day: "2026-11-01",
      joint: "ankle",
      motion: "dorsiflexion",
      side: "left",
      mode: "active",
      device,
      position: "other",
      rater: "self",
      degrees,
    });
    const around = {
      day: "2026-11-01",
      goals: [{ injury: "i", motion: "dorsiflexion", degrees: 15 }],
    };
    const kinds = (rows: ReturnType<typeof motionRows>) =>
      rows.map((each) => each.guides?.map((guide) => guide.kind));
    const both = motionRows([row("goniometer", 12), row("phone", 34)], en, around);
    expect(both.map((each) => [each.title, each.error])).toEqual([
      ["Ankle, left: toes up", null],
      ["Ankle, left: lunge with full weight", 4.57],
    ]);
    expect(kinds(both)).toEqual([["goal"], []]);
    expect(kinds(motionRows([row("phone", 34)], en, around))).toEqual([["goal"]]);
  });

  test("the phone measures the ankle in a lunge only, which takes full weight", () => {
    expect(motionOf("ankle", "dorsiflexion")?.phone).toBeUndefined();
    expect(motionOf("ankle", "dorsiflexion")?.measured).toBe("helper");
    expect(byPhone("ankle", "dorsiflexion")).toMatchObject({
      position: "lunge",
      phone: { full_weight: true },
    });
    expect(byPhone("knee", "flexion")?.position).toBeUndefined();
    expect(byPhone("ankle", "inversion")).toBeUndefined();
  });
});

describe("sharp turns", () => {
  test.each(pains.cases)("$name", ({ context, before, score, sharp }) => {
    const earlier = before.map((each, i) => ({
      context,
      score: each,
      day: addDays("2026-11-23", -i),
    }));
    expect(isSharpPain(context, score, "2026-11-24", earlier)).toBe(sharp);
  });

  test("motion is lost beyond measurement error only, and extension the other way round", () => {
    const read = (degrees: number, day: string) => ({
      degrees,
      device: "phone",
      rater: "self",
      mode: "active",
      day,
    });
    const earlier = (degrees: number) =>
      ["2026-11-01", "2026-11-05", "2026-11-08"].map((day) => read(degrees, day));
    const flexion = motionOf("knee", "flexion");
    const extension = motionOf("knee", "extension");
    expect(motionLost(flexion, read(100, "2026-11-12"), earlier(116))).toBe(16);
    expect(motionLost(flexion, read(105, "2026-11-12"), earlier(116))).toBe(0);
    expect(motionLost(flexion, read(130, "2026-11-12"), earlier(116))).toBe(0);
    expect(motionLost(extension, read(11, "2026-11-12"), earlier(0))).toBe(11);
    expect(motionLost(extension, read(10, "2026-11-12"), earlier(0))).toBe(0);
    expect(motionLost(extension, read(0, "2026-11-12"), earlier(10))).toBe(0);
    expect(motionLost(flexion, read(100, "2026-11-12"), earlier(116).slice(1))).toBe(0);
  });

  test("a gain is never a loss", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 0, max: 40 }),
        (from, gain) => {
          const before = [1, 2, 3].map((day) => ({
            degrees: from,
            device: "phone",
            rater: "self",
            mode: "active",
            day: `2026-11-0${day}`,
          }));
          const reading = {
            degrees: from + gain,
            device: "phone",
            rater: "self",
            mode: "active",
            day: "2026-11-09",
          };
          return motionLost(motionOf("knee", "flexion"), reading, before) === 0;
        },
      ),
    );
  });
});
