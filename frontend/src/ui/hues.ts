/** What a colour stands for: one of the measures, or a state. */
export type Tone = "good" | "warn" | "alert";
export type Hue = "motion" | "pain" | "sleep" | "dose" | "plain" | Tone;
