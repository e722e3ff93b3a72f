"""The whole loop in one call, and parameters that are checked before anything is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from actions import nop
from cleanup import remove_audit

from watcherclient import exc
from watcherclient.results import Optimization
from watcherclient.v1.audit import Audit
from watcherclient.v1.client import Client


@pytest.fixture
def optimize(watcher: Client) -> Iterator[Callable[..., Optimization]]:
    """watcher.optimize() with actions that change nothing; what it makes is removed after the test."""
    with ExitStack() as removals:

        def run(**arguments: Any) -> Optimization:
            result = watcher.optimize(
                goal="unclassified",
                strategy="actuator",
                parameters={"actions": [nop("first"), nop("second")]},
                force=True,
                **arguments,
            )
            removals.callback(remove_audit, watcher, result.audit.uuid)
            return result

        yield run


def test_it_runs_what_was_approved(optimize: Callable[..., Optimization]) -> None:
    asked: list[tuple[str, int]] = []
    seen: list[str] = []

    def approve(plan: Any, actions: list[Any]) -> bool:
        asked.append((plan.state, len(actions)))
        return True

    result = optimize(approve=approve, progress=lambda resource: seen.append(resource.state))

    assert asked == [("RECOMMENDED", 2)]
    assert (result.applied, result.approved) == (True, True)
    assert result.audit.state == "SUCCEEDED"
    assert result.action_plan is not None
    assert result.action_plan.state == "SUCCEEDED"
    assert [action.state for action in result.actions] == ["SUCCEEDED", "SUCCEEDED"]
    assert result.efficacy == []
    assert seen[-1] == "SUCCEEDED"


@pytest.mark.parametrize("how", [{"apply": False}, {"approve": lambda plan, actions: False}], ids=["not", "refused"])
def test_it_stops_at_the_recommendation(optimize: Callable[..., Optimization], how: dict[str, Any]) -> None:
    result = optimize(**how)

    assert result.applied is False
    assert result.action_plan is not None
    assert result.action_plan.state == "RECOMMENDED"
    assert [action.state for action in result.actions] == ["PENDING", "PENDING"]


def test_parameters_are_checked_against_the_strategy(watcher: Client) -> None:
    watcher.strategy.validate("dummy", {"para1": 2.5, "para2": "hi"})
    watcher.strategy.validate(watcher.strategy.get("dummy"), None)

    with pytest.raises(exc.ValidationError, match="para1"):
        watcher.strategy.validate("dummy", {"para1": 99})


def test_the_defaults_of_parameters(watcher: Client) -> None:
    assert watcher.strategy.defaults("dummy") == {"para1": 3.2, "para2": "hello"}


def test_an_audit_whose_parameters_are_wrong_is_not_made(
    watcher: Client, make_audit: Callable[..., Audit], new_name: Callable[[], str]
) -> None:
    name = new_name()

    with pytest.raises(exc.ValidationError, match="para1"):
        make_audit(
            audit_type="EVENT", goal="dummy", strategy="dummy", name=name, parameters={"para1": 99}, validate=True
        )
    right = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy", parameters={"para1": 2.5}, validate=True)

    assert watcher.audit.list(name=name) == []
    assert right.parameters["para1"] == 2.5
