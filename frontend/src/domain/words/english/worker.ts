/** What the service worker says by itself. */

export default {
  already: "Already logged.",
} as const;
