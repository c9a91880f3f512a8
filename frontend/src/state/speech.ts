/** Which language is spoken here: by the app, and by its worker without a network. */

import { chooseLanguage } from "../domain/words/index.svelte";

/** Speak a language. Rejects, and changes nothing, where its words cannot be had now. */
export async function speak(language: string): Promise<void> {
  await chooseLanguage(language);
  void navigator.serviceWorker?.ready.then(({ active }) =>
    active?.postMessage({ speak: language }),
  );
}
