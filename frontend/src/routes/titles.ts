/** The title of the page: what its screen is headed, so that a history, a tab and a screen reader
 * can tell one from another. */

import { words } from "../domain/words/index.svelte";
import { session } from "../state";

/** A browser's history is no place for the name of somebody's patient. */
const OF_A_PATIENT = /^\/caseload\/./;

/** `names`: what the app is called here. At the entrance a name stands first, and says no place. */
export function titleOf(page: ParentNode, path: string, names: string[]): string {
  const headings = page.querySelectorAll(
    OF_A_PATIENT.test(path) ? 'nav [aria-current="page"]' : "h1, h2",
  );
  const [app = ""] = names;
  for (const { textContent } of headings) {
    const text = textContent?.replace(/\s+/g, " ").trim();
    if (text && !names.includes(text)) return `${text} · ${app}`;
  }
  return app;
}

/** Have the title follow whatever screen is shown. */
export function followTitle(): void {
  let waits = false;
  const tell = () => {
    waits = false;
    const title = titleOf(document, location.pathname, [words().app, session.entrance?.name ?? ""]);
    if (document.title !== title) document.title = title;
  };
  new MutationObserver(() => {
    if (!waits) queueMicrotask(tell);
    waits = true;
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  tell();
}
