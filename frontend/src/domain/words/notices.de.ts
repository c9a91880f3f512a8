/** German words of what somebody must be told of their account. */
import type { noticesEn } from "./notices.en";

export const noticesDe: typeof noticesEn = {
  kinds: {
    restored:
      "Recovery wurde aus einer Sicherung wiederhergestellt. Alle Anmeldungen wurden beendet, und Ihr Telefon sendet, was der Sicherung fehlt. Eine Kalenderadresse muss neu angelegt werden.",
    sharing_closed:
      "Es ist nicht bekannt, was seit der Sicherung widerrufen wurde. Deshalb sieht niemand etwas von Ihnen, bis Sie es wieder öffnen.",
    patients_closed:
      "Es ist nicht bekannt, was seit der Sicherung widerrufen wurde. Deshalb sehen Sie von Ihren Patientinnen und Patienten nichts, bis diese es wieder für Sie öffnen. Sie wurden benachrichtigt. Rufen Sie an, wen Sie sehen müssen.",
  },
  other: "An Ihrem Konto hat sich etwas geändert.",
  open: "Ansehen, wer mitlesen darf",
  seen: "Verstanden",
};
