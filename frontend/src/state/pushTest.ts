/** A test of the way that reminders take: to this browser, and what came of it. */

import { getChannels } from "../api/endpoints";
import { sendTestPush } from "../api/push";

/** "taken": by the push service, and not arrived yet. "gone": the push service, or the server, no
 * longer knows this browser. "waiting": nothing is known yet. */
export type Came = "arrived" | "taken" | "refused" | "gone" | "limited" | "offline" | "waiting";

const PATIENCE = 20_000;
const LOOK_EVERY = 1_500;

const subscribed = async () =>
  (await navigator.serviceWorker?.getRegistration())?.pushManager?.getSubscription();

/** Wait until the worker says that it has shown a test, at most so many milliseconds. */
function arrival(): { has: () => boolean; end: () => void } {
  let arrived = false;
  const hear = ({ data }: MessageEvent) => {
    arrived ||= data?.pushed === "test";
  };
  navigator.serviceWorker.addEventListener("message", hear);
  const end = () => navigator.serviceWorker.removeEventListener("message", hear);
  return { has: () => arrived, end };
}

const pause = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));

/** Send a test, and find out what became of it. */
export async function testPush(patient: string, patience = PATIENCE): Promise<Came> {
  const subscription = await subscribed();
  if (!subscription) return "gone";
  const heard = arrival();
  try {
    const since = Date.now();
    const before = await stateOf(patient);
    const sent = await sendTestPush(patient, subscription.endpoint);
    if (!sent.ok) return reasonOf(sent.failure.status);
    const browser = sent.data.browser;
    const sentBefore = before?.find(({ id }) => id === browser)?.last_sent_at;
    let came: Came = "waiting";
    while (Date.now() - since < patience) {
      if (heard.has()) return "arrived";
      const now = await stateOf(patient);
      const held = now?.find(({ id }) => id === browser);
      if (now && !held) return "gone";
      if (held?.last_error) came = "refused";
      else if (held?.last_sent_at !== sentBefore) came = "taken";
      await pause(LOOK_EVERY);
    }
    return heard.has() ? "arrived" : came;
  } finally {
    heard.end();
  }
}

async function stateOf(patient: string) {
  const answer = await getChannels(patient);
  return answer.ok ? answer.data.push : null;
}

function reasonOf(status: number): Came {
  if (status === 404) return "gone";
  return status === 429 ? "limited" : "offline";
}
