"""Send requests to a Watcher of the sandbox and keep what was asked and answered."""

import http.client
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from ..errors import SandboxError

PATIENCE = 120.0
POLL_INTERVAL = 0.05

# What the HTTP server adds to every answer; it differs from one moment and one length to the next.
TRANSPORT_HEADERS = {"date", "content-length", "connection", "server", "transfer-encoding", "via"}


class Nothing:
    """The type of NOTHING: send no body, where None would send null."""


NOTHING = Nothing()


@dataclass(frozen=True)
class Answer:
    """A server's answer."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


@dataclass
class Recorder:
    """Keeps the exchanges with one server, by their names."""

    server: str
    url: str
    tokens: Mapping[str, str]
    newest: str
    addresses: Mapping[str, str] = field(default_factory=dict[str, str])
    exchanges: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    _lock: Any = field(default_factory=Lock)

    def call(
        self,
        name: str,
        method: str,
        path: str,
        body: object = NOTHING,
        *,
        version: str | None = "newest",
        user: str | None = "admin",
        headers: Mapping[str, str] | None = None,
        raw: str | None = None,
        expect: int | None = None,
    ) -> Answer:
        """Send one request and keep the exchange as `name` ("file: what it shows").

        Args:
            name: Unique; the text before the colon names the file.
            method: The HTTP method.
            path: The path below the endpoint, with the query.
            body: What to send as JSON.
            version: The microversion, "newest" for the newest of the server, None for no header.
            user: Whose token to send; None for none.
            headers: More headers, or others.
            raw: A body to send as it is, a character for each byte.
            expect: The status that the script relies on.
        """
        answer, request = self._exchange(method, path, body, version=version, user=user, headers=headers or {}, raw=raw)
        if expect is not None and answer.status != expect:
            raise SandboxError(
                f"{self.server}: {name}: {method} {path} answered {answer.status}, not {expect}: {answer.text}"
            )
        kept = {k: v for k, v in answer.headers.items() if k not in TRANSPORT_HEADERS}
        response: dict[str, Any] = {"status": answer.status, "headers": dict(sorted(kept.items()))}
        if answer.text:
            try:
                response["body"] = answer.json
            except ValueError:
                response["text"] = answer.text
        with self._lock:
            if name in self.exchanges:
                raise SandboxError(f"{self.server}: two exchanges are called {name!r}")
            self.exchanges[name] = {"name": name, "request": request, "response": response}
        return answer

    def get(self, name: str, path: str, **options: Any) -> Any:
        """Keep a successful GET; return its JSON."""
        return self.call(name, "GET", path, expect=200, **options).json

    def until(self, name: str, path: str, reached: Callable[[Any], bool], **options: Any) -> Any:
        """Ask until the answer is as wanted, and keep that last one only; return its JSON."""
        deadline = time.monotonic() + PATIENCE
        while not reached(self.peek(path)):
            if time.monotonic() > deadline:
                raise SandboxError(f"{self.server}: {name}: waited too long: {self.peek(path)}")
            time.sleep(POLL_INTERVAL)
        return self.get(name, path, **options)

    def peek(self, path: str) -> Any:
        """The JSON of a GET that is not kept."""
        answer, _ = self._exchange("GET", path, NOTHING, version="newest", user="admin", headers={}, raw=None)
        if answer.status != 200:
            raise SandboxError(f"{self.server}: {path} answered {answer.status}: {answer.text}")
        return answer.json

    def _exchange(
        self,
        method: str,
        path: str,
        body: object,
        *,
        version: str | None,
        user: str | None,
        headers: Mapping[str, str],
        raw: str | None,
    ) -> tuple[Answer, dict[str, Any]]:
        shown = {"Accept": "application/json"}
        if user:
            shown["X-Auth-Token"] = f"<{user}>"
        if version:
            chosen = self.newest if version == "newest" else version
            shown["OpenStack-API-Version"] = f"infra-optim {chosen}"
        request: dict[str, Any] = {"method": method, "path": path}
        data: bytes | None = None
        if raw is not None:
            request["raw"], data = raw, raw.encode("latin-1")
        elif body is not NOTHING:
            request["body"], data = body, json.dumps(body).encode()
        if data is not None:
            shown["Content-Type"] = "application/json"
        shown.update(headers)
        request["headers"] = dict(sorted(shown.items()))
        sent = dict(shown)
        if user:
            sent["X-Auth-Token"] = self.tokens[user]
        return _send(self.url, method, path, data, sent), request


def _send(url: str, method: str, path: str, data: bytes | None, headers: Mapping[str, str]) -> Answer:
    address = urlsplit(url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port or 80, timeout=PATIENCE)
    try:
        connection.request(method, address.path + path, data, dict(headers))
        response = connection.getresponse()
        text = response.read().decode()
        return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, text)
    except (OSError, http.client.HTTPException) as error:
        raise SandboxError(f"{method} {path}: {error}") from error
    finally:
        connection.close()
