/** German words of trials. */

import type { TrialWords } from "./trial.en";

export const trialDe: TrialWords = {
  title: "Hilft es mir?",
  firstAnswer:
    "Wir haben keine Studie gefunden, nach der Magnesium die Beweglichkeit nach einer Verletzung verbessert.",
  firstAnswerMore:
    "Herausfinden lässt sich, ob es bei Ihnen etwas bewirkt, das kommt und geht: mit Wochen mit und Wochen ohne, in einer Reihenfolge, die das Los bestimmt.",
  evidence: "Was bekannt ist",
  why: "Verletzungen bessern sich meist ohnehin; darum scheint fast alles zu helfen. Nur ausgeloste Wochen trennen Heilung von Wirkung.",
  choose: "Ein Präparat im Wechsel ausprobieren",
  start: "Versuch beginnen",
  none: "Planen Sie zuerst ein Präparat.",
  toPlan: "Zum Plan",
  earlier: "Frühere Versuche",
  report: "Bericht",
  needsNetwork: "Das braucht eine Verbindung: Ausgelost wird auf dem Server.",
  failed: "Nicht gespeichert: Der Server antwortet nicht. Bitte noch einmal.",
  slow: {
    vitamin_d: "Vitamin D verlässt den Körper zu langsam für einen Wechsel nach Wochen.",
    omega_3: "Omega-3 verlässt den Körper zu langsam für einen Wechsel nach Wochen.",
    collagen: "Kollagen wirkt zu langsam für einen Wechsel nach Wochen.",
    other:
      "Nur Magnesium lässt sich so ausprobieren: Von anderen Produkten wissen wir nicht, wie schnell sie den Körper verlassen.",
  },
  refusals: {
    washes_out_slowly: () => "Es verlässt den Körper zu langsam für einen Wechsel nach Wochen.",
    unknown_product: () =>
      "Ausprobieren lässt sich nur, was den Körper bekanntermaßen schnell verlässt.",
    blocked: () => "Eine Sicherheitsregel sperrt dieses Präparat; siehe Plan.",
    not_running: () => "Sein Plan läuft nicht. Beginnen Sie ihn unter „Plan“.",
    not_daily: () => "Planen Sie es zuerst für jeden Tag.",
    ends_early: (v) => `Sein Plan endet am ${v.ends_on}, vor dem Ende des Versuchs.`,
    another_runs: () => "Ein anderer Versuch läuft.",
    too_early: (v) =>
      `Ein Versuch kann ab Woche 12 beginnen, am ${v.from_day}: Vorher heilen Sie zu schnell, um etwas zu erkennen.`,
    surgery_ahead: () => "Mit einer Operation vor sich lassen sich die Wochen nicht vergleichen.",
    taper_ahead: () =>
      "Während Schmerzmittel verringert werden, lassen sich die Wochen nicht vergleichen.",
    red_flag: () =>
      "In den letzten drei Wochen haben Sie ein Warnzeichen gemeldet. Ein Versuch braucht drei Wochen ohne.",
    painkillers_changed: () =>
      "In den letzten drei Wochen haben Sie mehr Schmerzmittel genommen als üblich. Ein Versuch braucht drei gleichmäßige.",
    not_stable: (v) =>
      `Es hat sich in den letzten drei Wochen um ${v.change} verändert. Ein Versuch braucht drei gleichmäßige.`,
    too_few_readings: (v) =>
      `An ${v.count} der letzten 21 Tage eingetragen; ein Versuch braucht mindestens 10 davon.`,
    no_room: (v) =>
      `Ihr Schmerz liegt im Mittel bei ${v.average}: zu niedrig, um ${v.change} Punkte weniger zu erkennen.`,
    at_the_end: () =>
      "Es liegt an den meisten Tagen am besten Ende der Skala und kann nicht besser werden.",
    not_an_outcome: () => "Das kann ein Versuch nicht vergleichen.",
    periods_uneven: () => "Abschnitte mit und ohne kommen in Paaren.",
    no_figures: () =>
      "Dafür gibt es keine Zahlen. Wählen Sie eine angebotene Länge oder eine größere Veränderung.",
    half_life: () => "Abschnitte müssen mindestens drei Halbwertszeiten dauern.",
    half_life_reason: () => "Schreiben Sie, woher diese Halbwertszeit stammt.",
    too_weak: (v) =>
      `Er fände einen solchen Unterschied nur in ${v.power} von 10 Fällen. Machen Sie ihn länger, oder suchen Sie eine größere Veränderung.`,
    starts_late: () => "Höchstens vier Wochen im Voraus.",
    starts_past: () => "Nicht vor heute.",
  },
  outcomes: {
    sleep_quality: "Schlafqualität",
    pain_rest: "Schmerz in Ruhe",
    pain_movement: "Schmerz bei Bewegung",
    pain_night: "Schmerz nachts",
    motion: "Beweglichkeit",
  },
  planner: {
    title: "Einen Versuch planen",
    question: "Ihre Frage",
    questions: {
      sleep_quality: "Schlafe ich mit Magnesium besser?",
      pain_rest: "Ist mein Schmerz in Ruhe mit Magnesium schwächer?",
      pain_movement: "Ist mein Schmerz bei Bewegung mit Magnesium schwächer?",
      pain_night: "Ist mein Schmerz nachts mit Magnesium schwächer?",
      motion: "Bin ich mit Magnesium beweglicher?",
    },
    outcome: "Was betrachtet wird",
    averages: (average, count) => `im Mittel ${average} (${count} von 21 Tagen)`,
    noAverage: (count) => `${count} von 21 Tagen`,
    motionNote:
      "Eine Tablette lockert ein Knie nicht binnen einer Woche. Beweglichkeit kommt über Monate zurück, und die Messungenauigkeit ist größer als die Änderung der meisten Wochen.",
    change: "Die kleinste Änderung, die für Sie ins Gewicht fällt",
    assumed: "Unsere Annahme",
    published: "Veröffentlicht: 2 Punkte oder etwa 30 % sind bedeutsam",
    own: "Ihre eigene Wahl",
    unit: (family, count) => (family === "motion" ? "Grad" : count === 1 ? "Punkt" : "Punkte"),
    periodDays: "Länge eines Abschnitts",
    periodNames: { 4: "4 Tage", 7: "1 Woche", 14: "2 Wochen" },
    weeks: "Länge des Versuchs",
    weeksOf: (weeks) => `${weeks} Wochen`,
    power: (weeks, parts) => `${weeks} Wochen: ${parts.join(", ")}.`,
    chance: (tenths, change) => `findet ${change} in ${tenths} Fällen`,
    tenths: (share) =>
      share < 0.3 && share >= 0.2
        ? "1 von 4"
        : share < 0.2
          ? "weniger als 1 von 5"
          : share >= 0.95
            ? "mehr als 9 von 10"
            : `${Math.round(share * 10)} von 10`,
    powerHow:
      "Bei Menschen mit einem solchen Unterschied findet ihn dieser Anteil der Versuche. Simuliert, mit 30 % fehlenden Tagen.",
    lasts: (days, first, last) => `${days} Tage, ${first} bis ${last}.`,
    pairs: (periods) =>
      `${periods} Abschnitte, die Hälfte davon mit: in jedem Paar einer mit und einer ohne, nach dem Los.`,
    smallestP: (p) =>
      `Bei so wenigen Abschnitten kann p durch Re-Randomisierung nicht unter ${p} fallen.`,
    noFigure: "Für eine so kleine Veränderung gibt es keine Zahlen.",
    halfLife: "Nach wie vielen Tagen ist die halbe Wirkung vorbei?",
    halfLifeHint:
      "0, wenn die Wirkung innerhalb eines Tages kommt und geht. Jetzt festgelegt, lässt es sich später nicht passend wählen.",
    halfLifeReason: "Woher das stammt",
    starts: "Erster Tag",
    surgery: "Ist in diesen Wochen eine Operation geplant?",
    taper: "Werden in diesen Wochen Schmerzmittel verringert?",
    answer: "Bitte antworten.",
    asks: "Vor dem Beginn meine Physiotherapie um Zustimmung bitten",
    locked:
      "Mit dem Beginn lost der Server die Reihenfolge aus und hält sie verborgen, und dieser Plan steht fest. Spätere Änderungen werden daneben gespeichert. Ergebnisse bleiben bis zum Ende verborgen. Aufhören können Sie jederzeit.",
    begin: "Auslosen und beginnen",
    ask: "Speichern und fragen",
    cannot: "Dieser Plan kann Ihre Frage noch nicht beantworten:",
  },
  on: { week: "eine Woche mit", days: "Tage mit" },
  off: { week: "eine Woche ohne", days: "Tage ohne" },
  today: {
    on: { week: "Woche mit", days: "Tage mit" },
    off: { week: "Woche ohne", days: "Tage ohne" },
    any: (name, when) => `${when.charAt(0).toUpperCase()}${when.slice(1)} ${name}?`,
    none: "Nichts genommen",
    some: "Etwas genommen",
  },
  running: {
    title: "Ihr Versuch",
    waits: (day) => `Er beginnt am ${day}.`,
    now: (period, of, what, until) => `Abschnitt ${period} von ${of}: ${what}, bis ${until}.`,
    next: (what, from) => `Danach ${what}, ab ${from}.`,
    unknown: "Welcher Abschnitt läuft, sehen Sie mit der nächsten Verbindung.",
    over: "Er ist beendet.",
    reportOn: (day) =>
      `Sie bekommen den Bericht am ${day}, wenn die letzten Einträge angekommen sind.`,
    progress: "Bis jetzt",
    day: (day, of) => `Tag ${day} von ${of}`,
    logged: (what, count, of) => `${what}: an ${count} von ${of} Tagen eingetragen`,
    doses: "Einnahmen, ob genommen oder nicht",
    noPeeking:
      "Ergebnisse bleiben bis zum Ende verborgen: Wer früh schaut, hält Zufall leicht für Wirkung.",
    logOff: "Bitte auch in Wochen ohne eintragen. Sonst entscheiden die Lücken.",
    plan: "Der festgelegte Plan",
    commitment: "Vor dem Beginn veröffentlicht",
    commitmentHow:
      "Diese Zahl legt die ausgeloste Reihenfolge fest, ohne sie zu zeigen. Am Ende sehen Sie den Schlüssel dahinter, und alle können es prüfen.",
    stopHarm: "Jetzt aufhören: Es schadet mir",
    stopHarmHint:
      "Ein Tippen: Der Versuch und das Präparat enden, und Ihre Physiotherapie sieht, warum.",
    stopOther: "Aus einem anderen Grund aufhören",
    stopSure: "Aufhören? Ihre Einträge bleiben; eine Antwort gibt es dann nicht.",
    stopYes: "Ja, aufhören",
    stoppedHarm:
      "Beendet, auch das Präparat. Ihre Physiotherapie sieht dies vielleicht erst beim nächsten Öffnen von Recovery.",
    stoppedWrong: "Wenn Sie sich jetzt krank fühlen:",
    wrong: "Etwas stimmt nicht",
    amend: "Etwas daran hat sich geändert",
    amendWhat: "Was hat sich geändert?",
    subjects: {
      dose: "Die Menge",
      time: "Die Uhrzeit",
      measuring: "Wie ich messe",
      medicine: "Ein Medikament",
      pause: "Eine Pause",
      other: "Etwas anderes",
    },
    amendWhy: "Was, und warum",
    amendMissing: "Wählen Sie, was sich geändert hat, und schreiben Sie, warum.",
    amendments: "Seit dem Beginn geändert",
    asked: "Wartet auf die Zustimmung Ihrer Physiotherapie.",
    agreed: (by, words) => `${by} stimmt zu. ${words}`,
    declined: (by, words) => `${by} stimmt nicht zu. ${words}`,
    startNow: "Beginnen",
    startAnyway: "Ohne Zustimmung beginnen",
    discard: "Diesen Plan verwerfen",
  },
  verdict: {
    helped: {
      sleep: (x, low, high, span) =>
        `In den Magnesium-${span} haben Sie Ihren Schlaf etwa ${x} Punkte besser bewertet (wahrscheinlich ${low} bis ${high}). Sie wussten, wann Sie es nahmen; Hoffnung kann das teilweise oder ganz erklären.`,
      pain: (x, low, high, span) =>
        `In den Magnesium-${span} war Ihr Schmerz etwa ${x} Punkte schwächer (wahrscheinlich ${low} bis ${high}). Sie wussten, wann Sie es nahmen; Hoffnung kann das teilweise oder ganz erklären.`,
      motion: (x, low, high, span) =>
        `In den Magnesium-${span} kamen Sie etwa ${x}° weiter (wahrscheinlich ${low}° bis ${high}°). Sie wussten, wann Sie es nahmen; Hoffnung kann das teilweise oder ganz erklären.`,
    },
    harmed: {
      sleep: (x, low, high, span) =>
        `In den Magnesium-${span} haben Sie Ihren Schlaf etwa ${x} Punkte schlechter bewertet (wahrscheinlich ${low} bis ${high}). Nehmen Sie es nicht weiter und sprechen Sie mit Arztpraxis oder Apotheke. Ob es der Grund war, ist nicht sicher.`,
      pain: (x, low, high, span) =>
        `In den Magnesium-${span} war Ihr Schmerz etwa ${x} Punkte stärker (wahrscheinlich ${low} bis ${high}). Nehmen Sie es nicht weiter und sprechen Sie mit Arztpraxis oder Apotheke. Ob es der Grund war, ist nicht sicher.`,
      motion: (x, low, high, span) =>
        `In den Magnesium-${span} kamen Sie etwa ${x}° weniger weit (wahrscheinlich ${low}° bis ${high}°). Nehmen Sie es nicht weiter und sprechen Sie mit Arztpraxis oder Apotheke. Ob es der Grund war, ist nicht sicher.`,
    },
  },
  spans: { week: "Wochen", days: "Tagen" },
  what: { sleep: "im Schlaf", pain: "im Schmerz", motion: "in der Beweglichkeit" },
  tooSmall: (what) =>
    `Ein kurzfristiger Unterschied ${what} fällt mit Magnesium wahrscheinlich nicht ins Gewicht. Ob Sie schneller heilen, zeigt das nicht.`,
  cannotTell: {
    sleep: (span, worse, better) =>
      `Das lässt sich nicht sagen. In den Magnesium-${span} kann Ihr Schlaf bis zu ${worse} Punkte schlechter oder ${better} besser gewesen sein. Das heißt nicht „keine Wirkung“.`,
    pain: (span, worse, better) =>
      `Das lässt sich nicht sagen. In den Magnesium-${span} kann Ihr Schmerz bis zu ${worse} Punkte stärker oder ${better} schwächer gewesen sein. Das heißt nicht „keine Wirkung“.`,
    motion: (span, worse, better) =>
      `Das lässt sich nicht sagen. In den Magnesium-${span} können Sie bis zu ${worse}° weniger weit oder ${better}° weiter gekommen sein. Das heißt nicht „keine Wirkung“.`,
  },
  refused: (why) => `Wir können keine Antwort geben: ${why}`,
  refusedFor: "Wir können keine Antwort geben, aus diesen Gründen:",
  reasons: {
    not_randomised: "Die Reihenfolge wurde nicht ausgelost.",
    not_finished: "Der Plan ist nicht zu Ende.",
    not_the_design: "Die Reihenfolge ist keine, die das Los hätte ziehen können.",
    short_periods: "Die Abschnitte sind kürzer als drei Halbwertszeiten.",
    few_periods: "Es gibt weniger als 3 Abschnitte mit und 3 ohne mit je 2 Werten.",
    few_readings: "Mit oder ohne gibt es weniger als 10 Werte.",
    missing_days: "An mehr als 70 % der Tage fehlt ein Wert.",
    missing_unequally: "In der einen Art von Wochen fehlen viel mehr Werte als in der anderen.",
    doses_unknown: "Es wurde nicht eingetragen, ob Sie es genommen haben.",
    doses_alike: "Sie haben Magnesium in Wochen ohne fast so oft genommen wie in Wochen mit.",
    never_changes: "Es hat sich nie verändert.",
    end_of_scale: "Es lag an mehr als der Hälfte der Tage ohne am Ende der Skala.",
    like_the_trend: "Ihre Tage mit und ohne verlaufen zu ähnlich wie die Heilung.",
    other: "Zum Vergleichen gibt es zu wenige Einträge.",
  },
  notes: {
    smallest_p: (v) =>
      `${v.orders} Reihenfolgen waren möglich; darum kann p durch Re-Randomisierung nicht unter 2/${v.orders} liegen.`,
    smallest_p_of_many: (v) =>
      `Es waren mehr Reihenfolgen möglich, als verglichen wurden; p durch Re-Randomisierung wird nicht unter 2/${v.orders} angegeben.`,
    rerandomised_range: (v) =>
      `Durch Re-Randomisierung allein ist der wahrscheinliche Bereich ${v.low} bis ${v.high}.`,
    no_rerandomised_range: () =>
      "Durch Re-Randomisierung allein lässt sich kein Bereich angeben: Es waren zu wenige Abschnitte.",
    half_life: (v) =>
      `Beginn und Abklingen wurden mit einer Halbwertszeit von ${v.days} Tagen gerechnet, vor dem Beginn festgelegt.`,
    diluted: (v) =>
      `Der Anteil der Einnahmen unterschied sich um ${v.points} Prozentpunkte; der gezeigte Unterschied ist darum kleiner als der zwischen Nehmen und Nichtnehmen.`,
    doses_mostly_unknown: (v) => `Ob es genommen wurde, ist für ${v.points} % der Tage bekannt.`,
  },
  result: {
    title: "Bericht eines Versuchs",
    stopped: (day) =>
      `Sie haben am ${day} aufgehört, vor dem Ende. Darum gibt es keine Antwort, nur was eingetragen wurde:`,
    stoppedHarm: (day) =>
      `Sie haben am ${day} wegen eines Schadens aufgehört. Darum gibt es keine Antwort, nur was eingetragen wurde:`,
    average: (on, off) => `Einfache Mittelwerte: ${on} mit, ${off} ohne.`,
    waits: (day) => `Die letzten Einträge kommen noch an. Sie bekommen den Bericht am ${day}.`,
    notEnded: "Er ist nicht zu Ende; bis dahin bleiben Ergebnisse verborgen.",
    comes: "Der Bericht ist noch nicht auf diesem Handy. Er kommt mit der nächsten Verbindung.",
    asOf: (day) => `Stand: ${day}.`,
    moved:
      "Einträge aus diesen Tagen haben sich seither geändert. Der Bericht wird mit der nächsten Verbindung erneuert.",
    estimate: "Unterschied, mit minus ohne",
    range: (x, low, high) => `${x} (wahrscheinlich ${low} bis ${high})`,
    smallest: "Kleinste Änderung, die ins Gewicht fällt",
    lower: "Weniger ist hier besser: Unter null heißt besser in Abschnitten mit.",
    against: {
      within:
        "Der ganze wahrscheinliche Bereich ist kleiner als die kleinste Änderung, die ins Gewicht fällt.",
      beyond:
        "Der ganze wahrscheinliche Bereich ist mindestens so groß wie die kleinste Änderung, die ins Gewicht fällt.",
      across:
        "Im wahrscheinlichen Bereich liegen Unterschiede, die groß genug sind, um ins Gewicht zu fallen, und andere.",
    },
    strip: (x, low, high, smallest) =>
      `Unterschied ${x}, wahrscheinlich ${low} bis ${high}; zu klein, um ins Gewicht zu fallen, zwischen −${smallest} und ${smallest}`,
    tooSmallHere: "zu klein",
    smallestOf: (x, source) => `${x} (${source})`,
    readings: "Tage mit einem Wert",
    ofDays: (on, ofOn, off, ofOff) => `${on} von ${ofOn} mit, ${off} von ${ofOff} ohne`,
    missing: "Fehlende Tage",
    doses: "Genommen",
    dosesOf: (on, off) => `mit: ${on} des Geplanten; ohne: an ${off} der Tage`,
    unknownDoses: "Einnahmen nicht eingetragen",
    p: "p durch Regression",
    pLot: "p durch Re-Randomisierung",
    picture: "Alle Werte",
    reading: "Wert",
    trend: "Trend",
    pictureKey:
      "Schraffiert: Abschnitte mit. Der Trend ist das Mittel über ein Paar von Abschnitten um jeden Tag; darin stehen gleich viele Tage mit wie ohne.",
    phase: "mit",
    fooled: "Was täuschen könnte",
    fools: [
      "Sie wussten, wann Sie es nahmen. Hoffnung kann einen Teil eines Unterschieds oder alles erklären, Furcht ebenso das Gegenteil.",
      "Ein Versuch, der in einer schlechten Zeit beginnt, sieht später von selbst besser aus (Regression zur Mitte). Das Los verteilt das auf mit und ohne, aber nicht jedes Mal gleichmäßig.",
      "Schnellere Heilung hinterlässt keinen Unterschied zwischen Wochen mit und ohne. Dieser Versuch kann sie nicht sehen.",
    ],
    method: "Verfahren",
    methodText:
      "Eine Regression auf die gelosten Abschnitte mit einem glatten Verlauf der Heilung und Fehlern, die sich an den Vortag erinnern (REML, AR(1)); daneben ein Re-Randomisierungstest über alle Reihenfolgen, die das Los hätte ziehen können.",
    others: "Andere Größen",
    othersHint:
      "Nicht vor dem Beginn gewählt und darum für ihre Anzahl korrigiert (Holm). Zum Ansehen, nicht zum Entscheiden.",
    other: (x, low, high, p) => `${x} (wahrscheinlich ${low} bis ${high}), korrigiertes p ${p}`,
    noOthers: "Keine mit genügend Werten.",
    harms: "Eingetragene Nebenwirkungen",
    noHarms: "Keine.",
    proof: "Wurde die Reihenfolge vor dem Beginn gezogen?",
    proofYes: "Ja. Der gezeigte Schlüssel passt zu dem, was zu Beginn veröffentlicht wurde.",
    proofNo:
      "Es passt nicht zu dem, was zu Beginn veröffentlicht wurde. Verlassen Sie sich nicht auf diesen Versuch.",
    proofHow:
      "Zum Nachprüfen: Die SHA-256 von „Schlüssel|Plan“ ist die veröffentlichte Zahl; Paar n (ab 0) beginnt mit, wenn die letzte Ziffer der SHA-256 von „Schlüssel:n“ ungerade ist (1 3 5 7 9 b d f).",
    secret: "Schlüssel",
    published: "Veröffentlicht",
    planText: "Plan",
    csv: "Daten als CSV",
    csvAway: "Die Daten als CSV brauchen eine Verbindung.",
    print: "Drucken",
    again: "Berechnet am",
  },
  cent: {
    title: "Was ein Bericht enthalten soll (CENT 2015)",
    notRecorded: "nicht erfasst",
    items: {
      title: "1a Titel",
      background: "2a Hintergrund",
      objective: "2b Ziel",
      design: "3a Aufbau",
      changes: "3b Änderungen seit dem Beginn",
      participant: "4a Diagnose",
      setting: "4b Umgebung",
      intervention: "5 Anwendung",
      concurrent: "5 Begleitende Behandlung",
      washout: "5 Vorlauf und Auswaschen",
      outcome: "6a Zielgröße",
      outcomeValidity: "6b Messeigenschaften",
      size: "7a Länge und Anzahl der Abschnitte",
      stopping: "7b Abbruch",
      sequence: "8 Reihenfolge",
      concealment: "9 Verdeckung",
      implementation: "10 Wer gelost hat",
      blinding: "11 Verblindung",
      methods: "12 Auswertung",
      flow: "13 Beendete Abschnitte",
      dates: "14 Zeitraum",
      baseline: "15 Vor dem Beginn",
      analysed: "16 Ausgewertete Tage",
      estimation: "17 Ergebnis",
      ancillary: "18 Weitere Auswertungen",
      harms: "19 Schäden",
      limitations: "20 Grenzen",
      general: "21 Für wen es gilt",
      interpretation: "22 Deutung",
      registration: "23 Registrierung",
      protocol: "24 Protokoll",
      funding: "25 Finanzierung",
    },
    n1: "N-von-1-Versuch eines Menschen mit sich selbst",
    background: "Zu Magnesium und Beweglichkeit nach einer Verletzung wurde keine Studie gefunden",
    design: (periods, days) =>
      `${periods} Abschnitte von ${days} Tagen in Paaren aus einem mit und einem ohne`,
    home: "zu Hause, allein",
    baseline: (average, count) => `im Mittel ${average} an ${count} der 21 Tage davor`,
    noWashout: "keiner; festgelegte Halbwertszeit",
    days: "Tage",
    power: "vor dem Beginn nach simulierter Trennschärfe gewählt",
    stopping: "jederzeit; bei Schaden durch ein Tippen; kein Blick auf das Ergebnis vor dem Ende",
    drawn: "paarweise aus einem zufälligen Schlüssel gelost",
    concealed: "Abschnitte einen im Voraus enthüllt; vor dem Beginn festgelegt",
    server: "der Server",
    open: "keine (offen)",
    self: "nur für diesen Menschen",
    lock: "zu Beginn festgelegt, oben",
    notRegistered: "in keinem Register; veröffentlichte Zahl",
    above: "oben",
    agreed: (by) => `Zustimmung von ${by}`,
  },
  desk: {
    title: "Versuche",
    plan: (outcome, change, periods, days) =>
      `${outcome}, eine Änderung um ${change}; ${periods} Abschnitte von ${days} Tagen.`,
    from: (first, last) => `${first} bis ${last}`,
    status: {
      asked: "Wartet auf Ihre Antwort",
      declined: "Nicht zugestimmt",
      running: "Läuft; Ergebnisse bleiben bis zum Ende verborgen",
      ended: "Beendet",
      stopped: "Früher beendet, deshalb ohne Ergebnis",
    },
    lead: "Sie sagen, ob der Plan zur Behandlung passt. Die Person darf auch ohne beginnen.",
    words: "Ein Wort an die Person",
    agree: "Ich stimme zu",
    decline: "Ich stimme nicht zu",
    hidden: "Dosen eines laufenden Versuchs stehen nicht in der Kurve.",
  },
};
