"""audit.create and audit_template.create: what goes into the body, and what is refused before anything is sent."""

import datetime
from typing import Any
from uuid import UUID

import pytest
from both_clients import one_client
from fake_server import FakeServer

from watcherclient import exc
from watcherclient.v1.client import Client

UTC = datetime.UTC
MINSK = datetime.timezone(datetime.timedelta(hours=3))
EVERY_HOUR: dict[str, Any] = {"audit_type": "CONTINUOUS", "goal": "g", "interval": 3600}

pytestmark = one_client


def test_only_what_is_given_is_sent(watcher: Client, server: FakeServer) -> None:
    server.will("audit")
    watcher.audit.create(audit_type="ONESHOT", goal="dummy", name="n")
    assert server.request.json == {"audit_type": "ONESHOT", "goal": "dummy", "name": "n"}


def test_everything_can_be_given(watcher: Client, server: FakeServer) -> None:
    server.will("strategy", "audit_with_times")
    audit = watcher.audit.create(
        audit_type="CONTINUOUS",
        audit_template_uuid="0c0c0c0c-0000-0000-0000-00000000000c",
        name="n",
        strategy="s",
        parameters={"para1": 2, "deep": {"list": [1, None]}},
        interval="*/5 * * * *",
        auto_trigger=False,
        start_time=datetime.datetime(2030, 1, 1, 8, tzinfo=UTC),
        end_time="2030-01-02T13:00:00+03:00",
        force=True,
    )
    lookup, create = server.requests
    assert str(lookup) == "GET /v1/strategies/s"
    assert create.json == {
        "audit_type": "CONTINUOUS",
        "audit_template_uuid": "0c0c0c0c-0000-0000-0000-00000000000c",
        "name": "n",
        "strategy": "s",
        "parameters": {"para1": 2, "deep": {"list": [1, None]}},
        "interval": "*/5 * * * *",
        "auto_trigger": False,
        "start_time": "2030-01-01T08:00:00+00:00",
        "end_time": "2030-01-02T10:00:00+00:00",
        "force": True,
    }
    assert audit.end_time == datetime.datetime(2030, 1, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize("strategy", ["nope", UUID("00000000-1111-2222-3333-444444444444")], ids=["name", "uuid"])
def test_a_strategy_that_does_not_exist_is_told_before_anything_is_made(
    watcher: Client, server: FakeServer, strategy: str | UUID
) -> None:
    """The server would run another strategy silently."""
    server.will("api_404")
    with pytest.raises(exc.NotFound):
        watcher.audit.create(audit_type="ONESHOT", goal="g", strategy=strategy)
    assert str(server.request) == f"GET /v1/strategies/{strategy}"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "Exactly one of goal and audit_template must be given"),
        ({"goal": "g", "audit_template_uuid": "t"}, "Exactly one of goal and audit_template must be given"),
        ({"goal": ""}, "goal must be "),
        ({"goal": 1.5}, "goal must be "),
        ({"audit_template_uuid": " "}, "audit_template must be "),
        ({"goal": "g", "strategy": ""}, "strategy must be "),
        ({"goal": "g", "audit_type": "oneshot"}, "audit_type must be one of ONESHOT, CONTINUOUS, EVENT; got 'oneshot'"),
        ({"goal": "g", "audit_type": None}, "audit_type must be one of ONESHOT"),
        ({"goal": "g", "name": ""}, "name must be a non-empty string; got ''"),
        ({"goal": "g", "name": 5}, "name must be a non-empty string"),
        ({"goal": "g", "name": "x" * 64}, "name must have at most 63 characters, .*; got 64"),
        ({"goal": "g", "interval": 60}, "interval is needed for CONTINUOUS and not allowed for ONESHOT"),
        ({"goal": "g", "audit_type": "CONTINUOUS"}, "interval is needed for CONTINUOUS"),
        ({"goal": "g", "start_time": "2030-01-01T00:00:00Z"}, "start_time is only for CONTINUOUS audits"),
        ({"goal": "g", "end_time": "2030-01-01T00:00:00Z"}, "end_time is only for CONTINUOUS audits"),
        (
            {"goal": "g", "audit_type": "EVENT", "end_time": "2030-01-01T00:00:00Z"},
            "end_time is only for CONTINUOUS audits",
        ),
        ({"goal": "g", "parameters": {"x": object()}}, "not valid JSON"),
        ({"goal": "g", "parameters": {"x": float("nan")}}, "not valid JSON"),
        ({"goal": "g", "parameters": {"x": {1, 2}}}, "not valid JSON"),
        ({"goal": "g", "parameters": 5}, "parameters must be"),
        ({"goal": "g", "parameters": "para1=2"}, "parameters must be"),
        ({"goal": "g", "parameters": ["para1"]}, "parameters must be"),
    ],
)
def test_what_the_server_would_refuse_is_refused_here(
    watcher: Client, server: FakeServer, given: dict[str, Any], message: str
) -> None:
    with pytest.raises(exc.ValidationError, match=message):
        watcher.audit.create(**{"audit_type": "ONESHOT", **given})
    assert server.requests == []


def test_an_argument_that_does_not_exist_is_a_type_error(watcher: Client) -> None:
    wrong: dict[str, Any] = {"scope": []}
    with pytest.raises(TypeError, match="scope"):
        watcher.audit.create(audit_type="ONESHOT", goal="g", **wrong)


