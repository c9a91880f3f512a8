import "fake-indexeddb/auto";
import { chooseLanguage } from "../src/domain/words/index.svelte";

class StubResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= StubResizeObserver;

await chooseLanguage("en");
