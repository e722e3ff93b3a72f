"""Every operation of the API with a request to it, and what holds for all of them: versions and refusals."""

from dataclasses import dataclass
from typing import Any

from .recorder import NOTHING, Recorder

MISSING = "00000000-1111-2222-3333-444444444444"
LISTS = {
    "goals": (),
    "strategies": ("goal",),
    "audit_templates": ("goal", "strategy"),
    "audits": ("goal", "strategy"),
    "action_plans": ("audit_uuid", "strategy"),
    "actions": ("action_plan_uuid", "audit_uuid"),
    "scoring_engines": (),
    "services": (),
}


@dataclass(frozen=True)
class Operation:
    """A request that stands for an operation. `{...}` in its path is what to fill in."""

    name: str
    method: str
    path: str
    body: Any = NOTHING

    def to(self, identifiers: dict[str, str]) -> str:
        """The path with an identifier filled in."""
        return self.path.format(**identifiers)


_SKIP = [{"op": "replace", "path": "/state", "value": "SKIPPED"}]
_CANCEL = [{"op": "replace", "path": "/state", "value": "CANCELLED"}]
_DESCRIBE = [{"op": "replace", "path": "/description", "value": "described"}]
_TRIGGER = [{"op": "replace", "path": "/auto_trigger", "value": False}]

READS = (
    Operation("get_v1", "GET", "/v1"),
    *(
        Operation(f"list_{name}{detail.replace('/', '_')}", "GET", f"/v1/{name}{detail}")
        for name in LISTS
        for detail in ("", "/detail")
    ),
    Operation("get_goal", "GET", "/v1/goals/{goal}"),
    Operation("get_strategy", "GET", "/v1/strategies/{strategy}"),
    Operation("get_strategy_state", "GET", "/v1/strategies/{strategy}/state"),
    Operation("get_audit_template", "GET", "/v1/audit_templates/{audit_template}"),
    Operation("get_audit", "GET", "/v1/audits/{audit}"),
    Operation("get_action_plan", "GET", "/v1/action_plans/{action_plan}"),
    Operation("get_action", "GET", "/v1/actions/{action}"),
    Operation("get_scoring_engine", "GET", "/v1/scoring_engines/{scoring_engine}"),
    Operation("get_service", "GET", "/v1/services/{service}"),
    Operation("get_data_model", "GET", "/v1/data_model"),
)

WRITES = (
    Operation("create_audit_template", "POST", "/v1/audit_templates", {"name": "no", "goal": "dummy"}),
    Operation("update_audit_template", "PATCH", "/v1/audit_templates/{audit_template}", _DESCRIBE),
    Operation("delete_audit_template", "DELETE", "/v1/audit_templates/{audit_template}"),
    Operation("create_audit", "POST", "/v1/audits", {"audit_type": "EVENT", "goal": "dummy"}),
    Operation("update_audit", "PATCH", "/v1/audits/{audit}", _TRIGGER),
    Operation("delete_audit", "DELETE", "/v1/audits/{audit}"),
    Operation("update_action_plan", "PATCH", "/v1/action_plans/{action_plan}", _CANCEL),
    Operation("start_action_plan", "POST", "/v1/action_plans/{action_plan}/start"),
    Operation("delete_action_plan", "DELETE", "/v1/action_plans/{action_plan}"),
    Operation("update_action", "PATCH", "/v1/actions/{action}", _SKIP),
    Operation("trigger_webhook", "POST", "/v1/webhooks/{audit}", {}),
)


# These answer the same at each microversion.
SAME_EVERYWHERE = ("goal", "strateg", "scoring_engine", "service")
# These tell which microversion "latest" and none at all are.
TELLING = ("get_v1", "get_audit", "get_action", "get_audit_template")


def versions(recorder: Recorder, known: dict[str, str], newest: int, reads: tuple[Operation, ...] = READS) -> None:
    """Every read at every microversion where that matters, and without one."""
    recorder.get("versions: list_versions", "/", version=None, user=None)
    recorder.get("versions: list_versions with a microversion", "/", user=None)
    for version in [*(f"1.{minor}" for minor in range(newest + 1)), "latest", None]:
        for operation in reads:
            if version not in (f"1.{newest}", "1.0") and any(word in operation.name for word in SAME_EVERYWHERE):
                continue
            if version in ("latest", None) and operation.name not in TELLING:
                continue
            path = operation.to(known)
            if operation.name.startswith("list_"):
                path += "?limit=1"
            name = f"versions: {operation.name} at {version or 'no version'}"
            recorder.call(name, "GET", path, version=version)


