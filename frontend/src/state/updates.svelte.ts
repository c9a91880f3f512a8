/** The service worker: registered once, and a new one waits until the person accepts it. */

class Updates {
  waiting = $state<ServiceWorker | null>(null);

  async register(): Promise<void> {
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

  accept(): void {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    this.waiting?.postMessage("accept");
  }
}

export const updates = new Updates();
