/** The service worker: the app without a network, the evening's reminder, and its answer. */

import words from "virtual:words/worker";
import { createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { removeSubscription, renew } from "../api/push";
import { openDatabase } from "../db/database";
import { remembered, wantsDot, wantsPush } from "../db/remembered";
import { settle } from "../sync/erased";
import { flush } from "../sync/flush";
import { type Asked, closeAnswered, knownOf, recordTaken, snooze } from "./answer";
import { OUTSIDE, show } from "./opening";
import { forgetUsed, serveUsed } from "./used";
import { forgetOthers, isOfWords, keepWords } from "./words";

declare const self: ServiceWorkerGlobalScope;

const files = self.__WB_MANIFEST;
const urlOf = (each: (typeof files)[number]) => (typeof each === "string" ? each : each.url);
precacheAndRoute(files.filter((each) => !isOfWords(urlOf(each))));
serveUsed();
registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: [OUTSIDE] }));

const urls = files.map(urlOf);
async function spoken(): Promise<string> {
  const who = await remembered().catch(() => undefined);
  return who?.patient.language ?? self.navigator.language.slice(0, 2);
}

self.addEventListener("install", (event) =>
  event.waitUntil(spoken().then((language) => keepWords(urls, language))),
);
self.addEventListener("message", (event) => {
  if (event.data === "accept") void self.skipWaiting();
  if (typeof event.data?.speak === "string") event.waitUntil(keepWords(urls, event.data.speak));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
  event.waitUntil(spoken().then((language) => forgetOthers(urls, language)));
  event.waitUntil(forgetUsed());
});

interface Payload {
  notification?: {
    title?: string;
    body?: string;
    tag?: string;
    navigate?: string;
    data?: Asked;
    actions?: { action: string; title: string }[];
  };
}

/** What every browser that has it takes, and no type of ours knows yet. */
type Shown = NotificationOptions & {
  actions?: { action: string; title: string }[];
  renotify?: boolean;
};

function read(data: PushMessageData | null): Payload {
  try {
    return (data?.json() ?? {}) as Payload;
  } catch {
    return {};
  }
}

async function said() {
  return words[await spoken()] ?? words.en;
}

/** Always ends in a notification: a silent push costs the subscription on iOS. Returns its tag. */
async function notify(data: PushMessageData | null): Promise<string> {
  const { notification = {} } = read(data);
  const { data: asked, tag = "recovery" } = notification;
  const known = asked?.delivery ? await knownOf(asked).catch(() => null) : null;
  const answered = known?.answered ?? false;
  const options: Shown = {
    body: answered ? (await said())?.already : known?.names || notification.body,
    tag,
    icon: "/icon-192.png",
    badge: "/badge.png",
    silent: answered,
    // A repeat takes the place of the first, and is heard like it.
    renotify: !answered,
    data: { ...asked, navigate: notification.navigate },
    actions: answered
      ? []
      : (notification.actions ?? [])
          .filter((each) => !known?.off || each.action !== "taken")
          .slice(0, 2),
  };
  await self.registration.showNotification(notification.title ?? "Recovery", options);
  // Where there are no dots, or none is wished for, none is set.
  if (asked?.delivery && !answered && (await wantsDot().catch(() => false))) {
    await self.navigator.setAppBadge?.().catch(() => undefined);
  }
  return tag;
}

/** Then hear what other devices answered. What was just shown stays: a browser wants to see one. */
async function pushed(data: PushMessageData | null): Promise<void> {
  const shown = await notify(data);
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) page.postMessage({ pushed: shown });
  await flushNow(shown).catch(() => undefined);
}

self.addEventListener("push", (event) => event.waitUntil(pushed(event.data)));

/** Say on the lock screen that a tap was not kept: nobody looks at the app now. */
async function sayLost(asked: Asked): Promise<void> {
  const body = (await said())?.lost;
  const data = { navigate: "/today" };
  await self.registration.showNotification("Recovery", { body, tag: `lost-${asked.slot}`, data });
}

const ANSWERS: Record<string, (asked: Asked) => Promise<boolean>> = { taken: recordTaken, snooze };

async function answer(action: string, asked: Asked & { navigate?: string }): Promise<void> {
  const does = ANSWERS[action];
  if (!does) return show(asked.navigate);
  try {
    // Nothing to answer any more, or nobody signed in: they see it in the app.
    if (!(await does(asked))) await show();
  } catch {
    await sayLost(asked);
  }
  await closeAnswered(self.registration).catch(() => undefined);
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(answer(event.action, event.notification.data ?? {}));
});

async function flushNow(shown?: string): Promise<void> {
  const who = await remembered();
  if (!who) return;
  const db = await openDatabase(who.user);
  const { outcome } = await flush(db, who.user, who.patient.id);
  db.close();
  // An open page hears of it too, and asks by itself.
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (outcome === "sign-in" && pages.length === 0 && (await settle(who))) {
    const subscription = await self.registration.pushManager.getSubscription();
    await subscription?.unsubscribe();
    for (const each of await self.registration.getNotifications()) each.close();
  }
  await closeAnswered(self.registration, shown);
}

interface SyncEvent extends ExtendableEvent {
  tag: string;
}
self.addEventListener("sync" as "message", (event) => {
  (event as unknown as SyncEvent).waitUntil(flushNow());
});

interface SubscriptionEvent extends ExtendableEvent {
  oldSubscription?: PushSubscription | null;
}

/** The browser dropped its subscription or made another one: the evening goes on with a new one. */
async function subscribeAgain(dropped: PushSubscription | null | undefined): Promise<void> {
  const who = await remembered();
  if (!who || (await wantsPush(who.patient.id)) === false) return;
  const known = await renew(self.registration, who.patient.id, who.vapidKey);
  const now = await self.registration.pushManager.getSubscription();
  if (known && dropped && dropped.endpoint !== now?.endpoint) {
    await removeSubscription(who.patient.id, dropped.endpoint);
  }
}
self.addEventListener("pushsubscriptionchange" as "message", (event) => {
  const { oldSubscription } = event as unknown as SubscriptionEvent;
  // Where it fails, the next start of the app tries again.
  event.waitUntil(subscribeAgain(oldSubscription).catch(() => undefined));
});
