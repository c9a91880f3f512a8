/** Where the person is: one path, kept in the browser's history. */

import { keepTyped } from "../state/typing";

/** Kept with a page of the history: how many steps of one walk, such as a check-in, lie before it. */
interface Step {
  step?: number;
  from?: string;
}

class Router {
  path = $state(location.pathname);

  constructor() {
    // A page that was left for one before a reload comes back as it was, without a popstate.
    for (const name of ["popstate", "pageshow"]) {
      addEventListener(name, () => {
        this.leaving = false;
        this.path = location.pathname;
      });
    }
  }

  /** Going back through the history takes a moment, in which a second tap would go too far. */
  private leaving = false;

  private get state(): Step {
    return (history.state as Step | null) ?? {};
  }

  /** The page from which this step of a walk was taken. */
  get from(): string {
    return this.path && (this.state.from ?? "");
  }

  private get taken(): number {
    return this.state.step ?? 0;
  }

  /** One step of a walk further: Back goes one step back. A second tap is no second step. */
  step(path: string): void {
    if (path === this.path) return;
    keepTyped();
    history.pushState({ step: this.taken + 1, from: this.path } satisfies Step, "", path);
    this.path = path;
    scrollTo(0, 0);
  }

  /** One step of a walk back; where the walk began here, leave it for `path`. */
  back(path: string): void {
    this.goBack(Math.min(this.taken, 1), path);
  }

  /** Back to a step of a walk: by the history where it lies just before this one. */
  stepBack(path: string): void {
    this.goBack(this.state.from === path ? 1 : 0, path);
  }

  /** Leave a walk for the page that it began on, or for `path` where it was opened by itself. */
  leave(path: string): void {
    this.goBack(this.taken, path);
  }

  /** So many pages of the history back, or to `path` where there are none. */
  private goBack(pages: number, path: string): void {
    if (this.leaving) return;
    this.leaving = pages > 0;
    if (this.leaving) history.go(-pages);
    else this.go(path, { replace: true });
  }

  go(path: string, options: { replace?: boolean } = {}): void {
    keepTyped();
    // A page that takes the place of another stands at the same step of the walk.
    if (options.replace) history.replaceState(history.state, "", path);
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
