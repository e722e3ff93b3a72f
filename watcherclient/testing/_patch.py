"""JSON Patch as the server takes it: what a step may be, and what applying it to a row gives."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

from watcherclient.testing._arguments import anything, attributes, body, text
from watcherclient.testing._errors import ApiError, invalid
from watcherclient.testing._json import is_list
from watcherclient.testing._messages import Request
from watcherclient.testing._state import Row

Step = dict[str, Any]
Check = Callable[[Step], None]
"""What one kind of resource has against a step; may change the step."""

INTERNAL = ("/created_at", "/id", "/links", "/updated_at", "/deleted_at", "/uuid")


def _path(value: Any) -> str:
    if not isinstance(value, str):
        raise invalid("path", value, "Value should be string")
    if not re.match(r"^(/[\w-]+)+$", value):
        raise invalid("path", value, "Value should match the pattern ^(/[\\w-]+)+$")
    return value


def _operation(value: Any) -> str:
    if value not in ("add", "replace", "remove"):
        raise invalid("op", value, "Value should be one of: add, remove, replace")
    return text(value)


def steps(request: Request, check: Check, internal: tuple[str, ...] = INTERNAL) -> list[Step]:
    """Read the steps of a patch.

    Args:
        request: The request.
        check: What the resource has against a step.
        internal: The paths that are the server's own.

    Raises:
        ApiError: 400, 415; 500 where the server has a fault.
    """
    content = body(request, "patch")
    if not is_list(content):
        raise invalid("patch", content, f"Value not a valid list: {content}")
    items: list[Any] = content
    return [_step(content, item, check, internal) for item in items]


def _step(content: Any, item: Any, check: Check, internal: tuple[str, ...]) -> Step:
    if item is None:
        raise ApiError(500, "'NoneType' object is not subscriptable")
    known = {"path": _path, "op": _operation, "value": anything}
    found = attributes("patch", item, known, ("path", "op"))
    step: Step = {name: found[name] for name in ("path", "op", "value") if name in found}
    try:
        check(step)
    except ValueError as error:
        raise invalid("patch", content, str(error)) from None
    root = "/" + step["path"].split("/")[1]
    if root in internal:
        raise ApiError(400, f"'{step['path']}' is an internal attribute and can not be updated")
    if step["op"] != "remove" and "value" not in step:
        raise ApiError(400, "'add' and 'replace' operations needs value")
    return step


def refused(patch: object, why: object) -> ApiError:
    """Return the error of a patch that cannot be applied, in the server's words."""
    return ApiError(400, f"Couldn't apply patch '{patch}'. Reason: {why}")


def applied(row: Row, patch: list[Step]) -> Row:
    """Return what a row is after a patch; what was removed is not there.

    Raises:
        ApiError: 400.
    """
    changed = copy.deepcopy(row)
    for step in patch:
        if step["op"] == "add" and step["path"].count("/") == 1 and step["path"][1:] not in row:
            path = step["path"]
            raise ApiError(400, f"Adding a new attribute ({path}) to the root of  the resource is not allowed")
    for step in patch:
        try:
            _apply(changed, step)
        except LookupError as error:
            raise refused(patch, error.args[0]) from None
    return changed


def _apply(target: Any, step: Step) -> None:
    *parents, last = step["path"].split("/")[1:]
    for name in parents:
        target = _member(target, name)
    if is_list(target):
        items: list[Any] = target
        index = len(items) if last == "-" else int(last)
        if step["op"] == "remove" and index >= len(items):
            raise LookupError(f"can't remove a non-existent object '{last}'")
        if index >= len(items) + (step["op"] == "add"):
            raise LookupError(f"can't {'insert' if step['op'] == 'add' else 'replace'} outside of list")
        if step["op"] != "add":
            del items[index]
        if step["op"] != "remove":
            items.insert(index, step["value"])
        return
    if step["op"] != "add" and last not in target:
        raise LookupError(f"can't {step['op']} a non-existent object '{last}'")
    if step["op"] == "remove":
        del target[last]
    else:
        target[last] = step["value"]


def _member(target: Any, name: str) -> Any:
    try:
        return target[int(name) if isinstance(target, list) else name]
    except (KeyError, IndexError, ValueError, TypeError):
        raise LookupError(f"member '{name}' not found in {target}") from None
