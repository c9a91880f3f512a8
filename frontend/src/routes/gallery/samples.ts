/** What the parts of the gallery say. Samples, in English only: no patient meets them. */

export const title = "The parts";
export const heading = "Evening check-in";
export const figure = "114°";
export const sentence =
  "Your left knee bends 15° more than four weeks ago. Pain when moving fell from 4 to 2.";
export const aside = "15° is more than measurement error (12°).";
export const taken = "Taken";
export const skip = "Skip";
export const undo = "Undo";
export const wrong = "Something's wrong";
export const measure = "Measure";
export const goOn = "Continue";
export const sharing = "Sharing";
export const more = "More";
export const person = "Jo Berger, Praxis am Park";
export const sees = "sees motion, pain, sleep · last looked today, 8:02";
export const until = "24 May";
export const reminders = "Reminders";
export const at = "21:00 on this phone · quiet from 22:30";
export const reminds = "This phone reminds at 21:00";
export const limit = "Bend at most 130° until 8 December";
export const night = "Last night";
export const better = "15° in 4 weeks";
export const period = "Period";
export const exercises = "Exercises today?";
export const question = "How much pain when moving, today?";
export const none = "none";
export const worst = "worst";
export const progress = "2 of 6 answered";
export const saved = "Saved.";
export const amount = "Amount, mg";
export const hint = "As it stands on the packet.";
export const wrongAmount = "Type a number above 0.";
export const agree = "I may move it with my own muscles";
export const dots = "6 of 7 days, one of them in part";
export const trend = "From 60° to 114° in six weeks";
export const nothing = "Nothing measured yet";
export const soon = "After two measuring days a line stands here.";
export const loading = "Loading";

export const joints = [
  { value: "left", label: "Left knee" },
  { value: "right", label: "Right shoulder" },
];
export const periods = [
  { value: "14", label: "2 weeks" },
  { value: "92", label: "3 months" },
  { value: "0", label: "All" },
];
export const answers = [
  { value: "all", label: "All" },
  { value: "some", label: "Some" },
  { value: "none", label: "None" },
];
export const items = [
  { label: "Change", icon: "pencil", choose: () => {} },
  { label: "Stop", icon: "x", danger: true, choose: () => {} },
] as const;
export const points = [60, 78, 90, 99, 108, 114].map((y, x) => ({ x, y }));
