/** English words of what a clinician suggests, loaded with the card and the desk. */

export default {
  title: "Suggested to you",
  lead: "Nothing changes until you accept it.",
  says: {
    goal: "A goal: {motion} {degrees}",
    goalBy: "A goal: {motion} {degrees} by {day}",
    plan: "Measure {motions} on {days}",
    planAnd: "Measure {motions} on {days}, and answer every evening: {extras}",
    trial: "Test whether the supplement makes a difference",
    question: "Rate once a week how well you can do this: {question}",
    correction: "{motion}, {day}: {degrees} instead of {was}",
    correctionOfOne: "{motion}: {degrees} instead of {was}",
  },
  accept: "Accept",
  trial: "Plan the trial",
  decline: "No, thanks",
  accepted: "Accepted",
  declined: "Declined",
  beyond: "This lies beyond your limit: {limit}. Ask about it before you accept.",
  full: "You rate five activities already. This would be one too many.",
  changed: "Meanwhile this reading says {now}.",
  gone: "This reading is no longer there.",
} as const;
