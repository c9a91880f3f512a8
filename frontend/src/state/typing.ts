/** What is typed is kept also where nobody leaves the field: the app goes away, another screen or
 * another day comes, or the person just pauses.
 *
 * A field saves when it has changed and is left. Here it hears that it is left a little earlier. */

/** Milliseconds without a key after which a note counts as written. */
const PAUSE = 2_000;

type Field = HTMLInputElement | HTMLTextAreaElement;
let typed: Field | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Have the field that was typed in save itself now. */
export function keepTyped(): void {
  const field = typed;
  typed = null;
  clearTimeout(timer);
  field?.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Follow what is typed on this page. */
export function followTyping(): void {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    typed = target;
    clearTimeout(timer);
    if (target instanceof HTMLTextAreaElement) timer = setTimeout(keepTyped, PAUSE);
  });
  document.addEventListener("change", ({ target }) => {
    if (target === typed) typed = null;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keepTyped();
  });
  addEventListener("pagehide", keepTyped);
  // Before the screen that held the field is gone.
  addEventListener("popstate", keepTyped, { capture: true });
}
