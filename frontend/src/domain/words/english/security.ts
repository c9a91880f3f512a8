/** English words of proving who one is, of address and password, and of ended devices. */

export default {
  prove: {
    title: "Confirm that it is you",
    lead: "So that nobody else changes this on a browser that you left open.",
    password: "Your password",
    code: "Code of your authenticator app, or a recovery code",
    passkey: "Use a passkey",
    confirm: "Confirm",
    cancel: "Cancel",
    wrongPassword: "That is not your password. Type it again.",
    wrongCode: "This code is not right, or was used already. Type a new one.",
    wrongPasskey: "The passkey was not accepted. Try again.",
    tooMany: "Too many tries. Try again in a few minutes.",
    noWay:
      "This account has no password, app or passkey yet. Set a password first: sign out and use “Forgotten password”.",
  },
  password: {
    title: "Password",
    change: "Change the password",
    fresh: "New password",
    hint: "At least 10 characters",
    save: "Save",
    saved: "The password is changed. All other browsers are signed out.",
    failed: "The password was not changed. Try again.",
  },
  back: {
    title: "Take your address back",
    lead: "The address of your account was changed. If that was not you, take it back: everybody is signed out everywhere, and you set a new password.",
    take: "Take the address back",
    gone: "This link has expired or was used. Ask whoever runs this Recovery.",
    done: "The address is yours again, and everybody is signed out. Set a new password now.",
    password: "Set a new password",
    taken: "Another account has this address by now. Ask whoever runs this Recovery.",
  },
  ended: {
    title: "This browser was signed out",
    lead: "You signed it out from another device. What was saved of your record in it is removed.",
    unsent: {
      one: "One entry that was not sent yet is saved sealed, so that nobody can read it here. Sign in to send it.",
      other:
        "{count} entries that were not sent yet are saved sealed, so that nobody can read them here. Sign in to send them.",
    },
    lost: {
      one: "One entry that was not sent yet could not be sealed in this browser and was deleted.",
      other:
        "{count} entries that were not sent yet could not be sealed in this browser and were deleted.",
    },
    signIn: "Sign in",
  },
} as const;
