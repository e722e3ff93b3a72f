"""Recorded exchanges agree with the document, as their microversion sees it, and with the generated models."""

from __future__ import annotations

import datetime
import importlib
import inspect
import json
import pkgutil
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

import watcher_v1_client.api
from watcher_v1_client.models.authentication_error import AuthenticationError
from watcher_v1_client.models.error import Error
from watcher_v1_client.models.token_check_unavailable import TokenCheckUnavailable
from watcher_v1_client.types import to_json
from watcherclient.testing._document import Contract, contract

from .exchanges import Exchange, answer_problems, recorded, request_problems

# What real servers take and the document refuses on purpose; each with its reason.
ACCEPTED_BY_SERVERS = {
    "templates: create default_parameters without strategy": "refused by 17.0.0",
}


def operation_modules() -> dict[str, ModuleType]:
    """The generated module of each operation, by the operation's name."""
    found = {}
    for module in pkgutil.walk_packages(watcher_v1_client.api.__path__, "watcher_v1_client.api."):
        if not module.ispkg:
            found[module.name.rpartition(".")[2]] = importlib.import_module(module.name)
    return found


MODULES = operation_modules()


def reader(operation: str, status: int) -> Callable[[Any], Any]:
    """What the generated client reads an answer with."""
    if status < 300:
        parse: Callable[[Any], Any] = MODULES[operation].parse
        return parse
    return {401: AuthenticationError.from_dict, 503: TokenCheckUnavailable.from_dict}.get(status, Error.from_dict)


def with_body() -> Iterator[tuple[str, Exchange]]:
    for exchange in recorded():
        operation = contract().match(exchange.request["method"], exchange.request["path"])
        if operation and "body" in exchange.response:
            yield operation.name, exchange


def instant(text: str) -> datetime.datetime:
    value = datetime.datetime.fromisoformat(text)
    return value if value.tzinfo else value.replace(tzinfo=datetime.UTC)


def differences(before: Any, after: Any, place: str = "") -> Iterator[str]:
    """Where two JSON values differ; date-times are the same when they mean the same instant."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in before.keys() | after.keys():
            yield from differences(before.get(key, "(none)"), after.get(key, "(none)"), f"{place}/{key}")
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for number, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from differences(one, other, f"{place}/{number}")
    elif type(before) is not type(after) or before != after:
        try:
            same = instant(before) == instant(after)
        except (TypeError, ValueError):
            same = False
        if not same:
            yield f"{place}: {before!r} became {after!r}"


def test_there_are_exchanges_of_both_servers() -> None:
    assert {exchange.server for exchange in recorded()} == {"17.0.0", "14.1.2"}


def test_no_token_was_recorded() -> None:
    tokens = {exchange.request["headers"].get("X-Auth-Token") for exchange in recorded()}
    assert tokens == {None, "<admin>", "<demo>", "wrong"}
    assert "gAAAA" not in json.dumps(recorded())


def test_answers_agree_with_the_document() -> None:
    assert list(answer_problems(contract(), recorded())) == []


def test_what_servers_accepted_the_document_allows() -> None:
    found = request_problems(contract(), (each for each in recorded() if each.name not in ACCEPTED_BY_SERVERS))
    assert list(found) == []


def test_answers_survive_the_generated_models() -> None:
    lost = [
        f"{exchange}: {difference}"
        for operation, exchange in with_body()
        for difference in differences(
            exchange.response["body"], to_json(reader(operation, exchange.status)(exchange.response["body"]))
        )
    ]
    assert lost == []


def _of_the_future(document: Contract, schema: dict[str, Any], value: Any) -> Any:
    """The value as a newer server might send it: a field more in each object, a new word in each enumeration."""
    schema = document.resolve(schema)
    if isinstance(value, list):
        return [_of_the_future(document, schema.get("items", {}), item) for item in value]
    if isinstance(value, dict) and "properties" in schema:
        known = schema["properties"]
        changed = {key: _of_the_future(document, known.get(key, {}), item) for key, item in value.items()}
        return {**changed, "brand_new": {"some": ["thing"]}}
    if isinstance(value, str) and "enum" in schema:
        return "BRAND_NEW"
    return value


def test_what_a_newer_server_adds_stays_readable() -> None:
    document = contract()
    lost = []
    for operation, exchange in with_body():
        if exchange.status >= 300:
            continue
        responses = document.operations[operation].definition["responses"]
        schema = document.resolve(responses[str(exchange.status)])["content"]["application/json"]["schema"]
        future = _of_the_future(document, schema, exchange.response["body"])
        assert "brand_new" in json.dumps(future) or exchange.response["body"] == []
        lost += [f"{exchange}: {each}" for each in differences(future, to_json(MODULES[operation].parse(future)))]
    assert lost == []


@pytest.mark.parametrize("name", sorted(contract().operations))
def test_every_operation_has_a_generated_module(name: str) -> None:
    request = inspect.signature(MODULES[name].build_request)
    documented = contract().operations[name]
    paths = [part.strip("{}") for part in documented.path.split("/") if part.startswith("{")]
    queries = [*contract().parameters(documented, "query")]
    assert set(request.parameters) - {"body", "open_stack_api_version"} == {*paths, *queries}
    assert ("body" in request.parameters) == ("requestBody" in documented.definition)
