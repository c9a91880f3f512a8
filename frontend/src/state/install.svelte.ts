/** Whether this browser could keep the app on the Home Screen, and does not yet. */

import { isAppleTouch, isInstalled, isTablet } from "../domain/devices";
import { onDevice } from "./kept";

interface InstallEvent extends Event {
  prompt: () => Promise<{ outcome: string }>;
}

const LATER = "install-later";

class Install {
  canAsk = $state(false);
  private event: InstallEvent | null = null;
  private answered = $state(false);
  /** How it is done on this device. */
  readonly steps = isTablet() ? "ipad" : isAppleTouch() ? "ios" : "android";
  private readonly isPhone =
    isAppleTouch() || /Android/.test(globalThis.navigator?.userAgent ?? "");
  private readonly isInstalled = isInstalled();

  constructor() {
    this.answered = onDevice.get(LATER) === "yes";
    globalThis.addEventListener?.("beforeinstallprompt", (event) => {
      event.preventDefault();
      this.event = event as InstallEvent;
      this.canAsk = true;
    });
    globalThis.addEventListener?.("appinstalled", () => this.later());
  }

  get isOffered(): boolean {
    return !this.isInstalled && !this.answered && (this.canAsk || this.isPhone);
  }

  async ask(): Promise<void> {
    await this.event?.prompt();
    this.later();
  }

  later(): void {
    this.answered = true;
    onDevice.set(LATER, "yes");
  }
}

export const install = new Install();
