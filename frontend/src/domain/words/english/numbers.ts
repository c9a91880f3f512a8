/** English words of fields that a number is typed into, loaded with the screens that have one. */

export default {
  unreadable: "{field}: “{text}” is not a number.",
  twofold: "{field}: “{text}” can mean {small} or {large}. Type it without a dot or comma.",
  understood: "Read as {number}.",
} as const;