def refusals(recorder: Recorder, known: dict[str, str], operations: tuple[Operation, ...]) -> None:
    """What every operation refuses: tokens, roles, microversions, parameters, unknown identifiers, media types."""
    missing = dict.fromkeys(known, MISSING) | {"service": "99"}
    recorder.call("refused: list_versions, unknown parameter", "GET", "/?foo=1", user=None)
    for operation in operations:
        path = operation.to(known)

        def refused(why: str, path: str = path, operation: Operation = operation, **more: Any) -> None:
            body = NOTHING if "raw" in more else operation.body
            recorder.call(f"refused: {operation.name}, {why}", operation.method, path, body, **more)

        refused("no token", user=None)
        refused("wrong token", user=None, headers={"X-Auth-Token": "wrong"})
        refused("role member", user="demo")
        refused("microversion 1.99", version="1.99")
        refused("microversion 2.0", version="2.0")
        refused("microversion 1.2.3", version="1.2.3")
        # Starting with an unknown parameter is a fault of the server; faults have a table.
        if operation.name != "start_action_plan":
            refused("unknown parameter", path + "?foo=1")
        if "{" in operation.path:
            refused("unknown identifier", operation.to(missing))
        if operation.body is not NOTHING:
            refused("media type", raw="x", headers={"Content-Type": "text/plain"})
            refused("JSON patch media type", raw="[]", headers={"Content-Type": "application/json-patch+json"})
            refused("broken JSON", raw="{")
            refused("empty body", raw="")
            refused("no UTF-8", raw="\xff")


def lists(recorder: Recorder, known: dict[str, str], sort_keys: dict[str, tuple[str, ...]]) -> None:
    """What lists take: pages, order, filters; and what they refuse."""
    for name, filters in LISTS.items():
        for detail in ("", "/detail"):
            path, what = f"/v1/{name}{detail}", f"lists: {name}{detail}"
            page = recorder.get(f"{what}, limit 1", f"{path}?limit=1")
            if "next" in page:
                marker = page["next"].partition("marker=")[2].partition("&")[0]
                recorder.get(f"{what}, marker", f"{path}?limit=1&marker={marker}")
            wrong = ("limit=0", "limit=-1", "limit=many", "sort_key=nope", "sort_dir=up", "limit=1&limit=2")
            for query in wrong[:1] if detail else wrong:
                recorder.call(f"{what}, {query}", "GET", f"{path}?{query}", expect=400)
            recorder.get(f"{what}, in reverse", f"{path}?sort_key=id&sort_dir=desc&limit=1")
            unknown = "99" if name == "services" else MISSING
            recorder.call(f"{what}, unknown marker", "GET", f"{path}?marker={unknown}", expect=404)
            for key in filters:
                value = known[key.removesuffix("_uuid")]
                recorder.get(f"{what}, {key}", f"{path}?{key}={value}&limit=1")
                recorder.get(f"{what}, unknown {key}", f"{path}?{key}={MISSING}")
        # The order is the same for both; a page of one row tells enough.
        for key in sort_keys[name]:
            if key.endswith("uuid"):
                # Identifiers are new each time, and so is their order: all rows, not the first.
                recorder.call(f"lists: {name}, sorted by {key}", "GET", f"/v1/{name}?sort_key={key}")
                continue
            for direction in ("asc", "desc"):
                query = f"sort_key={key}&sort_dir={direction}&limit=1"
                recorder.call(f"lists: {name}, sorted by {key} {direction}", "GET", f"/v1/{name}?{query}")
    recorder.call(
        "lists: actions, action_plan_uuid and audit_uuid",
        "GET",
        f"/v1/actions?action_plan_uuid={MISSING}&audit_uuid={MISSING}",
        expect=400,
    )


def unavailable(recorder: Recorder, operation: Operation, known: dict[str, str]) -> None:
    """The answer while the identity service is not there."""
    name = f"unavailable: {operation.name}"
    recorder.call(name, operation.method, operation.to(known), operation.body, expect=503)
