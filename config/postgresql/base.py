"""The database backend that `config.env` names."""

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Asks the socket, not the server, whether a connection is alive.

    Django sends `SELECT 1` before the first statement of every request. A connection that was
    closed at the other end has something to read: only then is the server asked.
    """

    def is_usable(self) -> bool:
        held = self.connection
        if held is None or held.closed:
            return False
        readable, _, _ = select.select([held.pgconn.socket], [], [], 0)
        return bool(super().is_usable()) if readable else True
