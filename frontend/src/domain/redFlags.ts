/** Which signs a person is asked for, and how soon each wants somebody to act. */

import table from "$redFlags";

export type Urgency = "emergency" | "hospital" | "same_day" | "days";
export interface RedFlag {
  code: string;
  urgency: Urgency;
  /** The joints it is asked of; without it, every one. */
  joints?: string[];
  /** Kinds of injury after which the team that operated is asked before any antibiotic. */
  ask_the_team_after?: string[];
}

const FLAGS = table.flags as RedFlag[];
const ARM = ["shoulder", "elbow", "wrist", "finger", "thumb"];

/** The signs of some joints by urgency, the most urgent first; of every joint where none is known. */
export function signsOf(joints: string[]): [Urgency, RedFlag[]][] {
  const concerns = (flag: RedFlag) =>
    !flag.joints || !joints.length || flag.joints.some((each) => joints.includes(each));
  const asked = FLAGS.filter(concerns);
  return (table.urgencies as Urgency[]).map((urgency) => [
    urgency,
    asked.filter((flag) => flag.urgency === urgency),
  ]);
}

/** Whether the team that operated must be asked first. */
export const asksTheTeam = (flag: RedFlag, kind: string | undefined): boolean =>
  Boolean(kind && flag.ask_the_team_after?.includes(kind));

/** Which of the evening's hints names what could be new or worse. */
export function regionOf(joint: string | undefined): "leg" | "arm" | "neck" | "lower_back" {
  if (joint === "neck" || joint === "lower_back") return joint;
  return joint && ARM.includes(joint) ? "arm" : "leg";
}
