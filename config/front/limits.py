"""Limits on requests and connections. docs/running.md says how to change them."""

from config import env

MEGABYTE = 1 << 20

# --- Requests -------------------------------------------------------------------------------------

IN_MEMORY = 2 * MEGABYTE  # bytes of a body that are kept in memory; more goes to the spool
HELD_TOGETHER = 64 * MEGABYTE  # bytes of all such bodies of a process
BODY_SECONDS = env.number("RECOVERY_BODY_SECONDS", 10, least=1)  # for a body in memory

# --- Uploads --------------------------------------------------------------------------------------

SLOWEST_UPLOAD = 10_000  # bytes a second, over any LOOK_SECONDS
LOOK_SECONDS = 20
UPLOAD_HOURS = 6
UPLOADS_AT_ONCE = 32  # of a process, and one of an account
KEPT_FREE = env.number("RECOVERY_KEPT_FREE_MB", 1024) * MEGABYTE  # of the disk under `var/`

# --- Threads and answers --------------------------------------------------------------------------

THREADS = env.number("RECOVERY_WEB_THREADS", 4, least=1)  # of a process
MOST_WAITING = 400  # requests of a process that wait for a thread
POSTMEN = 2  # threads of a process that speak with the mail server
MAILS_WAITING = 100  # of a process; beyond them a screen says that the mail could not be sent
ANSWER_IN_MEMORY = MEGABYTE // 8  # bytes; a larger answer waits on the disk for its reader

# --- Connections ----------------------------------------------------------------------------------

MOST_CONNECTIONS = env.number("RECOVERY_MOST_CONNECTIONS", 2000, least=128)  # of a process
HEADER_SECONDS = env.number("RECOVERY_HEADER_SECONDS", 20, least=1)  # also between two requests
SLOWEST_READER = 1_000  # bytes a second, over any READER_SECONDS
READER_SECONDS = 30
