"""Whatever a server sends: no exception but our own comes out, and the same client goes on to work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from faults.calls import KINDS, running
from faults.certificates import Certificates
from faults.operations import UUID
from faults.properties import BOUNDED, JSON
from faults.replies import Reply
from faults.watcher import Watcher
from faults.wire import Received, Server, Wire
from watcherclient import exc
from watcherclient.v1 import Action, ActionPlan, Audit, AuditTemplate, Goal, ScoringEngine, Service, Strategy


class Sender(Server):
    """Sends what a test lays down, and hangs up; or keeps the connection where the answer says its length."""

    def __init__(self) -> None:
        super().__init__(self._play)
        self.next: bytes = b""
        self.keeps = False

    def _play(self, wire: Wire, request: Received) -> None:
        wire.send(self.next)
        if not self.keeps:
            wire.close()


@pytest.fixture(scope="module")
def sender() -> Iterator[Sender]:
    with Sender() as sender:
        yield sender


@pytest.fixture(params=KINDS)
def caller(request: pytest.FixtureRequest, sender: Sender, certificates: Certificates) -> Iterator[Any]:
    arguments = {
        "os_auth_token": "t0ken",
        "watcher_url": sender.url,
        "os_cacert": certificates.ca,
        "max_retries": 1,
        "retry_interval": 0.001,
        "timeout": 5,
    }
    with running(request.param, arguments) as client:
        yield client


def attempt(call: Callable[[], Any]) -> Any:
    """Call; an exception of ours is an answer too, and must be readable."""
    try:
        return call()
    except exc.BaseException as error:
        return f"{error} {error!r}"


def test_arbitrary_bytes(sender: Sender, caller: Any) -> None:
    sender.keeps = False

    @BOUNDED
    @given(st.binary(max_size=200))
    @example(b"")
    @example(b"HTTP/1.1 200\r\n\r\n")
    @example(b"HTTP/1.1 99 Low\r\n\r\n")
    @example(b"HTTP/1.1 1000 High\r\n\r\n")
    @example(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n")
    @example(b"HTTP/1.1 100 Continue\r\n\r\n")
    @example(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}")
    @example(b"HTTP/1.1 200 OK\r\nContent-Length: 1, 2\r\n\r\n{}")
    @example(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
    @example(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n{}")
    @example(b"HTTP/1.1 200 OK\r\nContent-Encoding: br, gzip, deflate\r\n\r\n{}")
    @example(b"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=klingon\r\n\r\n{}")
    @example(b"HTTP/1.1 500 \xff\xfe\r\nX: \xff\r\n\r\n\xff")
    @example(b"HTTP/1.1 200 OK\r\nX\x00: y\r\n\r\n{}")
    @example(b"HTTP/2 200\r\n\r\n{}")
    @example(b"HTTP/1.0 204 No Content\r\n\r\n{}")
    def check(data: bytes) -> None:
        sender.next = data
        attempt(lambda: caller.audit.get("a1"))

    check()


HEADERS = st.dictionaries(
    st.sampled_from(
        [
            "Retry-After",
            "Date",
            "Location",
            "X-Openstack-Request-Id",
            "OpenStack-API-Minimum-Version",
            "OpenStack-API-Maximum-Version",
            "OpenStack-API-Version",
            "WWW-Authenticate",
            "Content-Type",
            "Set-Cookie",
        ]
    ),
    st.sampled_from(
        [
            "0",
            "-1",
            "1e400",
            "9" * 400,
            "Fri, 31 Dec 9999 23:59:59 -2359",
            "Mon, 01 Jan 0001 00:00:00 +2359",
            "Mon, 24 Nov 2026 06:00:00 -0000",
            "Mon, 24 Nov 99999 06:00:00 GMT",
            "1.0",
            "1.99999",
            "infra-optim 1.7",
            "latest",
            "\xff",
            "",
        ]
    )
    | st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=20),
)


def test_arbitrary_headers(sender: Sender, caller: Any) -> None:
    sender.keeps = True

    @BOUNDED
    @given(st.sampled_from([200, 204, 300, 401, 404, 406, 409, 429, 500, 502, 503]), HEADERS)
    @example(429, {"Retry-After": "9" * 400})
    @example(503, {"Retry-After": "Fri, 31 Dec 9999 23:59:59 -2359"})
    @example(503, {"Retry-After": "Mon, 01 Jan 0001 00:00:00 +2359"})
    @example(502, {"Date": "Mon, 24 Nov 99999 06:00:00 GMT"})
    def check(status: int, headers: dict[str, str]) -> None:
        sender.next = bytes(Reply(status, b"" if status == 204 else b"{}", headers))
        attempt(lambda: caller.audit.get("a1"))

    check()


@pytest.mark.parametrize("cookie", ["a=b", "a=\xaf", "t0ken=1; Path=/"])
def test_a_cookie_is_not_kept(cookie: str, sender: Sender, caller: Any) -> None:
    """The API has no cookies: what one answer sets must not change, or even break, the next request."""
    sender.keeps = True
    sender.next = bytes(Reply(404, b"{}", {"Set-Cookie": cookie}))
    sender.requests.clear()
    for _ in range(2):
        attempt(lambda: caller.audit.get("a1"))
    assert ["cookie" in request.headers for request in sender.requests] == [False, False]


@pytest.mark.parametrize("date", ["Mon, 01 Jan 0001 00:00:00 +2359", "Fri, 31 Dec 9999 23:59:59 -2359", "soon", None])
def test_a_lookup_with_a_date_beyond_time(date: str | None, sender: Sender, caller: Any) -> None:
    """A lost create compares dates of the server, which may be anything."""
    watcher = Watcher()
    lost: list[Received] = []

    def play(wire: Wire, request: Received) -> None:
        reply = watcher.answer(request)
        if request.method == "POST":
            lost.append(request)
            wire.close()
        head, _, rest = bytes(reply).partition(b"Date: ")
        value = b"" if date is None else b"Date: " + date.encode() + b"\r\n"
        wire.send(head + value + rest.partition(b"\r\n")[2])

    before, sender.play = sender.play, play
    try:
        attempt(lambda: caller.audit.create(audit_type="ONESHOT", goal="dummy", name="n"))
        assert len(lost) == 1
        assert watcher.names("audits") == ["a1", "n"]
    finally:
        sender.play = before


CALLS: dict[str, Callable[[Any], Any]] = {
    "audit.get": lambda client: client.audit.get("x"),
    "audit.list": lambda client: client.audit.list(detail=True),
    "audit.list(sort_key=)": lambda client: client.audit.list(detail=True, sort_key="goal_name"),
    "audit_template.get": lambda client: client.audit_template.get("x"),
    "action_plan.get": lambda client: client.action_plan.get(UUID),
    "action_plan.cancel": lambda client: client.action_plan.cancel(UUID),
    "action_plan.list": lambda client: client.action_plan.list(),
    "action.get": lambda client: client.action.get(UUID),
    "goal.get": lambda client: client.goal.get("x"),
    "strategy.get": lambda client: client.strategy.get("x"),
    "strategy.state": lambda client: client.strategy.state("x"),
    "scoring_engine.get": lambda client: client.scoring_engine.get("x"),
    "service.list": lambda client: client.service.list(detail=True),
    "data_model.list": lambda client: client.data_model.list(),
    "versions": lambda client: client.versions(),
}

MODELS = (Action, ActionPlan, Audit, AuditTemplate, Goal, ScoringEngine, Service, Strategy)
NAMES = sorted({field.name for model in MODELS for field in attrs.fields(model) if not field.name.startswith("_")})
VALUES = st.sampled_from(["", "x", "2026-11-24T06:00:00", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"])
# All fields at once, each of any type: one that is missing would hide all others.
OBJECTS = st.fixed_dictionaries({name: st.none() | VALUES | JSON | st.just([]) for name in NAMES})
LISTS = ("audits", "action_plans", "services", "goals", "context", "strategies")
PAGES = st.fixed_dictionaries(
    {name: JSON | st.lists(OBJECTS, max_size=2) for name in LISTS}, optional={"next": JSON | VALUES}
)


@pytest.mark.parametrize("name", CALLS)
def test_arbitrary_json(name: str, sender: Sender, caller: Any) -> None:
    sender.keeps = True

    @BOUNDED
    @given(OBJECTS | PAGES | JSON)
    @example([None])
    @example(0)
    @example("")
    @example({"error_message": None})
    def check(data: Any) -> None:
        sender.next = bytes(Reply.of(data))
        attempt(lambda: CALLS[name](caller))

    check()


@pytest.mark.parametrize("status", [400, 401, 404, 406, 500, 503])
def test_arbitrary_json_in_an_error(status: int, sender: Sender, caller: Any) -> None:
    sender.keeps = True
    shaped = st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("error_message", "error", "message", "code", "title", "faultstring"), JSON)
    )

    @BOUNDED
    @given(shaped | JSON)
    @example({"error_message": "[1]"})
    @example({"error_message": '{"faultstring": null, "debuginfo": []}'})
    @example({"error": {"message": None}})
    @example({"error": None})
    def check(data: Any) -> None:
        sender.next = bytes(Reply.of(data, status))
        with pytest.raises(exc.HttpError) as caught:
            caller.audit.get("a1")
        assert caught.value.http_status == status
        assert str(caught.value)

    check()
