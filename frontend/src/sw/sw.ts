/** The service worker: the app without a network, the evening's reminder, and its answer. */

import words from "virtual:words/worker";
import { createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { addSubscription } from "../api/endpoints";
import { openDatabase } from "../db/database";
import { remembered } from "../db/remembered";
import { settle } from "../sync/erased";
import { flush } from "../sync/flush";
import { isAnswered, isOff, namesOf, recordTaken, type Slot, snooze } from "./answer";
import { forgetOthers, isOfWords, keepWords, serveWords } from "./words";

declare const self: ServiceWorkerGlobalScope;

const files = self.__WB_MANIFEST;
const urlOf = (each: (typeof files)[number]) => (typeof each === "string" ? each : each.url);
precacheAndRoute(files.filter((each) => !isOfWords(urlOf(each))));
serveWords();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [/^\/(api|_allauth|admin|static|healthz|readyz|metrics|privacy|trust)/],
  }),
);

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
});

interface Payload {
  notification?: {
    title?: string;
    body?: string;
    tag?: string;
    navigate?: string;
    data?: Slot;
    actions?: { action: string; title: string }[];
  };
}

function read(data: PushMessageData | null): Payload {
  try {
    return (data?.json() ?? {}) as Payload;
  } catch {
    return {};
  }
}

/** Always ends in a notification: a silent push costs the subscription on iOS. */
async function notify(data: PushMessageData | null): Promise<void> {
  const { notification = {} } = read(data);
  const slot = notification.data;
  const answered = slot?.delivery ? await isAnswered(slot).catch(() => false) : false;
  const off = slot?.delivery ? await isOff(slot).catch(() => false) : false;
  const names = slot?.delivery ? await namesOf(slot).catch(() => null) : null;
  const language = await spoken();
  const options: NotificationOptions & { actions?: { action: string; title: string }[] } = {
    body: answered ? (words[language] ?? words.en)?.already : (names ?? notification.body),
    tag: notification.tag ?? "recovery",
    icon: "/icon-192.png",
    silent: answered,
    data: { ...slot, navigate: notification.navigate },
    actions: answered
      ? []
      : (notification.actions ?? []).filter((each) => !off || each.action !== "taken").slice(0, 2),
  };
  await self.registration.showNotification(notification.title ?? "Recovery", options);
}

self.addEventListener("push", (event) => event.waitUntil(notify(event.data)));

async function openToday(): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = windows[0];
  if (!open) {
    await self.clients.openWindow("/today");
    return;
  }
  open.postMessage({ open: "/today" });
  await open.focus().catch(() => undefined);
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const slot = event.notification.data as Slot;
  const answers: Record<string, () => Promise<void>> = {
    taken: () => recordTaken(slot),
    snooze: () => snooze(slot),
  };
  event.waitUntil((answers[event.action] ?? openToday)());
});

async function flushNow(): Promise<void> {
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
  }
}

interface SyncEvent extends ExtendableEvent {
  tag: string;
}
self.addEventListener("sync" as "message", (event) => {
  (event as unknown as SyncEvent).waitUntil(flushNow());
});

async function subscribeAgain(): Promise<void> {
  const who = await remembered();
  const subscription = await self.registration.pushManager.getSubscription();
  if (who && subscription) await addSubscription(who.patient.id, subscription);
}
self.addEventListener("pushsubscriptionchange" as "message", (event) => {
  (event as unknown as ExtendableEvent).waitUntil(subscribeAgain());
});
