"""Settings. Every value that differs between installations is read from the environment.

Nothing has to be set to run on one machine: the database, the queue and the keys then live in
`var/`. What a clinic sets stands in `deploy/env.example`.
"""

from datetime import timedelta
from pathlib import Path

from config import caching, env, places, private
from config.api_settings import REST_FRAMEWORK, SPECTACULAR_SETTINGS  # noqa: F401
from config.log_settings import logging_at
from recovery.clinical import red_flags
from recovery.core import languages

BASE_DIR = places.ROOT
VAR = env.path("RECOVERY_VAR", places.var())
private.make_private(VAR)
DIST = places.DIST
COMMAND = places.COMMAND

# Where people reach it. Everything about https follows from this address.
# `make run` notes where it listens, for commands that print an address.
PUBLIC_URL = env.text(
    "RECOVERY_PUBLIC_URL", env.noted(VAR / "address", "http://127.0.0.1:8000")
).rstrip("/")
PUBLIC_HOST = env.host_of(PUBLIC_URL) or "127.0.0.1"
HTTPS = PUBLIC_URL.startswith("https://")
# What the installation is called in mails, in the app and by authenticator apps.
NAME = env.text("RECOVERY_NAME", "Recovery")
ON_LOOPBACK = env.is_loopback(PUBLIC_HOST)

DEBUG = env.flag("DEBUG")
SECRET_KEY = env.kept_secret("SECRET_KEY", VAR / "secret_key")
# Keys of before a rotation: what they signed still holds. See `manage.py rotate_secret_key`.
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS") or env.lines(VAR / "secret_key_fallbacks")
ALLOWED_HOSTS = env.words(
    "ALLOWED_HOSTS", tuple({PUBLIC_HOST: 1, "localhost": 1, "127.0.0.1": 1, "[::1]": 1})
)

INSTALLED_APPS = [
    "recovery",  # first, so that its commands stand before Django's of the same name
    "config.apps.RecoveryAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.headless",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
]

