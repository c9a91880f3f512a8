/** English words of trials, loaded with their screens. */

type Spans = Record<"week" | "days", string>;
type Figures = Record<string, string>;

export const trialEn = {
  title: "Does it help me?",
  firstAnswer: "We found no trial showing that magnesium improves motion after injury.",
  firstAnswerMore:
    "What you can find out is whether it does something for you that comes and goes: with weeks on and weeks off, in an order that is drawn by lot.",
  evidence: "What is known",
  why: "Most injuries improve anyway, so almost anything seems to help. Only weeks drawn by lot separate healing from effect.",
  choose: "Try a supplement on and off",
  start: "Start a trial",
  none: "Plan a supplement first.",
  toPlan: "To the plan",
  earlier: "Earlier trials",
  report: "Report",
  needsNetwork: "This needs a connection: the order is drawn on the server.",
  failed: "Not saved: the server did not answer. Try again.",
  slow: {
    vitamin_d: "Vitamin D leaves the body too slowly for weeks on and weeks off.",
    omega_3: "Omega-3 leaves the body too slowly for weeks on and weeks off.",
    collagen: "Collagen works too slowly for weeks on and weeks off.",
    other:
      "Only magnesium can be tried: of other products we do not know how fast they leave the body.",
  } as Record<string, string>,
  refusals: {
    washes_out_slowly: () => "It leaves the body too slowly for weeks on and weeks off.",
    unknown_product: () =>
      "Only supplements that are known to leave the body quickly can be tried.",
    blocked: () => "A safety rule blocks this supplement; see Plan.",
    not_running: () => "Its plan is not running. Start it under Plan.",
    not_daily: () => "Plan it for every day first.",
    ends_early: (v) => `Its plan ends on ${v.ends_on}, before the trial would.`,
    another_runs: () => "Another trial is running.",
    too_early: (v) =>
      `A trial can begin from week 12, on ${v.from_day}: before, you heal too fast to tell.`,
    surgery_ahead: () => "With surgery ahead the weeks cannot be compared.",
    taper_ahead: () => "While painkillers are being reduced the weeks cannot be compared.",
    red_flag: () =>
      "You reported a warning sign in the last three weeks. A trial needs three weeks without one.",
    painkillers_changed: () =>
      "You took more painkillers than usual in the last three weeks. A trial needs three steady ones.",
    not_stable: (v) =>
      `It changed by ${v.change} within the last three weeks. A trial needs three steady ones.`,
    too_few_readings: (v) =>
      `Logged on ${v.count} of the last 21 days; a trial needs at least 10 of them.`,
    no_room: (v) => `Your pain averages ${v.average}: too low to show a ${v.change}-point drop.`,
    at_the_end: () => "It is at the best end of its scale on most days, so it cannot get better.",
    not_an_outcome: () => "A trial cannot compare this.",
    periods_uneven: () => "On and off periods come in pairs.",
    no_figures: () =>
      "For this there are no figures. Choose a length that is offered, or a larger change.",
    half_life: () => "Periods must last at least three half-lives.",
    half_life_reason: () => "Enter where this half-life is from.",
    too_weak: (v) =>
      `It would find such a difference in only ${v.power} of 10 cases. Make it longer, or look for a larger change.`,
    starts_late: () => "At most four weeks ahead.",
    starts_past: () => "Not before today.",
  } as Record<string, (values: Figures) => string>,
  outcomes: {
    sleep_quality: "Sleep quality",
    pain_rest: "Pain at rest",
    pain_movement: "Pain when moving",
    pain_night: "Pain at night",
    motion: "Motion",
  } as Record<string, string>,
  planner: {
    title: "Plan a trial",
    question: "Your question",
    questions: {
      sleep_quality: "Do I sleep better with magnesium?",
      pain_rest: "Is my pain at rest less with magnesium?",
      pain_movement: "Is my pain when moving less with magnesium?",
      pain_night: "Is my pain at night less with magnesium?",
      motion: "Do I move further with magnesium?",
    } as Record<string, string>,
    outcome: "What is looked at",
    averages: (average: string, count: string) => `averages ${average} (${count} of 21 days)`,
    noAverage: (count: string) => `${count} of 21 days`,
    motionNote:
      "A pill does not loosen a knee within a week. Motion recovers over months, and the measurement error is larger than the change of most weeks.",
    change: "The smallest change that matters to you",
    assumed: "Our assumption",
    published: "Published: 2 points, or about 30%, are important",
    own: "Your own choice",
    unit: (family: string, count = 2): string =>
      family === "motion" ? "degrees" : count === 1 ? "point" : "points",
    periodDays: "Length of a period",
    periodNames: { 4: "4 days", 7: "1 week", 14: "2 weeks" } as Record<number, string>,
    weeks: "Length of the trial",
    weeksOf: (weeks: number) => `${weeks} weeks`,
    power: (weeks: number, parts: string[]) => `${weeks} weeks: ${parts.join(", ")}.`,
    chance: (tenths: string, change: string) => `finds ${change} in ${tenths} cases`,
    tenths: (share: number) =>
      share < 0.3 && share >= 0.2
        ? "1 of 4"
        : share < 0.2
          ? "fewer than 1 of 5"
          : share >= 0.95
            ? "more than 9 of 10"
            : `${Math.round(share * 10)} of 10`,
    powerHow:
      "Among people who truly have such a difference, this share of trials finds it. Simulated, with 30% of days missing.",
    lasts: (days: number, first: string, last: string) => `${days} days, ${first} to ${last}.`,
    pairs: (periods: number) =>
      `${periods} periods, half of them on: in each pair one on and one off, drawn by lot.`,
    smallestP: (p: string) => `With so few periods, p by re-randomisation cannot fall below ${p}.`,
    noFigure: "For so small a change there are no figures.",
    halfLife: "How long until half of its effect is gone, in days",
    halfLifeHint:
      "0 if the effect comes and goes within a day. Declared now, it cannot be chosen to fit later.",
    halfLifeReason: "Where this is from",
    starts: "First day",
    surgery: "Is surgery planned within these weeks?",
    taper: "Will painkillers be reduced within these weeks?",
    answer: "Please answer.",
    asks: "Ask my physiotherapist to agree before it begins",
    locked:
      "When you start, the server draws the order, keeps it hidden, and locks this plan. Later changes are saved beside it. Results stay hidden until the end. You can stop at any time.",
    begin: "Draw the order and start",
    ask: "Save and ask",
    cannot: "This plan cannot answer your question yet:",
  },
  on: { week: "an on week", days: "on days" } as Spans,
  off: { week: "an off week", days: "off days" } as Spans,
  today: {
    on: { week: "on week", days: "on days" } as Spans,
    off: { week: "off week", days: "off days" } as Spans,
    any: (name: string, when: string) => `Any ${name} ${when}?`,
    none: "None taken",
    some: "Took some",
  },
  running: {
    title: "Your trial",
    waits: (day: string) => `It begins on ${day}.`,
    now: (period: string, of: string, what: string, until: string) =>
      `Period ${period} of ${of}: ${what}, until ${until}.`,
    next: (what: string, from: string) => `Then ${what}, from ${from}.`,
    unknown: "You see which period it is when you are online again.",
    over: "It has ended.",
    reportOn: (day: string) => `You get the report on ${day}, when the last entries are in.`,
    progress: "So far",
    day: (day: string, of: string) => `Day ${day} of ${of}`,
    logged: (what: string, count: string, of: string) =>
      `${what}: logged on ${count} of ${of} days`,
    doses: "Doses, taken or not",
    noPeeking: "Results stay hidden until the end: early on, chance looks like an effect.",
    logOff: "Please fill in off weeks too. Otherwise the gaps decide.",
    plan: "The locked plan",
    commitment: "Published before the start",
    commitmentHow:
      "This number fixes the order that was drawn without showing it. At the end you see the key behind it, and anyone can check it.",
    stopHarm: "Stop now: it harms me",
    stopHarmHint: "One tap: the trial and the supplement end, and your physiotherapist sees why.",
    stopOther: "Stop for another reason",
    stopSure: "Stop? What you logged stays; there will be no answer.",
    stopYes: "Yes, stop",
    stoppedHarm:
      "Stopped, and the supplement is ended. Your physiotherapist may see this only when they next open Recovery.",
    stoppedWrong: "If you feel ill now:",
    wrong: "Something's wrong",
    amend: "Something about it changed",
    amendWhat: "What changed?",
    subjects: {
      dose: "The dose",
      time: "The time",
      measuring: "How I measure",
      medicine: "A medicine",
      pause: "A pause",
      other: "Something else",
    } as Record<string, string>,
    amendWhy: "What, and why",
    amendMissing: "Choose what changed, and enter why.",
    amendments: "Changed since the start",
    asked: "Waiting for your physiotherapist to agree.",
    agreed: (by: string, words: string) => `${by} agrees. ${words}`,
    declined: (by: string, words: string) => `${by} does not agree. ${words}`,
    startNow: "Start",
    startAnyway: "Start without agreement",
    discard: "Discard this plan",
  },
  verdict: {
    helped: {
      sleep: (x, low, high, span) =>
        `In magnesium ${span} you rated your sleep about ${x} points better (likely ${low} to ${high}). You knew when you took it, so hope may explain some or all of this.`,
      pain: (x, low, high, span) =>
        `In magnesium ${span} your pain was about ${x} points lower (likely ${low} to ${high}). You knew when you took it, so hope may explain some or all of this.`,
      motion: (x, low, high, span) =>
        `In magnesium ${span} you moved about ${x}° further (likely ${low}° to ${high}°). You knew when you took it, so hope may explain some or all of this.`,
    },
    harmed: {
      sleep: (x, low, high, span) =>
        `In magnesium ${span} you rated your sleep about ${x} points worse (likely ${low} to ${high}). Stop taking it and talk to your doctor or pharmacist; we cannot be sure it was the reason.`,
      pain: (x, low, high, span) =>
        `In magnesium ${span} your pain was about ${x} points higher (likely ${low} to ${high}). Stop taking it and talk to your doctor or pharmacist; we cannot be sure it was the reason.`,
      motion: (x, low, high, span) =>
        `In magnesium ${span} you moved about ${x}° less far (likely ${low}° to ${high}°). Stop taking it and talk to your doctor or pharmacist; we cannot be sure it was the reason.`,
    },
  } as Record<
    "helped" | "harmed",
    Record<string, (x: string, low: string, high: string, span: string) => string>
  >,
  spans: { week: "weeks", days: "periods" } as Spans,
  what: { sleep: "your sleep", pain: "your pain", motion: "your motion" } as Record<string, string>,
  tooSmall: (what: string) =>
    `Any short-term difference in ${what} with magnesium is probably too small to matter. This cannot show whether you heal faster.`,
  cannotTell: {
    sleep: (span, worse, better) =>
      `We cannot tell. In magnesium ${span} your sleep may have been up to ${worse} points worse or ${better} better. That does not mean “no effect”.`,
    pain: (span, worse, better) =>
      `We cannot tell. In magnesium ${span} your pain may have been up to ${worse} points higher or ${better} lower. That does not mean “no effect”.`,
    motion: (span, worse, better) =>
      `We cannot tell. In magnesium ${span} you may have moved up to ${worse}° less far or ${better}° further. That does not mean “no effect”.`,
  } as Record<string, (span: string, worse: string, better: string) => string>,
  refused: (why: string) => `We cannot give an answer: ${why}`,
  refusedFor: "We cannot give an answer, for these reasons:",
  reasons: {
    not_randomised: "the order was not drawn by lot.",
    not_finished: "the plan has not ended.",
    not_the_design: "the order is not one that could have been drawn.",
    short_periods: "the periods are shorter than three half-lives.",
    few_periods: "there are fewer than 3 on and 3 off periods with 2 readings each.",
    few_readings: "there are fewer than 10 readings in on or in off periods.",
    missing_days: "more than 70% of the days have no reading.",
    missing_unequally:
      "readings are missing much more often in one kind of week than in the other.",
    doses_unknown: "it was not logged whether you took it.",
    doses_alike: "you took magnesium almost as often in off weeks as in on weeks.",
    never_changes: "it never changed.",
    end_of_scale: "it was at the end of its scale on more than half of the off days.",
    like_the_trend: "your on and off days run too closely with healing to separate them.",
    other: "there are too few entries to compare.",
  } as Record<string, string>,
  notes: {
    smallest_p: (v) =>
      `${v.orders} orders could have been drawn, so p by re-randomisation cannot be below 2/${v.orders}.`,
    smallest_p_of_many: (v) =>
      `More orders could have been drawn than were compared; p by re-randomisation is not given below 2/${v.orders}.`,
    rerandomised_range: (v) =>
      `By re-randomisation alone the likely range is ${v.low} to ${v.high}.`,
    no_rerandomised_range: () =>
      "By re-randomisation alone no likely range can be given: there were too few periods.",
    half_life: (v) =>
      `Onset and wearing off were computed with a half-life of ${v.days} days, declared before the start.`,
    diluted: (v) =>
      `The share of doses taken differed by ${v.points} percentage points between on and off, so the difference shown is smaller than the one between taking and not taking it.`,
    doses_mostly_unknown: (v) => `Whether it was taken is known for ${v.points}% of days.`,
  } as Record<string, (values: Figures) => string>,
  result: {
    title: "Report of a trial",
    stopped: (day: string) =>
      `You stopped on ${day}, before the end. So there is no answer, only what was logged:`,
    stoppedHarm: (day: string) =>
      `You stopped on ${day} because of harm. So there is no answer, only what was logged:`,
    average: (on: string, off: string) => `Plain averages: ${on} in on, ${off} in off periods.`,
    waits: (day: string) => `The last entries are still coming in. You get the report on ${day}.`,
    notEnded: "It has not ended; results stay hidden until then.",
    comes: "The report is not on this phone yet. It comes when you are online again.",
    asOf: (day: string) => `As of ${day}.`,
    moved:
      "Entries of these days have changed since. The report is updated when you are online again.",
    estimate: "Difference, on minus off",
    range: (x: string, low: string, high: string) => `${x} (likely ${low} to ${high})`,
    smallest: "Smallest change that matters",
    lower: "Less is better here: below zero means better in on periods.",
    against: {
      within: "The whole likely range is smaller than the smallest change that matters.",
      beyond: "The whole likely range is at least the smallest change that matters.",
      across:
        "The likely range holds differences that are large enough to matter and others that are not.",
    },
    strip: (x: string, low: string, high: string, smallest: string) =>
      `Difference ${x}, likely ${low} to ${high}; too small to matter between −${smallest} and ${smallest}`,
    tooSmallHere: "too small to matter",
    smallestOf: (x: string, source: string) => `${x} (${source})`,
    readings: "Days with a reading",
    ofDays: (on: string, ofOn: string, off: string, ofOff: string) =>
      `${on} of ${ofOn} on, ${off} of ${ofOff} off`,
    missing: "Missing days",
    doses: "Doses taken",
    dosesOf: (on: string, off: string) =>
      `${on} of what was planned in on, on ${off} of days in off periods`,
    unknownDoses: "Doses not logged",
    p: "p by regression",
    pLot: "p by re-randomisation",
    picture: "All readings",
    reading: "reading",
    trend: "trend",
    pictureKey:
      "Hatched: on periods. The trend is the average over one pair of periods around each day, so as many days on as off stand in it.",
    phase: "on",
    fooled: "What could fool it",
    fools: [
      "You knew when you took it. Hope may explain some or all of a difference, and fear some or all of the opposite.",
      "A trial that begins in a bad spell looks better later by itself (regression to the mean). Drawing by lot spreads this over on and off, but not evenly every time.",
      "Faster healing leaves no difference between on and off weeks. This design cannot see it.",
    ],
    method: "Method",
    methodText:
      "A regression on the periods as they were drawn, with a smooth course of healing and errors that remember the day before (REML, AR(1)); beside it a re-randomisation test over all orders that could have been drawn.",
    others: "Other outcomes",
    othersHint:
      "Not what was chosen before the start, so corrected for their number (Holm). To look at, not to decide by.",
    other: (x: string, low: string, high: string, p: string) =>
      `${x} (likely ${low} to ${high}), corrected p ${p}`,
    noOthers: "None with enough readings.",
    harms: "Side effects logged",
    noHarms: "None.",
    proof: "Was the order drawn before the start?",
    proofYes: "Yes. The key shown here fits what was published at the start.",
    proofNo: "It does not fit what was published at the start. Do not rely on this trial.",
    proofHow:
      "Check it yourself: the SHA-256 of “key|plan” is the published number; pair n (from 0) begins on where the last digit of the SHA-256 of “key:n” is odd (1 3 5 7 9 b d f).",
    secret: "Key",
    published: "Published",
    planText: "Plan",
    csv: "Data as CSV",
    csvAway: "The data as CSV need a connection.",
    print: "Print",
    again: "Computed on",
  },
  cent: {
    title: "What a report should contain (CENT 2015)",
    notRecorded: "not recorded",
    items: {
      title: "1a Title",
      background: "2a Background",
      objective: "2b Objective",
      design: "3a Design",
      changes: "3b Changes after the start",
      participant: "4a Diagnosis",
      setting: "4b Setting",
      intervention: "5 Intervention",
      concurrent: "5 Concurrent therapy",
      washout: "5 Run-in and washout",
      outcome: "6a Outcome",
      outcomeValidity: "6b Measurement properties",
      size: "7a Length and number of periods",
      stopping: "7b Stopping",
      sequence: "8 Order",
      concealment: "9 Concealment",
      implementation: "10 Who drew",
      blinding: "11 Blinding",
      methods: "12 Analysis",
      flow: "13 Periods completed",
      dates: "14 Dates",
      baseline: "15 Before the start",
      analysed: "16 Days analysed",
      estimation: "17 Result",
      ancillary: "18 Other analyses",
      harms: "19 Harms",
      limitations: "20 Limitations",
      general: "21 For whom it holds",
      interpretation: "22 Interpretation",
      registration: "23 Registration",
      protocol: "24 Protocol",
      funding: "25 Funding",
    } as Record<string, string>,
    n1: "N-of-1 trial: one person compared with themselves",
    background: "No trial was found of magnesium and motion after injury",
    design: (periods: string, days: string) =>
      `${periods} periods of ${days} days in pairs of one on and one off`,
    home: "at home, by the person alone",
    baseline: (average: string, count: string) =>
      `average ${average} on ${count} of the 21 days before`,
    noWashout: "none; half-life declared as",
    days: "days",
    power: "chosen from simulated power before the start",
    stopping: "at any time; for harm by one tap; no looks at the result before the end",
    drawn: "drawn by pairs from a random key",
    concealed: "periods were revealed one ahead; committed to before the start",
    server: "the server",
    open: "none (open label)",
    self: "this person only",
    lock: "locked at the start, above",
    notRegistered: "in no register; commitment",
    above: "above",
    agreed: (by: string) => `agreed by ${by}`,
  },
  desk: {
    title: "Trials",
    plan: (outcome: string, change: string, periods: number, days: number) =>
      `${outcome}, a change of ${change}; ${periods} periods of ${days} days.`,
    from: (first: string, last: string) => `${first} to ${last}`,
    status: {
      asked: "Waiting for your answer",
      declined: "Not agreed to",
      running: "Running; results stay hidden until its end",
      ended: "Ended",
      stopped: "Stopped early, so there is no result",
    } as Record<string, string>,
    lead: "You say whether the plan fits the treatment. The patient may begin without it.",
    words: "A word to the patient",
    agree: "I agree",
    decline: "I do not agree",
    hidden: "Doses of a running trial are not shown in the chart.",
  },
};

export type TrialWords = typeof trialEn;
