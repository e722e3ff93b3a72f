"""The document against the sandbox's real Watcher: generated requests, every operation, both valid and invalid ones.

Bounded and seeded. WATCHER_CONTRACT=long asks for more of them. A sandbox of its own, because what is sent here changes
and breaks whatever it meets.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from sandbox import accounts, describe
from sandbox.keystone import Keystone
from sandbox.recording.faults import fill, table
from sandbox.recording.recorder import NOTHING, TRANSPORT_HEADERS, Recorder
from watcherclient.testing._document import contract

from .exchanges import Exchange, answer_problems

pytestmark = pytest.mark.live

EXAMPLES = 60 if os.environ.get("WATCHER_CONTRACT") == "long" else 6
ROOT = Path(__file__).parents[2]
SEED = 20261124
CHECKS = [
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
]
VERSIONS = ["infra-optim latest", *(f"infra-optim 1.{minor}" for minor in range(contract().newest + 1))]


@pytest.fixture(scope="module")
def recorder() -> Iterator[Recorder]:
    """Sends requests to the newer Watcher of a sandbox that nothing else uses."""
    name = f"{os.environ.get('WATCHER_SANDBOX', 'tests')[:20]}-contract-{os.getpid()}"
    sandbox = [sys.executable, "-m", "sandbox"]
    subprocess.run([*sandbox, "up", "--name", name], cwd=ROOT, check=True)
    try:
        described = describe(name)
        keystone = Keystone(described["auth_url"])
        tokens = {"admin": keystone.token, "demo": keystone.log_in(accounts.DEMO)}
        yield Recorder("17.0.0", described["watcher_url"], tokens, f"1.{contract().newest}")
    finally:
        subprocess.run([*sandbox, "down", "--name", name], cwd=ROOT, check=True)


@pytest.fixture(scope="module")
def known(recorder: Recorder) -> dict[str, list[str]]:
    """Identifiers of resources that are there, by path parameter; the names are for bodies as well."""
    found: dict[str, list[str]] = {"service": ["1", "watcher-applier"]}
    for name in ("audit_template", "audit"):
        found[name] = []
        for number in range(3):
            body: dict[str, Any] = {"name": f"known-{number}", "goal": "dummy"}
            # One without a strategy.
            body |= {"strategy": "dummy"} if number else {}
            body |= {"audit_type": "ONESHOT"} if name == "audit" else {}
            made = recorder.call(f"{name} {number}", "POST", f"/v1/{name}s", body, expect=201).json
            found[name] += [made["uuid"], made["name"]]
    recorder.until("plans", "/v1/action_plans", lambda page: len(page["action_plans"]) == 3)
    for name in ("goals", "strategies", "scoring_engines", "action_plans", "actions"):
        rows = recorder.peek(f"/v1/{name}")[name]
        singular = {"strategies": "strategy"}.get(name, name.removesuffix("s"))
        found[singular] = [row["uuid"] for row in rows] + [row["name"] for row in rows if "name" in row]
    return found


@pytest.fixture(scope="module")
def faults() -> dict[str, list[re.Pattern[str]]]:
    """What known 500s say, by operation."""
    found: dict[str, list[re.Pattern[str]]] = {}
    for row in table("17.0.0"):
        operation = contract().match(row["method"], row["path"])
        assert operation, row["name"]
        for name in [operation.name, *row.get("also", [])]:
            found.setdefault(name, []).append(re.compile(row["says"]))
    return found


def _generated() -> dict[str, Any]:
    """The operations as schemathesis knows them, by their names."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        loaded = schemathesis.openapi.from_dict(contract().content)
        operations = [each.ok() for each in loaded.get_all_operations() if isinstance(each, Ok)]
        return {each.definition.raw["operationId"]: each for each in operations}


GENERATED = _generated()


def _shorten(body: Any) -> None:
    """Cut texts to what a database holds: the sandbox's SQLite takes any length, and gives it back."""
    for part in body if isinstance(body, list) else [body]:
        if not isinstance(part, dict):
            continue
        for name, value in part.items():
            if isinstance(value, str) and name in ("name", "value"):
                part[name] = value[:63]
            elif isinstance(value, str) and name == "description":
                part[name] = value[:255]


