"""Arguments in the path, the query and the body, read as the server reads them, and refused in its words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from watcherclient.testing._clock import is_integer, is_uuid
from watcherclient.testing._errors import ApiError, RouterError, invalid
from watcherclient.testing._json import is_list, is_object
from watcherclient.testing._messages import Request
from watcherclient.testing._state import Row

Kind = tuple[str, Callable[[Any], Any]]
"""The server's name of a type, and what reads it."""


def _read_uuid(value: Any) -> str:
    if not is_uuid(value):
        raise ValueError(f"Expected a uuid but received {value}")
    return str(value)


def _read_text(value: Any) -> str:
    """Return the text; of a parameter that comes more than once, the last."""
    return str(value[-1] if is_list(value) else value)


TEXT: Kind = ("text", _read_text)
INTEGER: Kind = ("int", int)
UUID: Kind = ("uuid", _read_uuid)


def argument(name: str, value: Any, kind: Kind) -> Any:
    """Read an argument of the path or the query.

    Raises:
        ApiError: 400.
    """
    try:
        return kind[1](value)
    except (ValueError, TypeError) as error:
        raise invalid(name, value, f"unable to convert to {kind[0]}. Error: {error}") from None


def query(request: Request, known: Mapping[str, Kind]) -> dict[str, Any]:
    """Read the parameters of the query.

    Raises:
        ApiError: 400, one is unknown or wrong.
    """
    given = {name: values if len(values) > 1 else values[0] for name, values in request.query.items()}
    found = {name: argument(name, given[name], kind) for name, kind in known.items() if name in given}
    unknown = given.keys() - known.keys()
    if unknown:
        raise ApiError(400, f'Unknown argument: "{", ".join(sorted(unknown))}"')
    return found


JSON_TYPES = ("application/json", "text/javascript", "application/javascript")


def body(request: Request, argument: str) -> Any:
    """Read the body.

    Args:
        request: The request.
        argument: What the server calls it.

    Raises:
        ApiError: 400, 415.
        RouterError: 400, it is not UTF-8.
    """
    if not request.body:
        raise ApiError(400, f'Missing argument: "{argument}"')
    media_type = request.headers.get("content-type", "").partition(";")[0].strip()
    try:
        text = request.body.decode()
    except UnicodeDecodeError:
        raise RouterError(400) from None
    if media_type not in JSON_TYPES:
        raise ApiError(415, f"Unknown mimetype: {media_type}")
    try:
        return json.loads(text)
    except ValueError:
        raise ApiError(400, "Request is not in valid JSON format") from None


class ReadOnly:
    """Marks an attribute of a body that must not be given."""


Attribute = Callable[[Any], Any] | type[ReadOnly]


def attributes(argument: str, content: Any, known: Mapping[str, Attribute], mandatory: tuple[str, ...]) -> Row:
    """Read the attributes of an object in a body.

    Raises:
        ApiError: 400; 500 where the server has a fault.
    """
    if not is_object(content):
        raise ApiError(500, f"'{type(content).__name__}' object has no attribute 'keys'")
    given: Row = content
    unknown = [name for name in given if name not in known]
    if unknown:
        plural = "s" if len(unknown) > 1 else ""
        raise ApiError(400, f"Unknown attribute{plural} for argument {argument}: {', '.join(unknown)}")
    found: Row = {}
    for name, read in known.items():
        if name in given:
            found[name] = _attribute(argument, content, name, given[name], read)
        elif name in mandatory:
            raise invalid(name, None, "Mandatory field missing.")
    return found


def _attribute(argument: str, content: Any, name: str, value: Any, read: Attribute) -> Any:
    if isinstance(read, type):
        raise invalid(name, value, "Cannot set read only field.")
    if value is None:
        return None
    try:
        return read(value)
    except WrongTypeError as error:
        raise invalid(name, value, str(error)) from None
    except ValueError as error:
        raise invalid(argument, content, str(error.args[0])) from None


class WrongTypeError(Exception):
    """A value has another type than its attribute."""

    def __init__(self, wanted: type, value: object) -> None:
        super().__init__(f"Wrong type. Expected '{wanted}', got '{type(value)}'")


def text(value: Any) -> str:
    """Read an attribute that is text."""
    if not isinstance(value, str):
        raise WrongTypeError(str, value)
    return value


def boolean(value: Any) -> bool:
    """Read an attribute that is a boolean, or a word or a number for one."""
    if isinstance(value, bool | int):
        return bool(value)
    if value in ("true", "t", "yes", "y", "on", "1"):
        return True
    if value in ("false", "f", "no", "n", "off", "0"):
        return False
    raise ValueError(f"Value not an unambiguous boolean: {value}")


def mapping(value: Any) -> Row:
    """Read an attribute that is an object."""
    if not is_object(value):
        raise ValueError(f"Value not a valid dict: {value}")
    found: Row = value
    return found


def anything(value: Any) -> Any:
    """Read an attribute that is any JSON."""
    return value


def uuid(value: Any) -> str:
    """Read an attribute that is a uuid."""
    return _read_uuid(value)


def date_time(value: Any) -> datetime:
    """Read an attribute that is a date-time, with the library that the server reads it with."""
    from dateutil.parser import parse

    return parse(value)


def in_utc(value: datetime, ignore_offset: bool) -> str:
    """Return a time as the server keeps and shows it; its own time zone is UTC here."""
    moment = value.replace(tzinfo=UTC) if ignore_offset or value.tzinfo is None else value.astimezone(UTC)
    return moment.replace(tzinfo=None).isoformat()


_ALIASES = ("@hourly", "@daily", "@midnight", "@weekly", "@monthly", "@annually", "@yearly")
_NUMBERS, _NAMES = r"[\d*,/?-]+", r"(?i)([\d*,/?#L-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|{})+"
_DAYS = "mon|tue|wed|thu|fri|sat|sun"
_COLUMNS = (_NUMBERS, _NUMBERS, r"[\d*,/?L-]+", _NAMES.format("x"), _NAMES.format(_DAYS), _NUMBERS, _NUMBERS)
_LIMITS = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7), (0, 59), (1970, 2099))


def interval(value: Any) -> Any:
    """Read seconds, or a cron expression; the server has a fault where it is neither.

    Raises:
        ApiError: 500.
    """
    if is_integer(value) or value in _ALIASES:
        return text(value)
    columns = str(value).split()
    if len(columns) not in (5, 6, 7):
        raise ApiError(500, "Exactly 5, 6 or 7 columns has to be specified for iterator expression.")
    if not all(re.fullmatch(pattern, column) for column, pattern in zip(columns, _COLUMNS, strict=False)):
        raise ApiError(500, f"[{value}] is not acceptable")
    for column, (least, most) in zip(columns, _LIMITS, strict=False):
        numbers = [int(number) for number in re.findall(r"\d+", column.partition("/")[0])]
        if any(not least <= number <= most for number in numbers):
            raise ApiError(500, f"[{value}] is not acceptable, out of range")
    return text(value)
