"""A Keystone for tests: it gives tokens for one user, and a catalog."""

from __future__ import annotations

import datetime
from typing import Any

from fake_server import FakeServer, Received, Reply

USER, PASSWORD, GIVEN = "ann", "pa55-word", "given-t0ken"
"""The user's name and password, and a token that exists from the start."""


class FakeKeystone(FakeServer):
    """Answers POST and GET /v3/auth/tokens; every login gives the next of token-1, token-2, ..."""

    def forget(self) -> None:
        super().forget()
        self.catalog: list[dict[str, Any]] = []
        self.tokens = [GIVEN]
        self.lifetime = 3600.0
        """Seconds that a token lives."""
        self.answer = self._tokens

    def offer(self, url: str, region: str = "north", interface: str = "public", type: str = "infra-optim") -> None:
        """Put an endpoint into the catalog."""
        endpoint = {"id": url, "interface": interface, "region": region, "region_id": region, "url": url}
        self.catalog.append({"id": url, "type": type, "name": "watcher", "endpoints": [endpoint]})

    @property
    def logins(self) -> list[dict[str, Any]]:
        """What was sent to get a token, request by request."""
        return [request.json["auth"] for request in self.requests if request.method == "POST"]

    def _tokens(self, request: Received) -> Reply:
        if request.raw_path != "/v3/auth/tokens":
            return _fault(404, f"there is no {request.raw_path}")
        if request.method == "GET":
            if request.headers.get("x-subject-token") not in self.tokens:
                return _fault(404, "This is not a recognized Fernet token")
            return self._token(200, request.headers["x-subject-token"])
        identity = request.json["auth"]["identity"]
        if not self._knows(identity):
            return _fault(401, "The request you have made requires authentication.")
        token = f"token-{len(self.tokens)}"
        self.tokens.append(token)
        return self._token(201, token)

    def _knows(self, identity: dict[str, Any]) -> bool:
        if identity["methods"] == ["token"]:
            return identity["token"]["id"] in self.tokens
        user = identity["password"]["user"]
        return (user["name"], user["password"]) == (USER, PASSWORD)

    def _token(self, status: int, token: str) -> Reply:
        now = datetime.datetime.now(datetime.UTC)
        content = {
            "methods": ["password"],
            "user": {"id": "u1", "name": USER, "domain": {"id": "default", "name": "Default"}},
            "project": {"id": "p1", "name": "demo", "domain": {"id": "default", "name": "Default"}},
            "roles": [{"id": "r1", "name": "admin"}],
            "issued_at": now.isoformat(),
            "expires_at": (now + datetime.timedelta(seconds=self.lifetime)).isoformat(),
            "catalog": self.catalog,
        }
        return Reply.of({"token": content}, status, X_Subject_Token=token)


def _fault(status: int, message: str) -> Reply:
    return Reply.of({"error": {"code": status, "title": "Fault", "message": message}}, status)
