"""What the recorded exchanges show of the document; what they never show has a reason, or the test fails."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from watcherclient.testing._document import contract

from .coverage import documented, seen
from .exchanges import recorded

NEVER_SEEN: dict[str, str] = json.loads((Path(__file__).parent / "never_seen.json").read_text(encoding="utf-8"))
LISTS = [name for name in contract().operations if name.startswith("list_") and name != "list_versions"]


def test_what_was_never_seen_has_a_reason() -> None:
    never = documented(contract()) - seen(contract(), recorded())
    assert sorted(never - NEVER_SEEN.keys()) == []


def test_reasons_are_for_what_was_never_seen() -> None:
    assert sorted(NEVER_SEEN.keys() - documented(contract())) == []
    assert sorted(NEVER_SEEN.keys() & seen(contract(), recorded())) == []
    assert [place for place, reason in NEVER_SEEN.items() if not reason.strip()] == []


@pytest.mark.parametrize("name", [name for name in LISTS if not name.endswith("_detail")])
def test_every_sort_key_was_used(name: str) -> None:
    schema = contract().resolve(contract().parameters(contract().operations[name], "query")["sort_key"]["schema"])
    used = {
        value
        for exchange in recorded()
        if exchange.status == 200 and exchange.server == "17.0.0"
        and (found := contract().match(exchange.request["method"], exchange.request["path"]))
        and found.name == name
        for key, value in parse_qsl(urlsplit(exchange.request["path"]).query)
        if key == "sort_key"
    }  # fmt: skip
    # With these the server fails as soon as a row has none; the table of its faults shows one.
    fails = {"strategy_uuid", "strategy_name", "audit_uuid", "goal_uuid", "goal_name"}
    assert set(schema["enum"]) - used <= fails


def test_every_microversion_was_used_with_everything_that_changed() -> None:
    used = {
        (operation.name, exchange.minor)
        for exchange in recorded()
        if (operation := contract().match(exchange.request["method"], exchange.request["path"]))
    }
    changing = ("get_v1", "get_audit", "list_audits_detail", "create_audit", "update_audit", "get_action_plan",
        "list_action_plans_detail", "get_action", "list_actions_detail", "get_audit_template",
        "create_audit_template", "update_audit_template", "update_action", "get_data_model")  # fmt: skip
    wanted = {(name, minor) for name in changing for minor in range(contract().newest + 1)}
    assert sorted(wanted - used) == []
