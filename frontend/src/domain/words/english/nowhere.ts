/** English words of an address that leads nowhere. */

export default {
  title: "There is nothing here",
  text: "This address leads nowhere. Your entries are where they were.",
  home: "To the start",
} as const;
