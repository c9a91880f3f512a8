/** German words of the text on a person's data and of the way out, loaded with their screens. */

import type { AccountWords } from "./account.en";

export const accountDe: AccountWords = {
  agree: {
    title: "Ihre Daten",
    lead: "Was Sie über Ihre Gesundheit eintragen, wird auf diesem Server gespeichert, um Ihnen und denen, für die Sie es freigeben, zu zeigen, wie Ihr Gelenk heilt.",
    rights:
      "Sie können alles sehen, berichtigen, exportieren und löschen. Die Einwilligung beenden Sie, indem Sie das Konto löschen.",
    changed: "Der Text über Ihre Daten hat sich geändert, seit Sie eingewilligt haben.",
    read: "Den ganzen Text lesen",
    yes: "Ich willige ein",
    no: "Ich willige nicht ein",
    declined:
      "Ohne Einwilligung kann Recovery keine Einträge für Sie aufbewahren. Sie können das Konto jetzt löschen.",
    failed: "Nicht gespeichert: keine Verbindung. Bitte noch einmal.",
  },
  privacy: "Was mit Ihren Daten geschieht",
  remove: "Konto löschen",
  title: "Konto löschen",
  what: "Ihr Konto und alles darin werden sofort gelöscht: Einträge, Pläne, Erinnerungen, Freigaben und was auf diesem Handy liegt. Das lässt sich nicht rückgängig machen.",
  clinic:
    "Was Ihre Physiotherapie über Sie geschrieben hat, wird mit gelöscht. Wer es geschrieben hat, darf es sieben Tage lang sichern; danach ist es weg. Die Praxis behält, von wann bis wann dort jemand Ihre Einträge sah, ohne Ihren Namen.",
  clinician:
    "Ihr Konto wird sofort gelöscht, und alle Freigaben für Sie enden. Wer bei Ihnen in Behandlung war, behält, was Sie dokumentiert haben; in der Liste, wer hineingesehen hat, bleibt Ihr Name stehen.",
  backups:
    "Eine Sicherung, die später zurückgespielt wird, löscht Sie erneut, bevor sie jemandem antwortet.",
  export: "Wenn Sie Ihre Einträge behalten möchten, exportieren Sie sie vorher.",
  other:
    "Ihre anderen Geräte löschen, was auf ihnen liegt, sobald sie den Server wieder erreichen, auch Einträge, die noch nicht gesendet waren.",
  password: "Ihr Passwort",
  wrong: "Das ist nicht Ihr Passwort. Bitte noch einmal eingeben.",
  lastOwner: "Benennen Sie zuerst eine andere Leitung der Praxis.",
  often: "Zu viele Versuche. Bitte in einer Minute wieder.",
  confirm: "Endgültig löschen",
  failed: "Es wurde nichts gelöscht: keine Verbindung. Bitte noch einmal.",
  goneTitle: "Ihr Konto ist gelöscht",
  gone: "Alles davon wurde vom Server entfernt, und dieses Gerät bewahrt nichts mehr davon auf.",
  goneElsewhere:
    "Dieses Konto wurde auf einem anderen Gerät gelöscht. Was dieses Gerät davon aufbewahrt hatte, ist ebenfalls gelöscht.",
  goneUnsent: (count: number) =>
    count === 1
      ? "Ein Eintrag, der noch nicht gesendet war, ist damit verloren."
      : `${count} Einträge, die noch nicht gesendet waren, sind damit verloren.`,
  start: "Zum Anfang",
};
