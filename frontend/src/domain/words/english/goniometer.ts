/** English words of measuring with the phone, loaded with it. */

export default {
  title: "Measure: {motion}",
  steps: "Rest the limb on something. Hold the phone on the upper part, then on the lower part.",
  along: "Lay it along the limb, screen outwards, top of the phone away from the body.",
  floor:
    "Lay the phone on the floor beside the foot, top to the toes. Then hold it to the shin, top down.",
  start: "Start",
  hold: "Hold the phone on {segment}",
  still: "Keep still",
  move: "Now on {segment}",
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
  median: "Middle reading {value}, range {spread}°",
  again: "Measure again",
  keep: "I measured this: {value}",
  askew: "The phone was turned sideways between the two. Lay it the same way round on both.",
  noSensor:
    "This device has no motion sensor, or the browser does not share it. Type the angle instead.",
  denied:
    "The sensor was not allowed. Type the angle instead, or allow it in the settings of your browser.",
  type: "Type it instead",
  error:
    "Changes below {degrees}° may be measurement error. For a person alone at home no figure is published; this is the larger known one.",
} as const;
