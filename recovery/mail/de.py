"""Every mail in German."""

from recovery.mail.words import Words

NOT_YOU = "Nicht von Ihnen? Bitte ignorieren; nichts ändert sich."
NOT_YOU_THEN = (
    "Zeitpunkt: {when}. Nicht von Ihnen? Wählen Sie unter {reset} ein neues Passwort und "
    "schreiben Sie sofort an {contact}."
)


WORDS = {
    "confirm": Words(
        "Ihr Code für {name}: {code}",
        (
            "Geben Sie diesen Code dort ein, wo Sie sich bei {name} anmelden, oder öffnen Sie den "
            "Link auf demselben Gerät. Er gilt {minutes} Minuten.",
            NOT_YOU,
        ),
        "Adresse bestätigen",
    ),
    "sign_in_code": Words(
        "Ihr Code für {name}: {code}",
        (
            "Geben Sie diesen Code dort ein, wo {name} danach fragt. Er gilt {minutes} Minuten.",
            NOT_YOU,
        ),
    ),
    "account_exists": Words(
        "Sie haben ein Konto bei {name}",
        (
            "Jemand wollte mit dieser Adresse ein Konto anlegen. Es gibt schon eines: Melden Sie "
            "sich an, oder wählen Sie ein neues Passwort, falls Sie Ihres vergessen haben.",
            NOT_YOU,
        ),
        "Neues Passwort wählen",
    ),
    "unknown_account": Words(
        "Kein Konto bei {name} mit dieser Adresse",
        (
            "Jemand hat ein neues Passwort für {email} angefordert. Zu dieser Adresse gibt es "
            "kein Konto. Vielleicht haben Sie sich mit einer anderen registriert.",
            NOT_YOU,
        ),
        "{name} öffnen",
    ),
    "new_password": Words(
        "Neues Passwort wählen",
        (
            "Öffnen Sie den Link, um ein neues Passwort für {name} zu wählen. Er gilt einmal und "
            "24 Stunden lang.",
            NOT_YOU,
        ),
        "Neues Passwort wählen",
    ),
    "password_changed": Words(
        "Ihr Passwort wurde geändert",
        ("Das Passwort Ihres Kontos bei {name} wurde geändert.", NOT_YOU_THEN),
    ),
    "address_changed": Words(
        "Ihre Adresse wurde geändert",
        (
            "Die Adresse Ihres Kontos bei {name} wurde geändert: {old} zu {new}.",
            "Zeitpunkt: {when}. Nicht von Ihnen? Öffnen Sie den Link: Er holt Ihre Adresse zurück, "
            "meldet alle ab und lässt Sie ein neues Passwort wählen. Er gilt einmal und sieben "
            "Tage lang. Schreiben Sie danach an {contact}.",
        ),
        "Adresse zurückholen",
    ),
    "address_removed": Words(
        "Eine Adresse wurde entfernt",
        (
            "{old} gehört zu keinem Konto bei {name} mehr.",
            "Zeitpunkt: {when}. Nicht von Ihnen? Schreiben Sie sofort an {contact}.",
        ),
    ),
    "address_confirmed": Words(
        "Ihre Adresse ist bestätigt",
        ("{email} ist als Adresse Ihres Kontos bei {name} bestätigt.", NOT_YOU_THEN),
    ),
    "app_added": Words(
        "Eine Authenticator-App wurde hinzugefügt",
        ("Eine Authenticator-App hilft jetzt, Ihr Konto bei {name} zu öffnen.", NOT_YOU_THEN),
    ),
    "app_removed": Words(
        "Eine Authenticator-App wurde entfernt",
        ("Die Authenticator-App öffnet Ihr Konto bei {name} nicht mehr.", NOT_YOU_THEN),
    ),
    "passkey_added": Words(
        "Ein Passkey wurde hinzugefügt",
        ("Ein neuer Passkey öffnet Ihr Konto bei {name}.", NOT_YOU_THEN),
    ),
    "passkey_removed": Words(
        "Ein Passkey wurde entfernt",
        ("Ein Passkey öffnet Ihr Konto bei {name} nicht mehr.", NOT_YOU_THEN),
    ),
    "codes_renewed": Words(
        "Neue Wiederherstellungscodes",
        (
            "Ihr Konto bei {name} hat neue Wiederherstellungscodes. Die alten gelten nicht mehr.",
            NOT_YOU_THEN,
        ),
    ),
    "factors_reset": Words(
        "Ihr zweiter Faktor wurde entfernt",
        (
            "Wer {name} betreibt, hat den zweiten Faktor Ihres Kontos entfernt und alle "
            "Anmeldungen beendet. Melden Sie sich an und richten Sie einen neuen ein.",
            "Sie haben nicht darum gebeten? Schreiben Sie sofort an {contact} und ändern Sie Ihr "
            "Passwort.",
        ),
        "Anmelden",
    ),
    "account_deleted": Words(
        "Ihr Konto ist gelöscht",
        (
            "Ihr Konto bei {name} und alles, was Sie eingetragen hatten, sind gelöscht.",
            "Kopien in Sicherungen werden der Reihe nach überschrieben. Bis dahin löscht eine "
            "zurückgespielte Sicherung Sie erneut, bevor sie jemandem antwortet.",
        ),
    ),
    "invitation": Words(
        "{who} lädt Sie zu {name} ein",
        (
            "{who} ({clinic}) möchte sehen, wie Ihr Gelenk heilt. Sie entscheiden, was Sie "
            "freigeben, und beenden es, wann Sie wollen.",
            "Der Link gilt einmal, bis {until}, für {email}. Sie kennen {who} nicht? "
            "Bitte ignorieren.",
        ),
        "Einladung ansehen",
    ),
    "join": Words(
        "Mitarbeit bei {clinic} in {name}",
        (
            "Sie sind eingeladen, in {name} mit {clinic} zu arbeiten.",
            "Der Link gilt einmal, bis {until}, für {email}. Sie kennen {clinic} nicht? "
            "Bitte ignorieren.",
        ),
        "Einladung ansehen",
    ),
    "reminder": Words(
        "Ihr Abendeintrag",
        (
            "Zeit für Ihren Abendeintrag. Er dauert eine halbe Minute.",
            "Sie bekommen diese Mail, weil kein Handy erreichbar war. Das ändern Sie hier: "
            "{settings}",
        ),
        "Heute öffnen",
    ),
    "restored": Words(
        "{name} wurde aus einer Sicherung wiederhergestellt",
        (
            "{name} musste aus einer Sicherung wiederhergestellt werden. Alle Anmeldungen "
            "wurden beendet: Melden Sie sich wieder an, dann sendet Ihr Handy, was der "
            "Sicherung fehlt. Eine Kalenderadresse muss neu angelegt werden. Wenn Ihr Passwort "
            "nicht mehr gilt, wählen Sie „Passwort vergessen?“ oder fragen Sie die Person, die "
            "es betreibt.",
        ),
        "{name} öffnen",
    ),
    "sharing_closed": Words(
        "Ihre Freigaben sind geschlossen, bis Sie sie wieder öffnen",
        (
            "{name} musste aus einer Sicherung wiederhergestellt werden, und es ist nicht "
            "bekannt, was seit dieser Sicherung widerrufen wurde. Deshalb sieht niemand etwas "
            "von Ihnen, bis Sie es wieder öffnen. Melden Sie sich an und wählen Sie unter "
            "„Freigaben“, wer es sehen darf.",
        ),
        "{name} öffnen",
    ),
    "patients_closed": Words(
        "Die Freigaben Ihrer Patientinnen und Patienten sind geschlossen",
        (
            "{name} musste aus einer Sicherung wiederhergestellt werden, und es ist nicht "
            "bekannt, was seit dieser Sicherung widerrufen wurde. Deshalb sehen Sie von Ihren "
            "Patientinnen und Patienten nichts, bis diese es wieder für Sie öffnen. Sie wurden "
            "benachrichtigt. Rufen Sie an, wen Sie sehen müssen.",
        ),
        "{name} öffnen",
    ),
    "patient_gone": Words(
        "Ein Konto wurde gelöscht",
        (
            "Eine Person, die Sie behandeln, hat ihr Konto gelöscht. Was Sie über sie "
            "geschrieben haben, können Sie sieben Tage lang sichern: in {name}, unter "
            "„Praxis“. Danach ist es weg.",
        ),
        "{name} öffnen",
    ),
    "sharing_news": Words(
        "Neues zu Ihrer Freigabe",
        ("Es gibt Neues dazu, wer Ihre Einträge sieht. Es steht in {name}.",),
        "Lesen",
    ),
    "alarm_reminders_wait": Words(
        "{name}: Erinnerungen warten",
        (
            "Erinnerungen warten: die älteste seit {oldest} s, die letzte Arbeit eines Workers vor "
            "{worker} s, Dienste mit Fehlern: {failing}. Siehe /healthz/reminders.",
        ),
    ),
    "alarm_push_refused": Words(
        "{name}: Ein Push-Dienst lehnt uns ab",
        ("Ein Push-Dienst lehnt uns mit {status} ab; bitte den VAPID-Schlüssel prüfen.",),
    ),
    "alarm_disk_short": Words(
        "{name}: Die Festplatte ist fast voll",
        (
            "Unter var/ sind nur noch {free} MB frei. Einträge werden abgelehnt, bis wieder Platz "
            "ist; Erinnerungen laufen weiter.",
        ),
    ),
    "alarm_factors_reset": Words(
        "{name}: Ein zweiter Faktor wurde entfernt",
        ("Wer {name} betreibt, hat den zweiten Faktor des Kontos {account} entfernt.",),
    ),
    "alarm_ledger_unusable": Words(
        "{name}: Das Protokoll ist nicht benutzbar",
        (
            "Das Sicherheitsprotokoll kann nicht gelesen oder geschrieben werden. Meldung: {why}. "
            "Siehe manage.py verify_ledger.",
        ),
    ),
    "alarm_ledger_broken": Words(
        "{name}: Das Protokoll ist beschädigt",
        (
            "{count} Zeilen des Sicherheitsprotokolls passen nicht in seine Kette. Siehe "
            "manage.py verify_ledger.",
        ),
    ),
    "alarm_ledger_copy": Words(
        "{name}: Die Kopie des Protokolls kommt nicht nach",
        (
            "Die Kopie des Sicherheitsprotokolls macht Schwierigkeiten. Meldung: {why}. Siehe "
            "manage.py verify_ledger.",
        ),
    ),
    "alarm_ledger_behind": Words(
        "{name}: Die Kopie des Protokolls hinkt hinterher",
        (
            "Der Kopie des Sicherheitsprotokolls fehlen {count} Zeilen. Siehe manage.py "
            "verify_ledger.",
        ),
    ),
    "alarm_backup": Words(
        "{name}: Die Sicherung ist fehlgeschlagen",
        ("Die Sicherung des Tages ist fehlgeschlagen. Meldung: {why}",),
    ),
}
