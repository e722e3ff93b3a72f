"""The facade against the document: what each of its calls sends, and each difference of the two as a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from unittest import mock

from watcher_v1_client.types import Request
from watcherclient._api.microversions import REQUIRED
from watcherclient._sync.transport import Transport
from watcherclient.testing._document import Contract, minimum
from watcherclient.v1.client import Client

UUID = "00000000-1111-2222-3333-444444444444"
TIME = "2031-01-01T00:00:00Z"
Call = Callable[[Client], object]


def _change(path: str, value: object) -> list[dict[str, object]]:
    return [{"op": "replace", "path": path, "value": value}]


LISTS = {
    f"list_{name}{'_detail' if detail else ''}": (manager, detail)
    for manager, name in {
        "goal": "goals",
        "strategy": "strategies",
        "audit_template": "audit_templates",
        "audit": "audits",
        "action_plan": "action_plans",
        "action": "actions",
        "scoring_engine": "scoring_engines",
        "service": "services",
    }.items()
    for detail in (False, True)
}


def _lister(manager: str, detail: bool) -> Callable[[Client], object]:
    return lambda client: getattr(client, manager).list(detail=detail)


def _time_changer(field: str) -> Callable[[Client], object]:
    return lambda client: client.audit.update(UUID, _change(f"/{field}", TIME))


CALLS: dict[str, Call] = {
    "list_versions": lambda client: client.versions(),
    "get_goal": lambda client: client.goal.get(UUID),
    "get_strategy": lambda client: client.strategy.get(UUID),
    "get_strategy_state": lambda client: client.strategy.state(UUID),
    "get_audit_template": lambda client: client.audit_template.get(UUID),
    "get_audit": lambda client: client.audit.get(UUID),
    "get_action_plan": lambda client: client.action_plan.get(UUID),
    "get_action": lambda client: client.action.get(UUID),
    "get_scoring_engine": lambda client: client.scoring_engine.get(UUID),
    "get_service": lambda client: client.service.get(1),
    "get_data_model": lambda client: client.data_model.list(audit=UUID),
    "create_audit_template": lambda client: client.audit_template.create(
        name="n", goal="g", strategy="s", description="d", scope=[], default_parameters={"p": 1}
    ),
    "update_audit_template": lambda client: client.audit_template.update(UUID, _change("/default_parameters", {})),
    "delete_audit_template": lambda client: client.audit_template.delete(UUID),
    "create_audit": lambda client: client.audit.create(
        name="n", audit_type="CONTINUOUS", goal="g", strategy="s", parameters={"p": 1}, interval="60",
        auto_trigger=True, start_time=TIME, end_time=TIME.replace("2031", "2032"), force=True,
    ),
    "update_audit": lambda client: client.audit.update(UUID, _change("/force", True)),
    "delete_audit": lambda client: client.audit.delete(UUID),
    "update_action_plan": lambda client: client.action_plan.update(UUID, _change("/state", "CANCELLED")),
    "start_action_plan": lambda client: client.action_plan.start(UUID),
    "delete_action_plan": lambda client: client.action_plan.delete(UUID),
    "update_action": lambda client: client.action.update(UUID, _change("/state", "SKIPPED")),
    "trigger_webhook": lambda client: client.webhook.trigger(UUID),
    **{name: _lister(manager, detail) for name, (manager, detail) in LISTS.items()},
}  # fmt: skip

# Where a resource is meant, the facade takes the resource itself, its uuid or its name: one word for all.
FILTERS = {"audit_uuid": "audit", "action_plan_uuid": "action_plan"}
VERBS = {"create_audit": "POST"}
NOT_OFFERED = {"get_v1": "links to what the client has attributes for; versions() tells the microversions"}


class Sent(Exception):
    """Raised instead of sending."""

    def __init__(self, request: Request, uses: tuple[str, ...]) -> None:
        super().__init__(request.path)
        self.request, self.uses = request, uses


@cache
def _client() -> Client:
    return Client(os_auth_token="t", watcher_url="http://watcher.example.org")


def sent_by(call: Call, method: str | None = None) -> Sent:
    """What a call of the facade sends; given a method, the first such request: some calls look around before."""

    def send(self: Transport, request: Request, *, uses: tuple[str, ...] = ()) -> Any:
        if method in (None, request.method):
            raise Sent(request, uses)
        return mock.MagicMock()

    with mock.patch.object(Transport, "send", send):
        try:
            call(_client())
        except Sent as sent:
            return sent
    raise AssertionError("nothing was sent")


def differences(contract: Contract) -> set[str]:
    """Where the facade and the document differ."""
    return {*_operations(contract), *_filters(contract), *_bodies(contract), *_microversions(contract)}


def _operations(contract: Contract) -> Iterator[str]:
    for name in contract.operations.keys() - CALLS.keys() - NOT_OFFERED.keys():
        yield f"{name} cannot be reached"
    for name, call in CALLS.items():
        wanted = contract.operations.get(name)
        request = sent_by(call, wanted and wanted.method).request
        operation = contract.match(request.method, request.path)
        if operation is None or operation.name != name:
            yield f"{name} sends {request.method} {request.path}"


def _filters(contract: Contract) -> Iterator[str]:
    for name, (manager, detail) in LISTS.items():
        if name not in contract.operations:
            continue
        parameters = contract.parameters(contract.operations[name], "query")
        for parameter in parameters:
            values: list[Any] = [UUID]
            if parameter in ("sort_key", "sort_dir"):
                values = contract.resolve(parameters[parameter]["schema"]).get("enum", [])
            elif parameter == "limit" or (parameter == "marker" and manager == "service"):
                values = [1]
            for value in values:
                yield from _filter(name, manager, detail, parameter, value)


def _filter(name: str, manager: str, detail: bool, parameter: str, value: Any) -> Iterator[str]:
    argument = {FILTERS.get(parameter, parameter): value}
    try:
        sent = sent_by(lambda client: getattr(client, manager).list(detail=detail, **argument))
    except Exception as error:  # noqa: BLE001 - whatever it is, the facade does not take it
        yield f"{name}: {parameter}={value} is not taken: {error}"
        return
    # Some orders are made here, because the server sorts by them within a page only.
    if sent.request.params.get(parameter) != str(value) and parameter != "sort_key":
        yield f"{name}: {parameter} is not sent: {sent.request.params}"


def _bodies(contract: Contract) -> Iterator[str]:
    for name, schema in (("create_audit", "AuditCreate"), ("create_audit_template", "AuditTemplateCreate")):
        body = sent_by(CALLS[name], "POST").request.json
        documented = contract.schemas[schema]["properties"].keys() - {"audit_template_uuid"}
        for field in documented ^ body.keys():
            yield f"{name}: {field} is only in the {'document' if field in documented else 'facade'}"
        reference = {"$ref": f"#/components/schemas/{schema}"}
        yield from (f"{name}: {error}" for error in contract.errors(reference, contract.newest, body))


def required(contract: Contract) -> dict[str, int]:
    """What the document says came after 1.0, as the facade names it, with its 1.N."""
    found = {}
    names = {"get_data_model": "data_model.list", "trigger_webhook": "webhook.trigger"}
    for operation in contract.operations.values():
        (tag,) = operation.definition["tags"]
        verb = operation.name.partition("_")[0]
        if minimum(operation.definition):
            found[names.get(operation.name, f"{tag}.{verb}")] = minimum(operation.definition)
    for tag, schema in (("audit", "Audit"), ("audit_template", "AuditTemplate")):
        for field, definition in contract.schemas[f"{schema}Create"]["properties"].items():
            if minimum(definition):
                found[f"{tag}.create({field})"] = minimum(definition)
                if f"/{field}" in contract.schemas[f"{schema}PatchReplace"]["properties"]["path"]["enum"]:
                    found[f"{tag}.update({field})"] = minimum(definition)
    return found


def _microversions(contract: Contract) -> Iterator[str]:
    documented = required(contract)
    known = {use: version.minor for use, version in REQUIRED.items()}
    for pair in documented.items() ^ known.items():
        yield f"{pair[0]} needs 1.{pair[1]} only in the {'document' if pair in documented.items() else 'facade'}"
    declared = {use for name, call in CALLS.items() for use in sent_by(call, VERBS.get(name)).uses}
    for field in ("start_time", "end_time"):
        declared |= set(sent_by(_time_changer(field)).uses)
    for use in documented.keys() - declared:
        yield f"{use} is not checked when it is called"
