"""The OpenAPI document as a test uses it: its operations, and its schemas as one microversion sees them."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from watcherclient import document
from watcherclient.testing._json import is_list, is_object

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C is ten times as fast
FORMATS = FormatChecker(formats=())


@FORMATS.checks("date-time", raises=ValueError)
def _is_date_time(value: object) -> bool:
    return not isinstance(value, str) or datetime.datetime.fromisoformat(value).tzinfo is not None


@FORMATS.checks("date-time-local", raises=ValueError)
def _is_date_time_local(value: object) -> bool:
    return not isinstance(value, str) or ("T" in value and datetime.datetime.fromisoformat(value).tzinfo is None)


@FORMATS.checks("uri")
def _is_uri(value: object) -> bool:
    return not isinstance(value, str) or bool(urlsplit(value).scheme and urlsplit(value).netloc)


class Operation(NamedTuple):
    """An operation of the document."""

    name: str
    method: str
    path: str
    definition: dict[str, Any]


class Contract:
    """The document, or a changed copy of it."""

    def __init__(self, content: dict[str, Any]) -> None:
        self.content = content
        self.schemas: dict[str, dict[str, Any]] = content["components"]["schemas"]
        self.operations = {
            definition["operationId"]: Operation(definition["operationId"], method.upper(), path, definition)
            for path, item in content["paths"].items()
            for method, definition in item.items()
        }
        self._routes = [
            (operation.method, re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(operation.path)) + "/?"), operation)
            for operation in sorted(self.operations.values(), key=lambda each: "{" in each.path)
        ]
        self._validators: dict[tuple[str, int], Draft202012Validator] = {}
        self._registries: dict[int, Registry[Any]] = {}

    @property
    def newest(self) -> int:
        return int(self.content["info"]["version"].removeprefix("1."))

    def match(self, method: str, path: str) -> Operation | None:
        """The operation that a request is."""
        bare = path.partition("?")[0]
        found = (each for verb, route, each in self._routes if verb == method and route.fullmatch(bare))
        return next(found, None)

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a reference points to."""
        while "$ref" in node:
            target: Any = self.content
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node

    def parameters(self, operation: Operation, place: str) -> dict[str, dict[str, Any]]:
        """The parameters of an operation that are in "query", "path" or "header"."""
        found = map(self.resolve, operation.definition.get("parameters", []))
        return {each["name"]: each for each in found if each["in"] == place}

    @functools.cached_property
    def asked(self) -> set[str]:
        """The schemas of what is asked, not answered."""
        wanted = [
            each.definition["requestBody"] for each in self.operations.values() if "requestBody" in each.definition
        ]
        given = [each.definition["responses"] for each in self.operations.values()]
        return self._reached(wanted) - self._reached([given, self.content["components"]["responses"]])

    def _reached(self, start: Any) -> set[str]:
        found: set[str] = set()
        waiting = [start]
        while waiting:
            for _, node in walk(waiting.pop()):
                name = str(node.get("$ref", "")).removeprefix("#/components/schemas/")
                if name in self.schemas and name not in found:
                    found.add(name)
                    waiting.append(self.schemas[name])
        return found

    def validator(self, schema: dict[str, Any], minor: int) -> Draft202012Validator:
        """What checks a value against a schema of the document, as microversion 1.`minor` sees it."""
        key = (repr(schema), minor)
        if key not in self._validators:
            if minor not in self._registries:
                whole = as_seen(self.content, minor)
                for name in self.asked:
                    whole["components"]["schemas"][name] = as_seen(self.schemas[name], minor, asked=True)
                resource: Resource[Any] = DRAFT202012.create_resource(whole)
                empty: Registry[Any] = Registry()
                self._registries[minor] = empty.with_resource("urn:document", resource)
            self._validators[key] = Draft202012Validator(
                _absolute(as_seen(schema, minor)), registry=self._registries[minor], format_checker=FORMATS
            )
        return self._validators[key]

    def errors(self, schema: dict[str, Any], minor: int, value: object) -> list[str]:
        """What is wrong with a value."""
        validator: Any = self.validator(schema, minor)  # jsonschema does not say what it takes and gives
        found = validator.iter_errors(value)
        return [f"{'/'.join(map(str, each.absolute_path))}: {each.message[:200]}" for each in found]


def _absolute(node: Any) -> Any:
    if is_object(node):
        return {
            key: f"urn:document{value}" if key == "$ref" and isinstance(value, str) else _absolute(value)
            for key, value in node.items()
        }
    return [_absolute(item) for item in node] if is_list(node) else node


def minimum(node: Any) -> int:
    """The microversion 1.N that a part of the document came with."""
    mark: str = node.get("x-openstack", {}).get("min-ver", "1.0") if is_object(node) else "1.0"
    return int(mark.removeprefix("1."))


def is_marked(node: Any) -> bool:
    """Whether a part of the document says which microversion it came with."""
    return is_object(node) and "x-openstack" in node


def as_seen(node: Any, minor: int, *, asked: bool = False) -> Any:
    """A part of the document as one microversion sees it.

    A property that came later is not there. One that came earlier is, always: an answer must have it, while what is
    asked may leave it out.
    """
    if is_list(node):
        return [as_seen(item, minor, asked=asked) for item in node]
    if not is_object(node):
        return node
    seen: dict[str, Any] = {key: as_seen(value, minor, asked=asked) for key, value in node.items()}
    properties = node.get("properties")
    if is_object(properties):
        seen["properties"] = {
            name: value for name, value in seen["properties"].items() if minimum(properties[name]) <= minor
        }
        arrived = [] if asked else [name for name in seen["properties"] if is_marked(properties[name])]
        if arrived and "dependentRequired" in node:
            dependent = node["dependentRequired"].items()
            seen["dependentRequired"] = {name: [*others, *arrived] for name, others in dependent}
        elif arrived:
            seen["required"] = [*node.get("required", []), *arrived]
    return seen


def walk(node: Any, place: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of the document with its place."""
    if is_object(node):
        yield place, node
        for key, value in node.items():
            yield from walk(value, f"{place}/{key}")
    elif is_list(node):
        for number, value in enumerate(node):
            yield from walk(value, f"{place}/{number}")


@functools.cache
def contract() -> Contract:
    """The document as it is."""
    return Contract(yaml.load(document.text(), LOADER))  # noqa: S506 - both loaders are safe ones
