/** English words of measuring a motion by hand. */

export default {
  otherSide: "other side",
  several: "Another reading",
  readings: "Readings: {list}",
  impossible: "That angle is not possible. Type {low}° to {high}°.",
  apart: "The readings differ by {spread}°, more than measurement error explains. Keep them?",
  plausible: "This is outside the usual {low} to {high}. Is it right?",
  last: "last {value}, {day}",
  title: "Range of motion",
  degrees: "Degrees",
  less: "One degree less",
  more: "One degree more",
  measured: "I measured this",
  keep: "Yes, keep it",
  done: "Measured",
  phone: {
    measure: "Measure with this phone",
    helper: "Someone else must hold the phone for this motion. Type what was measured.",
    clinic: "This motion is measured in the clinic. Type what was measured there.",
    weight: "This position puts full weight on the leg, which your limits do not allow.",
  },
  plan: {
    title: "Measuring",
    on: "Measured {days}",
    before: "{motions}, before exercises",
    lead: "Motion is measured on a few days a week, before exercises. More measuring is no more healing.",
    motions: "Motions",
    weekdays: "Days",
    extras: "Ask also every evening",
    other: "Measure all the same",
  },
} as const;
