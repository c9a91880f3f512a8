"""Every mail in English."""

from recovery.mail.words import Words

NOT_YOU = "Not you? Ignore this mail; nothing changes."
NOT_YOU_THEN = (
    "When: {when}. Not you? Choose a new password at {reset}, and write to {contact} now."
)


WORDS = {
    "confirm": Words(
        "Your code for {name}: {code}",
        (
            "Type this code where you sign in to {name}, or open the link on the same device. "
            "It holds for {minutes} minutes.",
            NOT_YOU,
        ),
        "Confirm this address",
    ),
    "sign_in_code": Words(
        "Your code for {name}: {code}",
        ("Type this code where {name} asks for it. It holds for {minutes} minutes.", NOT_YOU),
    ),
    "account_exists": Words(
        "You have an account at {name}",
        (
            "Somebody wanted to make an account with this address. There is one already: sign in, "
            "or choose a new password if you have forgotten yours.",
            NOT_YOU,
        ),
        "Choose a new password",
    ),
    "unknown_account": Words(
        "No account at {name} with this address",
        (
            "Somebody asked for a new password for {email}. There is no account with this address. "
            "Perhaps you signed up with another one.",
            NOT_YOU,
        ),
        "Open {name}",
    ),
    "new_password": Words(
        "Choose a new password",
        (
            "Open the link to choose a new password for {name}. It works once, for 24 hours.",
            NOT_YOU,
        ),
        "Choose a new password",
    ),
    "password_changed": Words(
        "Your password was changed",
        ("The password of your account at {name} was changed.", NOT_YOU_THEN),
    ),
    "address_changed": Words(
        "Your address was changed",
        (
            "The address of your account at {name} was changed from {old} to {new}.",
            "When: {when}. Not you? Open the link: it brings your address back, signs everybody "
            "out and lets you set a new password. It works once, for seven days. Then write to "
            "{contact}.",
        ),
        "Take your address back",
    ),
    "address_removed": Words(
        "An address was removed",
        (
            "{old} no longer belongs to an account at {name}.",
            "When: {when}. Not you? Write to {contact} now.",
        ),
    ),
    "address_confirmed": Words(
        "Your address is confirmed",
        ("{email} is confirmed as the address of your account at {name}.", NOT_YOU_THEN),
    ),
    "app_added": Words(
        "An authenticator app was added",
        ("An authenticator app now helps to open your account at {name}.", NOT_YOU_THEN),
    ),
    "app_removed": Words(
        "An authenticator app was removed",
        ("The authenticator app no longer opens your account at {name}.", NOT_YOU_THEN),
    ),
    "passkey_added": Words(
        "A passkey was added",
        ("A new passkey opens your account at {name}.", NOT_YOU_THEN),
    ),
    "passkey_removed": Words(
        "A passkey was removed",
        ("A passkey no longer opens your account at {name}.", NOT_YOU_THEN),
    ),
    "codes_renewed": Words(
        "New recovery codes were made",
        ("Your account at {name} has new recovery codes. The old ones have ended.", NOT_YOU_THEN),
    ),
    "factors_reset": Words(
        "Your second factor was removed",
        (
            "Whoever runs {name} removed the second factor of your account and ended all its "
            "sessions. Sign in and set a new one.",
            "Did you not ask for this? Write to {contact} now, and change your password.",
        ),
        "Sign in",
    ),
    "account_deleted": Words(
        "Your account is deleted",
        (
            "Your account at {name} and everything that you had entered are deleted.",
            "Copies in backups are overwritten in their turn. Until then a restored backup erases "
            "you again before it serves anybody.",
        ),
    ),
    "invitation": Words(
        "{who} invites you to {name}",
        (
            "{who} ({clinic}) would like to see how your joint heals. You decide what is shared, "
            "and end it whenever you like.",
            "The link works once, until {until}, for {email}. You do not know {who}? "
            "Ignore this mail.",
        ),
        "See the invitation",
    ),
    "join": Words(
        "Join {clinic} at {name}",
        (
            "You are invited to work with {clinic} at {name}.",
            "The link works once, until {until}, for {email}. You do not know {clinic}? "
            "Ignore this mail.",
        ),
        "See the invitation",
    ),
    "reminder": Words(
        "Your evening check-in",
        (
            "It is time for your evening check-in. It takes half a minute.",
            "You get this mail because no phone could be reached. To change that: {settings}",
        ),
        "Open today",
    ),
    "restored": Words(
        "{name} was restored from a backup",
        (
            "{name} had to be restored from a backup. All sign-ins were ended: sign in again, "
            "and your phone sends what the backup lacks. A calendar address has to be made "
            "anew. If your password does not work any more, choose “Forgotten password?”, or "
            "ask whoever runs it.",
        ),
        "Open {name}",
    ),
    "sharing_closed": Words(
        "Your sharing is closed until you open it again",
        (
            "{name} had to be restored from a backup, and it is not known what was revoked "
            "since that backup. So nobody sees anything of yours until you open it again. Sign "
            "in, and choose under “Sharing” who may see it.",
        ),
        "Open {name}",
    ),
    "patients_closed": Words(
        "Your patients' sharing is closed until they open it again",
        (
            "{name} had to be restored from a backup, and it is not known what was revoked "
            "since that backup. So your patients' records are closed until each patient opens "
            "them to you again. They have been told. Call those whom you need to see.",
        ),
        "Open {name}",
    ),
    "patient_gone": Words(
        "A patient has deleted the account",
        (
            "A patient of yours has deleted the account. What you wrote about them is yours "
            "to save for seven days: in {name}, under Clinic. Then it is gone.",
        ),
        "Open {name}",
    ),
    "sharing_news": Words(
        "News about your sharing",
        ("There is news about who sees your entries. It stands in {name}.",),
        "Read it",
    ),
    # To who runs the installation. The English lines are also what its log and its pages say.
    "alarm_reminders_wait": Words(
        "{name}: reminders wait",
        (
            "Reminders wait: the oldest for {oldest} s, the last work of a worker {worker} s ago, "
            "services that fail: {failing}. See /healthz/reminders.",
        ),
    ),
    "alarm_push_refused": Words(
        "{name}: a push service refuses us",
        ("A push service refuses us with {status}; look at the VAPID key.",),
    ),
    "alarm_disk_short": Words(
        "{name}: the disk is nearly full",
        (
            "Only {free} MB are free on the disk under var/. Entries are refused until there is "
            "room; reminders go on.",
        ),
    ),
    "alarm_factors_reset": Words(
        "{name}: a second factor was removed",
        ("The second factor of account {account} was removed by the operator.",),
    ),
    "alarm_ledger_unusable": Words(
        "{name}: the ledger cannot be used",
        ("The ledger cannot be read or written: {why}. See manage.py verify_ledger.",),
    ),
    "alarm_ledger_broken": Words(
        "{name}: the ledger is damaged",
        ("{count} lines of the ledger do not hold its chain. See manage.py verify_ledger.",),
    ),
    "alarm_ledger_copy": Words(
        "{name}: the ledger's copy cannot follow",
        ("The copy of the ledger {why}. See manage.py verify_ledger.",),
    ),
    "alarm_ledger_behind": Words(
        "{name}: the ledger's copy lags behind",
        ("The copy of the ledger lacks {count} lines. See manage.py verify_ledger.",),
    ),
    "alarm_backup": Words(
        "{name}: the backup failed",
        ("The backup of the day failed. {why}",),
    ),
}
