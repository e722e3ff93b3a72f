"""Checks of exchanges, recorded or made by hand or by a fake of your own, against the OpenAPI document.

It needs jsonschema and PyYAML, which the extra "testing" brings.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from watcherclient.testing._document import Contract, Operation, contract, minimum
from watcherclient.testing._json import is_object

__all__ = ("assert_fits", "problems")


def __dir__() -> list[str]:
    return list(__all__)


_TAKEN_BELOW = "trigger_webhook"
"""The operation that servers take at each microversion, recorded as "audits: trigger at 1.0"."""


def assert_fits(
    method: str,
    path: str,
    status: int,
    body: object = None,
    *,
    microversion: str | None = None,
    request: object = None,
) -> None:
    """Fail unless an answer, and the request before it, are what the document says.

    Args:
        method: The HTTP method.
        path: The path below the endpoint, with or without a query: "/v1/audits/detail?limit=1".
        status: The status of the answer.
        body: The body of the answer as json.loads() returns it; None for no body.
        microversion: The microversion of the request, such as "1.5"; by default the newest of the document.
        request: The body that was sent; None for no body, which is not checked.

    Raises:
        AssertionError: It does not fit; the message says where, one line for each problem.
        ValueError: The document has no such microversion.
        ImportError: jsonschema or PyYAML is not installed.
    """
    found = problems(method, path, status, body, microversion=microversion, request=request)
    if found:
        lines = "".join(f"\n  {problem}" for problem in found)
        raise AssertionError(f"{method} {path} {status} is not what the document says:{lines}")


def problems(
    method: str,
    path: str,
    status: int,
    body: object = None,
    *,
    microversion: str | None = None,
    request: object = None,
) -> list[str]:
    """Return what is wrong with an answer, and with the request before it; the arguments are those of assert_fits()."""
    document = contract()
    minor = document.newest if microversion is None else _minor(document, microversion)
    operation = document.match(method.upper(), path)
    if operation is None:
        return [f"there is no operation {method.upper()} {path.partition('?')[0]}"]
    found = list(_answer(document, operation, minor, status, body))
    if minimum(operation.definition) > minor and status < 300 and operation.name != _TAKEN_BELOW:
        found.append(f"{operation.name} needs microversion 1.{minimum(operation.definition)}, this is 1.{minor}")
    if request is not None:
        found += _request(document, operation, request)
    return found


def _minor(document: Contract, microversion: str) -> int:
    known = [f"1.{minor}" for minor in range(document.newest + 1)]
    if microversion not in known:
        raise ValueError(f"microversion must be one of {known[0]} to {known[-1]}, got {microversion!r}")
    return known.index(microversion)


def _answer(document: Contract, operation: Operation, minor: int, status: int, body: Any) -> Iterator[str]:
    responses: dict[str, Any] = operation.definition["responses"]
    if str(status) not in responses:
        yield f"the status {status} is not documented; documented are {', '.join(sorted(responses))}"
        return
    content = document.resolve(responses[str(status)]).get("content", {}).get("application/json")
    if content is None:
        if body is not None:
            yield "a body is not documented"
        return
    if body is None:
        yield "the body is missing"
        return
    yield from _errors(document, content["schema"], minor, body)
    error_message = body.get("error_message") if is_object(body) else None
    if isinstance(error_message, str):
        yield from _fault(document, minor, error_message)


def _fault(document: Contract, minor: int, error_message: str) -> Iterator[str]:
    """Check what the text of an error holds, where it is JSON: a router error may be HTML or plain text."""
    try:
        text = json.loads(error_message)
    except ValueError:
        return
    for line in _errors(document, {"$ref": "#/components/schemas/FaultText"}, minor, text):
        yield f"error_message, read as JSON: {line}"


def _request(document: Contract, operation: Operation, body: object) -> Iterator[str]:
    documented = operation.definition.get("requestBody")
    if documented is None:
        yield f"{operation.name} takes no body"
        return
    # Some of what came later is accepted, and ignored, at lower microversions.
    schema = documented["content"]["application/json"]["schema"]
    for line in _errors(document, schema, document.newest, body):
        yield f"request: {line}"


def _errors(document: Contract, schema: dict[str, Any], minor: int, value: object) -> Iterator[str]:
    for line in document.errors(schema, minor, value):
        place, _, text = line.partition(": ")
        yield f"{place or 'the body'}: {text}"
