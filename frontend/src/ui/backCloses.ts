/** What lies over the page: Back and Escape take it away, and not the page beneath. */

import type { Attachment } from "svelte/attachments";
import { uuid7 } from "../domain/ids";

export const backCloses =
  (close: () => void): Attachment<HTMLDialogElement> =>
  (dialog) => {
    const over = uuid7();
    dialog.showModal();
    // 1. Opening adds an entry to the history, so that Back has something to take away.
    history.pushState({ ...history.state, over }, "");
    addEventListener("popstate", close);
    dialog.addEventListener("close", close);
    return () => {
      removeEventListener("popstate", close);
      // 2. Closed by other means its entry goes too, unless the app has gone on to another page.
      if (history.state?.over === over) history.back();
    };
  };
