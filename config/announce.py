"""Prints the address of Recovery once it answers. The last process that `run` starts."""

import http.client
import os
import ssl
import time
from pathlib import Path
from urllib.parse import urlsplit

from config import authority


def main() -> None:
    var = Path(os.environ["RECOVERY_VAR"])
    url = os.environ["RECOVERY_PUBLIC_URL"]
    while not is_ready(var, url):
        time.sleep(0.2)
    if "GRANIAN_SSL_CERTIFICATE" in os.environ:
        print(f"Fingerprint of the local authority: {authority.fingerprint(var / 'tls')}")
        print(f"Phones learn to trust it at {url}/trust/")
    print(f"Recovery answers at {url}/", flush=True)


def is_ready(var: Path, url: str) -> bool:
    host = os.environ["GRANIAN_HOST"].strip("[]")
    # A socket that listens everywhere is reached through loopback.
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    connection = connect(host, int(os.environ["GRANIAN_PORT"]), var)
    try:
        connection.request("GET", "/readyz", headers={"Host": urlsplit(url).netloc})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def connect(host: str, port: int, var: Path) -> http.client.HTTPConnection:
    if "GRANIAN_SSL_CERTIFICATE" not in os.environ:
        return http.client.HTTPConnection(host, port, timeout=5)
    context = ssl.create_default_context(cafile=str(var / "tls" / "ca.crt"))
    context.check_hostname = False  # asked by address; that our authority signed it is enough
    return http.client.HTTPSConnection(host, port, timeout=5, context=context)


if __name__ == "__main__":
    main()
