/** The screen stays on while something is measured. */

/** Ask for it, again whenever the page comes back; answers what lets it go. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let isOver = false;
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== "visible") return;
    // Refused with a low battery, absent in older browsers: then the screen goes off as ever.
    const got = await navigator.wakeLock?.request("screen").catch(() => undefined);
    if (isOver) await got?.release();
    else lock = got;
  };
  document.addEventListener("visibilitychange", ask);
  void ask();
  return () => {
    isOver = true;
    document.removeEventListener("visibilitychange", ask);
    void lock?.release();
  };
}
