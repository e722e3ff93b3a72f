"""A request and its answer as everything here passes them on: no socket, no HTTP library."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from attrs import evolve, field, frozen


@frozen
class Request:
    """A request as it came."""

    method: str
    target: str
    """The path, with the query, as it was sent."""
    headers: Mapping[str, str] = field(repr=False)
    """Names in lower case."""
    body: bytes = field(default=b"", repr=False)

    @property
    def path(self) -> str:
        """The path, decoded, without the query."""
        return unquote(self.raw_path)

    @property
    def raw_path(self) -> str:
        """The path as it was sent, without the query."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> dict[str, list[str]]:
        """The values of each query parameter."""
        found: dict[str, list[str]] = {}
        for name, value in parse_qsl(urlsplit(self.target).query, keep_blank_values=True):
            found.setdefault(name, []).append(value)
        return found

    @property
    def json(self) -> Any:
        """The body, read as JSON."""
        return json.loads(self.body)

    @property
    def host(self) -> str:
        """What the request calls the server: scheme, host and port."""
        return f"http://{self.headers.get('host', '127.0.0.1')}"

    def __str__(self) -> str:
        return f"{self.method} {self.target}"


@frozen
class Response:
    """What the server answers."""

    status: int
    headers: Mapping[str, str] = field(factory=dict[str, str])
    body: bytes = b""
    delay: float = 0.0
    """Seconds before it is sent."""
    cut_at: int | None = None
    """How many bytes of the body are sent before the connection closes; below 0 nothing is answered at all."""

    @classmethod
    def of(cls, content: object, status: int = 200, **headers: str) -> Response:
        """Answer with JSON; a header is written as a word, with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return cls(status, {"Content-Type": "application/json", **named}, json.dumps(content).encode())

    def with_headers(self, headers: Mapping[str, str]) -> Response:
        """Return the same with more headers."""
        return evolve(self, headers={**self.headers, **headers})
