"""Every mail: what it consists of, and its words. They are English here; catalogues have others."""

from dataclasses import dataclass

from django.utils.translation import gettext_noop as _


@dataclass(frozen=True)
class Words:
    """The words of one mail. `{name}` is the installation; what else stands in braces is given.

    `button` is what its link is called, empty if there is none.
    """

    subject: str
    lines: tuple[str, ...]
    button: str = ""


NOT_YOU = _("Not you? Ignore this mail; nothing changes.")
NOT_YOU_THEN = _(
    "When: {when}. Not you? Choose a new password at {reset}, and write to {contact} now."
)


WORDS = {
    "digest": Words(
        _("Your caseload this morning"),
        (
            _("Today: {today}. This week: {this_week}. Next visit: {next_visit}."),
            _("On course or quiet: {quiet}."),
            _("You chose this mail at the desk, under Clinic, and can stop it there."),
        ),
        _("Open the caseload"),
    ),
    "confirm": Words(
        _("Your code for {name}: {code}"),
        (
            _(
                "Type this code where you sign in to {name}, or open the link on the same device. "
                "It is valid for {minutes} minutes."
            ),
            NOT_YOU,
        ),
        _("Confirm this address"),
    ),
    "sign_in_code": Words(
        _("Your code for {name}: {code}"),
        (_("Type this code where {name} asks for it. It is valid for {minutes} minutes."), NOT_YOU),
    ),
    "account_exists": Words(
        _("You have an account at {name}"),
        (
            _(
                "Somebody wanted to make an account with this address. There is one already: sign in, "
                "or choose a new password if you have forgotten yours."
            ),
            NOT_YOU,
        ),
        _("Choose a new password"),
    ),
    "unknown_account": Words(
        _("No account at {name} with this address"),
        (
            _(
                "Somebody asked for a new password for {email}. There is no account with this address. "
                "Perhaps you signed up with another one."
            ),
            NOT_YOU,
        ),
        _("Open {name}"),
    ),
    "new_password": Words(
        _("Choose a new password"),
        (
            _("Open the link to choose a new password for {name}. It works once, for 24 hours."),
            NOT_YOU,
        ),
        _("Choose a new password"),
    ),
    "password_changed": Words(
        _("Your password was changed"),
        (_("The password of your account at {name} was changed."), NOT_YOU_THEN),
    ),
    "address_changed": Words(
        _("Your address was changed"),
        (
            _("The address of your account at {name} was changed from {old} to {new}."),
            _(
                "When: {when}. Not you? Open the link: it brings your address back, signs everybody "
                "out and lets you set a new password. It works once, for seven days. Then write to "
                "{contact}."
            ),
        ),
        _("Take your address back"),
    ),
    "address_removed": Words(
        _("An address was removed"),
        (
            _("{old} no longer belongs to an account at {name}."),
            _("When: {when}. Not you? Write to {contact} now."),
        ),
    ),
    "address_confirmed": Words(
        _("Your address is confirmed"),
        (_("{email} is confirmed as the address of your account at {name}."), NOT_YOU_THEN),
    ),
    "app_added": Words(
        _("An authenticator app was added"),
        (_("An authenticator app now helps to open your account at {name}."), NOT_YOU_THEN),
    ),
    "app_removed": Words(
        _("An authenticator app was removed"),
        (_("The authenticator app no longer opens your account at {name}."), NOT_YOU_THEN),
    ),
    "passkey_added": Words(
        _("A passkey was added"),
        (_("A new passkey opens your account at {name}."), NOT_YOU_THEN),
    ),
    "passkey_removed": Words(
        _("A passkey was removed"),
        (_("A passkey no longer opens your account at {name}."), NOT_YOU_THEN),
    ),
    "codes_renewed": Words(
        _("New recovery codes were made"),
        (
            _("Your account at {name} has new recovery codes. The old ones have ended."),
            NOT_YOU_THEN,
        ),
    ),
    "factors_reset": Words(
        _("Your second factor was removed"),
        (
            _(
                "Whoever runs {name} removed the second factor of your account and ended all its "
                "sessions. Sign in and set a new one."
            ),
            _("Did you not ask for this? Write to {contact} now, and change your password."),
        ),
        _("Sign in"),
    ),
    "account_deleted": Words(
        _("Your account is deleted"),
        (
            _("Your account at {name} and everything that you had entered are deleted."),
            _(
                "Backups are overwritten with time. If one of them is restored before that, your account "
                "is deleted again before anybody can use it."
            ),
        ),
    ),
    "invitation": Words(
        _("{who} invites you to {name}"),
        (
            _(
                "{who} ({clinic}) would like to see how your joint heals. You decide what is shared, "
                "and end it whenever you like."
            ),
            _(
                "The link works once, until {until}, for {email}. You do not know {who}? "
                "Ignore this mail."
            ),
        ),
        _("See the invitation"),
    ),
    "join": Words(
        _("Join {clinic} at {name}"),
        (
            _("You are invited to work with {clinic} at {name}."),
            _(
                "The link works once, until {until}, for {email}. You do not know {clinic}? "
                "Ignore this mail."
            ),
        ),
        _("See the invitation"),
    ),
    "reminder": Words(
        _("Your evening check-in"),
        (
            _("It is time for your evening check-in. It takes half a minute."),
            _("You get this mail because no phone could be reached. To change that: {settings}"),
        ),
        _("Open today"),
    ),
    "restored": Words(
        _("{name} was restored from a backup"),
        (
            _(
                "{name} had to be restored from a backup. All sign-ins were ended: sign in again, "
                "and your phone sends what the backup lacks. A calendar address has to be made "
                "anew. If your password does not work any more, choose “Forgotten password?”, or "
                "ask whoever runs it."
            ),
        ),
        _("Open {name}"),
    ),
    "sharing_closed": Words(
        _("Your sharing is closed until you open it again"),
        (
            _(
                "{name} had to be restored from a backup, and it is not known what was revoked "
                "since that backup. So nobody sees anything of yours until you open it again. Sign "
                "in, and choose under “Sharing” who may see it."
            ),
        ),
        _("Open {name}"),
    ),
    "patients_closed": Words(
        _("Your patients' sharing is closed until they open it again"),
        (
            _(
                "{name} had to be restored from a backup, and it is not known what was revoked "
                "since that backup. So your patients' records are closed until each patient opens "
                "them to you again. They have been told. Call those whom you need to see."
            ),
        ),
        _("Open {name}"),
    ),
    "patient_gone": Words(
        _("A patient has deleted their account"),
        (
            _(
                "A patient of yours has deleted their account. You can save what you wrote about "
                "them for seven days: in {name}, under Clinic. After that it is deleted."
            ),
        ),
        _("Open {name}"),
    ),
    "sharing_news": Words(
        _("News about your sharing"),
        (_("There is news about who sees your entries. Open {name} to read it."),),
        _("Read it"),
    ),
    # To who runs the installation. The English lines are also what its log and its pages say.
    "alarm_reminders_wait": Words(
        _("{name}: reminders are late"),
        (
            _(
                "Reminders are late: the oldest by {oldest} s. A worker last did something {worker} s "
                "ago. Push services that fail: {failing}. See /healthz/reminders."
            ),
        ),
    ),
    "alarm_push_refused": Words(
        _("{name}: a push service rejects our messages"),
        (_("A push service rejects our messages with status {status}. Check the VAPID key."),),
    ),
    "alarm_disk_short": Words(
        _("{name}: the disk is nearly full"),
        (
            _(
                "Only {free} MB are free on the disk under var/. Entries are refused until there is "
                "room; reminders go on."
            ),
        ),
    ),
    "alarm_factors_reset": Words(
        _("{name}: a second factor was removed"),
        (_("Whoever runs {name} removed the second factor of account {account}."),),
    ),
    "alarm_ledger_unusable": Words(
        _("{name}: the ledger cannot be used"),
        (_("The ledger cannot be read or written: {why}. See manage.py verify_ledger."),),
    ),
    "alarm_ledger_broken": Words(
        _("{name}: the ledger is damaged"),
        (
            _(
                "{count} lines of the ledger were changed or are damaged. See manage.py verify_ledger."
            ),
        ),
    ),
    "alarm_ledger_copy": Words(
        _("{name}: the ledger's copy cannot be written"),
        (_("The copy of the ledger {why}. See manage.py verify_ledger."),),
    ),
    "alarm_ledger_behind": Words(
        _("{name}: the ledger's copy is incomplete"),
        (_("The copy of the ledger lacks {count} lines. See manage.py verify_ledger."),),
    ),
    "alarm_backup": Words(
        _("{name}: the backup failed"),
        (_("The daily backup failed. {why}"),),
    ),
}
