/** Where the person is: one path, kept in the browser's history. */

import { keepTyped } from "../state/typing";

class Router {
  path = $state(location.pathname);

  constructor() {
    addEventListener("popstate", () => {
      this.path = location.pathname;
    });
  }

  go(path: string, options: { replace?: boolean } = {}): void {
    keepTyped();
    if (options.replace) history.replaceState(null, "", path);
    else history.pushState(null, "", path);
    this.path = path;
    scrollTo(0, 0);
  }

  /** For links: stay inside the app on a plain click. */
  follow = (event: MouseEvent): void => {
    const link = event.currentTarget as HTMLAnchorElement;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.go(link.pathname);
  };
}

export const router = new Router();
