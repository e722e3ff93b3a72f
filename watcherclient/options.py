"""What a caller may set in one value: limits in time."""

from __future__ import annotations

from attrs import frozen

__all__ = ("Timeouts",)


def __dir__() -> list[str]:
    return list(__all__)


@frozen
class Timeouts:
    """How long a call may take, in seconds; a plain number as `timeout=` is `total`, and limits the steps by it.

    Attributes:
        connect: To make a connection, with all that a proxy and TLS need for it.
        read: Between two parts of an answer, and between two parts of a request.
        total: For a whole call, with all its retries and waits. Only a login of a blocking client may make it
            longer, its own or another thread's, when Keystone is slow: there the session's timeout counts.
    """

    connect: float = 10.0
    read: float = 60.0
    total: float = 300.0
