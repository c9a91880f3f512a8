/** English words of one's own page, and of entries that were not accepted. */

export default {
  notAccepted: "Not accepted",
  trySame: "Send again",
  takeThis: "Use this value",
  changedElsewhere: "Changed on another device",
  superseded: "{what}: {field} was “{value}” on another device. The later entry stands.",
  aboutText:
    "Clinical points marked M in the documentation are from memory: a clinician should read them before anyone relies on them. Each number has its source beside it.",
  signOut: "Sign out",
  signOutHint: "Signing out removes your entries from this phone.",
  account: "Account",
  data: "Your entries are saved on this phone and on the server of this installation.",
  language: "Language",
} as const;
