"""Reads large answers straight into models with msgspec, the extra "speed", without plain dicts in between.

The models stay the generated ones, and so do the results: what is not exactly as documented (an unknown field, another
type, a value that only the standard library takes) is left to the way that all answers are read without the extra.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Union, cast, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields

import watcher_v1_client.models
from watcher_v1_client.types import REPEATED, SHARED, UNSET, Model, Unset

if TYPE_CHECKING:
    import msgspec

_UNIONS: Final = (Union, UnionType)

_OTHER: Final = (AttributeError, KeyError, TypeError, ValueError, RecursionError)
"""What comes up where an answer is not exactly as documented, besides msgspec's own errors."""

_CONVERT: Final = """
def convert(all_found):
    all_made = []
    for found in all_found:
        made = new(model)
        made._unknown = None
        {fields}
        all_made.append(made)
    return all_made
"""


class _Way(NamedTuple):
    """How a model is read: a type that msgspec fills, and what makes a list of models from a list of these."""

    struct: type[msgspec.Struct]
    convert: Callable[[list[Any]], list[Any]]


@cache
def reader(parse: Callable[[Any], Any]) -> Callable[[bytes], Any] | None:
    """Return what reads a body like the generated function does, or None when there is no such way.

    It returns None for a body that is better left to that function.
    """
    model = getattr(watcher_v1_client.models, str(parse.__annotations__.get("return")), None)
    if not isinstance(model, type) or not issubclass(model, Model):
        return None
    try:
        import msgspec
    except ImportError:
        return None
    try:
        way = _way(cast("Any", model))  # a class has a hash, though its objects have none, which pyright mixes up
    except TypeError:
        return None
    decode = msgspec.json.Decoder(way.struct).decode

    def read(body: bytes) -> Any:
        try:
            return way.convert([decode(body)])[0]
        except (msgspec.MsgspecError, *_OTHER):
            return None

    return read


@cache
def _way(model: Any) -> _Way:
    """Build the way for a model from its fields, as attrs builds __init__: by writing a function."""
    import msgspec

    hints = get_type_hints(model, vars(sys.modules[model.__module__]))
    names: dict[str, Any] = {"new": object.__new__, "model": model, "UNSET": UNSET, "SHARED": SHARED, "in_utc": _in_utc}
    lines: list[str] = []
    members: list[tuple[str, Any] | tuple[str, Any, Any]] = []
    for attribute in fields(model):
        name = attribute.name
        if name == "_unknown":
            continue
        kind, expression = _field(name, hints[name], names)
        members.append((name, kind) if attribute.default is NOTHING else (name, kind, UNSET))
        lines.append(f"made.{name} = {expression}")
    exec(_CONVERT.format(fields="\n        ".join(lines)), names)  # noqa: S102 - the names are those of our own fields
    struct = msgspec.defstruct(model.__name__, members, forbid_unknown_fields=True, gc=False)
    return _Way(struct, names["convert"])


def _field(name: str, hint: Any, names: dict[str, Any]) -> tuple[Any, str]:
    """Return the type as which a field is read, and what makes its value from that; `names` gets what it needs."""
    value = f"found.{name}"
    parts = set(get_args(hint)) if get_origin(hint) in _UNIONS else {hint}
    may_be_null = NoneType in parts
    kinds = parts - {Unset, NoneType}
    kind: Any = kinds.pop() if len(kinds) == 1 else Any
    items: tuple[object, ...] = get_args(kind) if get_origin(kind) is list else (kind,)
    if kind is datetime:
        is_fine = f"{value} is None or {value} is UNSET or {value}.tzinfo is not None"
        return (datetime | None if may_be_null else datetime), f"{value} if {is_fine} else in_utc({value})"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        names[f"{name}_known"], names[f"{name}_kind"] = {member.value: member for member in kind}, kind
        expression = f"{name}_known.get({value}) or {name}_kind({value})"
        return Any, f"None if {value} is None else {expression}" if may_be_null else expression
    item = items[0]
    if isinstance(item, type) and issubclass(item, Model) and parts == {kind}:
        way = _way(cast("Any", item))  # as above
        names[f"{name}_items"] = way.convert
        if item is kind:
            return way.struct, f"{name}_items([{value}])[0]"
        return GenericAlias(list, (way.struct,)), f"{name}_items({value})"
    if _has_models(hint):
        raise TypeError(f"{name}: {hint} has no fast way")
    return Any, f"SHARED[{value}]" if name in REPEATED else value


def _has_models(hint: Any) -> bool:
    if isinstance(hint, type):
        return issubclass(hint, Model | StrEnum | datetime)
    return any(_has_models(part) for part in get_args(hint))


def _in_utc(value: datetime) -> datetime:
    """Return a time of the server that has no offset, which means UTC."""
    return value.replace(tzinfo=UTC)
