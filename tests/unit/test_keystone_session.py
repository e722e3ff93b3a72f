"""What users of a keystoneauth1 session keep: timings, names in the user agent, request ids, traces of osprofiler."""

from __future__ import annotations

import datetime
import subprocess
import sys
import types
from importlib.metadata import version
from typing import Any

import pytest
from both_clients import Connect
from fake_keystone import PASSWORD, USER, FakeKeystone
from fake_server import FakeServer, Reply
from keystoneauth1.session import Session
from keystoneauth1.token_endpoint import Token

import watcherclient
from watcherclient import exc

OWN = f"watcherclient/{watcherclient.__version__}"


def test_the_version_is_that_of_the_package() -> None:
    assert watcherclient.__version__ == version("watcherclient")


def test_the_version_costs_no_import() -> None:
    program = "import sys, watcherclient\nwatcherclient.__version__\nassert 'importlib.metadata' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ({}, OWN),
        ({"app_name": "app"}, f"{OWN} app"),
        ({"app_name": "app", "app_version": "1.0"}, f"{OWN} app/1.0"),
        (
            {"app_name": "app", "app_version": "1.0", "additional_user_agent": [("osc-lib", "4.7"), ("plugin", "2")]},
            f"{OWN} app/1.0 osc-lib/4.7 plugin/2",
        ),
    ],
)
def test_the_user_agent_names_this_package_and_the_application(
    named: dict[str, Any], expected: str, connect: Connect, server: FakeServer
) -> None:
    server.answer = lambda _: Reply.recorded("goal")
    connect(1, session=Session(auth=Token(server.url, "t0ken"), **named)).goal.get("dummy")
    assert server.request.headers["user-agent"] == expected


def test_a_user_agent_of_the_session_follows_ours(connect: Connect, server: FakeServer) -> None:
    server.answer = lambda _: Reply.recorded("goal")
    connect(1, session=Session(auth=Token(server.url, "t0ken"), user_agent="horizon")).goal.get("dummy")
    assert server.request.headers["user-agent"].startswith(f"{OWN} horizon ")


def test_a_plugin_may_name_itself(connect: Connect, server: FakeServer) -> None:
    server.answer = lambda _: Reply.recorded("goal")
    plugin: Any = Token(server.url, "t0ken")
    plugin.additional_user_agent = [("plugin", "2")]
    connect(1, auth=plugin).goal.get("dummy")
    assert server.request.headers["user-agent"] == f"{OWN} plugin/2"


def test_keystone_hears_the_name_too(connect: Connect, server: FakeServer, keystone: FakeKeystone) -> None:
    keystone.offer(server.url)
    server.answer = lambda _: Reply.recorded("goal")
    connect(1, os_username=USER, os_password=PASSWORD, os_auth_url=keystone.url, os_project_name="demo").goal.get(
        "dummy"
    )
    assert keystone.requests[-1].headers["user-agent"].startswith(f"{OWN} keystoneauth1/")


def test_the_timings_of_the_session_hold_our_requests(connect: Connect, server: FakeServer) -> None:
    session = Session(auth=Token(server.url, "t0ken"), collect_timing=True)
    server.will("goal", "api_404")
    watcher = connect(1, session=session)
    watcher.goal.get("dummy")
    with pytest.raises(exc.NotFound):
        watcher.audit.get("none")
    timings = session.get_timings()
    assert [(timing.method, timing.url) for timing in timings] == [
        ("GET", f"{server.url}/v1/goals/dummy"),
        ("GET", f"{server.url}/v1/audits/none"),
    ]
    assert all(datetime.timedelta() < timing.elapsed < datetime.timedelta(seconds=30) for timing in timings)


def test_a_session_that_collects_no_timings_gets_none(connect: Connect, server: FakeServer) -> None:
    session = Session(auth=Token(server.url, "t0ken"))
    server.answer = lambda _: Reply.recorded("goal")
    connect(1, session=session).goal.get("dummy")
    assert session.get_timings() == []


def test_the_request_id_of_the_caller_is_sent(connect: Connect, server: FakeServer) -> None:
    server.answer = lambda _: Reply.recorded("goal")
    identifier = "req-11111111-2222-3333-4444-555555555555"
    session = Session(auth=Token(server.url, "t0ken"))
    connect(1, session=session, global_request_id=identifier).goal.get("dummy")
    assert server.request.headers["x-openstack-request-id"] == identifier


@pytest.mark.parametrize("form", [str, str.encode])
def test_osprofilers_headers_are_sent_while_it_traces(
    form: Any, connect: Connect, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the interface of osprofiler, which is not installed here; the real one was tried by hand."""
    headers: dict[str, Any] = {}
    web: Any = types.ModuleType("osprofiler.web")
    web.get_trace_id_headers = lambda: headers
    server.answer = lambda _: Reply.recorded("goal")
    watcher = connect(1, session=Session(auth=Token(server.url, "t0ken")))
    watcher.goal.get("dummy")
    for name, module in (("osprofiler", types.ModuleType("osprofiler")), ("osprofiler.web", web)):
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setitem(sys.modules, "osprofiler.profiler", types.ModuleType("osprofiler.profiler"))
    watcher.goal.get("dummy")
    headers["X-Trace-Info"] = form("aW5mbw==")
    headers["X-Trace-HMAC"] = form("abc123")
    watcher.goal.get("dummy")
    sent = [(each.headers.get("x-trace-info"), each.headers.get("x-trace-hmac")) for each in server.requests]
    assert sent == [(None, None), (None, None), ("aW5mbw==", "abc123")]
