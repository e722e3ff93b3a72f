"""Requests that the real server and the fake are asked beside the recorded ones: odd values, odd paths, odd headers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sandbox.recording.recorder import NOTHING

MISSING = "00000000-1111-2222-3333-444444444444"
COLLECTIONS = (
    "audits", "audit_templates", "action_plans", "actions", "goals", "strategies", "services", "scoring_engines",
)  # fmt: skip
EVENT = {"audit_type": "EVENT", "goal": "dummy"}
DUMMY = {"goal": "dummy"}


class Asked(NamedTuple):
    """A request."""

    method: str
    path: str
    body: Any = NOTHING
    options: dict[str, Any] = {}  # noqa: RUF012 - never changed


AUDITS: list[Any] = [
    {**EVENT}, {**EVENT, "name": ""}, {**EVENT, "name": 5}, {**EVENT, "name": None},
    {**EVENT, "strategy": None, "name": "n1"},
    {**EVENT, "name": "n2", "strategy": "nope"}, {**EVENT, "name": "x" * 80}, {**EVENT, "name": "x" * 80},
    {**EVENT, "name": "n3", "auto_trigger": "yes"}, {**EVENT, "name": "n4", "auto_trigger": "maybe"},
    {**EVENT, "name": "n5", "auto_trigger": 1}, {**EVENT, "name": "n6", "force": None},
    {**EVENT, "name": "n7", "force": "x"},
    {**EVENT, "name": "n8", "parameters": 5}, {**EVENT, "name": "n9", "parameters": {"a": 1}},
    {**EVENT, "name": "n10", "strategy": "dummy", "parameters": {"nope": 1}},
    {**EVENT, "name": "n11", "strategy": "dummy", "parameters": {"para1": 11}},
    {**EVENT, "name": "n12", "strategy": "dummy", "parameters": None}, {**EVENT, "name": "n13", "interval": 60},
    {**EVENT, "name": "n14", "interval": "60"}, {**EVENT, "name": "n15", "interval": "x y"},
    {**EVENT, "name": "n16", "interval": "* * * * *"}, {**EVENT, "name": "n17", "start_time": "2031-01-01T00:00:00"},
    {**EVENT, "name": "n18", "start_time": "2031-01-01"},
    {**EVENT, "name": "n19", "start_time": "2031-13-01T00:00:00Z"},
    {**EVENT, "name": "n20", "start_time": 5},
    {**EVENT, "name": "n21", "start_time": "2031-01-01T00:00:00+02:00", "end_time": "2031-02-01T00:00:00Z"},
    {"name": "n22", "audit_type": "EVENT"}, {"name": "n23", "audit_type": 5, "goal": "dummy"},
    {"name": "n24", "audit_type": None, "goal": "dummy"}, {"name": "n25", "audit_type": "EVENT", "goal": 5},
    {"name": "n26", "audit_type": "EVENT", "goal": ""}, {"name": "n27", "audit_type": "EVENT", "goal": "1"},
    {"name": "n28", "audit_type": "EVENT", "goal": "3", "strategy": "3"},
    {**EVENT, "goal": "cluster_maintaining", "strategy": "dummy", "name": "n29"}, {**EVENT, "state": "PENDING"},
    {**EVENT, "hostname": "x"}, {**EVENT, "audit_template_uuid": None, "name": "n30"},
    {"audit_type": "EVENT", "audit_template_uuid": MISSING}, {"audit_type": "EVENT", "audit_template_uuid": 5},
    {**EVENT, "name": "n 31/é"}, "text", 5, True, [], {}, {**EVENT, "audit_type": "oneshot"},
    {**EVENT, "interval": "-5", "name": "n32"}, {**EVENT, "interval": "", "name": "n33"},
    {**EVENT, "interval": "@hourly", "name": "n34"}, {**EVENT, "interval": "@nope", "name": "n35"},
    {**EVENT, "interval": "60 ", "name": "n36"}, {**EVENT, "interval": "61 * * * *", "name": "n37"},
    {**EVENT, "interval": "a * * * *", "name": "n38"}, {**EVENT, "interval": "mon * * * *", "name": "n39"},
    {**EVENT, "interval": "* * * jan mon", "name": "n40"}, {**EVENT, "interval": "*/5 1-3 1,2 * *", "name": "n41"},
]  # fmt: skip

TEMPLATES: list[Any] = [
    {**DUMMY, "name": ""}, {**DUMMY, "name": 5}, {**DUMMY, "name": None}, {**DUMMY, "name": "t1", "strategy": None},
    {**DUMMY, "name": "t2", "strategy": "3"}, {**DUMMY, "name": "t3", "strategy": 5},
    {**DUMMY, "name": "t4", "description": 5},
    {**DUMMY, "name": "t5", "scope": None}, {**DUMMY, "name": "t6", "scope": {}}, {**DUMMY, "name": "t7", "scope": "x"},
    {**DUMMY, "name": "t8", "scope": []}, {**DUMMY, "name": "t9", "scope": [{"compute": []}]},
    {**DUMMY, "name": "t10", "scope": [{"host_aggregates": [{"name": "a"}]}]},
    {**DUMMY, "name": "t11", "scope": [
        {"compute": [{"host_aggregates": [{"name": "a"}]}, {"exclude": [{"host_aggregates": [{"name": "b"}]}]}]},
    ]},
    {**DUMMY, "name": "t12", "scope": [{"compute": [{"nope": 1}]}]},
    {**DUMMY, "name": "t13", "scope": [{"compute": 1}]},
    {**DUMMY, "name": "t14", "scope": [{"storage": []}]}, {"name": "t15", "goal": 5}, {"name": "t16", "goal": "1"},
    {"name": "t17", "goal": None}, {**DUMMY, "name": "t23", "strategy": "actuator"}, {**DUMMY, "name": "x" * 80},
    "text", 5, True, [], {},
    {**DUMMY, "name": "t25", "scope": [
        {"availability_zones": [{"name": "a"}]}, {"exclude": [{"instances": [{"uuid": "u"}]}]},
    ]},
]  # fmt: skip
DEFAULTS: list[Any] = [
    {**DUMMY, "name": "t18", "default_parameters": {}}, {**DUMMY, "name": "t19", "default_parameters": 5},
    {**DUMMY, "name": "t20", "default_parameters": None},
    {**DUMMY, "name": "t21", "strategy": "dummy", "default_parameters": {"nope": 1}},
    {**DUMMY, "name": "t22", "strategy": "dummy", "default_parameters": {"para1": 2}},
]  # fmt: skip

QUERIES = (
    "limit=1&foo=2", "limit=1.5", "limit=", "marker=", "marker=x", "sort_key=", "sort_dir=", "sort_dir=ASC",
    "sort_key=uuid&sort_key=id", "goal=", "strategy=", "goal=dummy&goal=x", "audit_uuid=x", "action_plan_uuid=x",
    "limit=99999999999", "sort_key=deleted_at&limit=2", "sort_key=id&sort_dir=desc&limit=2", "goal=1&limit=2",
    "goal=dummy&strategy=dummy&limit=3", "goal=dummy&strategy=actuator&limit=3", "strategy=dummy&limit=3", "Limit=1",
    "limit=%201",
)  # fmt: skip
IDENTIFIERS = (
    "1", "0", "-1", "01", "x%20y", "DUMMY", "Dummy", "00000000111122223333444444444444", MISSING, f"{{{MISSING}}}",
    "%2e%2e", "a%2Fb", "99", "true", "%C3%A9", "dummy%20", "dummy.json", "dummy.html", "dummy/x",
)  # fmt: skip
PATHS = (
    ("PUT", "/v1/audits"), ("POST", "/v1/goals"), ("DELETE", "/v1/audits"), ("HEAD", "/v1/goals"), ("GET", "/v1/nope"),
    ("GET", "/v1/webhooks/x"), ("GET", "/nope"), ("GET", "/goals/dummy"), ("GET", "/v1/goals/"),
    ("GET", "/v1/goals/dummy/"),
    ("PATCH", "/v1/goals/dummy"), ("DELETE", "/v1/goals/dummy"), ("DELETE", "/v1/services/1"), ("PUT", "/v1/audits/x"),
    ("OPTIONS", "/v1/goals"), ("POST", "/"), ("HEAD", "/"), ("GET", "/v1/goals/dummy/x"), ("GET", "/v1/audits/a/b/c"),
    ("GET", "/v1/data_model/x"), ("POST", "/v1/data_model"), ("POST", f"/v1/action_plans/{MISSING}/stop"),
    ("GET", f"/v1/action_plans/{MISSING}/start"), ("GET", "/v1/strategies/dummy/nope"), ("GET", "/v2"),
    ("GET", "/v1/actions/1"), ("POST", "/v1/actions"), ("DELETE", f"/v1/actions/{MISSING}"), ("PATCH", "/v1/audits"),
    ("POST", "/v1"), ("DELETE", "/v1"), ("GET", "/v1/goals/detail/"), ("GET", "/v1//goals"),
)  # fmt: skip
ACCEPTED = ("*/*", "text/html", "text/plain", "", "text/html, application/json", "application/json")
VERSIONS = (
    "infra-optim abc", "infra-optim 1", "1.5", "compute 1.5", "infra-optim", "infra-optim latest",
    "compute 2.1, infra-optim 1.3", "infra-optim 1.-1", "infra-optim 0.5", "latest", "infra-optim 1.3 x",
    "INFRA-OPTIM 1.3",
)  # fmt: skip


def patches(uuid: str) -> list[Any]:
    """Bodies of PATCH for an audit that is PENDING."""

    def step(op: str, path: Any, *value: Any) -> list[dict[str, Any]]:
        return [{"op": op, "path": path, **({"value": value[0]} if value else {})}]

    return [
        [], step("replace", "name", "x"), step("replace", "/", "x"), step("replace", "/a b", "x"),
        step("replace", 5, "x"),
        step("add", "/color", "red"), step("remove", "/color"), step("replace", "/goal", "dummy"),
        step("replace", "/audit_template_uuid", uuid), step("replace", "/type", "x"), step("replace", "/state", None),
        step("replace", "/status_message", "x"), step("replace", "/name", 5), step("replace", "/auto_trigger", "yes"),
        step("replace", "/force", 1), step("replace", "/interval", 60),
        step("add", "/parameters/para1", 3), step("replace", "/parameters/nope", 3), step("remove", "/parameters/nope"),
        step("replace", "/scope/0", {}), step("replace", "/nope/deep", 1), step("add", "/nope/deep", 1),
        [{"op": "replace"}], [{"path": "/name"}], [{"op": None, "path": "/name"}], [None], ["x"], [{}],
        [{"op": "replace", "path": "/name", "value": "y", "color": 1}], step("replace", "/start_time", "soon"),
        step("replace", "/start_time", None), step("add", "/start_time", "2031-01-01T00:00:00Z"),
        step("replace", "/end_time", "2031-01-01T00:00:00+05:00"), step("remove", "/interval"),
        step("replace", "/strategy_id", None),
    ]  # fmt: skip


def requests(newest: int) -> Iterator[Asked]:
    """All requests, for a server whose newest microversion is 1.newest; fewer for an older one."""
    is_new = newest >= 7
    for body in AUDITS:
        yield Asked("POST", "/v1/audits", body)
    for body in (*TEMPLATES, *(DEFAULTS if is_new else ())):
        yield Asked("POST", "/v1/audit_templates", body)
    for number, collection in enumerate(COLLECTIONS):
        # Each query goes to two collections, each identifier to four.
        for query in QUERIES[number % 4 :: 4] if is_new else QUERIES[number::8]:
            yield Asked("GET", f"/v1/{collection}?{query}")
        for identifier in IDENTIFIERS[number % 2 :: 2] if is_new else IDENTIFIERS[number::8]:
            yield Asked("GET", f"/v1/{collection}/{identifier}")
    for method, path in PATHS:
        yield Asked(method, path)
    for accepted in ACCEPTED:
        for path in ("/v1/nope", "/v1/goals/nope", "/v1/goals/dummy") if is_new else ("/v1/nope",):
            yield Asked("GET", path, NOTHING, {"headers": {"Accept": accepted}})
    for version in VERSIONS:
        yield Asked("GET", "/v1/goals?limit=1", NOTHING, {"headers": {"OpenStack-API-Version": version}})
