/** German words of what somebody must be told of their account. */
import type { noticesEn } from "./notices.en";

export const noticesDe: typeof noticesEn = {
  kinds: {
    restored:
      "Recovery wurde aus einer Sicherung wiederhergestellt. Alle Anmeldungen wurden beendet, und Ihr Handy sendet, was der Sicherung fehlt. Eine Kalenderadresse muss neu angelegt werden.",
    sharing_closed:
      "Es ist nicht bekannt, was seit der Sicherung widerrufen wurde. Deshalb sieht niemand etwas von Ihnen, bis Sie es wieder freigeben.",
    patients_closed:
      "Es ist nicht bekannt, was seit der Sicherung widerrufen wurde. Deshalb sehen Sie von den Menschen auf Ihrer Patientenliste nichts, bis diese es wieder freigeben. Alle wurden benachrichtigt. Rufen Sie an, wen Sie sehen müssen.",
    patient_gone:
      "Eine Person, die Sie behandeln, hat ihr Konto gelöscht. Was Sie über sie geschrieben haben, können Sie sieben Tage lang unter „Praxis“ sichern. Danach ist es weg.",
  },
  sharing: {
    stand_in_named: (who, by, clinic, until) =>
      `${by} (${clinic}) hat ${who} bis ${until} als Vertretung benannt. ${who} sieht, was ${by} sieht.`,
    member_joined: (who, _by, clinic) =>
      `${who} ist neu bei ${clinic} und sieht, was Sie für die Mitglieder freigegeben haben.`,
    access_ended: (who, _by, clinic) => `${who} (${clinic}) sieht nichts mehr von Ihnen.`,
    sharing_ended: (who, _by, clinic) =>
      `Ihre Freigabe für ${who} (${clinic}) ist beendet: ${who} ist nicht mehr dort.`,
  },
  stop: "Beenden",
  stopped: (who) => `${who} sieht nichts mehr.`,
  undo: "Rückgängig",
  failed: "Nicht gespeichert: Der Server antwortet nicht. Bitte noch einmal unter „Ich“.",
  other: "An Ihrem Konto hat sich etwas geändert.",
  open: "Ansehen, wer mitlesen darf",
  seen: "Verstanden",
};
