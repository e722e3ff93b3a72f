"""Looks for tokens and passwords where they must not be: in errors, their pickles and tracebacks, and log records."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
from collections.abc import Iterable, Mapping
from typing import Any

from faults.keystone import PASSWORD

SECRETS = ("t0ken-", PASSWORD)
"""What every token of these tests holds, and the password."""

ATTRIBUTES = ("message", "details", "http_status", "request_id", "method", "url")


def assert_discreet(error: BaseException | None, records: Iterable[logging.LogRecord]) -> None:
    """Fail when an error or a log record shows a secret, or when a copy of the error is not like it."""
    for record in records:
        assert_no_secret(f"log record of {record.name}", record.getMessage(), repr(record.args), repr(record.__dict__))
    if error is None:
        return
    assert_no_secret("error", str(error), repr(error), repr(vars(error)), repr(error.args))
    formatted = traceback.TracebackException.from_exception(error, capture_locals=False)
    assert_no_secret("traceback", "".join(formatted.format()))
    for cause in _causes(error):
        assert_no_secret(
            f"cause {type(cause).__name__}", str(cause), repr(cause), *map(deep_repr, vars(cause).values())
        )
    pickled = pickle.dumps(error)
    assert_no_secret("pickle", pickled.decode("latin-1"))
    for other in (pickle.loads(pickled), copy.copy(error), copy.deepcopy(error)):
        assert type(other) is type(error)
        assert str(other) == str(error)
        for name in ATTRIBUTES:
            assert getattr(other, name) == getattr(error, name), name


def deep_repr(value: Any) -> str:
    """Return the repr of an object and of what it holds, for objects whose repr hides headers."""
    held = getattr(value, "headers", None)
    raw = getattr(held, "raw", held)
    return f"{value!r} {dict(raw) if isinstance(raw, Mapping) else raw!r} {getattr(value, 'body', '')!r}"


def assert_no_secret(where: str, *texts: str) -> None:
    for text in texts:
        for secret in SECRETS:
            assert secret not in text, f"{where} shows a secret: {text[:500]}"


def _causes(error: BaseException) -> Iterable[BaseException]:
    seen: set[int] = set()
    found = error.__cause__ or error.__context__
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield found
        found = found.__cause__ or found.__context__
