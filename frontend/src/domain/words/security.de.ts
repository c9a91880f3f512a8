/** German words of proving who one is, of address and password, and of ended devices. */

import type { SecurityWords } from "./security.en";

export const securityDe: SecurityWords = {
  prove: {
    title: "Bestätigen Sie, dass Sie es sind",
    lead: "Damit niemand anderes dies in einem offen gelassenen Browser ändert.",
    password: "Ihr Passwort",
    code: "Code Ihrer Authenticator-App oder ein Wiederherstellungscode",
    passkey: "Passkey verwenden",
    confirm: "Bestätigen",
    cancel: "Abbrechen",
    wrongPassword: "Das ist nicht Ihr Passwort. Bitte noch einmal eingeben.",
    wrongCode: "Dieser Code stimmt nicht oder wurde schon benutzt. Bitte einen neuen eingeben.",
    wrongPasskey: "Der Passkey wurde nicht angenommen. Bitte noch einmal.",
    tooMany: "Zu viele Versuche. Bitte in einigen Minuten wieder.",
    noWay:
      "Dieses Konto hat noch kein Passwort, keine App und keinen Passkey. Legen Sie zuerst ein Passwort fest: Melden Sie sich ab und verwenden Sie „Passwort vergessen“.",
  },
  password: {
    title: "Passwort",
    change: "Passwort ändern",
    fresh: "Neues Passwort",
    hint: "Mindestens 10 Zeichen",
    save: "Speichern",
    saved: "Das Passwort ist geändert. Alle anderen Browser sind abgemeldet.",
    failed: "Das Passwort wurde nicht geändert. Bitte noch einmal.",
  },
  back: {
    title: "Ihre Adresse zurückholen",
    lead: "Die Adresse Ihres Kontos wurde geändert. Wenn Sie das nicht waren, holen Sie sie zurück: Dann werden alle überall abgemeldet, und Sie legen ein neues Passwort fest.",
    take: "Adresse zurückholen",
    gone: "Dieser Link ist abgelaufen oder wurde benutzt. Fragen Sie die Stelle, die dieses Recovery betreibt.",
    done: "Die Adresse gehört wieder Ihnen, und alle sind abgemeldet. Legen Sie jetzt ein neues Passwort fest.",
    password: "Neues Passwort festlegen",
    taken:
      "Diese Adresse gehört inzwischen zu einem anderen Konto. Fragen Sie die Stelle, die dieses Recovery betreibt.",
  },
  ended: {
    title: "Dieser Browser wurde abgemeldet",
    lead: "Sie haben ihn von einem anderen Gerät aus abgemeldet. Was er von Ihren Daten aufbewahrt hatte, ist entfernt.",
    unsent: (count) =>
      count === 1
        ? "Ein Eintrag, der noch nicht gesendet war, liegt hier versiegelt, sodass ihn niemand lesen kann. Melden Sie sich an, um ihn zu senden."
        : `${count} Einträge, die noch nicht gesendet waren, liegen hier versiegelt, sodass sie niemand lesen kann. Melden Sie sich an, um sie zu senden.`,
    lost: (count) =>
      count === 1
        ? "Ein Eintrag, der noch nicht gesendet war, ließ sich in diesem Browser nicht versiegeln und ist verloren."
        : `${count} Einträge, die noch nicht gesendet waren, ließen sich in diesem Browser nicht versiegeln und sind verloren.`,
    signIn: "Anmelden",
  },
};
