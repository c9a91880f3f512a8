/** German words of what comes from the clinic to the patient. */

import type { ClinicWords } from "./clinic.en";

export const clinicDe: ClinicWords = {
  notes: "Von Ihrer Physiotherapeutin",
  note: (day) => `Notiz vom ${day}`,
  discharged: (day) =>
    `Am ${day} entlassen. Erinnerungen und Freigabe sind beendet; Ihre Daten bleiben bei Ihnen.`,
  remindersOn: "Erinnerungen lassen sich für jedes Mittel wieder einschalten.",
  appointment: (who, day, isNext) => `${isNext ? "Nächster Termin" : "Danach"}: ${who}, ${day}`,
  visit: {
    add: "Termin eintragen",
    change: "Termin ändern",
    with: "Bei",
    name: "Name, wenn Sie möchten",
    day: "Tag",
    dayMissing: "Wählen Sie einen Tag.",
    at: "Uhrzeit, falls bekannt",
    asked: (who, day) => `Haben Sie diesen Termin wahrgenommen? ${who}, ${day}`,
    earlier: "Frühere Termine",
    kept: "wahrgenommen",
    missed: "nicht wahrgenommen",
  },
  whom: {
    surgeon: "Chirurgie",
    physiotherapist: "Physiotherapie",
    doctor: "Arztpraxis",
    other: "anderswo",
  },
  function: "Alle zwei Wochen: Wie gut geht das heute?",
  functionEnds: "0 unmöglich, 10 wie vor der Verletzung",
};
