"""Random sequences of calls, sent to the fake and to the real server alike: each answer, and what there is at the end.

Bounded and seeded; WATCHER_CONTRACT=long asks for more.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from .pair import Pair

pytestmark = pytest.mark.live

LONG = os.environ.get("WATCHER_CONTRACT") == "long"
GOALS = ("dummy", "unclassified", "server_consolidation", "nope")
STRATEGIES = (None, "dummy", "actuator", "nope")
NAMES = ("a", "b", "c")
WITH_NAMES = ("audits", "audit_templates")
MOVES = ("start", "CANCELLED", "PENDING", "CANCELLING", "NOPE", "delete")
CHANGES: tuple[tuple[str, Any], ...] = (
    ("/name", "other"),
    ("/auto_trigger", True),
    ("/goal", "unclassified"),
    ("/strategy", "dummy"),
    ("/description", "words"),
    ("/parameters", {"para1": 2}),
    ("/scope", []),
    ("/interval", "60"),
    ("/uuid", "x"),
    ("/color", "red"),
    ("/start_time", "2031-01-01T00:00:00Z"),
    ("/default_parameters", {"a": 1}),
)
STATES = ("PENDING", "ONGOING", "CANCELLED", "SUSPENDED", "SUCCEEDED", "NOPE")
NOPS: list[dict[str, Any]] = [
    {"action_type": "nop", "input_parameters": {"message": "one"}},
    {"action_type": "nop", "input_parameters": {"message": "two"}},
]
COLLECTIONS = ("audits", "audit_templates", "action_plans", "actions")


def without_none(**given: Any) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}


def step(op: str, path: str, value: Any) -> list[dict[str, Any]]:
    return [{"op": op, "path": path} if op == "remove" else {"op": op, "path": path, "value": value}]


def machine(pair: Pair, number: Callable[[], int]) -> type[RuleBasedStateMachine]:
    """The calls that may be made of a pair of servers; what earlier sequences made stays, under other names."""
    newest = int(pair.real.newest.removeprefix("1."))
    versions = st.sampled_from([*(f"1.{minor}" for minor in range(newest + 1)), pair.real.newest, pair.real.newest])
    names, goals, strategies = st.sampled_from(NAMES), st.sampled_from(GOALS), st.sampled_from(STRATEGIES)
    operations = st.sampled_from(("replace", "replace", "add", "remove"))

    class Calls(RuleBasedStateMachine):
        @initialize()
        def begin(self) -> None:
            self.prefix = f"s{number()}-"
            self.plans: list[str] = []
            rows = pair.real.peek("/v1/action_plans")["action_plans"]
            self.others = {row["uuid"] for row in rows}

        def name(self, short: str) -> str:
            return f"{self.prefix}{short}"

        def settle(self) -> None:
            pair.settle()
            # Only those of this sequence: what is drawn must not depend on those before.
            rows = pair.call("GET", "/v1/action_plans")["action_plans"]
            self.plans = [row["uuid"] for row in rows if row["uuid"] not in self.others]

        @rule(
            name=names,
            goal=goals,
            strategy=strategies,
            version=versions,
        )
        def make_template(self, name: str, goal: str, strategy: str | None, version: str) -> None:
            body = without_none(name=self.name(name), goal=goal, strategy=strategy)
            pair.call("POST", "/v1/audit_templates", body, version=version)

        @rule(
            name=st.sampled_from((*NAMES, None)), goal=goals, strategy=strategies,
            auto=st.sampled_from((None, False)), version=versions,
        )  # fmt: skip
        def make_event_audit(
            self, name: str | None, goal: str, strategy: str | None, auto: bool | None, version: str
        ) -> None:
            named = None if name is None else self.name(name)
            body = without_none(name=named, goal=goal, strategy=strategy, audit_type="EVENT", auto_trigger=auto)
            pair.call("POST", "/v1/audits", body, version=version)

        @rule(name=names, template=names, version=versions)
        def make_audit_from_template(self, name: str, template: str, version: str) -> None:
            found = pair.call("GET", f"/v1/audit_templates/{self.name(template)}", version=version)
            body = {"audit_type": "EVENT", "name": self.name(name)}
            pair.call("POST", "/v1/audits", {**body, "audit_template_uuid": found.get("uuid", "none")}, version=version)

        @precondition(lambda self: newest >= 7)
        @rule(name=names, fails=st.booleans(), version=versions)
        def run_audit(self, name: str, fails: bool, version: str) -> None:
            actions = [*NOPS, {"action_type": "nop", "input_parameters": {"message": "x", "fail_execute": True}}]
            parameters = {"actions": actions if fails else NOPS}
            body = {"audit_type": "ONESHOT", "goal": "unclassified", "strategy": "actuator", "parameters": parameters}
            pair.call("POST", "/v1/audits", {**body, "name": self.name(name)}, version=version)
            self.settle()

        @rule(
            kind=st.sampled_from(WITH_NAMES), name=names, op=operations,
            change=st.sampled_from(CHANGES), version=versions,
        )  # fmt: skip
        def change(self, kind: str, name: str, op: str, change: tuple[str, Any], version: str) -> None:
            path, value = change
            if path == "/name":
                value = self.name(value)
            pair.call("PATCH", f"/v1/{kind}/{self.name(name)}", step(op, path, value), version=version)

        @rule(name=names, state=st.sampled_from(STATES))
        def change_audit_state(self, name: str, state: str) -> None:
            found = pair.real.call("state", "GET", f"/v1/audits/{self.name(name)}")
            pair.real.exchanges.pop("state")
            # What may run has not begun here; a state that lets it go on by itself is not set by hand.
            if found.status == 200 and found.json["audit_type"] == "EVENT":
                pair.call("PATCH", f"/v1/audits/{self.name(name)}", step("replace", "/state", state))

        @rule(
            kind=st.sampled_from(WITH_NAMES),
            name=st.sampled_from((*NAMES, "other")),
            version=versions,
        )
        def delete(self, kind: str, name: str, version: str) -> None:
            pair.call("DELETE", f"/v1/{kind}/{self.name(name)}", version=version)

        @rule(kind=st.sampled_from(WITH_NAMES), name=names, version=versions)
        def show(self, kind: str, name: str, version: str) -> None:
            pair.call("GET", f"/v1/{kind}/{self.name(name)}", version=version)

        @rule(
            kind=st.sampled_from(COLLECTIONS), detail=st.sampled_from(("", "/detail")),
            limit=st.sampled_from((None, 1, 2, 5)), key=st.sampled_from(("id", "created_at", "state", "name", "nope")),
            way=st.sampled_from(("asc", "desc")),
            goal=st.sampled_from((None, *GOALS)), version=versions,
        )  # fmt: skip
        def list_rows(
            self, kind: str, detail: str, limit: int | None, key: str, way: str, goal: str | None, version: str
        ) -> None:
            given = without_none(limit=limit, sort_key=key, sort_dir=way, goal=goal)
            query = "&".join(f"{name}={value}" for name, value in given.items())
            page = pair.call("GET", f"/v1/{kind}{detail}?{query}", version=version)
            if "next" in page:
                marker = page["next"].partition("marker=")[2]
                pair.call("GET", f"/v1/{kind}{detail}?{query}&marker={marker}", version=version)

        @precondition(lambda self: newest >= 7)
        @rule(name=names)
        def trigger(self, name: str) -> None:
            pair.call("POST", f"/v1/webhooks/{self.name(name)}", {})
            self.settle()

        @precondition(lambda self: self.plans)
        @rule(
            which=st.integers(0, 2),
            what=st.sampled_from(MOVES),
        )
        def move_plan(self, which: int, what: str) -> None:
            path = f"/v1/action_plans/{self.plans[which % len(self.plans)]}"
            if what == "start":
                pair.call("POST", f"{path}/start")
            elif what == "delete":
                pair.call("DELETE", path)
            else:
                pair.call("PATCH", path, step("replace", "/state", what))
            self.settle()

        @precondition(lambda self: self.plans)
        @rule(which=st.integers(0, 2), index=st.integers(0, 2), reason=st.sampled_from((None, "why")), version=versions)
        def skip_action(self, which: int, index: int, reason: str | None, version: str) -> None:
            plan = self.plans[which % len(self.plans)]
            rows = pair.call("GET", f"/v1/actions/detail?action_plan_uuid={plan}", version=version)["actions"]
            if rows:
                patch = step("replace", "/state", "SKIPPED") + (
                    step("add", "/status_message", reason) if reason else []
                )
                pair.call("PATCH", f"/v1/actions/{rows[index % len(rows)]['uuid']}", patch, version=version)

        def teardown(self) -> None:
            pair.settle()
            pair.compare()

    return Calls


def test_random_sequences_end_alike(pair: Pair) -> None:
    count = iter(range(1_000_000))
    run_state_machine_as_test(
        machine(pair, lambda: next(count)),
        settings=settings(
            max_examples=60 if LONG else 4 if pair.real.server == "17.0.0" else 2,
            stateful_step_count=40 if LONG else 20,
            database=None,
            deadline=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
