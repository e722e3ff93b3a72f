"""Patches: taken as dicts or as models, and checked against what the API takes before they are sent."""

from typing import Any

import pytest
from both_clients import one_client
from fake_server import FakeServer, Reply

from watcher_v1_client.models import (
    AuditPatchAdd,
    AuditPatchAddPath,
    AuditPatchRemove,
    AuditPatchRemovePath,
    AuditPatchReplace,
    AuditPatchReplacePath,
)
from watcherclient import exc
from watcherclient.v1.client import Client

pytestmark = one_client


def replace(path: Any, value: Any) -> dict[str, Any]:
    return {"op": "replace", "path": path, "value": value}


@pytest.mark.parametrize(
    "operation",
    [
        replace("/state", "CANCELLED"),
        replace("/name", "new"),
        replace("/interval", "60"),
        replace("/auto_trigger", True),
        replace("/force", False),
        replace("/parameters", {"a": {"b": [1, None]}}),
        replace("/scope", []),
        replace("/end_time", "2030-01-01T00:00:00+00:00"),
        {"op": "add", "path": "/interval", "value": "60"},
        {"op": "remove", "path": "/end_time"},
    ],
)
def test_an_operation_is_sent_as_it_was_given(watcher: Client, server: FakeServer, operation: dict[str, Any]) -> None:
    server.will("audit")
    watcher.audit.update("a", [operation])
    assert server.request.json == [operation]


def test_models_and_dicts_may_be_mixed_in_any_iterable(watcher: Client, server: FakeServer) -> None:
    server.will("audit")
    patch: list[Any] = [
        AuditPatchReplace(path=AuditPatchReplacePath("/name"), value="new"),
        AuditPatchAdd(path=AuditPatchAddPath("/force"), value=True),
        replace("/state", "CANCELLED"),
        AuditPatchRemove(path=AuditPatchRemovePath("/end_time")),
    ]
    watcher.audit.update("a", (operation for operation in patch))
    assert server.request.json == [
        replace("/name", "new"),
        {"op": "add", "path": "/force", "value": True},
        replace("/state", "CANCELLED"),
        {"op": "remove", "path": "/end_time"},
    ]


def test_the_callers_patch_is_not_changed(watcher: Client, server: FakeServer) -> None:
    server.will("audit")
    operation = replace("/name", "new")
    watcher.audit.update("a", [operation])
    assert operation == replace("/name", "new")


@pytest.mark.parametrize(
    ("patch", "message"),
    [
        ([], "patch must hold at least one operation"),
        (None, "Nothing to change was given"),
        (5, "patch must be a list of operations such as"),
        ("replace", "patch must be a list of operations such as"),
        (b"replace", "patch must be a list of operations such as"),
        (replace("/name", "new"), "patch must be a list of operations such as"),
        (["/name"], "patch must hold operations as dicts; got str"),
        ([None], "patch must hold operations as dicts; got NoneType"),
        ([{}], "op must be one of add, replace, remove; got "),
        ([{"op": "test", "path": "/name", "value": "x"}], "op must be one of add, replace, remove; got 'test'"),
        ([{"op": "REPLACE", "path": "/name", "value": "x"}], "op must be one of"),
        ([{"op": "replace", "value": "x"}], "path of replace must be one of .*; got None"),
        ([replace("name", "x")], "path of replace must be one of /name, .*; got 'name'"),
        ([replace("/uuid", "x")], "path of replace must be one of .*; got '/uuid'"),
        ([replace("/created_at", "x")], "path of replace must be one of"),
        ([replace("/audit_type", "EVENT")], "path of replace must be one of"),
        ([replace("/parameters/para1", 1)], "path of replace must be one of"),
        ([replace(5, "x")], "path of replace must be one of"),
        ([replace([], "x")], "path of replace must be one of"),
        ([{"op": "replace", "path": "/name"}], "replace /name must hold op, path, value; got op, path"),
        ([{"op": "remove", "path": "/end_time", "value": 1}], "remove /end_time must hold op, path; got"),
        ([{**replace("/name", "x"), "from": "/y"}], "replace /name must hold op, path, value; got"),
        ([replace("/name", "x"), replace("/nope", 1)], "path of replace must be one of .*; got '/nope'"),
        ([replace("/name", object())], "/name must be a non-empty string"),
        ([replace("/parameters", {"a": object()})], "not valid JSON"),
    ],
)
def test_what_the_api_does_not_take_is_refused(watcher: Client, server: FakeServer, patch: Any, message: str) -> None:
    with pytest.raises(exc.ValidationError, match=message):
        watcher.audit.update("a", patch)
    assert server.requests == []


def test_the_interval_cannot_be_removed(watcher: Client, server: FakeServer) -> None:
    """The server answers 200, and then runs no continuous audit any more, of any user."""
    with pytest.raises(exc.ValidationError, match=r"path of remove must be one of .*; got '/interval'"):
        watcher.audit.update("a", [{"op": "remove", "path": "/interval"}])
    assert server.requests == []


@pytest.mark.parametrize("operation", ["add", "replace"])
def test_the_interval_cannot_be_emptied_either(watcher: Client, server: FakeServer, operation: str) -> None:
    with pytest.raises(exc.ValidationError):
        watcher.audit.update("a", [{"op": operation, "path": "/interval", "value": None}])
    assert server.requests == []


@pytest.mark.parametrize("path", ["/start_time", "/end_time"])
def test_a_time_without_an_offset_is_refused_in_a_patch_too(watcher: Client, server: FakeServer, path: str) -> None:
    with pytest.raises(exc.ValidationError, match="must have an offset"):
        watcher.audit.update("a", [replace(path, "2030-01-01T00:00:00")])
    assert server.requests == []


@pytest.mark.parametrize(
    ("call", "allowed"),
    [
        (lambda w, p: w.action_plan.update("x", p), [("replace", "/state")]),
        (lambda w, p: w.action.update("x", p), [("replace", "/state"), ("replace", "/status_message")]),
        (
            lambda w, p: w.audit_template.update("x", p),
            [("replace", "/name"), ("add", "/strategy"), ("remove", "/strategy"), ("remove", "/description")],
        ),
    ],
    ids=["action_plan", "action", "audit_template"],
)
def test_each_resource_takes_its_own_paths(
    watcher: Client, server: FakeServer, call: Any, allowed: list[tuple[str, str]]
) -> None:
    server.answer = lambda request: Reply.of({"error_message": "seen"}, 404)
    for op, path in allowed:
        with pytest.raises(exc.NotFound):
            call(watcher, [{"op": op, "path": path, **({} if op == "remove" else {"value": "x"})}])
    assert len(server.requests) == len(allowed)
    for op, path in [("replace", "/uuid"), ("remove", "/state"), ("replace", "/audit_uuid"), ("remove", "/goal")]:
        with pytest.raises(exc.ValidationError):
            call(watcher, [{"op": op, "path": path, **({} if op == "remove" else {"value": "x"})}])
    assert len(server.requests) == len(allowed)


def test_a_raw_patch_and_a_field_exclude_each_other(watcher: Client, server: FakeServer) -> None:
    with pytest.raises(exc.ValidationError, match="Either patch or name, force can be given, not both"):
        watcher.audit.update("a", [replace("/state", "CANCELLED")], name="n", force=True)
    assert server.requests == []


def test_an_interval_is_not_removed(watcher: Client, server: FakeServer) -> None:
    with pytest.raises(exc.ValidationError, match="interval cannot be removed"):
        watcher.audit.update("a", interval=None)  # type: ignore[arg-type]  # what untyped callers may try
    assert server.requests == []
