"""Parameters are checked against the strategy's own spec, as the server does it, before an audit is made."""

import sys
from typing import Any

import pytest
from both_clients import one_client
from fake_server import FakeServer, Received, Reply

from watcherclient import exc
from watcherclient.v1.client import Client

SPEC: dict[str, Any] = {
    "properties": {
        "node": {"type": "string", "description": "Which one."},
        "limit": {"type": "number", "minimum": 1, "maximum": 10.5, "default": 3.2},
        "share": {"type": "number", "minimum": 0, "exclusiveMinimum": True},
        "tries": {"type": "integer", "minimum": 0},
        "mode": {"enum": ["cycle", "retry"]},
        "deep": {
            "type": "object",
            "properties": {"cpu": {"type": "number", "default": 0.1}, "live": {"type": "boolean"}},
            "default": {"live": True},
        },
        "free": {"type": "object"},
        "open": {"type": "object", "properties": {"a": {}}, "additionalProperties": True},
        "moves": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"source": {"type": "string"}, "target": {"type": "string"}, "kind": {"type": "string"}},
                "required": ["source"],
                "oneOf": [{"required": ["target"]}, {"required": ["kind"]}],
                "additionalProperties": False,
            },
        },
        "name": {"type": "string", "pattern": "^c"},
        "either": {"type": ["string", "null"]},
    },
    "required": ["node", "limit"],
}
NAMES = "only node, limit, share, tries, mode, deep, free, open, moves, name, either"
LIMIT = "limit must be a number from 1 to 10.5"


def strategy(spec: Any) -> Reply:
    return Reply.of({**Reply.recorded("strategy").json, "name": "mover", "parameters_spec": spec})


@pytest.mark.parametrize(
    "parameters",
    [
        {"node": "compute-1"},
        {"node": "compute-1", "limit": 10.5, "tries": 0, "mode": "retry"},
        {"node": "compute-1", "deep": {"cpu": 1, "live": False}, "free": {"what": ["ever"]}, "either": None},
        {"node": "compute-1", "moves": [{"source": "a", "kind": "x"}, {"source": "a", "target": "b"}]},
        {"node": "compute-1", "moves": ({"source": "a", "kind": "x"},)},
    ],
)
def test_right_parameters(watcher: Client, server: FakeServer, parameters: dict[str, Any]) -> None:
    server.will(strategy(SPEC))
    before = repr(parameters)
    watcher.strategy.validate("mover", parameters)
    assert str(server.request) == "GET /v1/strategies/mover"
    assert repr(parameters) == before


@one_client
@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        (None, ["node is missing; it must be a string (Which one)"]),
        ({}, ["node is missing; it must be a string (Which one)"]),
        ({"node": 5}, ["node must be a string; got 5 (Which one)"]),
        ({"limit": 0.5}, [f"{LIMIT}; got 0.5 (3.2 when left out)"]),
        ({"limit": "much"}, [f"{LIMIT}; got 'much' (3.2 when left out)"]),
        ({"limit": None}, [f"{LIMIT}; got None (3.2 when left out)"]),
        ({"limit": True}, [f"{LIMIT}; got True (3.2 when left out)"]),
        ({"share": 0}, ["share must be a number above 0; got 0"]),
        ({"tries": 1.0}, ["tries must be a whole number from 0; got 1.0"]),
        ({"mode": "full"}, ["mode must be one of 'cycle', 'retry'; got 'full'"]),
        ({"nodes": 1}, [f"nodes is not known (did you mean node?), {NAMES}"]),
        ({"zzzz": 1}, [f"zzzz is not known, {NAMES}"]),
        ({"deep": {"gpu": 1}}, ["deep.gpu is not known (did you mean cpu?), only cpu, live"]),
        ({"deep": {"live": "no"}}, ["deep.live must be True or False; got 'no'"]),
        ({"deep": [1]}, ["deep must be a dict; got [1] ({'live': True} when left out)"]),
        ({"free": "x" * 80}, ["free must be a dict; got '" + "x" * 59 + "..."]),
        ({"open": {"b": 1}}, ["open.b is not known, only a"]),
        ({"moves": "all"}, ["moves must be a list; got 'all'"]),
        ({"moves": [{"source": "a", "kind": "x"}, {"kind": "x"}]}, ["moves[1].source is missing; it must be a string"]),
        ({"moves": [{"source": "a", "kind": "x", "to": 1}]}, ["moves[0].to is not known, only source, target, kind"]),
        (
            {"moves": [{"source": "a"}]},
            ["moves[0] fits none of the alternatives ('target' is a required property; 'kind' is a required property)"],
        ),
        ({"name": "x"}, ["name: 'x' does not match '^c'"]),
        ({"either": 1}, ["either must be a string or None; got 1"]),
        ({"limit": 11, "tries": -1, "nope": 0}, [f"{LIMIT}; got 11", "tries must be", "nope is not known"]),
    ],
)
def test_each_wrong_parameter_is_named(
    watcher: Client, server: FakeServer, parameters: dict[str, Any] | None, said: list[str]
) -> None:
    server.will(strategy(SPEC))
    with pytest.raises(exc.ValidationError) as caught:
        watcher.strategy.validate("mover", parameters)
    assert str(caught.value).startswith("Parameters of the strategy mover: ")
    assert [part for part in said if part not in str(caught.value)] == []


