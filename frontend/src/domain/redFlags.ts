/** Which signs a person is asked for, how soon each wants somebody to act, and whom to call. */

import table from "$redFlags";

export type Urgency = "emergency" | "hospital" | "same_day" | "days";
export interface RedFlag {
  code: string;
  urgency: Urgency;
  /** The joints it is asked of; without it, every one. */
  joints?: string[];
  /** The nutrient that somebody takes who is asked for it; without it, everybody is. */
  taking?: string;
  /** Kinds of injury after which the team that operated is asked before any antibiotic. */
  ask_the_team_after?: string[];
}
type Group = [Urgency, RedFlag[]];

interface Step {
  name: string;
  /** Which of the installation's numbers is called; none where none helps. */
  calls?: "emergency_number" | "out_of_hours_number";
  /** Whether a practice that the person shares with is called too. */
  clinic?: boolean;
}
const STEPS = table.urgencies as Step[];
const FLAGS = table.flags as RedFlag[];

const grouped = (flags: RedFlag[]): Group[] =>
  STEPS.map(({ name }) => [name as Urgency, flags.filter(({ urgency }) => urgency === name)]);

const concerns = (flag: RedFlag, joints: string[], taking: string[] | null): boolean => {
  const isOfJoint =
    !flag.joints || !joints.length || flag.joints.some((each) => joints.includes(each));
  return isOfJoint && (!flag.taking || !taking || taking.includes(flag.taking));
};

/** The signs of some joints by what to do, the most urgent first; of every joint where none is
 * known. `taking`: the nutrients that the person takes, null where nobody knows. */
export const signsOf = (joints: string[], taking: string[] | null = null): Group[] =>
  grouped(FLAGS.filter((flag) => concerns(flag, joints, taking)));

/** All other signs, in the same order. */
export const otherSigns = (joints: string[], taking: string[] | null = null): Group[] =>
  grouped(FLAGS.filter((flag) => !concerns(flag, joints, taking)));

export const signOf = (code: string): RedFlag | undefined =>
  FLAGS.find((flag) => flag.code === code);

/** Whether the team that operated must be asked first. */
export const asksTheTeam = (flag: RedFlag, kind: string | undefined): boolean =>
  Boolean(kind && flag.ask_the_team_after?.includes(kind));

/** Which of the installation's numbers is called for a sign; undefined where none helps. */
export const callsOf = (flag: Pick<RedFlag, "urgency">): Step["calls"] =>
  STEPS.find((each) => each.name === flag.urgency)?.calls;

/** What is called where the installation has not said its number yet. */
export const EMERGENCY_NUMBER = table.emergency_number.value;

/** The numbers that are known: the installation's, the practices', and where the phone is. */
export interface Numbers {
  emergency: string;
  outOfHours: string;
  clinics: { name: string; phone: string }[];
  zone: string;
}
/** One call to offer; `name` is a practice's. */
export interface Call {
  number: string;
  name?: string;
}

/** Whom a country has answer when no doctor can be reached; the emergency number elsewhere. */
const onCall = ({ outOfHours, zone, emergency }: Numbers): string =>
  outOfHours || (table.on_call.find(({ zones }) => zones.includes(zone))?.number ?? emergency);

/** Whom to call about signs of one urgency, the first first; practices may share one number. */
export function callsFor(urgency: Urgency, numbers: Numbers): Call[] {
  const step = STEPS.find(({ name }) => name === urgency);
  const first = { emergency_number: numbers.emergency, out_of_hours_number: onCall(numbers) };
  const own = step?.calls ? [{ number: first[step.calls] }] : [];
  const clinics = step?.clinic ? numbers.clinics : [];
  const calls: Call[] = [...own, ...clinics.map(({ name, phone }) => ({ number: phone, name }))];
  const numbered = calls.map(({ number }) => number);
  return calls.filter(({ number }, at) => numbered.indexOf(number) === at);
}
