"""Small JSON requests to the sandbox's own servers, with the standard library."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

from .errors import SandboxError

# Everything here is on loopback: a proxy from the environment would be in the way.
_opener = build_opener(ProxyHandler({}))


class Unreachable(SandboxError):
    """No answer: nothing listens there, or it is too slow."""


@dataclass(frozen=True)
class Answer:
    """A server's answer, whatever its status."""

    status: int
    headers: Message
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


def send(
    method: str,
    url: str,
    body: object = None,
    headers: Mapping[str, str] | None = None,
    timeout: float = 30.0,
) -> Answer:
    """Send one request; raise Unreachable when no answer comes."""
    data = None if body is None else json.dumps(body).encode()
    request = Request(url, data=data, method=method, headers=dict(headers or {}))
    request.add_header("Accept", "application/json")
    if data is not None:
        request.add_header("Content-Type", "application/json")
    try:
        with _opener.open(request, timeout=timeout) as answer:
            return Answer(answer.status, answer.headers, answer.read().decode())
    except HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read().decode(errors="replace"))
    except (OSError, HTTPException) as error:
        raise Unreachable(f"{method} {url}: {error}") from error
