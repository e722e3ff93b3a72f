"""The extra "speed" changes how fast answers are read, and nothing about what comes out."""

import json
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest
from fake_server import EXCHANGES

import watcher_v1_client.api
from watcher_v1_client.api.action_plan import list_action_plans_detail
from watcher_v1_client.api.audit import list_audits_detail
from watcher_v1_client.types import UNSET, Model
from watcherclient import exc
from watcherclient._http.answer import LARGE, Answer
from watcherclient._http.msgspec_reader import reader

pytest.importorskip("msgspec")

Parse = Callable[[Any], Any]


def operations() -> Iterator[tuple[str, Parse]]:
    for module in pkgutil.walk_packages(watcher_v1_client.api.__path__, "watcher_v1_client.api."):
        parse = getattr(import_module(module.name), "parse", None)
        if parse is not None:
            yield module.name.rpartition(".")[2], parse


PARSE = dict(operations())

RECORDED = {
    "list_goals_detail": "goals_detail",
    "list_strategies_detail": "strategies_detail",
    "list_audit_templates_detail": "audit_templates_detail",
    "list_audits": "audits",
    "list_audits_detail": "audits_detail",
    "list_action_plans_detail": "action_plans_detail",
    "list_actions": "actions",
    "list_actions_detail": "actions_detail",
    "list_scoring_engines_detail": "scoring_engines_detail",
    "list_services_detail": "services_detail",
    "get_data_model": "data_model",
    "get_audit": "audit_with_times",
}


def shown(value: Any) -> Any:
    """Return a value with the types of all that is in it."""
    if isinstance(value, Model):
        slots = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ()) if name[:2] != "__"]
        return type(value), {name: shown(getattr(value, name)) for name in slots}
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {name: shown(item) for name, item in value.items()}
    return value if value is UNSET else (type(value), value)


def outcome(parse: Parse, body: bytes) -> Any:
    """Return what a large answer is read as, or the error, with the extra installed."""
    answer = Answer("GET", "http://host", 200, {}, body + b" " * LARGE)
    try:
        return shown(answer.read(parse))
    except Exception as error:  # noqa: BLE001 - whatever it is, both ways must give it
        return type(error), str(error)


def outcome_without(parse: Parse, body: bytes, monkeypatch: pytest.MonkeyPatch) -> Any:
    with monkeypatch.context() as patch:
        patch.setattr("watcherclient._http.msgspec_reader.reader", lambda parse: None)
        return outcome(parse, body)


@pytest.mark.parametrize("operation", [name for name in PARSE if name.startswith("list_")])
def test_there_is_a_fast_way_for_each_list(operation: str) -> None:
    assert reader(PARSE[operation]) is not None


@pytest.mark.parametrize(("operation", "recorded"), RECORDED.items())
def test_real_answers_are_read_alike(operation: str, recorded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    body = EXCHANGES[recorded]["body"].encode()
    read = reader(PARSE[operation])
    assert read is not None
    assert shown(read(body)) == outcome_without(PARSE[operation], body, monkeypatch)


AUDIT = json.loads(EXCHANGES["audits_detail"]["body"])["audits"][0]

STRANGE: tuple[Any, ...] = (
    None, True, 7, 10**30, 1.5, float("nan"), "", "text", "\ud800", "2026-11-23T09:03:22", "2026-11-23T09:03:22.5Z",
    "2026-11-23 09:03:22.123456+02:00", "2026-11-23", [], [1], [None], {}, {"a": [{"b": 1}]},
)  # fmt: skip


@pytest.mark.parametrize("field", [*AUDIT, "of_a_newer_server"])
def test_strange_values_are_read_alike(field: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for value in STRANGE:
        page = {"audits": [AUDIT, {**AUDIT, field: value}]}
        body = json.dumps(page).encode()
        expected = outcome_without(list_audits_detail.parse, body, monkeypatch)
        assert outcome(list_audits_detail.parse, body) == expected, value


@pytest.mark.parametrize("field", AUDIT)
def test_missing_fields_are_read_alike(field: str, monkeypatch: pytest.MonkeyPatch) -> None:
    body = json.dumps({"audits": [{name: value for name, value in AUDIT.items() if name != field}]}).encode()
    expected = outcome_without(list_audits_detail.parse, body, monkeypatch)
    assert outcome(list_audits_detail.parse, body) == expected


PLAN = json.loads(EXCHANGES["action_plans_detail"]["body"])["action_plans"][0]


@pytest.mark.parametrize("field", PLAN)
def test_action_plans_without_a_field_are_read_alike(field: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some are read without it: those of audit pipelines lack their audit and their strategy."""
    body = json.dumps({"action_plans": [{name: value for name, value in PLAN.items() if name != field}]}).encode()
    expected = outcome_without(list_action_plans_detail.parse, body, monkeypatch)
    assert outcome(list_action_plans_detail.parse, body) == expected
    assert (expected[0] is exc.InvalidResponse) == (field not in MAY_BE_ABSENT)


MAY_BE_ABSENT = ("audit_uuid", "strategy_uuid", "strategy_name", "status_message")


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "{}", '{"audits": {}}', '{"audits": null}', "<html>", '{"audits": [']
)
def test_other_answers_are_read_alike(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = outcome_without(list_audits_detail.parse, text.encode(), monkeypatch)
    assert outcome(list_audits_detail.parse, text.encode()) == expected
