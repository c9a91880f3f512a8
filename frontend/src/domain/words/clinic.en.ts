/** English words of what comes from the clinic to the patient, loaded with it. */

export const clinicEn = {
  notes: "From your physiotherapist",
  note: (day: string) => `Note of ${day}`,
  discharged: (day: string) =>
    `Discharged on ${day}. Reminders and sharing have ended; your data stay with you.`,
  remindersOn: "Reminders can be switched on again for each supplement.",
  appointment: (who: string, day: string, isNext: boolean) =>
    `${isNext ? "Next appointment" : "Then"}: ${who}, ${day}`,
  visit: {
    add: "Add an appointment",
    change: "Change the appointment",
    with: "With",
    name: "Name, if you like",
    day: "Day",
    dayMissing: "Choose a day.",
    at: "Time, if it is known",
    asked: (who: string, day: string) => `Did you keep this appointment? ${who}, ${day}`,
    earlier: "Earlier appointments",
    kept: "kept",
    missed: "not kept",
  },
  whom: {
    surgeon: "surgeon",
    physiotherapist: "physiotherapist",
    doctor: "doctor",
    other: "somebody else",
  } as Record<string, string>,
  function: "Every two weeks: how well can you do this today?",
  functionEnds: "0 unable, 10 as before the injury",
};

export type ClinicWords = typeof clinicEn;
