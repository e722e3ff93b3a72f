"""What the generated models and operations share.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

import datetime
import json
import weakref
from collections.abc import Callable, Mapping, MutableMapping
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, Self, TypeVar

from attrs import define, field

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class Unset:
    """The type of UNSET: the field was not in the answer, or is not to be sent. False in a condition."""

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()


def unknown_member(enumeration: type[E], value: object) -> E | None:
    """Make a member for a value that the document does not know, so that newer servers can be read."""
    if not isinstance(value, str):
        return None
    member = str.__new__(enumeration, value)
    member._name_ = value
    member._value_ = value
    return member


class _Shared(dict[Any, Any]):
    """Gives for a text the equal one that it gave before, so that the rows of a list do not each hold their own."""

    def __missing__(self, value: Any) -> Any:
        if type(value) is str:
            if len(self) >= 1000:
                self.clear()
            self[value] = value
        return value


SHARED: Final = _Shared({None: None})

_read_datetime = datetime.datetime.fromisoformat


def parse_datetime(text: str) -> datetime.datetime:
    """Read a date-time of the server; one without an offset means UTC."""
    value = _read_datetime(text)
    return value if value.tzinfo is not None else in_utc(value)


def in_utc(value: datetime.datetime) -> datetime.datetime:
    """Return a date-time of the server that has no offset, which means UTC."""
    return value.replace(tzinfo=datetime.UTC)


def items(value: Any) -> list[Any]:
    """Return the items of a JSON array; anything else, also what could be iterated, is an error."""
    if not isinstance(value, list):
        raise TypeError(f"an array was expected, not {type(value).__name__}")
    return value


def decode_first(value: Any, *converters: Callable[[Any], Any]) -> Any:
    """Convert a value with the first converter that accepts it; a value that none accepts is kept as it is."""
    for convert in converters:
        try:
            return convert(value)
        except (AttributeError, KeyError, TypeError, ValueError):
            continue
    return value


def parse_error(content: bytes, convert: Callable[[Any], T]) -> T | None:
    """Read the body of an error answer, or return None when it is not what the document says (a proxy's HTML)."""
    try:
        return convert(json.loads(content))
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def to_json(value: Any) -> Any:
    """Turn models, enumerations and date-times, also inside lists and dicts, into plain JSON values."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, list):
        return [to_json(item) for item in value]
    if isinstance(value, Mapping):
        return {key: to_json(item) for key, item in value.items()}
    return value


_request_ids: Final[dict[int, tuple[weakref.ref[Model], str]]] = {}
"""Which request a model came with, by its id(), as long as it lives; beside the models, so that a row of a list costs nothing."""


def remember_request_id(model: Model, request_id: str) -> None:
    """Let a model know the request that it came with."""
    key = id(model)
    _request_ids[key] = weakref.ref(model, lambda _: _request_ids.pop(key, None)), request_id


@define(repr=False)
class Model:
    """What every model can do: fields that the document does not know stay readable as attributes and in to_dict()."""

    _unknown: dict[str, Any] | None = field(default=None, init=False, repr=False)

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The fields of the answer that the document does not know (a newer server's), by name."""
        return self._unknown or {}

    @property
    def request_id(self) -> str | None:
        """The server's id of the request that this came with; None for a part of an answer (a row of a list, whose list has
        request_ids), and for a copy."""
        found = _request_ids.get(id(self))
        return found[1] if found else None

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        raise NotImplementedError

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Read the JSON object of an answer."""
        raise NotImplementedError

    def __repr__(self) -> str:
        """Say which resource it is and how it stands; other objects show their fields."""
        fields = self.to_dict()
        label = fields.get("name") or fields.get("uuid")
        state = fields.get("state") or fields.get("status")
        if label and ("uuid" in fields or "id" in fields):
            return f"<{type(self).__name__} {label}{f' {state}' if state else ''}>"
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in fields.items())})"

    def _repr_html_(self) -> str:
        """Show the fields as a table in a notebook."""
        from html import escape

        rows = [f"<tr><th>{escape(name)}</th>{html_cell(value, short=False)}</tr>" for name, value in self._shown()]
        return html_table("".join(rows), caption=type(self).__name__)

    def _shown(self) -> list[tuple[str, Any]]:
        """Return the fields that people look at, with their values."""
        return [(name, getattr(self, name, value)) for name, value in self.to_dict().items() if name != "links"]

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if not name.startswith("_") and self._unknown and name in self._unknown:
                return self._unknown[name]
            message = f"{type(self).__name__!r} object has no attribute {name!r}"
            if type(self).__name__.endswith("Summary") and name in _names_in_full(type(self)):
                message += "; summaries of a list lack it: use list(detail=True) or get()"
            raise AttributeError(message, name=name, obj=self)


def _names_in_full(summary: type) -> frozenset[str]:
    """Return the fields of the model of which another one is the summary."""
    from importlib import import_module

    names: frozenset[str] = import_module(summary.__module__.removesuffix("_summary"))._NAMES
    return names


_STYLE: Final = """<style>
.watcher { overflow-x: auto; max-width: 100%; }
.watcher table { border-collapse: collapse; margin: 0; }
.watcher caption { text-align: left; font-weight: bold; padding: 0.3em 0; }
.watcher th, .watcher td { text-align: left !important; vertical-align: top; white-space: nowrap; padding: 0.2em 0.6em; }
.watcher pre { margin: 0; }
</style>"""
"""Without colours of its own, so that it looks right in light and dark notebooks; long tables scroll."""

_DOTS: Final = {
    "#3a9d5d": ("SUCCEEDED", "ACTIVE"),
    "#c9504c": ("FAILED",),
    "#3d85c6": ("ONGOING",),
    "#c99a2e": ("PENDING", "RECOMMENDED", "CANCELLING"),
    "#8a8f98": ("CANCELLED", "SUPERSEDED", "SUSPENDED", "SKIPPED", "DELETED"),
}
"""The colours of the dots before states, which stand out on white and on black."""

_COLOURS: Final = {state: colour for colour, states in _DOTS.items() for state in states}

_JSON_SHOWN: Final = 60
"""How many characters of nested JSON a table of a list shows; the rest appears when the mouse rests on it."""


def html_table(rows: str, *, caption: str = "") -> str:
    """Return a table for a notebook from its rows."""
    title = f"<caption>{caption}</caption>" if caption else ""
    return f'{_STYLE}<div class="watcher"><table>{title}{rows}</table></div>'


def html_cell(value: Any, *, short: bool = True) -> str:
    """Return a cell of a table: readable times, states with a dot, nested JSON, short in a list."""
    from html import escape

    if value is None or value is UNSET:
        return "<td></td>"
    if isinstance(value, datetime.datetime):
        return f"<td>{value.astimezone(datetime.UTC):%Y-%m-%d %H:%M:%S} UTC</td>"
    if isinstance(value, StrEnum) and str(value) in _COLOURS:
        return f'<td><span style="color: {_COLOURS[str(value)]}">&#9679;</span> {escape(str(value))}</td>'
    plain = to_json(value)
    if not isinstance(plain, dict | list):
        return f"<td>{escape(str(plain))}</td>"
    if not plain:
        return "<td></td>"
    text = json.dumps(plain, ensure_ascii=False)
    if short:
        cut = f"{text[:_JSON_SHOWN]} ..." if len(text) > _JSON_SHOWN else text
        return f'<td title="{escape(text)}">{escape(cut)}</td>'
    rows = [row for row in value if isinstance(row, Model)] if isinstance(value, list) else []
    if rows and len(rows) == len(plain):
        return f"<td><table>{html_rows(rows)}</table></td>"
    return f"<td><pre>{escape(json.dumps(plain, ensure_ascii=False, indent=2) if len(text) > 80 else text)}</pre></td>"


def html_rows(models: list[Any]) -> str:
    """Return the rows of a table, one for each model, below a row of names."""
    from html import escape

    fields = [dict(model._shown()) for model in models]
    names = list(dict.fromkeys(name for each in fields for name in each))
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    rows = ["<tr>" + "".join(html_cell(each.get(name)) for name in names) + "</tr>" for each in fields]
    return f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"


@define(frozen=True)
class Request:
    """A request as an operation wants it, not yet sent; the path starts after the endpoint."""

    method: str
    path: str
    params: dict[str, str] = field(factory=dict)
    headers: dict[str, str] = field(factory=dict)
    json: Any = UNSET

    def httpx_arguments(self) -> dict[str, Any]:
        """Return the keyword arguments for httpx.Client.request and httpx.AsyncClient.request."""
        arguments: dict[str, Any] = {"method": self.method, "url": self.path, "headers": self.headers}
        if self.params:
            arguments["params"] = self.params
        if self.json is not UNSET:
            arguments["json"] = self.json
        return arguments


@define
class Response(Generic[T]):
    """An answer: its status, its bytes and, where the document describes them, its content as a model."""

    status_code: HTTPStatus | int
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T | None


def status(code: int) -> HTTPStatus | int:
    """Return the status as an HTTPStatus, or as the number it is when it has no name (599)."""
    try:
        return HTTPStatus(code)
    except ValueError:
        return code
