/** When an outbox is sent: at once, again after a while where it failed, when there is a network again,
 * and when somebody looks. One run at a time. */

import type { Outcome } from "../sync/client";

const RETRY_FIRST = 2_000;
const RETRY_MOST = 60_000;
/** How often an open page asks whether another device has written; milliseconds. */
const LOOK = 15_000;

export interface Sent {
  outcome: Outcome;
  /** Milliseconds that the server wants to be left alone. */
  wait: number;
}

export class Sending {
  isRunning = false;
  private isAsked = false;
  private isStopped = false;
  private retry = RETRY_FIRST;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking: ReturnType<typeof setInterval> | undefined;

  /** `run` sends once; `mayLook` says whether asking by itself makes sense now. */
  constructor(
    private readonly run: () => Promise<Sent>,
    private readonly mayLook: () => boolean,
  ) {}

  start(): void {
    addEventListener("online", this.onOnline);
    document.addEventListener("visibilitychange", this.onVisible);
    this.looking = setInterval(this.look, LOOK);
    this.send();
  }

  stop(): void {
    this.isStopped = true;
    removeEventListener("online", this.onOnline);
    document.removeEventListener("visibilitychange", this.onVisible);
    clearTimeout(this.timer);
    clearInterval(this.looking);
  }

  /** Start sending. While one run is under way, another is only noted. */
  send = (): void => {
    this.isAsked = true;
    if (!this.isRunning) void this.all();
  };

  private async all(): Promise<void> {
    this.isRunning = true;
    clearTimeout(this.timer);
    let sent: Sent = { outcome: "failed", wait: 0 };
    while (this.isAsked && !this.isStopped) {
      this.isAsked = false;
      sent = await this.run().catch((): Sent => ({ outcome: "failed", wait: 0 }));
    }
    this.isRunning = false;
    if (this.isStopped) return;
    if (sent.outcome === "done") this.retry = RETRY_FIRST;
    if (sent.outcome === "failed" || sent.outcome === "offline") this.sendLater();
    else if (sent.outcome === "later") this.sendAfter(sent.wait);
  }

  private sendAfter(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.send, milliseconds);
  }

  private sendLater(): void {
    this.sendAfter(this.retry);
    this.retry = Math.min(this.retry * 2, RETRY_MOST);
  }

  private onOnline = (): void => {
    this.retry = RETRY_FIRST;
    this.send();
  };

  private onVisible = (): void => {
    if (document.visibilityState === "visible") this.onOnline();
  };

  private look = (): void => {
    if (document.visibilityState === "visible" && this.mayLook()) this.send();
  };
}
