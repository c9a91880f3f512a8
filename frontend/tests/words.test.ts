import { beforeEach, describe, expect, it, vi } from "vitest";

type Words = typeof import("../src/domain/words/index.svelte");
type Hello = { hello: "Hello" };
let words: Words;

beforeEach(async () => {
  vi.resetModules();
  words = await import("../src/domain/words/index.svelte");
  await words.chooseLanguage("en");
});

/** Words whose files come when the test lets them. */
function slow() {
  const asked = new Map<string, () => void>();
  const file = (language: string, hello: string) => () =>
    new Promise<{ default: { hello: string } }>((resolve) => {
      asked.set(language, () => resolve({ default: { hello } }));
    });
  const loaders = { en: file("en", "Hello"), de: file("de", "Hallo") };
  return {
    declare: () => words.group<Hello>(loaders),
    async come(language: string) {
      await vi.waitFor(() => expect(asked.has(language)).toBe(true));
      asked.get(language)?.();
    },
  };
}

describe("the words of a screen", () => {
  it("are of the language that was chosen while the screen was loaded", async () => {
    const hello = slow();
    const spoken = hello.declare();
    const screen = words.ready(Promise.resolve("screen"));
    const choice = words.chooseLanguage("de");
    await hello.come("de");
    await choice;
    await hello.come("en");
    expect(await screen).toBe("screen");
    expect(spoken().hello).toBe("Hallo");
  });

  it("are of that language, too, where they are declared while others are loaded", async () => {
    const first = slow();
    first.declare();
    const choice = words.chooseLanguage("de");
    const second = slow();
    const spoken = second.declare();
    await first.come("de");
    await second.come("de");
    await choice;
    expect(spoken().hello).toBe("Hallo");
  });
});
