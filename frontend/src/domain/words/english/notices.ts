/** English words of what somebody must be told of their account. */

import type { Sentence } from "../speak";

export default {
  kinds: {
    restored:
      "Recovery was restored from a backup. All sign-ins were ended, and your phone sends what the backup lacks. A calendar address has to be made anew.",
    sharing_closed:
      "We do not know what was revoked since the backup, so nobody sees anything of yours until you open it again.",
    patients_closed:
      "We do not know what patients revoked since the backup, so you see nothing of them until each of them opens it to you again. They have been told. Call those whom you need to see.",
    patient_gone:
      "A patient has deleted their account. You can save what you wrote about them for seven days, under Clinic. After that it is deleted.",
  } as Record<string, string>,
  sharing: {
    stand_in_named:
      "{by} ({clinic}) named {who} as stand-in until {until}. {who} sees what {by} sees.",
    member_joined: "{who} is new at {clinic} and sees what you share with its members.",
    access_ended: "{who} ({clinic}) no longer sees anything of yours.",
    sharing_ended: "Your sharing with {who} ({clinic}) has ended: {who} is no longer there.",
    sharing_ends:
      "You share with {who} ({clinic}) until {until}. After that {who} no longer sees anything of yours.",
    treatment_ended:
      "{who} ({clinic}) ended a treatment and no longer sees what belongs to it. Until {until} {who} can take this back. Under Sharing you can stop that.",
    end_taken_back:
      "{who} ({clinic}) took back the end of a treatment. You share as before, and can stop at any time.",
  } as Record<string, Sentence>,
  stop: "Stop this",
  stopped: "{who} no longer sees anything.",
  shareOn: "Share on",
  sharedOn: "You share with {who} for six more months.",
  failed: "Not saved: the server did not answer. Try again under Me.",
  other: "Something about your account has changed.",
  open: "See who may read",
  seen: "Understood",
} as const;
