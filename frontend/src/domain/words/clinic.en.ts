/** English words of what comes from the clinic to the patient, loaded with it. */

export const clinicEn = {
  notes: "From your physiotherapist",
  note: (day: string) => `Note of ${day}`,
  discharged: (day: string) =>
    `Discharged on ${day}. Reminders and sharing have ended; your data stay with you.`,
  remindersOn: "Reminders can be switched on again for each supplement.",
  appointment: (who: string, day: string) => `Next appointment: ${who}, ${day}`,
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
