/** The service worker: registered once, and a new one waits until the person accepts it. */

const LOADED_ANEW = "loaded-anew";
/** Milliseconds within which loading anew did not help. */
const JUST_NOW = 10_000;

class Updates {
  waiting = $state<ServiceWorker | null>(null);

  async register(): Promise<void> {
    addEventListener("vite:preloadError", () => this.loadAnew());
    if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
    const registration = await navigator.serviceWorker.register("/sw.js");
    this.waiting = registration.waiting;
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => {
        if (worker.state === "installed" && navigator.serviceWorker.controller) {
          this.waiting = worker;
        }
      });
    });
    void navigator.storage?.persist?.();
  }

  /** A screen could not be loaded: another tab took a newer version, which has other files. */
  private loadAnew(): void {
    const last = Number(sessionStorage.getItem(LOADED_ANEW) ?? 0);
    if (Date.now() - last < JUST_NOW) return;
    sessionStorage.setItem(LOADED_ANEW, String(Date.now()));
    location.reload();
  }

  accept(): void {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    this.waiting?.postMessage("accept");
  }
}

export const updates = new Updates();
