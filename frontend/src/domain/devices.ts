/** What this device is, as far as it decides what it can do. */

/** An iPhone or iPad; the iPad calls itself a Mac. */
export function isAppleTouch(): boolean {
  const { userAgent = "", maxTouchPoints = 0 } = globalThis.navigator ?? {};
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

/** An iPad has its Share button elsewhere. */
export const isTablet = (): boolean =>
  isAppleTouch() && !/iPhone|iPod/.test(globalThis.navigator?.userAgent ?? "");

/** Whether the app runs from the Home Screen. */
export const isInstalled = (): boolean =>
  globalThis.matchMedia?.("(display-mode: standalone)").matches ?? false;
