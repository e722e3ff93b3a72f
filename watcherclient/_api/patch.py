"""Checks a JSON Patch against what the API takes for a resource, before it is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Protocol, TypeAlias, TypeVar

from watcher_v1_client.types import UNSET, Model
from watcherclient import exc
from watcherclient._api.microversions import REQUIRED

M = TypeVar("M", bound=Model)

Shape: TypeAlias = Mapping[str, tuple[type[M], type[StrEnum]]]
"""What the API takes: by "op" the model of the operation, and the paths it may change."""


EXAMPLE: Final = '[{"op": "replace", "path": "/name", "value": "new"}]'


class Operation(Protocol):
    """What all operations have."""

    @property
    def path(self) -> str:
        """The field, such as "/name"."""
        ...


def operations(
    patch: Iterable[M | Mapping[str, Any]],
    shape: Shape[M],
    values: Mapping[str, Callable[[Any], Any]] = MappingProxyType({}),
) -> list[M]:
    """Return the operations of a patch as the generated models.

    Args:
        patch: Models, or dicts such as {"op": "replace", "path": "/name", "value": "new"}.
        shape: What the API takes.
        values: What checks a value and brings it into the form of the API, by path.

    Raises:
        exc.ValidationError: It is not a list, is empty, or holds an operation that the API does not take.
    """
    if not _is_list(patch):
        raise exc.ValidationError(f"patch must be a list of operations such as {EXAMPLE}; got {patch!r}")
    checked = [_operation(item, shape, values) for item in patch]
    if not checked:
        raise exc.ValidationError("patch must hold at least one operation; got none")
    return checked


def _is_list(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


def _operation(item: M | Mapping[str, Any], shape: Shape[M], values: Mapping[str, Callable[[Any], Any]]) -> M:
    if isinstance(item, Model):
        item = item.to_dict()
    if not isinstance(item, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"patch must hold operations as dicts; got {type(item).__name__}")
    op = str(item.get("op"))
    if op not in shape:
        raise exc.ValidationError(f"patch: op must be one of {', '.join(shape)}; got {op!r}")
    model, paths = shape[op]
    path = item.get("path")
    if path not in tuple(paths):
        raise exc.ValidationError(f"patch: path of {op} must be one of {', '.join(paths)}; got {path!r}")
    wanted = {"op", "path"} if op == "remove" else {"op", "path", "value"}
    if set(item) != wanted:
        raise exc.ValidationError(
            f"patch: {op} {path} must hold {', '.join(sorted(wanted))}; got {', '.join(map(str, item))}"
        )
    if path in values and op != "remove":
        item = {**item, "value": values[path](item["value"])}
    return model.from_dict(item)


def uses_of_patch(resource: str, patch: Iterable[Operation]) -> tuple[str, ...]:
    """Return what a patch changes that came after microversion 1.0, as keys of microversions.REQUIRED."""
    uses = (f"{resource}.update({item.path.removeprefix('/')})" for item in patch)
    return tuple(use for use in uses if use in REQUIRED)


def remove_or_replace(fields: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the operations that give fields these values; None removes one, UNSET leaves it alone."""
    return [
        {"op": "remove", "path": f"/{name}"} if value is None else {"op": "replace", "path": f"/{name}", "value": value}
        for name, value in fields.items()
        if value is not UNSET
    ]


def check_alone(fields: Mapping[str, Any]) -> None:
    """Refuse fields beside a raw patch, since it would be unclear which of the two counts.

    Raises:
        exc.ValidationError: A field is given too.
    """
    given = [name for name, value in fields.items() if value is not UNSET]
    if given:
        raise exc.ValidationError(f"Either patch or {', '.join(given)} can be given, not both")
