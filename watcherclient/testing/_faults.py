"""Faults on demand: what happens to the next requests that match, instead of or after the right answer."""

from __future__ import annotations

from collections.abc import Callable
from fnmatch import fnmatchcase

from attrs import define, evolve

from watcherclient.testing._errors import RouterError, token_refused
from watcherclient.testing._messages import Request, Response

Effect = Callable[[Request, Callable[[], Response]], Response]
"""Makes an answer; the second argument carries the request out and returns the right one."""


@define
class Fault:
    """A fault that waits for its requests."""

    name: str
    effect: Effect
    method: str | None
    path: str | None
    left: int

    def matches(self, request: Request) -> bool:
        """Whether it is for this request."""
        right_method = self.method is None or self.method.upper() == request.method
        right_path = self.path is None or fnmatchcase(request.path, self.path)
        return self.left > 0 and right_method and right_path

    def __str__(self) -> str:
        return f"{self.name} for {self.method or 'any method'} {self.path or 'any path'}, {self.left} more"


class Faults:
    """The faults of a server, the oldest first."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, name: str, effect: Effect, method: str | None, path: str | None, times: int) -> None:
        """Let the next requests that match meet a fault."""
        if times < 1:
            raise ValueError(f"times must be 1 or more, got {times}")
        self.waiting.append(Fault(name, effect, method, path, times))

    def take(self, request: Request) -> Effect | None:
        """Return what is to happen to a request, or None."""
        for fault in self.waiting:
            if fault.matches(request):
                fault.left -= 1
                if not fault.left:
                    self.waiting.remove(fault)
                return fault.effect
        return None


def status(code: int, retry_after: int | None, body: bytes) -> Effect:
    """Answer with a status instead, as a proxy in front does."""

    def effect(request: Request, carry_out: Callable[[], Response]) -> Response:
        headers = {"Content-Type": "text/html"} if body else {}
        if retry_after is not None:
            headers["Retry-After"] = str(retry_after)
        return Response(code, headers, body)

    return effect


def lost(request: Request, carry_out: Callable[[], Response]) -> Response:
    """Carry the request out, and close the connection without an answer."""
    return evolve(carry_out(), cut_at=-1)


def truncated(request: Request, carry_out: Callable[[], Response]) -> Response:
    """Close the connection in the middle of the body."""
    found = carry_out()
    return evolve(found, cut_at=len(found.body) // 2)


def slow(seconds: float) -> Effect:
    """Answer late."""
    return lambda request, carry_out: evolve(carry_out(), delay=seconds)


def refused_token(auth_url: str) -> Effect:
    """Refuse the token, as if it had been revoked."""
    return lambda request, carry_out: token_refused(auth_url)


def refused_version(request: Request, carry_out: Callable[[], Response]) -> Response:
    """Refuse the microversion."""
    asked = request.headers.get("openstack-api-version", "infra-optim 1.0").rpartition(" ")[2]
    text = f"Version {asked} was requested but the minor version is not supported by this service."
    answer = RouterError(406, f"{text} The supported version range is: [1.0, 1.0].").response(request)
    return answer.with_headers({"OpenStack-API-Minimum-Version": "1.0", "OpenStack-API-Maximum-Version": "1.0"})
