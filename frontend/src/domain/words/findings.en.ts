/** English words of findings, loaded with the screens that show it. */

export const findingsEn = {
  motions: { flexion: "Flexion", extension: "Extension" } as Record<string, string>,
  yours: {
    knee: "Your knee",
    shoulder: "Your shoulder",
    elbow: "Your elbow",
    wrist: "Your wrist",
    hip: "Your hip",
    ankle: "Your ankle",
    neck: "Your neck",
    lower_back: "Your lower back",
    finger: "Your finger",
    thumb: "Your thumb",
  } as Record<string, string>,
  withDevice: {
    goniometer: "the goniometer",
    inclinometer: "the inclinometer",
    phone: "the phone",
    eye: "measuring by eye",
    tape: "the tape",
    other: "the device",
  } as Record<string, string>,
  clinician: "measured by the clinic",
  flags: {
    drop: (what: string, now: string, before: string, by: string, error: string) =>
      `${what} averaged ${now} this week, ${before} the three weeks before: ${by} less; ${error}.`,
    dropWide: (what: string, now: string, before: string, by: string, error: string) =>
      `${what} averaged ${now} in the last 10 days, ${before} the four weeks before: ${by} less; ${error}.`,
    lost: (what: string, now: string, before: string, by: string, error: string) =>
      `${what} lacked ${now} on average this week, ${before} the three weeks before: ${by} more; ${error}.`,
    lostWide: (what: string, now: string, before: string, by: string, error: string) =>
      `${what} lacked ${now} on average in the last 10 days, ${before} the four weeks before: ${by} more; ${error}.`,
    homeError: (error: string) => `measurement error at home at least ${error}`,
    clinicError: (error: string) => `measurement error ${error}`,
    noError: "no measurement error is published for this",
    within: "The difference may still be measurement error.",
    stall: (what: string, gain: string, limit: string, now: string, goal: string) =>
      `${what} gains ${gain} a week, at most ${limit} (80% interval). Average now ${now}, goal ${goal}.`,
    deficit: (now: string, week: number) => `Still lacks ${now} in week ${week}.`,
    lateBend: (bend: string, wanted: string) => `bends ${bend}, under ${wanted}`,
    lateLacks: (lacks: string) => `lacks ${lacks}`,
    late: (week: number, what: string) => `Week ${week} after knee replacement: ${what}.`,
    steps: { review: "Review now.", tell_surgeon: "Tell the surgeon." } as Record<string, string>,
    painUp: (pain: string, usual: string) => `Pain at rest ${pain} of 10, usually ${usual}.`,
    painAbove: (pain: string, usual: string, by: string) =>
      `Pain at rest ${pain} of 10: ${by} above this person's own median of ${usual}.`,
    missed: (days: number, last: string) =>
      `Not logged on ${days} expected days; last entry ${last}.`,
    never: (days: number) => `Not logged on ${days} expected days; no entry so far.`,
    harm: (name: string, day: string) =>
      `Trial of ${name} stopped: harm reported${day ? ` on ${day}` : ""}.`,
    other: "Look at this patient.",
    since: (day: string) => `since ${day}`,
    lacks: (degrees: string) => `lacks ${degrees}`,
  },
  title: "What your entries show",
  pending: "Working on your entries. Online, about a minute.",
  none: "Too early to say. Needed: 10 readings of one movement over 20 days or more.",
  asOf: (day: string) => `As of ${day}.`,
  notCounted: "Your newest entries are not in it yet.",
  curve: "Likely course",
  curveHint: "Line: the likely course. Area: 8 in 10 courses that fit your readings lie inside.",
  low: "low",
  high: "high",
  goals: {
    title: (goal: string) => `Goal ${goal}`,
    between: (first: string, last: string) => `not before ${first}, by ${last} at the latest`,
    open: (first: string) => `not before ${first}; too early to say by when`,
    notWithin: "not within a year, on readings so far",
    reached: "your course has reached it",
    odds: (share: string) => `In ${share} of the courses that fit it is not reached within a year.`,
    limit: "Your surgeon's limit comes first. No date is shown beyond it.",
  },
  change: {
    title: "Change in four weeks",
    within: (gain: string, device: string, error: string) =>
      `${gain}, within the measurement error of ${device} (${error})`,
    beyond: (gain: string, device: string, error: string) =>
      `${gain}, more than the measurement error of ${device} (${error})`,
    unknown: (gain: string, device: string) =>
      `${gain}; no measurement error of ${device} is published for this motion`,
    home: "For a person measuring alone at home no measurement error is published; the larger known figure is used.",
  },
  symmetry: {
    title: "Other side",
    less: (degrees: string, share: string) => `${degrees} less than the other side${share}`,
    more: (degrees: string, share: string) => `${degrees} more than the other side${share}`,
    same: "as far as the other side",
    lacks: (degrees: string) => `lacks ${degrees} more than the other side`,
    gains: (degrees: string) => `lacks ${degrees} less than the other side`,
    share: (percent: string) => ` (${percent} of it)`,
    injured: "The other side was hurt, too, so compare with care.",
  },
  sunday: {
    bends: (your: string, by: string, more: boolean) =>
      `${your} bends ${by} ${more ? "more" : "less"} than four weeks ago.`,
    lacks: (your: string, by: string, more: boolean) =>
      `${your} is ${by} ${more ? "straighter" : "less straight"} than four weeks ago.`,
    moves: (your: string, motion: string, by: string, more: boolean) =>
      `${your}, ${motion}: ${by} ${more ? "more" : "less"} than four weeks ago.`,
    same: (your: string) => `${your} moves as far as four weeks ago.`,
    error: "That may still be measurement error.",
  },
  helps: {
    title: "Does it help me?",
    link: "Does a supplement help me?",
    first: "We found no trial showing that magnesium improves motion after injury.",
    lead: "Most injuries improve anyway, so almost anything seems to help. Days with it and days without it can be compared; the reason for a difference stays unknown.",
    none: "Log what you take, on the days without it too. After six weeks this page can compare.",
    outcomes: {
      sleep_quality: "Sleep",
      pain_rest: "Pain at rest",
      pain_movement: "Pain when moving",
    } as Record<string, string>,
    slept: (by: string, better: boolean, name: string, range: string) =>
      `You slept about ${by} points ${better ? "better" : "worse"} on ${name} days (likely ${range}).`,
    hurt: (by: string, better: boolean, name: string, range: string, resting: boolean) =>
      `Your pain ${resting ? "at rest" : "when moving"} was about ${by} points ${better ? "lower" : "higher"} on the days after ${name} (likely ${range}).`,
    range: (low: string, high: string) => `${low} to ${high}`,
    both: (worse: string, better: string) => `${worse} worse to ${better} better`,
    other: "Something else may be the reason; you were healing, too.",
    refused: "We cannot give an answer:",
    reasons: {
      short_series: "your entries span less than six weeks.",
      few_with_or_without: "there are fewer than 10 readings with it or without it.",
      few_switches:
        "you began or left it off fewer than 6 times: too few to tell it apart from healing.",
      never_changes: "your answer was the same on all days.",
      end_of_scale: "your answers sit at the end of the scale on more than half of the days.",
      like_the_trend: "your days with it run too closely with healing to separate them.",
      wide_interval: "the likely range is wider than two of the smallest changes that matter.",
      slow: "it stays in the body for weeks, so single days with and without it say nothing.",
      unknown: "it is not known how long it stays in the body.",
      trial: "a trial of it is running. Nothing is shown before its end.",
      other: "there is too little to go by.",
    } as Record<string, string>,
    trial: "Start a trial",
    trialWhy:
      "Only weeks with and weeks without, drawn by lot, can separate a supplement's effect from everything else.",
    smallest: (points: string, assumed: boolean) =>
      `Smallest change that matters: ${points} ${points === "1" ? "point" : "points"}${assumed ? " (our assumption)" : " (published)"}.`,
    names: {
      magnesium: "magnesium",
      vitamin_d: "vitamin D",
      omega_3: "omega-3",
      collagen: "collagen",
    } as Record<string, string>,
  },
};

export type FindingsWords = typeof findingsEn;