@one_client
@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ([1], "parameters must be a dict; got list"),
        ("para1=2", "parameters must be a dict; got str"),
        ({"limit": float("nan")}, "cannot be sent as JSON"),
        ({"limit": {1}}, "cannot be sent as JSON"),
    ],
)
def test_what_is_no_json_object(watcher: Client, server: FakeServer, parameters: Any, said: str) -> None:
    server.will(strategy(SPEC))
    with pytest.raises(exc.ValidationError, match=said):
        watcher.strategy.validate("mover", parameters)


def test_a_strategy_without_a_spec_takes_no_parameters(watcher: Client, server: FakeServer) -> None:
    server.answer = lambda request: strategy({})
    watcher.strategy.validate("mover", {})
    with pytest.raises(exc.ValidationError, match="The strategy mover takes no parameters; got limit"):
        watcher.strategy.validate("mover", {"limit": 1})


@one_client
@pytest.mark.parametrize(
    "spec",
    [
        {"properties": {"a": {"type": "colour"}}},
        {"properties": {"a": {"pattern": "("}}},
        {"properties": {"a": {"$ref": "#/definitions/missing"}}},
        {"properties": {"a": {"$ref": "http://127.0.0.1:9/elsewhere"}}},  # never fetched
        {"properties": [1]},
    ],
)
def test_a_spec_that_is_no_json_schema(watcher: Client, server: FakeServer, spec: Any) -> None:
    server.will(strategy(spec))
    with pytest.raises(
        exc.InvalidResponse, match="The parameters_spec of the strategy mover is not a valid JSON Schema"
    ):
        watcher.strategy.validate("mover", {"a": "b"})


def test_a_full_strategy_is_not_fetched_again(watcher: Client, server: FakeServer) -> None:
    server.will("strategy")
    found = watcher.strategy.get("dummy")
    watcher.strategy.validate(found, {"para1": 2})
    assert watcher.strategy.defaults(found) == {"para1": 3.2, "para2": "hello"}
    assert len(server.requests) == 1


def test_the_servers_defaults(watcher: Client, server: FakeServer) -> None:
    server.answer = lambda request: strategy(SPEC)
    defaults = watcher.strategy.defaults("mover")
    assert defaults == {"limit": 3.2, "deep": {"live": True, "cpu": 0.1}}
    watcher.strategy.validate("mover", {**defaults, "node": "compute-1"})


def test_without_the_library(watcher: Client, server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    server.will("strategy")
    with pytest.raises(exc.ClientException, match=r"needs the package jsonschema: pip install 'watcherclient\[valid"):
        watcher.strategy.validate("dummy", {"para1": 2})


class Cloud:
    """Answers about strategy and template, and makes audits."""

    def __init__(self, **template: Any) -> None:
        self.template = Reply.of({**Reply.recorded("audit_template").json, **template})

    def __call__(self, request: Received) -> Reply:
        match request.path.split("/")[2]:
            case "strategies":
                return Reply.recorded("strategy")
            case "audit_templates":
                return self.template
            case _:
                return Reply.of(Reply.recorded("audit").json, 201)


def test_a_wrong_audit_is_not_sent(watcher: Client, server: FakeServer) -> None:
    server.answer = Cloud()
    with pytest.raises(exc.ValidationError, match="para1 must be a number from 1.0 to 10.2; got 99"):
        watcher.audit.create(
            audit_type="ONESHOT", goal="dummy", strategy="dummy", parameters={"para1": 99}, validate=True
        )
    assert [request.method for request in server.requests] == ["GET"]


def test_a_right_audit_is_sent(watcher: Client, server: FakeServer) -> None:
    server.answer = Cloud()
    watcher.audit.create(audit_type="ONESHOT", goal="dummy", strategy="dummy", parameters={"para1": 9}, validate=True)
    assert [request.method for request in server.requests] == ["GET", "POST"]
    assert server.requests[-1].json["parameters"] == {"para1": 9}


@pytest.mark.parametrize(("preset", "fits"), [({"para1": 2}, True), ({"para1": 99}, False), ({}, True)])
def test_what_the_template_presets_counts_too(
    watcher: Client, server: FakeServer, preset: dict[str, Any], fits: bool
) -> None:
    server.answer = Cloud(default_parameters=preset)
    try:
        watcher.audit.create(audit_type="ONESHOT", audit_template="t", parameters={"para2": "x"}, validate=True)
    except exc.ValidationError:
        assert not fits
    else:
        assert fits


@pytest.mark.parametrize("arguments", [{"goal": "dummy"}, {"audit_template": "t"}])
def test_without_a_strategy_nothing_says_what_is_right(
    watcher: Client, server: FakeServer, arguments: dict[str, Any]
) -> None:
    server.answer = Cloud(strategy_uuid=None, strategy_name=None)
    with pytest.raises(exc.ValidationError, match="validate=True needs a strategy"):
        watcher.audit.create(audit_type="ONESHOT", **arguments, validate=True)
    assert "POST" not in [request.method for request in server.requests]
