"""Checks what a caller passes and brings it into the form of the API, before anything is sent."""

from __future__ import annotations

import datetime
import inspect
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import StrEnum
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from watcher_v1_client.types import UNSET, Model, Unset
from watcherclient import exc

E = TypeVar("E", bound=StrEnum)
P = ParamSpec("P")
T = TypeVar("T")

NAME_LENGTH = 63
"""The server cuts names to this many characters silently."""


def keywords_of(method_name: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Make a method that takes keywords only say which of them it does not know, by the name that users call it.

    Python's own TypeError names the private class that the method stands in, and 3.11 and 3.12 suggest nothing.

    Args:
        method_name: Such as "audit.list".
    """

    def decorate(method: Callable[P, T]) -> Callable[P, T]:
        known: Collection[str] = inspect.signature(method).parameters.keys() - {"self"}

        def check(given: tuple[object, ...], keywords: Collection[str]) -> None:
            if given[1:]:
                raise TypeError(f"{method_name}() takes keyword arguments only, such as {method_name}(limit=10)")
            for name in keywords:
                if name not in known:
                    raise TypeError(_unknown_keyword(method_name, name, known))

        @wraps(method)
        def call(*args: P.args, **kwargs: P.kwargs) -> T:
            check(args, kwargs)
            return method(*args, **kwargs)

        if not inspect.iscoroutinefunction(method):
            return call

        @wraps(method)
        async def call_and_wait(*args: P.args, **kwargs: P.kwargs) -> object:
            check(args, kwargs)
            return await method(*args, **kwargs)

        # So that mocks and other tools still see a coroutine function; what it returns is what the method returns.
        return cast("Callable[P, T]", call_and_wait)

    return decorate


def _unknown_keyword(method_name: str, name: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"did you mean {close[0]!r}?" if close else f"it takes {', '.join(sorted(known))}"
    return f"{method_name}() has no argument {name!r}; {hint}"


def not_together(*, why: str, **given: object) -> None:
    """Refuse two arguments that exclude each other.

    Raises:
        exc.ValidationError: Both are given; the message names them.
    """
    first, second = given
    if given[first] is not None and given[second] is not None:
        raise exc.ValidationError(f"{first} and {second} cannot be given together: {why}")


def identifier(argument: str, value: object) -> str:
    """Return the text that names one resource in a path or filter.

    Args:
        argument: What the caller calls it; also says which models may stand for it ("audit_id": Audit, AuditSummary).
        value: A uuid, a name, an integer id, or the resource itself.

    Raises:
        exc.ValidationError: It is empty, ".", ".." or "detail" (which names the list), or something else altogether.
    """
    if isinstance(value, Model):
        value = _identifier_of(argument, value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        from uuid import UUID  # a caller that has one has imported it

        if isinstance(value, UUID):
            return str(value)
        raise exc.ValidationError(f"{argument} must be a uuid or a name as text; got {type(value).__name__}")
    if not value.strip() or value in (".", "..", "detail"):
        raise exc.ValidationError(f"{argument} must be a uuid or a name; got {value!r}")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise exc.ValidationError(f"{argument} must be text that UTF-8 can express: {error}") from None
    return value


def _identifier_of(argument: str, resource: Model) -> object:
    words = argument.removesuffix("_id").removesuffix("_uuid").split("_")
    wanted = "".join(word.title() for word in words)
    if type(resource).__name__.removesuffix("Summary") != wanted:
        raise exc.ValidationError(
            f"{argument} must be a uuid, a name or the resource ({wanted}); got {type(resource).__name__}"
        )
    return getattr(resource, "uuid", None) or getattr(resource, "id", None)


def optional_identifier(argument: str, value: object) -> str | Unset:
    """Like identifier(), but None means that it is not to be sent."""
    return UNSET if value is None else identifier(argument, value)


def optional(value: T | None) -> T | Unset:
    """Return the value, or what the generated client takes for "not to be sent"."""
    return UNSET if value is None else value


def new_name(argument: str, value: str) -> str:
    """Return a name for a new resource.

    Raises:
        exc.ValidationError: It is empty or longer than the server keeps.
    """
    if not isinstance(value, str) or not value.strip():  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"{argument} must be a non-empty string; got {value!r}")
    if len(value) > NAME_LENGTH:
        raise exc.ValidationError(
            f"{argument} must have at most {NAME_LENGTH} characters, the server cuts off the rest; got {len(value)}"
        )
    return value


def choice(argument: str, enumeration: type[E], value: str) -> E:
    """Return the member of an enumeration that a text names.

    Raises:
        exc.ValidationError: The document does not know it; the message names the allowed values.
    """
    if value not in tuple(enumeration):
        allowed = ", ".join(enumeration)
        raise exc.ValidationError(f"{argument} must be one of {allowed}; got {value!r}")
    return enumeration(value)


def optional_choice(argument: str, enumeration: type[E], value: str | None) -> E | Unset:
    """Like choice(), but None means that it is not to be sent."""
    return UNSET if value is None else choice(argument, enumeration, value)


def is_uuid(text: str) -> bool:
    """Whether a text is a uuid, which some filters want where others take a name too."""
    return re.fullmatch(r"(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text) is not None


def count(argument: str, value: int | None) -> int | None:
    """Return a number of rows; None and 0 mean no limit.

    Raises:
        exc.ValidationError: It is negative or not an integer.
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"{argument} must be a whole number, 0 for no limit; got {value!r}")
    return value or None


