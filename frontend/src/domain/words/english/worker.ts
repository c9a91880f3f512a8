/** What the service worker says by itself. */

export default {
  already: "Already logged.",
  lost: "That was not saved. Open Recovery and enter it there.",
} as const;
