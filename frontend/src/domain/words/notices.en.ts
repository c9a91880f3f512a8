/** English words of what somebody must be told of their account. */

export const noticesEn = {
  kinds: {
    restored:
      "Recovery was restored from a backup. All sign-ins were ended, and your phone sends what the backup lacks. A calendar address has to be made anew.",
    sharing_closed:
      "It is not known what was revoked since the backup, so nobody sees anything of yours until you open it again.",
    patients_closed:
      "It is not known what patients revoked since the backup, so you see nothing of them until each of them opens it to you again. They have been told. Call those whom you need to see.",
  } as Record<string, string>,
  other: "Something about your account has changed.",
  open: "See who may read",
  seen: "Understood",
};
