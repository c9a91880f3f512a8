/** German words of getting in, loaded with their screens. */

import type { EntranceWords } from "./entrance.en";

export const entranceDe: EntranceWords = {
  lead: "Halten Sie jeden Abend in einer halben Minute fest, wie Ihr Gelenk heilt. Sehen Sie, was sich ändert und wofür es noch zu früh ist.",
  signUp: "Konto anlegen",
  signIn: "Anmelden",
  toSignIn: "Ich habe ein Konto",
  toSignUp: "Ich bin neu hier",
  password: "Passwort",
  passwordHint: "Mindestens 10 Zeichen",
  wrong: "Bitte diese Felder prüfen.",
  tooMany: "Zu viele Versuche. Bitte in einigen Minuten wieder.",
  byPasskey: "Konto mit einem Passkey anlegen",
  byPasskeyHint: "Kein Passwort zum Merken: Dieses Gerät öffnet Ihr Konto.",
  forgotten: "Passwort vergessen?",
  invitedOnly: "Konten entstehen hier auf Einladung. Öffnen Sie den Link, den Sie bekommen haben.",
  closed: "Zurzeit werden hier keine neuen Konten angelegt.",
  goOn: "Weiter",
  notNow: "Nicht jetzt",
  mailFailed: "Die Mail konnte nicht gesendet werden. Bitte in einer Minute noch einmal.",
  errors: {
    email_taken:
      "Zu dieser Adresse gibt es ein Konto. Melden Sie sich an, oder wählen Sie ein neues Passwort.",
    address_taken: "Diese Adresse geht nicht. Bitte nehmen Sie eine andere.",
    email_password_mismatch:
      "Diese Adresse und dieses Passwort passen nicht zusammen. Bitte beides prüfen.",
    too_many_login_attempts: "Zu viele Versuche. Bitte in einigen Minuten wieder.",
    rate_limited: "Zu viele Versuche. Bitte in einigen Minuten wieder.",
    account_inactive:
      "Dieses Konto ist geschlossen. Wenn Sie eine Praxis verlassen haben, kann deren Leitung Sie neu einladen; sonst wenden Sie sich an die Stelle, die Recovery betreibt.",
    incorrect_code:
      "Dieser Code stimmt nicht. Bitte noch einmal eingeben oder einen neuen anfordern.",
    invalid_password_reset:
      "Dieser Link ist abgelaufen oder wurde schon benutzt. Fordern Sie einen neuen an.",
    invitation_needed:
      "Diese Adresse ist nicht eingeladen, oder die Einladung ist abgelaufen. Bitten Sie um eine neue.",
    sign_up_closed: "Zurzeit werden hier keine neuen Konten angelegt.",
    password_too_short: "Bitte mindestens 10 Zeichen.",
    password_too_common: "Dieses Passwort ist zu verbreitet. Bitte ein anderes wählen.",
    password_too_similar:
      "Dieses Passwort gleicht Ihrer Adresse zu sehr. Bitte ein anderes wählen.",
    password_breached: "Dieses Passwort ist anderswo bekannt geworden. Bitte ein anderes wählen.",
    same_as_current: "Das ist schon Ihre Adresse. Bitte eine andere eingeben.",
    required: "Bitte ausfüllen.",
    invalid: "Bitte prüfen.",
  },
  verify: {
    title: "Code eingeben",
    sent: (email: string, minutes: number) =>
      `Wir haben sechs Ziffern an ${email} gesendet. Sie gelten ${minutes} Minuten.`,
    code: "Code aus der Mail",
    again: "Neuen Code senden",
    sentAgain: "Ein neuer Code ist unterwegs. Der alte gilt nicht mehr.",
    noMore: "Weitere Codes sind jetzt nicht möglich. Beginnen Sie in einigen Minuten von vorn.",
    wait: "Bitte zehn Sekunden warten, dann einen neuen Code anfordern.",
    ended:
      "Dieser Code ist abgelaufen oder wurde zu oft falsch eingegeben. Melden Sie sich noch einmal an: Dann bekommen Sie einen neuen.",
    startOver: "Von vorn beginnen",
    elsewhere: "Geben Sie den Code dort ein, wo Sie sich angemeldet haben",
    elsewhereLead:
      "Der Code gehört zu dem Browser oder der App, in der Sie begonnen haben. Gehen Sie dorthin zurück und geben Sie ein:",
    here: "Stattdessen hier anmelden",
  },
  passkey: {
    title: "Passkey anlegen",
    lead: "Ihre Adresse ist bestätigt. Dieses Gerät legt jetzt einen Passkey an; er öffnet von nun an Ihr Konto.",
    make: "Passkey anlegen",
    failed:
      "Es wurde kein Passkey angelegt. Bitte noch einmal, oder wählen Sie stattdessen ein Passwort.",
    password: "Stattdessen ein Passwort wählen",
    offer: "Ohne Passwort anmelden?",
    offerLead:
      "Ein Passkey öffnet Ihr Konto mit der Sperre dieses Geräts. Niemand kann ihn erraten oder kopieren.",
    add: "Passkey hinzufügen",
  },
  reset: {
    title: "Neues Passwort wählen",
    lead: "Geben Sie die Adresse Ihres Kontos an. Sie bekommen eine Mail mit einem Link, der einmal gilt.",
    send: "Link senden",
    sent: (email: string) =>
      `Eine Mail an ${email} ist unterwegs. Öffnen Sie ihren Link innerhalb von 24 Stunden.`,
    noMail:
      "Von hier gehen keine Mails aus. Wenden Sie sich an die Stelle, die Recovery betreibt: Dort gibt es einen Link für Sie.",
    contact: (who: string) => `Sie erreichen sie hier: ${who}`,
    newPassword: "Neues Passwort",
    save: "Neues Passwort speichern",
    gone: "Dieser Link ist abgelaufen oder wurde schon benutzt. Fordern Sie einen neuen an.",
    again: "Neuen Link anfordern",
    done: "Ihr Passwort ist geändert. Melden Sie sich damit an.",
    back: "Zurück zur Anmeldung",
  },
  address: {
    title: "Adresse",
    change: "Adresse ändern",
    new: "Neue Adresse",
    hint: "Sie bestätigen sie mit einem Code. Bis dahin bleibt die alte.",
    noMail: "Ohne Mail lässt sich eine neue Adresse nicht bestätigen: Prüfen Sie sie zweimal.",
    save: "Ändern",
    changed: "Ihre Adresse ist geändert.",
  },
  operator: {
    title: "Sie betreiben diese Installation",
    factor:
      "Richten Sie zuerst einen zweiten Schritt ein. Dann öffnen sich die Seiten für den Betrieb.",
    open: "Seiten für den Betrieb öffnen",
    none: "Dieses Konto gehört zu keiner behandelten Person und zu keiner Praxis. Wenden Sie sich an die Stelle, die Recovery betreibt.",
    signOut: "Abmelden",
    notYours:
      "Die Seiten für den Betrieb sind für die Stelle, die Recovery betreibt. Dieses Konto gehört nicht dazu. Melden Sie sich hier ab und mit dem Konto für den Betrieb an, oder gehen Sie zurück.",
    back: "Zurück zur App",
  },
};
