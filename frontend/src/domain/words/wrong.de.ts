/** German words of what is wrong, loaded with its screen. */

import type { WrongWords } from "./wrong.en";

export const wrongDe: WrongWords = {
  title: "Etwas stimmt nicht",
  lead: "Tippen Sie an, was zutrifft. Sie sehen sofort, was zu tun ist.",
  call: (number) => `Rufen Sie jetzt ${number} an.`,
  callButton: (number) => `${number} anrufen`,
  nobody:
    "Niemand wurde benachrichtigt. Ihre Physiotherapie sieht dies vielleicht erst beim nächsten Öffnen von Recovery.",
  disclaimer: "Diese App stellt keine Diagnose, und niemand sieht sie in Echtzeit.",
  hospital:
    "Gehen Sie heute in eine Notaufnahme, auch abends und am Wochenende. Warten Sie nicht auf die Physiotherapie.",
  sameDay:
    "Rufen Sie jetzt Ihr Operationsteam oder Ihre Arztpraxis an. Ist niemand erreichbar, gehen Sie heute in eine Notaufnahme.",
  askTheTeam:
    "Rufen Sie das Team an, das Sie operiert hat. Fragen Sie dort, bevor Sie ein Antibiotikum nehmen.",
  outOfHours: (number) => `Außerhalb der Sprechzeiten: ${number}`,
  soon: "Sagen Sie es in den nächsten Tagen Ihrer Arztpraxis oder Physiotherapie.",
  groups: {
    emergency: "Sofort",
    hospital: "Heute ins Krankenhaus",
    same_day: "Heute",
    days: "In den nächsten Tagen",
  },
  flags: {
    breathless: "Atemnot, Brustschmerz, Bluthusten oder Ohnmacht",
    fever_joint: "Fieber oder Schüttelfrost mit heißem Gelenk, oder Sie fühlen sich sehr krank",
    cold_limb: "Arm oder Bein neu kalt, blau, taub oder schwach",
    extreme_pain:
      "Starker, zunehmender Schmerz, gegen den Schmerzmittel nicht helfen; Gips oder Verband zu eng; Kribbeln",
    deformity: "Neue Verformung, oder erlaubte Belastung plötzlich unmöglich",
    hip_deformity: "Bein plötzlich kürzer oder verdreht, ein Ruck, Stehen unmöglich",
    saddle:
      "Taubheit zwischen den Beinen, beim Abwischen nichts spürbar, Blase oder Darm verändert, sexuelles Empfinden verloren; neuer Schmerz, Kribbeln oder Schwäche in beiden Beinen",
    neck_vessel:
      "Neuer Kopf- oder Nackenschmerz mit hängendem Gesicht oder Lid, Doppelbildern, verwaschener Sprache oder einseitiger Schwäche",
    clumsy: "Ungeschickte Hände oder unsicherer Gang mit Nackenschmerz",
    swelling_face: "Schwellung im Gesicht oder Rachen",
    magnesium: "Mit Magnesium: deutliche Schwäche, Verwirrtheit oder unregelmäßiger Herzschlag",
    hot_joint: "Ein Gelenk ist neu heiß, geschwollen und schwer beweglich, auch ohne Fieber",
    cannot_straighten:
      "Nach einem Sturz oder Knall lässt sich das Bein nicht mehr heben oder strecken",
    pop: "Ein Knall oder Riss mit plötzlicher Schwäche: Ferse, Kniescheibe, Schulter oder Ellenbogen",
    calf: "Neuer Schmerz oder Schwellung in einer Wade, einem Oberschenkel oder Arm; Haut warm, rot oder dunkler",
    wound: "Nässende oder sich öffnende Wunde, zunehmende Rötung",
    locked: "Das Gelenk ist blockiert",
    weak_since_operation: "Seit der Operation lässt sich das gestreckte Bein nicht heben",
    back_fever: "Fieber mit Rücken- oder Nackenschmerz",
    back_fracture:
      "Neuer Rücken- oder Nackenschmerz nach einem Sturz, bei dünnen Knochen oder unter Kortison",
    motion_lost: "Gelenk bewegt sich an zwei Messtagen weniger weit",
    burning: "Brennender Schmerz mit veränderter Farbe oder Temperatur",
    night_pain: "Nachtschmerz, der nicht nachlässt",
    back_cancer: "Rücken- oder Nackenschmerz mit Gewichtsverlust oder nach einer Krebserkrankung",
    trial_harm: "Versuch beendet: Schaden berichtet",
  },
  kept: "Auf diesem Handy gespeichert.",
  back: "Zurück zur Liste",
};
