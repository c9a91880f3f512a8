/** What a tap on a notification opens. */

/** As much of a window as is needed here. */
interface Open {
  url: string;
  visibilityState: string;
  postMessage: (message: object) => void;
  focus: () => Promise<unknown>;
}

declare const self: {
  location: { origin: string };
  clients: {
    matchAll: (which: object) => Promise<readonly Open[]>;
    openWindow: (path: string) => Promise<unknown>;
  };
};

/** Addresses of this origin that are pages of the server, not of the app. */
export const OUTSIDE = /^\/(api|_allauth|admin|static|healthz|readyz|metrics|privacy|trust)/;

const isOfApp = ({ url }: Open): boolean => !OUTSIDE.test(new URL(url).pathname);

/** The page of the app that a notification names, Today where it names none. */
function pathOf(navigate: string | undefined): string {
  if (!navigate) return "/today";
  const { origin, pathname } = new URL(navigate, self.location.origin);
  return origin === self.location.origin && !OUTSIDE.test(pathname) ? pathname : "/today";
}

/** Show a page in a window of the app that is open, else in a new one. Windows of the server's own
 * pages stay where they are: nothing in them would listen. */
export async function show(navigate?: string): Promise<void> {
  const path = pathOf(navigate);
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = windows.filter(isOfApp);
  const nearest = open.find(({ visibilityState }) => visibilityState === "visible") ?? open[0];
  if (!nearest) {
    await self.clients.openWindow(path);
    return;
  }
  nearest.postMessage({ open: path });
  await nearest.focus().catch(() => undefined);
}