@pytest.mark.parametrize(
    ("interval", "sent"),
    [
        (1, "1"),
        (3600, "3600"),
        ("3600", "3600"),
        (60.0, "60"),
        (datetime.timedelta(hours=1), "3600"),
        ("*/5 * * * *", "*/5 * * * *"),
        ("0 3 * * 1-5", "0 3 * * 1-5"),
    ],
)
def test_an_interval_is_seconds_or_cron(watcher: Client, server: FakeServer, interval: Any, sent: str) -> None:
    server.will("audit")
    watcher.audit.create(**{**EVERY_HOUR, "interval": interval})
    assert server.request.json["interval"] == sent


@pytest.mark.parametrize(
    "interval",
    [0, -1, 0.5, 1.5, "0", "soon", "", "1h", True, [60], datetime.timedelta(0), datetime.timedelta(seconds=1.5)],
)
def test_an_interval_that_is_none_is_refused(watcher: Client, server: FakeServer, interval: Any) -> None:
    with pytest.raises(exc.ValidationError, match="^interval must be whole seconds above 0, a timedelta or a cron"):
        watcher.audit.create(**{**EVERY_HOUR, "interval": interval})
    assert server.requests == []


@pytest.mark.parametrize("interval", [float("inf"), float("nan"), "inf", "nan", "1e999"])
def test_an_interval_without_end_is_refused_too(watcher: Client, interval: Any) -> None:
    with pytest.raises(exc.ValidationError, match="^interval must be"):
        watcher.audit.create(**{**EVERY_HOUR, "interval": interval})


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (datetime.datetime(2030, 1, 1, 8, 30, tzinfo=UTC), "2030-01-01T08:30:00+00:00"),
        (datetime.datetime(2030, 1, 1, 2, tzinfo=MINSK), "2029-12-31T23:00:00+00:00"),
        ("2030-01-01T08:30:00Z", "2030-01-01T08:30:00+00:00"),
        ("2030-01-01 08:30+0300", "2030-01-01T05:30:00+00:00"),
        ("1 Jan 2030 08:30 UTC", "2030-01-01T08:30:00+00:00"),
    ],
)
@pytest.mark.parametrize("argument", ["start_time", "end_time"])
def test_a_time_goes_out_in_utc(watcher: Client, server: FakeServer, argument: str, given: Any, sent: str) -> None:
    server.will("audit")
    watcher.audit.create(**EVERY_HOUR, **{argument: given})
    assert server.request.json[argument] == sent


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (datetime.datetime(2030, 1, 1), "must have an offset"),
        ("2030-01-01T08:30:00", "must have an offset"),
        ("2030-01-01", "must have an offset"),
        ("tomorrow", "must be a date-time such as"),
        ("", "must be a date-time such as"),
        ("2030-13-01T00:00:00Z", "must be a date-time such as"),
        ("9" * 40, "must be a date-time such as"),
        ("2030-01-01T00:00:00+99:00", "must be a date-time such as"),
        ("0001-01-01T00:00:00+05:00", "must be a date-time such as"),
        (datetime.datetime(1, 1, 1, tzinfo=MINSK), "must be"),
        (datetime.date(2030, 1, 1), "must be a datetime or text; got date"),
        (1_900_000_000, "must be a datetime or text; got int"),
    ],
)
@pytest.mark.parametrize("argument", ["start_time", "end_time"])
def test_a_time_that_could_be_misread_is_refused(
    watcher: Client, server: FakeServer, argument: str, given: Any, message: str
) -> None:
    with pytest.raises(exc.ValidationError, match=f"^{argument} {message}"):
        watcher.audit.create(**EVERY_HOUR, **{argument: given})
    assert server.requests == []


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"goal": "g"}, None),
        ({"name": "n"}, None),
        ({"name": "", "goal": "g"}, "name must be a non-empty string"),
        ({"name": None, "goal": "g"}, "name must be a non-empty string"),
        ({"name": "x" * 64, "goal": "g"}, "name must have at most 63 characters"),
        ({"name": "n", "goal": None}, "goal must be"),
        ({"name": "n", "goal": "."}, "goal must be"),
        ({"name": "n", "goal": "g", "default_parameters": {"a": 1}}, "default_parameters needs strategy"),
        ({"name": "n", "goal": "g", "strategy": "s", "default_parameters": 5}, "default_parameters must be"),
        ({"name": "n", "goal": "g", "scope": {"compute": []}}, "scope must be"),
        ({"name": "n", "goal": "g", "scope": "compute"}, "scope must be"),
        ({"name": "n", "goal": "g", "scope": [5]}, "scope must be"),
    ],
)
def test_a_template_is_checked_too(
    watcher: Client, server: FakeServer, given: dict[str, Any], message: str | None
) -> None:
    with pytest.raises(exc.ValidationError if message else TypeError, match=message or "missing 1 required"):
        watcher.audit_template.create(**given)
    assert server.requests == []


def test_a_name_of_63_characters_is_the_longest(watcher: Client, server: FakeServer) -> None:
    server.will("audit", "audit_template")
    watcher.audit.create(audit_type="ONESHOT", goal="g", name="x" * 63)
    watcher.audit_template.create(name="\u00e9" * 63, goal="g")
    assert [len(request.json["name"]) for request in server.requests] == [63, 63]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda w: w.audit.list(sort_key="parameters"), "^sort_key must be one of .*name.*; got 'parameters'$"),
        (lambda w: w.audit.list(sort_dir="up"), "^sort_dir must be one of asc, desc; got 'up'$"),
        (lambda w: w.data_model.list("storage"), "^data_model_type must be one of compute; got 'storage'$"),
    ],
)
def test_a_choice_names_what_may_be_chosen(watcher: Client, server: FakeServer, call: Any, message: str) -> None:
    with pytest.raises(exc.ValidationError, match=message):
        call(watcher)
    assert server.requests == []
