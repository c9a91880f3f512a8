/** German words of what comes from the clinic to the patient. */

import type { ClinicWords } from "./clinic.en";

export const clinicDe: ClinicWords = {
  notes: "Von Ihrer Physiotherapeutin",
  note: (day) => `Notiz vom ${day}`,
  discharged: (day) =>
    `Am ${day} entlassen. Erinnerungen und Freigabe sind beendet; Ihre Daten bleiben bei Ihnen.`,
  remindersOn: "Erinnerungen lassen sich für jedes Mittel wieder einschalten.",
  appointment: (who, day) => `Nächster Termin: ${who}, ${day}`,
  whom: {
    surgeon: "Chirurgie",
    physiotherapist: "Physiotherapie",
    doctor: "Arztpraxis",
    other: "anderswo",
  },
  function: "Alle zwei Wochen: Wie gut geht das heute?",
  functionEnds: "0 unmöglich, 10 wie vor der Verletzung",
};
