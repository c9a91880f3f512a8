/** The service worker: registered once, and a new one waits until the person accepts it. */

import { inTab } from "./kept";

const LOADED_ANEW = "loaded-anew";
/** Milliseconds within which loading anew did not help. */
const JUST_NOW = 10_000;
/** Milliseconds between two looks for a new version. */
const A_WHILE = 600_000;

/** Whether this page would come if it were loaded now: from the service worker, or the server. */
async function isReachable(): Promise<boolean> {
  if (navigator.serviceWorker?.controller) return true;
  const found = await fetch("/", { method: "HEAD", cache: "no-store" }).catch(() => null);
  return found?.ok === true;
}

class Updates {
  waiting = $state<ServiceWorker | null>(null);
  private looked = Date.now();

  async register(): Promise<void> {
    addEventListener("vite:preloadError", () => void this.loadAnew());
    if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
    const workers = navigator.serviceWorker;
    // Accepted in one tab, it is taken by all: the former version's files are gone. The first worker
    // of all takes over a page that is as new as itself.
    if (workers.controller) workers.addEventListener("controllerchange", () => location.reload());
    // Refused, or out of reach just now: the app works without one, and asks again at its next start.
    const registration = await workers.register("/sw.js").catch(() => null);
    if (!registration) return;
    this.waiting = registration.waiting;
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => {
        if (worker.state === "installed" && workers.controller) {
          this.waiting = worker;
        }
      });
    });
    document.addEventListener("visibilitychange", () => this.look(registration));
    void navigator.storage?.persist?.();
  }

  /** An app that stays open for days is never started anew: it asks when somebody comes back. */
  private look(registration: ServiceWorkerRegistration): void {
    if (document.visibilityState !== "visible" || Date.now() - this.looked < A_WHILE) return;
    this.looked = Date.now();
    void registration.update().catch(() => undefined);
  }

  /** A screen could not be loaded: another tab took a newer version, which has other files. */
  private async loadAnew(): Promise<void> {
    // Without a network it would be the browser's own page, on which nobody finds whom to call.
    if (!(await isReachable())) return;
    const last = Number(inTab.get(LOADED_ANEW) ?? 0);
    if (Date.now() - last < JUST_NOW) return;
    // Without a note of it, it would be loaded anew for ever.
    if (inTab.set(LOADED_ANEW, String(Date.now()))) location.reload();
  }

  accept(): void {
    this.waiting?.postMessage("accept");
  }
}

export const updates = new Updates();
