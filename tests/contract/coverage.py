"""What of the document the recorded exchanges show, statuses, properties and words, and what they never show."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from watcherclient.testing._document import Contract, Operation

from .exchanges import Exchange

KINDS = ("operation", "status", "parameter", "header", "property", "null", "word")


def documented(contract: Contract) -> set[str]:
    """All that could be seen, one line each; the first word is the kind."""
    found: set[str] = set()
    for operation in contract.operations.values():
        found.add(f"operation {operation.name}")
        found |= {f"status {operation.name} {status}" for status in operation.definition["responses"]}
        found |= {f"parameter {operation.name} {name}" for name in contract.parameters(operation, "query")}
        for response in map(contract.resolve, operation.definition["responses"].values()):
            found |= {f"header {name.lower()}" for name in response.get("headers", {})}
    for name, schema in contract.schemas.items():
        for field, definition in schema.get("properties", {}).items():
            found.add(f"property {name}.{field}")
            if "null" in definition.get("type", ""):
                found.add(f"null {name}.{field}")
            found |= _words(f"{name}.{field}", definition)
        found |= _words(name, schema)
    return found


def _words(name: str, schema: dict[str, Any]) -> set[str]:
    return {f"word {name} {word}" for word in schema.get("enum", ())}


def seen(contract: Contract, exchanges: Iterable[Exchange]) -> set[str]:
    """What the exchanges show of it."""
    found: set[str] = set()
    for exchange in exchanges:
        operation = contract.match(exchange.request["method"], exchange.request["path"])
        if operation:
            found.update(_seen(contract, operation, exchange))
    return found & documented(contract)


def _seen(contract: Contract, operation: Operation, exchange: Exchange) -> Iterator[str]:
    yield f"operation {operation.name}"
    yield f"status {operation.name} {exchange.status}"
    yield from (f"header {name}" for name in exchange.response["headers"])
    response = contract.resolve(operation.definition["responses"].get(str(exchange.status), {}))
    if "body" in exchange.response and "content" in response:
        schema = response["content"]["application/json"]["schema"]
        yield from _shown(contract, schema, exchange.response["body"])
        if "error_message" in exchange.response["body"]:
            fault = contract.content["components"]["schemas"]["Error"]["properties"]["error_message"]["contentSchema"]
            yield from _shown(contract, fault, json.loads(exchange.response["body"]["error_message"]))
    if exchange.status >= 300:
        return
    parameters = contract.parameters(operation, "query")
    for name, value in parse_qsl(urlsplit(exchange.request["path"]).query):
        yield f"parameter {operation.name} {name}"
        yield from _shown(contract, parameters.get(name, {}).get("schema", {}), value)
    if "body" in exchange.request and "requestBody" in operation.definition:
        schema = operation.definition["requestBody"]["content"]["application/json"]["schema"]
        yield from _shown(contract, schema, exchange.request["body"])


def _shown(contract: Contract, schema: dict[str, Any], value: Any) -> Iterator[str]:
    """The properties and words in a value, by the schemas that the value has."""
    name = schema.get("$ref", "").rpartition("/")[2]
    schema = contract.resolve(schema)
    for variant in schema.get("oneOf", []):
        if "$ref" in variant and contract.validator(variant, contract.newest).is_valid(value):
            yield from _shown(contract, variant, value)
    if isinstance(value, list):
        for item in value:
            yield from _shown(contract, schema.get("items", {}), item)
    elif isinstance(value, dict):
        for field, item in value.items():
            definition = schema.get("properties", {}).get(field, {})
            yield f"property {name}.{field}"
            if item is None:
                yield f"null {name}.{field}"
            if isinstance(item, str):
                yield f"word {name}.{field} {item}"
            yield from _shown(contract, definition, item)
    elif isinstance(value, str):
        yield f"word {name} {value}"


def report(contract: Contract, exchanges: Iterable[Exchange]) -> list[str]:
    """A line for each kind: how much of it was seen."""
    wanted, found = documented(contract), seen(contract, exchanges)
    lines = []
    for kind in KINDS:
        all_of_it = {each for each in wanted if each.startswith(f"{kind} ")}
        lines.append(f"{kind:<10} {len(all_of_it & found):>4} of {len(all_of_it):>4} seen")
    return lines
