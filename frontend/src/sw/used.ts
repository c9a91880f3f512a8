/** The parts of the app that a patient's phone does not need from the start, such as the desk: kept
 * from when they are first used. */

import { registerRoute } from "workbox-routing";

const USED = "used";

/** Answer from what is kept, else ask and keep it: a file of `assets` never changes. */
export async function fromUsed(request: Request): Promise<Response> {
  const held = await caches.match(request.url);
  if (held) return held;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(USED);
    // A full disk must not stand between a person and the screen.
    await cache.put(request.url, answer.clone()).catch(() => undefined);
  }
  return answer;
}

/** What is kept from the start is answered before this is asked. */
export function serveUsed(): void {
  registerRoute(
    ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith("/assets/"),
    ({ request }) => fromUsed(request),
  );
}

/** A new version has other files. */
export const forgetUsed = (): Promise<boolean> => caches.delete(USED);
