import { router } from "../../router.svelte";

/** Where one was in a list when a row of it was opened. It is kept with the list's page of the history. */
interface Left {
  at: number;
  href: string;
}

/** Follow a row a page further: Back leads to where the row is. */
export function further(event: MouseEvent): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const { pathname } = event.currentTarget as HTMLAnchorElement;
  const left: Left = { at: scrollY, href: pathname };
  history.replaceState({ ...history.state, left }, "");
  router.step(pathname);
}

/** Back in a list: at the same place, and the row has the focus again. */
export function returnToRow(): void {
  const left: Left | undefined = history.state?.left;
  if (!left) return;
  scrollTo(0, left.at);
  document.querySelector<HTMLElement>(`a[href="${left.href}"]`)?.focus({ preventScroll: true });
}
