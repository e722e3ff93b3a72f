"""Answers as bytes: what Watcher, the token check before it and a proxy before that send."""

from __future__ import annotations

import email.utils
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any


@dataclass(frozen=True)
class Reply:
    """An answer in good order."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, data: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
        return cls(status, json.dumps(data).encode(), {"Content-Type": "application/json", **(headers or {})})

    def with_headers(self, **headers: str) -> Reply:
        """Return the answer with further headers; dashes are written as underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return Reply(self.status, self.body, {**self.headers, **named})

    @property
    def head(self) -> bytes:
        """The status line and the headers, with the empty line that ends them."""
        try:
            reason = HTTPStatus(self.status).phrase
        except ValueError:
            reason = "Unknown"
        headers = {"Date": email.utils.formatdate(usegmt=True), **self.headers}
        if self.status != 204:
            headers.setdefault("Content-Length", str(len(self.body)))
        lines = [f"HTTP/1.1 {self.status} {reason}", *(f"{name}: {value}" for name, value in headers.items())]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def __bytes__(self) -> bytes:
        return self.head + self.body


def fault(status: int, message: str, code: str = "Client") -> Reply:
    """An error as Watcher's API answers it: JSON in a text in JSON."""
    inner = json.dumps({"faultcode": code, "faultstring": message, "debuginfo": None})
    return Reply.of({"error_message": inner}, status, {"X-Openstack-Request-Id": f"req-{uuid.uuid4()}"})


def html(status: int, title: str) -> Reply:
    """A page as a proxy shows it."""
    body = f"<html><head><title>{status} {title}</title></head><body><h1>{title}</h1></body></html>"
    return Reply(status, body.encode(), {"Content-Type": "text/html"})


def token_refused() -> Reply:
    """401 of the token check, which has a shape of its own."""
    message = "The request you have made requires authentication."
    return Reply.of(
        {"error": {"code": 401, "title": "Unauthorized", "message": message}},
        401,
        {"WWW-Authenticate": 'Keystone uri="http://keystone.example.org:5000"'},
    )


def keystone_down() -> Reply:
    """503 of the token check when it cannot reach Keystone; its code is text."""
    message = (
        "The server is currently unavailable. Please try again at a later time.<br /><br />\n"
        "The Keystone service is temporarily unavailable.\n\n"
    )
    return Reply.of({"message": message, "code": "503 Service Unavailable", "title": "Service Unavailable"}, 503)


def not_acceptable(asked: str, oldest: str, newest: str) -> Reply:
    """406 of a server that offers another range of microversions."""
    description = (
        f"Version {asked} was requested but the minor version is not supported by this service. "
        f"The supported version range is: [{oldest}, {newest}]."
    )
    inner = json.dumps({"code": 406, "title": "Not Acceptable", "description": description})
    return Reply.of(
        {"error_message": inner},
        406,
        {"OpenStack-API-Minimum-Version": oldest, "OpenStack-API-Maximum-Version": newest},
    )
