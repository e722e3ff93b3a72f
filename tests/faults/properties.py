"""What the property-based tests share: arbitrary values, a server where nothing is, and how a call is watched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from faults.replies import fault
from faults.wire import Received, Server, Wire
from watcherclient import exc

BOUNDED = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)

# Beyond what text() gives: surrogates, which come from file names and broken decoders.
TEXTS = st.text(st.characters(exclude_categories=())) | st.text("./%?#&=+ \\\x00\r\né", max_size=8)

THINGS = st.none() | st.booleans() | st.integers() | st.floats() | st.binary() | st.lists(TEXTS) | st.builds(object)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)

ANY = st.recursive(
    THINGS | TEXTS | st.dates() | st.sets(st.integers()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.integers() | TEXTS | st.none(), inner, max_size=3),
    max_leaves=8,
)


def nothing_there(wire: Wire, request: Received) -> None:
    """Answer that there is nothing; what counts is what was asked."""
    wire.send(bytes(fault(404, "there is none")))


def requests_of(server: Server, call: Callable[..., Any], *arguments: Any) -> list[Received]:
    """Call, and return what came to the server; nothing but our own exceptions may come out."""
    server.requests.clear()
    try:
        call(*arguments)
    except exc.ValidationError:
        assert not server.requests, "an argument was refused after something was sent"
    except exc.NotFound:
        assert server.requests
    return list(server.requests)
