"""Keystone: users with a project and a role, tokens that expire, a catalog."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final, Literal

from attrs import field, frozen

from watcherclient.testing._messages import Request, Response
from watcherclient.testing._state import Row

DOMAIN: Final = {"id": "default", "name": "Default"}
REGION: Final = "RegionOne"
SERVICE_TYPE: Final = "infra-optim"
LIFETIME: Final = 3600.0


@frozen
class User:
    """Somebody who may log in.

    Attributes:
        name: The user's name.
        password: The password; no secret, as this is a fake.
        project: The project.
        role: The role in the project: "admin" may use Watcher, every other may not.
    """

    name: str = "admin"
    password: str = field(default="admin", repr=False)
    project: str = "admin"
    role: str = "admin"

    @classmethod
    def parse(cls, text: str) -> User:
        """Read NAME:PASSWORD:PROJECT:ROLE.

        Raises:
            ValueError: There are not four parts, or one is empty.
        """
        parts = text.split(":")
        if len(parts) != 4 or not all(parts):
            raise ValueError(f"a user must be NAME:PASSWORD:PROJECT:ROLE, got {len(parts)} parts")
        return cls(*parts)


@frozen
class Token:
    """A token that was given."""

    id: str = field(repr=False)
    user: User
    issued: float
    expires: float
    is_scoped: bool = True

    @property
    def role(self) -> str | None:
        """The role that it carries."""
        return self.user.role if self.is_scoped else None


class Keystone:
    """Answers what a client asks to log in, and checks tokens for Watcher.

    Attributes:
        url: Where it is, for the catalog and for WWW-Authenticate.
        endpoints: The endpoint of each service type.
        lifetime: Seconds that a new token lives.
        is_up: False: Watcher answers 503, because it cannot check tokens, and so does this.
        logins: How many tokens were given.
    """

    def __init__(self, users: Iterable[User] = ()) -> None:
        self.users: list[User] = list(users) or [User()]
        self.url = ""
        self.endpoints: dict[str, str] = {}
        self.lifetime = LIFETIME
        self.is_up = True
        self.logins: int = 0
        self._tokens: dict[str, Token] = {}

    def give(self, user: User, is_scoped: bool = True) -> Token:
        """Return a new token of a user."""
        self.logins += 1
        now = time.time()  # keystoneauth1 compares with the machine's clock
        token = Token(f"gAAAAA-token-{self.logins}-of-{user.name}", user, now, now + self.lifetime, is_scoped)
        self._tokens[token.id] = token
        return token

    def valid(self, text: str) -> Token | None:
        """Return the token if it may be used."""
        found = self._tokens.get(text)
        return found if found is not None and found.expires > time.time() else None

    def expire_tokens(self) -> None:
        """Let every token that was given expire."""
        self._tokens.clear()

    def answer(self, request: Request) -> Response:
        """Answer a request."""
        if not self.is_up:
            return _refusal(503, "Service Unavailable", "The service is down.")
        path = request.path.rstrip("/")
        if request.method in ("GET", "HEAD") and path in ("", "/v3"):
            return self._versions(path)
        if path == "/v3/auth/tokens":
            if request.method == "POST":
                return self._log_in(request)
            return self._token(request)
        if self.valid(request.headers.get("x-auth-token", "")) is None:
            return _unauthorized()
        if path == "/v3/auth/catalog" and request.method == "GET":
            return Response.of({"catalog": self._catalog()})
        return _refusal(404, "Not Found", f"Could not find {request.path}.")

    def _versions(self, path: str) -> Response:
        links = [{"rel": "self", "href": f"{self._root}/v3/"}]
        media = [{"base": "application/json", "type": "application/vnd.openstack.identity-v3+json"}]
        version: Row = {"id": "v3.14", "status": "stable", "updated": "2020-04-07T00:00:00Z"}
        version |= {"links": links, "media-types": media}
        if path == "/v3":
            return Response.of({"version": version})
        return Response.of({"versions": {"values": [version]}}, 300)

    @property
    def _root(self) -> str:
        return self.url.removesuffix("/v3")

    def _log_in(self, request: Request) -> Response:
        try:
            auth: Row = request.json["auth"]
            identity: Row = auth["identity"]
            if "token" in identity["methods"]:
                known = self.valid(identity["token"]["id"])
                user = None if known is None else known.user
            else:
                user = self._user(identity["password"]["user"])
            scope: Row | Literal["unscoped"] | None = auth.get("scope")
            project: Row | None = scope.get("project") if scope and scope != "unscoped" else None
        except (ValueError, KeyError, TypeError) as error:
            return _refusal(400, "Bad Request", f"Expecting to find {error} in auth.")
        if user is None or (project is not None and not _is_project(user, project)):
            return _unauthorized()
        token = self.give(user, project is not None or scope is None)
        return Response.of({"token": self._content(token)}, 201, X_Subject_Token=token.id)

    def _user(self, given: Row) -> User | None:
        for user in self.users:
            if given.get("name", given.get("id")) in (user.name, _id(user.name)) and given["password"] == user.password:
                return user
        return None

    def _token(self, request: Request) -> Response:
        if self.valid(request.headers.get("x-auth-token", "")) is None:
            return _unauthorized()
        subject = self.valid(request.headers.get("x-subject-token", ""))
        if subject is None:
            return _refusal(404, "Not Found", "Could not find token.")
        if request.method == "DELETE":
            del self._tokens[subject.id]
            return Response(204)
        return Response.of({"token": self._content(subject)}, X_Subject_Token=subject.id)

    def _content(self, token: Token) -> Row:
        user = token.user
        found: Row = {
            "methods": ["password"],
            "user": {"id": _id(user.name), "name": user.name, "domain": DOMAIN, "password_expires_at": None},
            "audit_ids": [_id(token.id)[:22]],
            "issued_at": _stamp(token.issued),
            "expires_at": _stamp(token.expires),
        }
        if token.is_scoped:
            found["project"] = {"id": _id(user.project), "name": user.project, "domain": DOMAIN}
            found["is_domain"] = False
            found["roles"] = [{"id": _id(user.role), "name": user.role}]
            found["catalog"] = self._catalog()
        return found

    def _catalog(self) -> list[Row]:
        return [
            {
                "id": _id(kind),
                "type": kind,
                "name": "watcher" if kind == SERVICE_TYPE else "keystone",
                "endpoints": [
                    {"id": _id(kind + face), "interface": face, "region": REGION, "region_id": REGION, "url": url}
                    for face in ("public", "internal", "admin")
                ],
            }
            for kind, url in self.endpoints.items()
        ]


def _is_project(user: User, project: Row) -> bool:
    return project.get("name", project.get("id")) in (user.project, _id(user.project))


def _id(name: str) -> str:
    """Return an id that looks like Keystone's and is the same in every run."""
    import hashlib

    return hashlib.sha256(name.encode()).hexdigest()[:32]


def _stamp(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _refusal(status: int, title: str, message: str) -> Response:
    return Response.of({"error": {"code": status, "title": title, "message": message}}, status)


def _unauthorized() -> Response:
    return _refusal(401, "Unauthorized", "The request you have made requires authentication.")
