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

/** The signs of some joints by urgency, the most urgent first; of every joint where none is known. */
export function signsOf(joints: string[]): [Urgency, RedFlag[]][] {
  const concerns = (flag: RedFlag) =>
    !flag.joints || !joints.length || flag.joints.some((each) => joints.includes(each));
  const asked = FLAGS.filter(concerns);
  return table.urgencies.map(({ name }) => [
    name as Urgency,
    asked.filter((flag) => flag.urgency === name),
  ]);
}

/** Whether the team that operated must be asked first. */
export const asksTheTeam = (flag: RedFlag, kind: string | undefined): boolean =>
  Boolean(kind && flag.ask_the_team_after?.includes(kind));

/** Which of the installation's numbers is called for a sign; undefined where none helps. */
export const callsOf = (flag: RedFlag): "emergency_number" | "out_of_hours_number" | undefined =>
  (table.urgencies as { name: string; calls?: "emergency_number" | "out_of_hours_number" }[]).find(
    (each) => each.name === flag.urgency,
  )?.calls;

/** What is called where the installation has not said its number yet. */
export const EMERGENCY_NUMBER = table.emergency_number.value;
