import main from "virtual:words/main";
import { expect, test } from "vitest";
import type { Words } from "../src/domain/words/index.svelte";
import { nameJoint } from "../src/domain/words/jointName";
import { wordsIn } from "./spoken";

test("a joint that there is once has no side in its name", async () => {
  const t = (await wordsIn(main, "en")) as Words;
  expect(nameJoint({ joint: "neck", side: "none" }, t)).toBe("Neck");
  expect(nameJoint({ joint: "knee", side: "left" }, t)).toBe("Knee, left");
});
