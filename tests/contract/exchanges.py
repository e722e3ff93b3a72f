"""The recorded exchanges, and what the document says about each of them."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from watcherclient.testing._document import Contract, Operation

RECORDED = Path(__file__).parent / "recorded"

# What belongs to HTTP itself and the media type of the answer; masked or left out when recorded.
OWN_HEADERS = {"content-type", "content-length", "date", "server", "connection"}


class Exchange(NamedTuple):
    """A request and its answer."""

    server: str
    name: str
    request: dict[str, Any]
    response: dict[str, Any]

    @property
    def status(self) -> int:
        return int(self.response["status"])

    @property
    def minor(self) -> int | None:
        """The microversion that the answer says it follows."""
        said = self.response["headers"].get("openstack-api-version")
        return int(said.rpartition(".")[2]) if said else None

    def __str__(self) -> str:
        return f"{self.server} {self.name}"


@functools.cache
def recorded() -> tuple[Exchange, ...]:
    """All that `python -m sandbox record` wrote."""
    return tuple(
        Exchange(path.parent.name, each["name"], each["request"], each["response"])
        for path in sorted(RECORDED.rglob("*.json"))
        for each in json.loads(path.read_text(encoding="utf-8"))
    )


def answer_problems(contract: Contract, exchanges: Iterable[Exchange]) -> Iterator[str]:
    """What the document does not say about answers: status, headers, body, the text of an error."""
    for exchange in exchanges:
        operation = contract.match(exchange.request["method"], exchange.request["path"])
        if operation is None:
            if exchange.status not in (404, 405):
                yield f"{exchange}: no operation for {exchange.request['method']} {exchange.request['path']}"
            continue
        for problem in answer_errors(contract, operation, exchange):
            yield f"{exchange}: {operation.name} {exchange.status}: {problem}"


def answer_errors(contract: Contract, operation: Operation, exchange: Exchange) -> Iterator[str]:
    """What the document does not say about one answer."""
    definition = operation.definition["responses"].get(str(exchange.status))
    if definition is None:
        yield "the status is not documented"
        return
    definition = contract.resolve(definition)
    minor = contract.newest if exchange.minor is None else exchange.minor
    yield from _header_errors(contract, definition, exchange)
    content = definition.get("content", {}).get("application/json")
    if content is None:
        if "body" in exchange.response or "text" in exchange.response:
            yield "a body is not documented"
    elif "body" not in exchange.response:
        yield "the documented body is missing"
    else:
        body = exchange.response["body"]
        yield from contract.errors(content["schema"], minor, body)
        if isinstance(body, dict) and "error_message" in body:
            text = json.loads(body["error_message"])
            yield from contract.errors({"$ref": "#/components/schemas/FaultText"}, minor, text)


def _header_errors(contract: Contract, definition: dict[str, Any], exchange: Exchange) -> Iterator[str]:
    documented = {name.lower(): contract.resolve(each) for name, each in definition.get("headers", {}).items()}
    answered = exchange.response["headers"]
    for name in answered.keys() - documented.keys() - OWN_HEADERS:
        yield f"the header {name} is not documented"
    for name, header in documented.items():
        if name in answered:
            for error in contract.errors(header["schema"], contract.newest, answered[name]):
                yield f"header {name}{error}"
        elif header.get("required"):
            yield f"the header {name} is missing"


def request_problems(contract: Contract, exchanges: Iterable[Exchange]) -> Iterator[str]:
    """Successful requests that the document does not allow: bodies, parameters, identifiers."""
    for exchange in exchanges:
        operation = contract.match(exchange.request["method"], exchange.request["path"])
        if operation is None or exchange.status >= 300:
            continue
        body = operation.definition.get("requestBody")
        if (body is None) != ("body" not in exchange.request):
            yield f"{exchange}: a body is {'not ' if body is None else ''}documented"
        elif body:
            schema = body["content"]["application/json"]["schema"]
            # Some of what came later is accepted, and ignored, at lower microversions.
            for error in contract.errors(schema, contract.newest, exchange.request["body"]):
                yield f"{exchange}: {operation.name}: {error}"
