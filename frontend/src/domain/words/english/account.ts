/** English words of the text on a person's data and of the way out, loaded with their screens. */

export default {
  agree: {
    title: "Your data",
    lead: "What you enter about your health is saved on this server, to show you, and those you share with, how your joint heals.",
    rights:
      "You can see, correct, export and delete all of it. You end your consent by deleting the account.",
    changed: "The text on your data has changed since you agreed to it.",
    read: "Read the whole text",
    yes: "I agree",
    no: "I do not agree",
    declined: "Without this Recovery cannot save entries for you. You can delete the account now.",
    failed: "Not saved: no connection. Try again.",
  },
  privacy: "What becomes of your data",
  remove: "Delete account",
  title: "Delete account",
  what: "Your account and everything in it go at once: entries, plans, reminders, sharing, and what is on this phone. This cannot be undone.",
  clinic:
    "What your physiotherapist wrote about you goes too. Whoever wrote it may save it for seven days; then it is gone. The clinic keeps from when to when somebody there saw your entries, without your name.",
  clinician:
    "Your account goes at once, and nobody shares with you from then on. Patients keep what you recorded, and their list of who has looked keeps your name.",
  backups: "If an old backup is restored, your account is deleted again before anybody can use it.",
  export: "If you want to keep your entries, export them first.",
  other:
    "Your other devices delete what they have saved when they next reach the server, with entries that were not sent.",
  password: "Your password",
  wrong: "That is not your password. Type it again.",
  lastOwner: "Name another owner of the clinic first.",
  often: "Too many tries. Try again in a minute.",
  confirm: "Delete for good",
  failed: "Nothing was deleted: no connection. Try again.",
  goneTitle: "Your account is deleted",
  gone: "Everything of it was removed from the server, and nothing of it is left on this device.",
  goneElsewhere:
    "This account was deleted on another device. What was saved of it on this device is deleted too.",
  goneUnsent: {
    one: "One entry that had not been sent was deleted with it.",
    other: "{count} entries that had not been sent were deleted with it.",
  },
  start: "To the start",
} as const;
