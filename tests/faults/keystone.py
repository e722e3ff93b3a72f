"""A Keystone on raw sockets: it gives tokens for one user, with a catalog, and counts them."""

from __future__ import annotations

import datetime
import ssl
from collections.abc import Callable
from typing import Any

from faults.replies import Reply
from faults.wire import Received, Server, Wire

USER, PASSWORD = "ann", "pa55-w0rd-of-ann"


def token(number: int) -> str:
    """Return the token of a login; it looks like nothing else, so that a leak is noticed."""
    return f"gAAAA-t0ken-{number}-s3cret"


class Keystone(Server):
    """Answers POST /v3/auth/tokens; each login gives the next token.

    Attributes:
        catalog: The endpoint of each service type.
        before_login: Called before each login, whose answer it can hold back.
        lifetime: Seconds that a token is said to be valid.
        valid: The tokens that Watcher accepts; take some out to revoke them.
    """

    def __init__(self, tls: ssl.SSLContext | None = None, **catalog: str) -> None:
        super().__init__(self.answer, tls)
        self.catalog = {name.replace("_", "-"): url for name, url in catalog.items()}
        self.before_login: Callable[[], object] = lambda: None
        self.lifetime = 3600.0
        self.valid: set[str] = set()
        self.logins = 0

    @property
    def auth_url(self) -> str:
        return f"{self.url}/v3"

    def credentials(self) -> dict[str, Any]:
        """Return the arguments of get_client() that log in here."""
        return {
            "os_username": USER,
            "os_password": PASSWORD,
            "os_auth_url": self.auth_url,
            "os_project_name": "demo",
        }

    def answer(self, wire: Wire, request: Received) -> None:
        if (request.method, request.path) != ("POST", "/v3/auth/tokens"):
            wire.send(bytes(refusal(404, f"there is no {request}")))
            return
        user = request.json["auth"]["identity"]["password"]["user"]
        if (user["name"], user["password"]) != (USER, PASSWORD):
            wire.send(bytes(refusal(401, "The request you have made requires authentication.")))
            return
        self.before_login()
        with self._lock:
            self.logins += 1
            given = token(self.logins)
        self.valid.add(given)
        wire.send(bytes(self.given(given)))

    def given(self, given: str) -> Reply:
        """Return the answer to a login."""
        now = datetime.datetime.now(datetime.UTC)
        content = {
            "methods": ["password"],
            "user": {"id": "u1", "name": USER, "domain": {"id": "default", "name": "Default"}},
            "project": {"id": "p1", "name": "demo", "domain": {"id": "default", "name": "Default"}},
            "roles": [{"id": "r1", "name": "admin"}],
            "issued_at": now.isoformat(),
            "expires_at": (now + datetime.timedelta(seconds=self.lifetime)).isoformat(),
            "catalog": [self._service(name, url) for name, url in self.catalog.items()],
        }
        return Reply.of({"token": content}, 201, {"X-Subject-Token": given})

    @staticmethod
    def _service(name: str, url: str) -> dict[str, Any]:
        endpoint = {"id": url, "interface": "public", "region": "north", "region_id": "north", "url": url}
        return {"id": name, "type": name, "name": name, "endpoints": [endpoint]}


def refusal(status: int, message: str) -> Reply:
    """An error as Keystone answers it."""
    return Reply.of({"error": {"code": status, "title": "Fault", "message": message}}, status)