MIDDLEWARE = [
    "config.failures.Failures",
    "config.middleware.HeadWithoutBodyMiddleware",
    # WhiteNoise answers by itself, so what must stand on every answer stands above it.
    "config.middleware.DefaultHeadersMiddleware",
    "config.middleware.PolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.room.RoomMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.middleware.RollingSessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "recovery.accounts.sessions.AuthenticationMiddleware",
    "recovery.accounts.sessions.LanguageMiddleware",
    "api.core.budgets.AccountThrottle",
    "api.accounts.proof.ProofMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "config.failures.AllauthFailures",
    "api.core.races.RacesMiddleware",
    "api.sharing.access_log.LooksMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "config" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Data ---------------------------------------------------------------------------------------

DATABASES = {"default": env.database("DATABASE_URL", VAR / "recovery.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.redis("REDIS_URL")
CACHE_TABLE = "recovery_cache"
# Shared by all processes, so that the limit on logins holds across them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "recovery",
    }
    if REDIS_URL
    else {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": CACHE_TABLE,
        # Beyond this the table is thinned out, and with it the counts of guesses: 300, the default,
        # is what one evening of made-up addresses fills.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# What a restore must not undo, outside of the database and its backups: a path, or the address of
# a PostgreSQL database of its own; and where a second copy lies, on another disk.
LEDGER_URL = env.ledger("RECOVERY_LEDGER_URL", str(VAR / "ledger"))
LEDGER_COPY = env.ledger("RECOVERY_LEDGER_COPY")
# The backup of every day: where it goes, from which hour on (UTC), how many stay, who can open it.
_BACKUPS = env.text("RECOVERY_BACKUP_FOLDER")
BACKUP_FOLDER = Path(_BACKUPS).expanduser().resolve() if _BACKUPS else None
BACKUP_RECIPIENT = env.recipient("RECOVERY_BACKUP_RECIPIENT")
BACKUP_UNENCRYPTED = env.flag("RECOVERY_BACKUP_UNENCRYPTED")
BACKUP_HOUR = env.number("RECOVERY_BACKUP_HOUR", 3, most=23)
BACKUP_KEEP = env.number("RECOVERY_BACKUP_KEEP", 14, least=1)
# The list of erasures that release 0.1.0 kept; the ledger takes it over.
ERASURES_FILE = env.path("RECOVERY_ERASURES", VAR / "erasures")

# --- Language and time --------------------------------------------------------------------------

LANGUAGE_CODE = "en"
# Those that can be chosen; English always is. Each has its catalogue in recovery/locale/.
LANGUAGES = [
    (code, languages.LANGUAGES[code])
    for code in env.some_of("RECOVERY_LANGUAGES", languages.LANGUAGES, ("en", "de"))
]
LOCALE_PATHS = [languages.FOLDER]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- Mail ---------------------------------------------------------------------------------------

_MAIL = env.email("EMAIL_URL")
HAS_MAIL = bool(_MAIL.get("EMAIL_HOST"))
EMAIL_BACKEND = _MAIL["EMAIL_BACKEND"]
EMAIL_HOST = _MAIL.get("EMAIL_HOST", "")
EMAIL_PORT = _MAIL.get("EMAIL_PORT", 0)
EMAIL_HOST_USER = _MAIL.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = _MAIL.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_SSL = _MAIL.get("EMAIL_USE_SSL", False)
EMAIL_USE_TLS = _MAIL.get("EMAIL_USE_TLS", False)
EMAIL_TIMEOUT = _MAIL.get("EMAIL_TIMEOUT")
MAIL_FOLDER = VAR / "mail"  # where mails lie that no server takes, see config/kept_mails.py
DEFAULT_FROM_EMAIL = env.sender("EMAIL_FROM") or env.mailbox(EMAIL_HOST_USER, PUBLIC_HOST)
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# Megabytes of the disk under `var/` that are left to reminders: below, the web takes no entries.
RESERVE_MEGABYTES = env.number("RECOVERY_RESERVE_MB", 200)
# Who is told when something must be looked at, and where a watcher elsewhere waits for pings.
OPERATOR_EMAILS = env.mailboxes("RECOVERY_OPERATOR_EMAIL")
DEADMAN_URL = env.page("RECOVERY_DEADMAN_URL")

# --- Accounts and sessions ----------------------------------------------------------------------

AUTH_USER_MODEL = "recovery.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "recovery.accounts.passwords.DecoratedPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = int(timedelta(hours=24).total_seconds())
LOGIN_URL = "/sign-in"
LOGIN_REDIRECT_URL = "/"

SESSION_ENGINE = "recovery.accounts.sessions"
# How long a session lasts unused. When it ends in any case is in recovery/accounts/sessions.py.
SESSION_COOKIE_AGE = int(timedelta(days=90).total_seconds())
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_COOKIE_AGE = int(timedelta(days=400).total_seconds())
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
CSRF_FAILURE_VIEW = "api.core.errors.csrf_failure"

ACCOUNT_ADAPTER = "recovery.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "recovery.accounts.sign_up.Invited"
# With mail an address is proven by a code before anybody gets in; without mail nobody is asked.
ACCOUNT_EMAIL_VERIFICATION = "mandatory" if HAS_MAIL else "none"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = HAS_MAIL
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
CODE_MINUTES = 10  # as long a mailed code holds; mails and screens say so
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 60 * CODE_MINUTES
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_EMAIL_NOTIFICATIONS = HAS_MAIL
ACCOUNT_CHANGE_EMAIL = True  # an address is changed, never added
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
ACCOUNT_SESSION_REMEMBER = True
# How long somebody who proved again that it is they may change what guards the account.
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600  # seconds
CODE_PAUSE = 10  # seconds between two codes to one address
# What a route may be asked stands in api/core/budgets.py. Here is what no route tells: wrong
# guesses, counted as recovery/accounts/guessing.py says, and the pause between two mails.
ACCOUNT_RATE_LIMITS = {
    "login_elsewhere": "30/m/ip",
    "login_failed": "5/5m/key",
    "login_failed_elsewhere": "10/m/ip",
    "confirm_email": f"1/{CODE_PAUSE}s/key",
    **dict.fromkeys(
        (
            "login", "signup", "reset_password", "reset_password_from_key", "reauthenticate",
            "change_password", "change_phone", "verify_phone", "manage_email",
        )
    ),
}  # fmt: skip
MFA_RATE_LIMITS = {"webauthn_login": None}
# Who may sign up: anybody, whoever holds an invitation, or nobody.
SIGN_UP = env.one_of(
    "RECOVERY_SIGN_UP", ("open", "invited", "closed"), "open" if ON_LOOPBACK else "invited"
)
# How many proxies of ours stand in front; 0 disregards X-Forwarded-For, which anybody can send.
TRUSTED_PROXIES = env.number("RECOVERY_TRUSTED_PROXIES", 0)
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES

HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": f"{PUBLIC_URL}/verify-email/{{key}}",
    "account_reset_password": f"{PUBLIC_URL}/reset-password",
    "account_reset_password_from_key": f"{PUBLIC_URL}/reset-password/{{key}}",
    "account_signup": f"{PUBLIC_URL}/sign-up",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# The address is proven between the two steps of it.
MFA_PASSKEY_SIGNUP_ENABLED = HAS_MAIL
MFA_TOTP_ISSUER = NAME
# Seconds. A code holds for one period before and after its own (RFC 6238, 5.2): a phone's clock is
# rarely right to the second, and typing six digits takes some.
MFA_TOTP_PERIOD = 30
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Whoever is signed in may protect the account: also without mail, and from before there was any.
MFA_ALLOW_UNVERIFIED_EMAIL = True
# Browsers allow passkeys without TLS on loopback only.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS

# --- Findings -----------------------------------------------------------------------------------

# How many false alarms a physiotherapist accepts in a week, for all their patients together: one
# on every working day. How the thresholds follow from it stands in docs/findings.md.
FALSE_FLAGS_A_WEEK = env.number("RECOVERY_FALSE_FLAGS_A_WEEK", 5, least=1)

# --- Reminders ----------------------------------------------------------------------------------

TICK_SECONDS = env.number("RECOVERY_TICK_SECONDS", 30, least=1)
LEASE_SECONDS = env.number("RECOVERY_LEASE_SECONDS", 60, least=1)
EMAIL_REMINDERS = env.flag("RECOVERY_EMAIL_REMINDERS", True)
REMINDER_WINDOW_MINUTES = env.number("RECOVERY_REMINDER_WINDOW_MINUTES", 120, least=1)
# The endpoint of a subscription is chosen by a browser: these are the hosts it may name.
PUSH_HOSTS = env.words(
    "RECOVERY_PUSH_HOSTS",
    (
        "fcm.googleapis.com",
        "updates.push.services.mozilla.com",
        "*.push.apple.com",
        "*.notify.windows.com",
    ),
)
PUSH_LOOPBACK = env.text("RECOVERY_PUSH_LOOPBACK")  # an exact origin, for tests only
PUSH_LOOPBACK_CA = env.text("RECOVERY_PUSH_LOOPBACK_CA")  # the authority it is trusted by
VAPID_PRIVATE_KEY_FILE = env.path("VAPID_PRIVATE_KEY_FILE", VAR / "vapid_private.pem")
VAPID_CONTACT = env.text("VAPID_CONTACT")

# --- Exports and imports ------------------------------------------------------------------------

# Each runs in a process of its own and ends there when it wants more than this.
IMPORT_SECONDS = env.number("RECOVERY_IMPORT_SECONDS", 900, least=1)
EXPORT_SECONDS = env.number("RECOVERY_EXPORT_SECONDS", 180, least=1)
JOB_MEGABYTES = env.number("RECOVERY_JOB_MEGABYTES", 768, least=64)

# Who answers for the data, named in the text at /privacy; and an operator's own text of it.
OPERATOR_NAME = env.text("RECOVERY_OPERATOR_NAME")
OPERATOR_CONTACT = env.text("RECOVERY_OPERATOR_CONTACT")
PRIVACY_FOLDER = env.path("RECOVERY_PRIVACY", BASE_DIR / "recovery" / "accounts" / "privacy")

# Opens /metrics to whoever does not ask from this very machine.
METRICS_TOKEN = env.kept_secret("RECOVERY_METRICS_TOKEN", VAR / "metrics_token")

# What "Call" dials when something is wrong.
EMERGENCY_NUMBER = env.text("RECOVERY_EMERGENCY_NUMBER", red_flags.emergency_number())
# Whom to call when no doctor can be reached, shown with same-day advice; empty: the country's.
OUT_OF_HOURS_NUMBER = env.text("RECOVERY_OUT_OF_HOURS_NUMBER")
# Part of every entity tag: a new build never answers "not modified" about an old one's body.
BUILD = env.text("RECOVERY_BUILD", "0.2.0")

# --- Static files: the front-end build at "/", Django's own under "/static/" ---------------------

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "config" / "public"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_INDEX_FILE = True
WHITENOISE_IMMUTABLE_FILE_TEST = caching.is_immutable
WHITENOISE_ADD_HEADERS_FUNCTION = caching.revalidate
if DIST.is_dir():
    WHITENOISE_ROOT = DIST

# --- The API ------------------------------------------------------------------------------------

# By how much the budgets of api/core/budgets.py are multiplied; 0 counts nothing.
BUDGET_SCALE = env.number("RECOVERY_BUDGET_SCALE", 1)
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024  # bytes; 200 operations are far below

# --- Security -----------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS = [
    # Whether other names of the domain use https, and whether browsers ship its name in their
    # list, only the owner of the domain can decide.
    "security.W005",
    "security.W021",
]
KNOWN_BROWSER_COOKIE = "__Host-known" if HTTPS else "known"
if HTTPS:
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
    SECURE_SSL_REDIRECT = True
    # Asked by the machine next door over plain http.
    SECURE_REDIRECT_EXEMPT = [r"^healthz", r"^readyz", r"^metrics$"]
    SECURE_HSTS_SECONDS = env.number("RECOVERY_HSTS_SECONDS", 365 * 24 * 3600)
    if TRUSTED_PROXIES:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- Logs: to the console, without health data ---------------------------------------------------

LOG_LEVEL = env.one_of(
    "RECOVERY_LOG_LEVEL", ("debug", "info", "warning", "error", "critical"), "WARNING"
).upper()
LOGGING = logging_at(LOG_LEVEL)
