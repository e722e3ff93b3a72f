"""The document against what an installed python-watcher says about itself: each difference as a line."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from sandbox.environments import Environment
from sandbox.processes import server_environment
from watcherclient.testing._document import Contract, as_seen, minimum, walk

SCRIPT = Path(__file__).parent / "introspect_watcher.py"
RESOURCES = {
    "goal": "Goal",
    "strategy": "Strategy",
    "audit_template": "AuditTemplate",
    "audit": "Audit",
    "action_plan": "ActionPlan",
    "action": "Action",
    "scoring_engine": "ScoringEngine",
    "service": "Service",
    "efficacy_indicator": "EfficacyIndicator",
}
PLURALS = {"strategy": "strategies"}
JSON_TYPES = {
    "str": {"string"},
    "string": {"string"},
    "uuid": {"string"},
    "datetime": {"string"},
    "interval_or_cron": {"string"},
    "bool": {"boolean"},
    "int": {"integer"},
    "Number": {"number"},
    "{}": {"object"},
    "[Link]": {"array"},
}


def introspect(environment: str) -> dict[str, Any]:
    """What the python-watcher in an environment of the sandbox ("watcher", "watcher-old") says about itself."""
    wanted = Environment(environment)
    wanted.build(print)
    command = [str(wanted.python), str(SCRIPT)]
    found: dict[str, Any] = json.loads(_output(*command))
    return found


@cache
def _output(*command: str) -> str:
    done = subprocess.run(command, env=server_environment(), capture_output=True, text=True, check=True)
    return done.stdout


def differences(contract: Contract, server: dict[str, Any]) -> set[str]:
    """Where the document and the server's own types differ, as the newest microversion of the server sees it."""
    newest = max(server["versions"].values())
    return {
        *_versions(contract, newest),
        *_states(contract, server),
        *_answers(contract, server, newest),
        *_creates(contract, server, newest),
        *_patches(contract, server),
        *_lists(contract, server),
        *_operations(contract, server, newest),
    }


def _versions(contract: Contract, newest: int) -> Iterator[str]:
    if newest != contract.newest:
        yield f"microversions: the server ends at 1.{newest}, the document at 1.{contract.newest}"
    marked = {minimum(node) for _, node in walk(contract.content)} - {0}
    # What came with 1.5 is told in words: an operation that lower ones refuse.
    for minor in set(range(1, contract.newest + 1)) - marked:
        yield f"microversions: nothing in the document came with 1.{minor}"


def _states(contract: Contract, server: dict[str, Any]) -> Iterator[str]:
    for name, words in server["states"].items():
        documented = set(contract.schemas[name]["enum"])
        for word in documented.symmetric_difference(words):
            yield f"{name}: {word} is only in the {'document' if word in documented else 'server'}"


def _compare(place: str, documented: dict[str, Any], server: dict[str, Any], contract: Contract) -> Iterator[str]:
    for name in documented.keys() ^ server.keys():
        yield f"{place}: {name} is only in the {'document' if name in documented else 'server'}"
    for name in documented.keys() & server.keys():
        expected = JSON_TYPES.get(server[name]["type"])
        declared = contract.resolve(documented[name]).get("type", [])
        types = {declared} if isinstance(declared, str) else set(declared)
        if expected and types - {"null"} != expected:
            yield f"{place}: {name} is {sorted(types)} in the document, {server[name]['type']} in the server"
        is_time = "date-time" in contract.resolve(documented[name]).get("format", "")
        if is_time != (server[name]["type"] == "datetime"):
            yield f"{place}: {name} is a time only in the {'document' if is_time else 'server'}"


def _answers(contract: Contract, server: dict[str, Any], newest: int) -> Iterator[str]:
    for module, name in RESOURCES.items():
        documented = as_seen(contract.schemas[name], newest)["properties"]
        yield from _compare(f"{name} in answers", documented, server["types"][f"{module}.{name}"], contract)


def _creates(contract: Contract, server: dict[str, Any], newest: int) -> Iterator[str]:
    for module, name in (("audit", "Audit"), ("audit_template", "AuditTemplate")):
        schema = as_seen(contract.schemas[f"{name}Create"], newest, asked=True)
        taken = server["types"][f"{module}.{name}PostType"]
        yield from _compare(f"{name} in creates", schema["properties"], taken, contract)
        mandatory = {field for field, attribute in taken.items() if attribute["mandatory"]}
        for field in mandatory.symmetric_difference(schema["required"]):
            yield f"{name} in creates: {field} is required only by the {'server' if field in mandatory else 'document'}"


def _patches(contract: Contract, server: dict[str, Any]) -> Iterator[str]:
    for module in ("audit", "audit_template", "action_plan", "action"):
        name = RESOURCES[module]
        patch = server["types"][f"{module}.{name}PatchType"]
        steps = {step: contract.schemas.get(f"{name}Patch{step.title()}") for step in patch["op"]["words"]}
        for step, schema in steps.items():
            if schema is None:
                yield f"{name} patches: {step} is only in the server"
                continue
            for path in set(schema["properties"]["path"]["enum"]) & set(server["patches"][module]["internal"]):
                yield f"{name} patches: {step} {path} is refused by the server"


def _lists(contract: Contract, server: dict[str, Any]) -> Iterator[str]:
    for place, arguments in server["lists"].items():
        module, _, method = place.partition(".")
        if module == "data_model":
            name = "get_data_model"
        else:
            name = f"list_{PLURALS.get(module, module + 's')}{'_detail' if method == 'detail' else ''}"
        documented = contract.parameters(contract.operations[name], "query")
        for parameter in documented.keys() ^ set(arguments):
            yield f"{name}: {parameter} is only in the {'document' if parameter in documented else 'server'}"
        if method == "get_all" and "sort_key" in documented:
            keys = set(contract.resolve(documented["sort_key"]["schema"])["enum"])
            fields = set(server["fields"][RESOURCES[module]])
            for key in keys ^ fields:
                yield f"{name}: sort_key {key} is only in the {'document' if key in keys else 'server'}"


def _operations(contract: Contract, server: dict[str, Any], newest: int) -> Iterator[str]:
    for rule, operations in server["policies"].items():
        for method, path in operations:
            if contract.match(method, re.sub(r"\{\w+\}", "x", path)) is None:
                yield f"policy {rule}: {method} {path} is only in the server"
    ruled = {rule.replace(":get_all", ":list").replace(":detail", ":list_detail") for rule in server["policies"]}
    for operation in contract.operations.values():
        (tag,) = operation.definition["tags"]
        if tag == "version" or minimum(operation.definition) > newest:
            continue
        verb = operation.name.partition("_")[0]
        if verb == "list" and operation.name.endswith("_detail"):
            verb = "list_detail"
        if operation.name.endswith("_state"):
            verb = "state"
        if operation.name == "get_data_model":
            verb = "list"
        if f"{tag}:{verb}" not in ruled:
            yield f"policy {tag}:{verb} is only in the document"
