/** English words of measuring with the phone, loaded with it. */

export default {
  steps: "Rest the limb on something. Hold the phone on the upper part, then on the lower part.",
  along: "Lay it along the limb, screen outwards, top of the phone away from the body.",
  floor:
    "Lay the phone on the floor beside the foot, top to the toes. Then hold it to the shin, top down.",
  start: "Start",
  hold: "Hold the phone on {segment}",
  still: "Keep still",
  move: "Now {segment}: lay the phone on it and keep still",
  cue: "Now {segment}",
  there: "In place",
  segments: {
    thigh: "the thigh",
    shin: "the shin",
    upper_arm: "the upper arm",
    forearm: "the forearm",
    chest: "the chest",
    floor: "the floor",
  } as Record<string, string>,
  reading: "Reading: {value}",
  taken: "{count} of {of} readings",
  remove: "Remove: {value}",
  one: "One reading. A second makes it surer.",
  agree: "{count} readings agree within {spread}°.",
  more: "One more makes it surer.",
  odd: "One reading stands apart: {value}. Remove it, or measure once more.",
  apart:
    "The readings differ by {spread}°, more than measurement error explains. Measure once more.",
  again: "Measure again",
  keep: "Save: {value}",
  keepAnyway: "Save all the same: {value}",
  askew: "The phone was turned sideways between the two. Lay it the same way round on both.",
  noSensor:
    "This device has no motion sensor, or the browser does not share it. Type the angle instead.",
  denied:
    "The sensor was not allowed. Type the angle instead, or allow it in the settings of your browser.",
  type: "Type it instead",
  error:
    "Changes below {degrees}° may be measurement error. For a person alone at home no figure is published; this is the larger known one.",
} as const;
