/** English words of the check-in and of the evening that is done. */

export default {
  evening: "Evening check-in",
  done: "That's today",
  doneOn: "That's {day}",
  change: "Tap a line to change it.",
  notLogged: "Not logged",
  left: { one: "1 question", other: "{count} questions" },
  start: "Start",
  goOnWith: "Continue",
  later: "In 15 min",
  postponed: "You are reminded again in 15 minutes.",
  progress: "{answered} of {count} answered",
  at: "Planned for {slot}",
  trial: {
    on: { week: "on week", days: "on days" },
    off: { week: "off week", days: "off days" },
    any: { today: "Any {name} today?", thatDay: "Any {name} that day?" },
    none: "None taken",
    some: "Took some",
  },
  sleep: "Sleep",
  hours: "{count} h",
  measuringDay: "Measuring day",
  measureNow: "Measure",
  lastMeasured: "Last measured {day}",
  fromNoon: "From noon, or now",
} as const;