def _meet_what_is_there(draw: Any, case: Any, known: dict[str, list[str]]) -> None:
    """Put identifiers of real resources into a generated request, or it would meet nothing but 404."""
    for name in list(case.path_parameters or {}):
        if name in known and draw(st.integers(0, 3)):
            case.path_parameters[name] = draw(st.sampled_from(known[name]))
    _shorten(case.body)
    if isinstance(case.body, dict):
        for name in ("goal", "strategy"):
            if name in case.body and draw(st.booleans()):
                case.body[name] = "dummy"
        if "audit_template_uuid" in case.body:
            case.body["audit_template_uuid"] = draw(st.sampled_from(known["audit_template"][::2]))
    if case.headers is not None and draw(st.integers(0, 5)):
        case.headers["OpenStack-API-Version"] = draw(st.sampled_from(VERSIONS))


def _fault(exchange: Exchange, faults: dict[str, list[re.Pattern[str]]], operation: str) -> str | None:
    """The text of a 500 that the table of faults does not know."""
    if exchange.status != 500:
        return None
    says = json.loads(exchange.response["body"]["error_message"])["faultstring"]
    known = any(pattern.search(says) for pattern in faults.get(operation, []))
    return None if known else says


@pytest.fixture(scope="module")
def victims(recorder: Recorder, known: dict[str, list[str]]) -> dict[str, str]:
    """Resources for the faults, which break them."""
    made = {}
    for name in ("audit", "audit_template"):
        for number in (1, 2):
            body = {"name": f"victim-{number}", "goal": "dummy", "audit_type": "EVENT"}
            if name == "audit_template":
                del body["audit_type"]
            made[name] = recorder.call(f"victim {name} {number}", "POST", f"/v1/{name}s", body, expect=201).json["uuid"]
        made[f"other_{name}_name"] = "victim-1"
    return {**made, "action_plan": known["action_plan"][0], "action": known["action"][0]}


@pytest.mark.parametrize("row", table("17.0.0"), ids=lambda row: row["name"])
def test_known_fault(row: dict[str, Any], recorder: Recorder, victims: dict[str, str]) -> None:
    """Each row of the table shows what it says; when a server is mended, its row must go."""
    body = fill(row["body"], victims) if "body" in row else NOTHING
    answer = recorder.call(f"fault {row['name']}", row["method"], fill(row["path"], victims), body, expect=500)
    assert re.search(row["says"], json.loads(answer.json["error_message"])["faultstring"])


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["valid", "invalid"])
@pytest.mark.parametrize("name", sorted(GENERATED))
def test_operation(
    name: str,
    mode: GenerationMode,
    recorder: Recorder,
    known: dict[str, list[str]],
    faults: dict[str, list[re.Pattern[str]]],
) -> None:
    operation = GENERATED[name]
    unknown_faults: list[str] = []

    @seed(SEED)
    @settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def send(data: st.DataObject) -> None:
        case = data.draw(operation.as_strategy(generation_mode=mode))
        _meet_what_is_there(data.draw, case, known)
        response = case.call(
            base_url=recorder.url,
            headers={"X-Auth-Token": recorder.tokens["admin"], "Accept": "application/json"},
            timeout=30,
        )
        exchange = _exchange(case, response)
        fault = _fault(exchange, faults, name)
        if fault:
            unknown_faults.append(f"{exchange}: {fault}")
        if contract().match(exchange.request["method"], exchange.request["path"]) is not contract().operations[name]:
            return  # a generated identifier such as "detail" made another request of it
        assert list(answer_problems(contract(), [exchange])) == []
        case.validate_response(response, checks=CHECKS)

    if mode is GenerationMode.NEGATIVE and not (operation.body or operation.query or operation.path_parameters):
        pytest.skip("takes nothing that could be wrong")
    send()
    assert sorted(set(unknown_faults)) == [], "add them to server_faults.json, or do not send that"


def _exchange(case: Any, response: Any) -> Exchange:
    body = response.content.decode()
    answer: dict[str, Any] = {"status": response.status_code, "headers": {}}
    for key, values in response.headers.items():
        if key.lower() not in TRANSPORT_HEADERS:
            answer["headers"][key.lower()] = values[-1] if isinstance(values, list) else values
    if body:
        try:
            answer["body"] = json.loads(body)
        except ValueError:
            answer["text"] = body
    sent = response.request
    path = sent.path_url
    request = {"method": sent.method, "path": path, "headers": dict(case.headers or {})}
    return Exchange("17.0.0", f"{sent.method} {path} {str(sent.body)[:300]}", request, answer)


def test_a_new_fault_fails_the_run(faults: dict[str, list[re.Pattern[str]]]) -> None:
    text = json.dumps({"faultcode": "Server", "faultstring": "something new", "debuginfo": None})
    exchange = Exchange("17.0.0", "", {}, {"status": 500, "headers": {}, "body": {"error_message": text}})
    assert _fault(exchange, faults, "create_audit") == "something new"
