"""What on_request= and on_response= of a client are called with: one record for each attempt to get an answer."""

from __future__ import annotations

import builtins
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from attrs import frozen

__all__ = ("AsyncHook", "Attempt", "Hook")


def __dir__() -> list[str]:
    return list(__all__)


@frozen
class Attempt:
    """A request on its way to Watcher, or, with the fields after bytes_sent, what came of it.

    Attributes:
        method: "GET", "POST", "PATCH", "DELETE" or "PUT".
        url: The whole URL; it holds no secret.
        microversion: The microversion that it is sent with, such as "1.7".
        attempt: 1 for the first request of a call; it is sent again after a failure, with another microversion for a
            server that refused the first, or with a new token.
        global_request_id: The global_request_id of the client, or None.
        bytes_sent: The length of the request's body.
        status: The status of the answer; None as long as there is none.
        error: Why there is no answer, most often an exc.ConnectionError; None when there is one, whatever its status.
        milliseconds: How long it took, without the hooks.
        request_id: The server's id of the request, to be found in its log; None when it gave none.
        bytes_received: The length of the answer's body, decompressed.
    """

    method: str
    url: str
    microversion: str
    attempt: int
    global_request_id: str | None
    bytes_sent: int
    status: int | None = None
    error: builtins.BaseException | None = None
    milliseconds: float = 0.0
    request_id: str | None = None
    bytes_received: int = 0


Hook: TypeAlias = Callable[[Attempt], object]
"""Is told of each attempt; what it returns does not count, and what it raises is logged."""

AsyncHook: TypeAlias = Callable[[Attempt], object | Awaitable[object]]
"""As Hook, or a coroutine function: for the asynchronous client."""