def json_object(argument: str, value: Mapping[str, Any]) -> dict[str, Any]:
    """Return a JSON object, such as the parameters of a strategy.

    Raises:
        exc.ValidationError: It is not a mapping with strings as keys.
    """
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"{argument} must be a dict with text as keys; got {value!r}")
    return dict(value)


def json_objects(argument: str, value: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return a list of JSON objects, such as a scope.

    Raises:
        exc.ValidationError: It is not a list of mappings.
    """
    if not isinstance(value, Sequence) or isinstance(value, str | bytes):  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"{argument} must be a list of dicts; got {value!r}")
    return [json_object(argument, item) for item in value]


def date_time(argument: str, value: datetime.datetime | str | None) -> datetime.datetime | Unset:
    """Return a date-time in UTC, which servers that ignore the offset read rightly too.

    Args:
        argument: What the caller calls it, for the error message.
        value: An aware datetime, or text that python-dateutil reads and that names its offset.

    Raises:
        exc.ValidationError: It has no offset, or cannot be read.
    """
    if value is None:
        return UNSET
    if isinstance(value, str):
        from dateutil import parser

        try:
            value = parser.parse(value)
        except (ValueError, OverflowError) as error:
            raise exc.ValidationError(f"{argument} must be a date-time such as 2026-11-24T18:00:00Z: {error}") from None
    if not isinstance(value, datetime.datetime):  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"{argument} must be a datetime or text; got {type(value).__name__}")
    try:
        offset, utc = value.utcoffset(), value.astimezone(datetime.UTC)
    except (ValueError, OverflowError) as error:
        raise exc.ValidationError(f"{argument} must be a date-time such as 2026-11-24T18:00:00Z: {error}") from None
    if offset is None:
        raise exc.ValidationError(
            f"{argument} must have an offset, as datetime.now(timezone.utc) has: "
            f"without one the server reads it in its own time zone; got {value.isoformat()}"
        )
    return utc


def interval(value: str | int | datetime.timedelta | None) -> str | Unset:
    """Return an interval as the API takes it: seconds or a cron expression, as text.

    Raises:
        exc.ValidationError: It is not above 0 seconds, or not a string, number or timedelta.
    """
    if value is None:
        return UNSET
    if isinstance(value, str) and (value.startswith("@") or 5 <= len(value.split()) <= 7):
        return value
    try:
        seconds = value.total_seconds() if isinstance(value, datetime.timedelta) else float(value)
    except (TypeError, ValueError, OverflowError):
        seconds = 0.0
    if isinstance(value, bool) or not seconds.is_integer() or seconds < 1:
        raise exc.ValidationError(
            "interval must be whole seconds above 0, a timedelta or a cron expression "
            f"such as '*/5 * * * *'; got {value!r}"
        )
    return str(int(seconds))
