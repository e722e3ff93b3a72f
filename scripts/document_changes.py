"""Compare two versions of the OpenAPI document: what breaks those who rely on the older one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

Node = dict[str, Any]


class Change(NamedTuple):
    """A breaking change: what it is about, and what happened to it."""

    subject: str
    what: str

    def __str__(self) -> str:
        return f"{self.subject}: {self.what}"


def breaking_changes(old: Node, new: Node) -> list[Change]:
    """Return what requests that were right are refused for, and what is missing in answers that were relied on."""
    return [*_operations(old, new), *_schemas(old, new)]


def _by_name(document: Node) -> dict[str, tuple[str, str, Node]]:
    return {
        operation["operationId"]: (method, path, operation)
        for path, item in document["paths"].items()
        for method, operation in item.items()
    }


def _resolve(document: Node, node: Node) -> Node:
    while "$ref" in node:
        target: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node


def _operations(old: Node, new: Node) -> Iterator[Change]:
    after = _by_name(new)
    for name, (method, path, operation) in _by_name(old).items():
        if name not in after:
            yield Change(name, "the operation is gone")
            continue
        new_method, new_path, new_operation = after[name]
        if (method, path) != (new_method, new_path):
            yield Change(name, f"{method.upper()} {path} became {new_method.upper()} {new_path}")
        yield from _minimum(name, operation, new_operation)
        for status in operation["responses"].keys() - new_operation["responses"].keys():
            yield Change(name, f"status {status} is gone")
        for status in operation["responses"].keys() & new_operation["responses"].keys():
            before = _resolve(old, operation["responses"][status])
            now = _resolve(new, new_operation["responses"][status])
            yield from _response(f"{name} {status}", before, now)
        yield from _parameters(name, _parameters_of(old, operation), _parameters_of(new, new_operation), old, new)
        if "requestBody" in new_operation and "requestBody" not in operation:
            yield Change(name, "a body is required")


def _response(place: str, old: Node, new: Node) -> Iterator[Change]:
    for header in old.get("headers", {}).keys() - new.get("headers", {}).keys():
        yield Change(f"{place} {header}", "the header is gone")
    before, now = (each.get("content", {}).get("application/json", {}).get("schema", {}) for each in (old, new))
    if before.get("$ref") != now.get("$ref"):
        yield Change(place, f"the answer {before.get('$ref')} became {now.get('$ref')}")
    yield from _node(place, before, now, asked=False, answered=True)


def _parameters_of(document: Node, operation: Node) -> dict[str, Node]:
    return {found["name"]: found for found in (_resolve(document, each) for each in operation.get("parameters", []))}


def _parameters(
    place: str, old: dict[str, Node], new: dict[str, Node], old_document: Node, new_document: Node
) -> Iterator[Change]:
    for name in old.keys() - new.keys():
        yield Change(f"{place}({name})", "the parameter is gone")
    for name, parameter in new.items():
        if parameter.get("required") and not old.get(name, {}).get("required"):
            yield Change(f"{place}({name})", "the parameter is required")
        if name in old:
            before, now = _resolve(old_document, old[name]["schema"]), _resolve(new_document, parameter["schema"])
            yield from _node(f"{place}({name})", before, now, asked=True, answered=False)


def _schemas(old: Node, new: Node) -> Iterator[Change]:
    asked, answered = _reached(old, "requestBody"), _reached(old, "responses")
    for name, schema in old["components"]["schemas"].items():
        if name not in new["components"]["schemas"]:
            yield Change(name, "the schema is gone")
        else:
            now = new["components"]["schemas"][name]
            yield from _node(name, schema, now, asked=name in asked, answered=name in answered)


def _reached(document: Node, part: str) -> set[str]:
    waiting: list[Any] = [operation.get(part) for _, _, operation in _by_name(document).values()]
    found: set[str] = set()
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str) and reference not in found:
                found.add(reference)
                waiting.append(_resolve(document, node))
            waiting += [value for key, value in node.items() if key != "$ref"]
    return {reference.rpartition("/")[2] for reference in found}


def _types(node: Node) -> set[str]:
    found = node.get("type", [])
    return {found} if isinstance(found, str) else set(found)


def _minimum(place: str, old: Node, new: Node) -> Iterator[Change]:
    before, now = (each.get("x-openstack", {}).get("min-ver", "1.0") for each in (old, new))
    if tuple(map(int, before.split("."))) < tuple(map(int, now.split("."))):
        yield Change(place, f"needs {now}, not {before}")


def _node(place: str, old: Node, new: Node, *, asked: bool, answered: bool) -> Iterator[Change]:
    """What changed in a schema. Requests must not become narrower, answers not wider."""
    yield from _minimum(place, old, new)
    if old.get("$ref") != new.get("$ref"):
        yield Change(place, f"{old.get('$ref', 'a schema of its own')} became {new.get('$ref', 'another')}")
    before, now = _types(old), _types(new)
    if (asked and before - now and now) or (answered and now - before) or (before and not now):
        yield Change(place, f"the type {sorted(before)} became {sorted(now)}")
    for word in set(old.get("enum", [])) - set(new.get("enum", [])):
        yield Change(place, f"{word} is gone")
    if asked and "enum" in new and "enum" not in old:
        yield Change(place, "only some values are allowed")
    if asked and new.get("maxLength", 10**9) < old.get("maxLength", 10**9):
        yield Change(place, f"at most {new['maxLength']} characters")
    if old.get("format") != new.get("format") or (asked and old.get("pattern") != new.get("pattern")):
        yield Change(place, "the format changed")
    properties = new.get("properties", {})
    for name, definition in old.get("properties", {}).items():
        if name not in properties:
            yield Change(f"{place}.{name}", "the property is gone")
        else:
            yield from _node(f"{place}.{name}", definition, properties[name], asked=asked, answered=answered)
    required = set(old.get("required", [])), set(new.get("required", []))
    for name in (required[1] - required[0]) if asked else set():
        yield Change(f"{place}.{name}", "the property is required")
    for name in (required[0] - required[1]) & properties.keys() if answered else set():
        yield Change(f"{place}.{name}", "the property may be missing")
    if "items" in old and "items" in new:
        yield from _node(f"{place}[]", old["items"], new["items"], asked=asked, answered=answered)
