/** German words of findings, loaded with the screens that show it. */

import type { FindingsWords } from "./findings.en";

export const findingsDe: FindingsWords = {
  motions: { flexion: "Flexion", extension: "Extension" },
  yours: {
    knee: "Ihr Knie",
    shoulder: "Ihre Schulter",
    elbow: "Ihr Ellbogen",
    wrist: "Ihr Handgelenk",
    hip: "Ihre Hüfte",
    ankle: "Ihr Sprunggelenk",
    neck: "Ihr Nacken",
    lower_back: "Ihr unterer Rücken",
    finger: "Ihr Finger",
    thumb: "Ihr Daumen",
  },
  withDevice: {
    goniometer: "des Winkelmessers",
    inclinometer: "des Neigungsmessers",
    phone: "des Handys",
    eye: "des Augenmaßes",
    tape: "des Maßbands",
    other: "des Geräts",
  },
  clinician: "in der Praxis gemessen",
  flags: {
    drop: (what, now, before, by, error) =>
      `${what}: diese Woche im Mittel ${now}, in den drei Wochen davor ${before}, also ${by} weniger; ${error}.`,
    dropWide: (what, now, before, by, error) =>
      `${what}: in den letzten 10 Tagen im Mittel ${now}, in den vier Wochen davor ${before}, also ${by} weniger; ${error}.`,
    lost: (what, now, before, by, error) =>
      `${what}: diese Woche fehlten im Mittel ${now}, in den drei Wochen davor ${before}, also ${by} mehr; ${error}.`,
    lostWide: (what, now, before, by, error) =>
      `${what}: in den letzten 10 Tagen fehlten im Mittel ${now}, in den vier Wochen davor ${before}, also ${by} mehr; ${error}.`,
    homeError: (error) => `Messfehler zu Hause mindestens ${error}`,
    clinicError: (error) => `Messfehler ${error}`,
    noError: "dafür ist kein Messfehler veröffentlicht",
    within: "Der Unterschied kann noch Messfehler sein.",
    stall: (what, gain, limit, now, goal) =>
      `${what}: ${gain} Zuwachs in der Woche, höchstens ${limit} (80-%-Intervall). Mittel jetzt ${now}, Ziel ${goal}.`,
    deficit: (now, week) => `In Woche ${week} fehlen noch ${now}.`,
    lateBend: (bend, wanted) => `beugt ${bend}, unter ${wanted}`,
    lateLacks: (lacks) => `es fehlen ${lacks}`,
    late: (week, what) => `Woche ${week} nach Knieprothese: ${what}.`,
    steps: { review: "Jetzt ansehen.", tell_surgeon: "Operationsteam informieren." },
    painUp: (pain, usual) => `Ruheschmerz ${pain} von 10, sonst ${usual}.`,
    painAbove: (pain, usual, by) =>
      `Ruheschmerz ${pain} von 10: ${by} über dem eigenen Median von ${usual}.`,
    missed: (days, last) => `An ${days} erwarteten Tagen nichts eingetragen; zuletzt am ${last}.`,
    never: (days) => `An ${days} erwarteten Tagen nichts eingetragen; bisher kein Eintrag.`,
    harm: (name, day) =>
      `Versuch mit ${name} beendet: Schaden berichtet${day ? ` am ${day}` : ""}.`,
    other: "Diese Person ansehen.",
    since: (day) => `seit ${day}`,
    lacks: (degrees) => `es fehlen ${degrees}`,
  },
  title: "Was Ihre Einträge zeigen",
  pending: "Ihre Einträge werden ausgewertet. Mit Verbindung etwa eine Minute.",
  none: "Noch zu früh. Nötig: 10 Messungen einer Bewegung über mindestens 20 Tage.",
  asOf: (day) => `Stand: ${day}.`,
  notCounted: "Ihre neuesten Einträge sind noch nicht darin.",
  curve: "Wahrscheinlicher Verlauf",
  curveHint:
    "Linie: der wahrscheinliche Verlauf. Fläche: 8 von 10 Verläufen, die zu Ihren Messungen passen, liegen darin.",
  low: "unten",
  high: "oben",
  goals: {
    title: (goal) => `Ziel ${goal}`,
    between: (first, last) => `nicht vor dem ${first}, spätestens am ${last}`,
    open: (first) => `nicht vor dem ${first}; bis wann, ist noch nicht zu sagen`,
    notWithin: "nach bisherigen Messungen nicht innerhalb eines Jahres",
    reached: "Ihr Verlauf hat es erreicht",
    odds: (share) =>
      `In ${share} der Verläufe, die passen, wird es innerhalb eines Jahres nicht erreicht.`,
    limit: "Die für Sie festgelegte Grenze geht vor. Darüber hinaus wird kein Tag genannt.",
  },
  change: {
    title: "Änderung in vier Wochen",
    within: (gain, device, error) =>
      `${gain}, innerhalb der Messungenauigkeit ${device} (${error})`,
    beyond: (gain, device, error) => `${gain}, mehr als die Messungenauigkeit ${device} (${error})`,
    unknown: (gain, device) =>
      `${gain}; für diese Bewegung ist keine Messungenauigkeit ${device} veröffentlicht`,
    home: "Für Menschen, die allein zu Hause messen, ist keine Messungenauigkeit veröffentlicht; es gilt der größere bekannte Wert.",
  },
  symmetry: {
    title: "Andere Seite",
    less: (degrees, share) => `${degrees} weniger als die andere Seite${share}`,
    more: (degrees, share) => `${degrees} mehr als die andere Seite${share}`,
    same: "so weit wie die andere Seite",
    lacks: (degrees) => `es fehlen ${degrees} mehr als an der anderen Seite`,
    gains: (degrees) => `es fehlen ${degrees} weniger als an der anderen Seite`,
    share: (percent) => ` (${percent} davon)`,
    injured: "Auch die andere Seite war verletzt; vergleichen Sie mit Vorsicht.",
  },
  sunday: {
    bends: (your, by, more) =>
      `${your} beugt ${by} ${more ? "weiter" : "weniger weit"} als vor vier Wochen.`,
    lacks: (your, by, more) =>
      `${your} streckt sich ${by} ${more ? "weiter" : "weniger weit"} als vor vier Wochen.`,
    moves: (your, motion, by, more) =>
      `${your}, ${motion}: ${by} ${more ? "mehr" : "weniger"} als vor vier Wochen.`,
    same: (your) => `${your} bewegt sich so weit wie vor vier Wochen.`,
    error: "Das kann noch Messungenauigkeit sein.",
  },
  helps: {
    title: "Hilft es mir?",
    link: "Hilft mir ein Präparat?",
    first:
      "Wir haben keine Studie gefunden, nach der Magnesium die Beweglichkeit nach einer Verletzung verbessert.",
    lead: "Verletzungen bessern sich meist ohnehin; darum scheint fast alles zu helfen. Tage mit und Tage ohne lassen sich vergleichen; der Grund eines Unterschieds bleibt unbekannt.",
    none: "Tragen Sie ein, was Sie nehmen, auch an Tagen ohne. Nach sechs Wochen kann diese Seite vergleichen.",
    outcomes: {
      sleep_quality: "Schlaf",
      pain_rest: "Schmerz in Ruhe",
      pain_movement: "Schmerz bei Bewegung",
    },
    slept: (by, better, name, range) =>
      `An ${name.replaceAll(" ", "-")}-Tagen haben Sie etwa ${by} Punkte ${better ? "besser" : "schlechter"} geschlafen (wahrscheinlich ${range}).`,
    hurt: (by, better, name, range, resting) =>
      `An den Tagen nach ${name} war Ihr Schmerz ${resting ? "in Ruhe" : "bei Bewegung"} etwa ${by} Punkte ${better ? "schwächer" : "stärker"} (wahrscheinlich ${range}).`,
    range: (low, high) => `${low} bis ${high}`,
    both: (worse, better) => `${worse} schlechter bis ${better} besser`,
    other: "Das kann andere Gründe haben; auch die Heilung ging weiter.",
    refused: "Wir können keine Antwort geben:",
    reasons: {
      short_series: "Ihre Einträge umfassen weniger als sechs Wochen.",
      few_with_or_without: "Es gibt weniger als 10 Werte mit oder ohne.",
      few_switches:
        "Sie haben weniger als 6-mal angefangen oder ausgesetzt; das lässt sich von der Heilung nicht trennen.",
      never_changes: "Ihre Antwort war an allen Tagen gleich.",
      end_of_scale: "Ihre Antworten liegen an mehr als der Hälfte der Tage am Ende der Skala.",
      like_the_trend: "Ihre Tage damit verlaufen zu ähnlich wie die Heilung.",
      wide_interval:
        "Der wahrscheinliche Bereich ist breiter als zwei der kleinsten Änderungen, die ins Gewicht fallen.",
      slow: "Es bleibt wochenlang im Körper, deshalb sagen einzelne Tage mit und ohne nichts.",
      unknown: "Es ist nicht bekannt, wie lange es im Körper bleibt.",
      trial: "Ein Versuch damit läuft. Vor seinem Ende wird nichts gezeigt.",
      other: "Es liegt zu wenig vor.",
    },
    trial: "Einen Versuch beginnen",
    trialWhy:
      "Nur ausgeloste Wochen mit und Wochen ohne können die Wirkung eines Präparats von allem anderen trennen.",
    smallest: (points, assumed) =>
      `Kleinste Änderung, die ins Gewicht fällt: ${points} ${points === "1" ? "Punkt" : "Punkte"}${assumed ? " (unsere Annahme)" : " (veröffentlicht)"}.`,
    names: {
      magnesium: "Magnesium",
      vitamin_d: "Vitamin D",
      omega_3: "Omega-3",
      collagen: "Kollagen",
    },
  },
};
