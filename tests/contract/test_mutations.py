"""The checks bite: each of these changes to the document makes the check that is named beside it fail."""

from __future__ import annotations

import copy
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from watcherclient.testing._document import Contract, contract

from . import facade, server_types
from .coverage import documented, seen
from .exchanges import answer_problems, recorded, request_problems
from .test_coverage import NEVER_SEEN
from .test_server_types import ONLY_NEW, REASONS

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))
from document_changes import breaking_changes

sys.path.pop(0)


def server_differences(mutated: Contract) -> list[str]:
    found = server_types.differences(mutated, server_types.introspect("watcher"))
    return [line for line in found if not any(re.fullmatch(each, line) for each in REASONS | ONLY_NEW)]


CHECKS: dict[str, Callable[[Contract], Iterable[object]]] = {
    "recorded answers": lambda mutated: answer_problems(mutated, recorded()),
    "recorded requests": lambda mutated: request_problems(mutated, recorded()),
    "coverage": lambda mutated: documented(mutated) - seen(mutated, recorded()) - NEVER_SEEN.keys(),
    "server types": server_differences,
    "facade": facade.differences,
    "breaking changes": lambda mutated: breaking_changes(contract().content, mutated.content),
}

Mutation = Callable[[dict[str, Any]], object]


def schema(name: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda document: document["components"]["schemas"][name]


def rename(name: str, old: str, new: str) -> Mutation:
    def mutate(document: dict[str, Any]) -> None:
        part = schema(name)(document)
        part["properties"] = {new if field == old else field: value for field, value in part["properties"].items()}
        part["required"] = [new if field == old else field for field in part.get("required", [])]

    return mutate


def put(name: str, field: str, **definition: Any) -> Mutation:
    """Change, or with None remove, parts of a property's definition; a property that is not there is added."""

    def mutate(document: dict[str, Any]) -> None:
        target = schema(name)(document)["properties"].setdefault(field, {})
        target.update(definition)
        for key in [key for key, value in target.items() if value is None]:
            del target[key]

    return mutate


def words(name: str, field: str | None, change: Callable[[list[str]], object]) -> Mutation:
    def mutate(document: dict[str, Any]) -> None:
        target = schema(name)(document)
        change((target["properties"][field] if field else target)["enum"])

    return mutate


def edit(name: str, part: str, how: str, field: str) -> Mutation:
    return lambda document: getattr(schema(name)(document)[part], how)(field)


def drop_status(path: str, method: str, status: str) -> Mutation:
    return lambda document: document["paths"][path][method]["responses"].pop(status)


def drop_parameter(path: str, number: int) -> Mutation:
    return lambda document: document["paths"][path]["get"]["parameters"].pop(number)


def raise_minimum(place: Callable[[dict[str, Any]], dict[str, Any]], version: str) -> Mutation:
    return lambda document: place(document).update({"x-openstack": {"min-ver": version}})


def field(name: str, field: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda document: schema(name)(document)["properties"][field]


def operation(path: str, method: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda document: document["paths"][path][method]


MUTATIONS: dict[str, tuple[str, Mutation]] = {
    "rename a property of an answer": ("recorded answers", rename("Audit", "hostname", "host")),
    "rename a property of an answer, too": ("server types", rename("Audit", "hostname", "host")),
    "rename a property of a request": ("recorded requests", rename("AuditTemplateCreate", "description", "text")),
    "rename a property of a request, too": ("facade", rename("AuditCreate", "auto_trigger", "trigger")),
    "widen a type": ("server types", put("Service", "id", type=["integer", "string"])),
    "widen a type, too": ("breaking changes", put("Audit", "auto_trigger", type=["boolean", "string"])),
    "allow null": ("coverage", put("AuditSummary", "force", type=["boolean", "null"])),
    "narrow a type": ("recorded answers", put("EfficacyIndicator", "value", type="string")),
    "refuse null": ("recorded answers", put("Audit", "updated_at", type="string")),
    "drop the offset of a time": ("recorded answers", put("Audit", "created_at", format="date-time-local")),
    "add the offset of a time": ("recorded answers", put("Service", "last_seen_up", format="date-time")),
    "shorten a name": ("recorded answers", put("Goal", "name", maxLength=5)),
    "drop a status": ("recorded answers", drop_status("/v1/actions/{action}", "patch", "409")),
    "drop a success": ("recorded answers", drop_status("/v1/webhooks/{audit}", "post", "202")),
    "add a status": ("coverage", lambda document: document["paths"]["/v1/goals"]["get"]["responses"].update(
        {"418": {"description": "A teapot."}})),
    "drop a header": ("recorded answers", lambda document: document["paths"]["/v1/audits"]["post"]["responses"]["201"]
        ["headers"].pop("Location")),
    "bump the min-ver of an answer's property": ("recorded answers", raise_minimum(field("Audit", "end_time"), "1.2")),
    "lower the min-ver of an answer's property": ("recorded answers", raise_minimum(field("Audit", "end_time"), "1.0")),
    "bump the min-ver of a request's property": ("facade", raise_minimum(field("AuditCreate", "force"), "1.3")),
    "bump the min-ver of an operation": ("facade", raise_minimum(operation("/v1/webhooks/{audit}", "post"), "1.5")),
    "bump a min-ver": ("breaking changes", raise_minimum(operation("/v1/data_model", "get"), "1.4")),
    "drop a state": ("recorded answers", words("AuditState", None, lambda found: found.remove("SUSPENDED"))),
    "add a state": ("server types", words("AuditState", None, lambda found: found.append("RESTING"))),
    "add a state, too": ("coverage", words("ActionPlanState", None, lambda found: found.append("RESTING"))),
    "drop a sort key": ("server types", words("AuditSortKey", None, lambda found: found.remove("interval"))),
    "add a sort key": ("server types", words("GoalSortKey", None, lambda found: found.append("color"))),
    "drop a patch path": ("recorded requests", words("AuditPatchReplace", "path", lambda found: found.pop())),
    "add a patch path": ("coverage", words("AuditPatchReplace", "path", lambda found: found.append("/color"))),
    "drop a filter": ("server types", drop_parameter("/v1/strategies", 0)),
    "drop a filter, too": ("breaking changes", drop_parameter("/v1/audits/detail", 0)),
    "drop an operation": ("server types", lambda document: document["paths"].pop("/v1/webhooks/{audit}")),
    "move an operation": ("recorded answers", lambda document: document["paths"].update(
        {"/v1/hooks/{audit}": document["paths"].pop("/v1/webhooks/{audit}")})),
    "rename an operation": ("facade", lambda document: document["paths"]["/v1/goals"]["get"].update(
        {"operationId": "list_all_goals"})),
    "require what may be missing": ("recorded answers", edit("GoalList", "required", "append", "next")),
    "require more of a request": ("server types", edit("AuditCreate", "required", "append", "name")),
    "forget a property of an answer": ("recorded answers", edit("Action", "properties", "pop", "parents")),
    "invent a property of an answer": ("coverage", put("Action", "color", type="string")),
}  # fmt: skip


@pytest.mark.parametrize("check", CHECKS)
def test_the_document_itself_passes(check: str) -> None:
    assert list(CHECKS[check](contract())) == []


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_mutation_is_noticed(mutation: str) -> None:
    check, mutate = MUTATIONS[mutation]
    document = copy.deepcopy(contract().content)
    mutate(document)
    assert next(iter(CHECKS[check](Contract(document))), None), f"the check of {check} did not notice"
