"""Turns the answer of a failed request into the exception that says what the server said."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, TypeGuard

from watcherclient import exc

_BODY_SHOWN = 500
"""How many characters of a body that nobody understands are shown."""


def error_from_answer(status: int, headers: Mapping[str, str], body: bytes, *, method: str, url: str) -> exc.HttpError:
    """Make the exception for an answer that is no success.

    Args:
        status: The status of the answer.
        headers: The headers of the answer, looked up in lower case.
        body: The body, whatever it is.
        method: The method of the request.
        url: The URL of the request.
    """
    message, details = read_fault(body)
    return class_for_status(status)(
        message,
        details,
        http_status=status,
        request_id=headers.get("x-openstack-request-id"),
        method=method,
        url=url,
    )


def class_for_status(status: int) -> type[exc.HttpError]:
    """Return the exception class of a status; one that has no class of its own gets its family's."""
    return _CLASSES.get(status) or _FAMILIES.get(status // 100, exc.HttpError)


def read_fault(body: bytes) -> tuple[str | None, str | None]:
    """Return message and details from the body of an error answer.

    Watcher, the token check before it and a proxy before that each have a shape of their own.
    """
    text = body.decode("utf-8", "replace").strip()
    if not text:
        return None, None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return _from_text(text)
    if isinstance(data, str):
        return _from_text(data)
    if _is_object(data):
        found = _from_object(data)
        if found:
            return found
    return None, excerpt(text)


def excerpt(text: str) -> str:
    """Return the first part of a text, marked when it was cut."""
    return text if len(text) <= _BODY_SHOWN else f"{text[:_BODY_SHOWN]}... ({len(text)} characters)"


def _is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _from_object(data: dict[str, Any]) -> tuple[str | None, str | None] | None:
    if "error_message" in data:
        return _from_error_message(data["error_message"])
    inner = data.get("error", data)
    if _is_object(inner) and isinstance(inner.get("message"), str):
        return _plain(inner["message"]), None
    return _described(data)


def _from_error_message(value: Any) -> tuple[str | None, str | None] | None:
    """Read what the API answers: the outer object holds JSON text, HTML or plain text."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return _from_text(value)
    if value is None:
        return None, None
    if not _is_object(value):
        return _from_text(str(value))
    if isinstance(value.get("faultstring"), str):
        debug = value.get("debuginfo")
        return value["faultstring"], None if debug is None else str(debug)
    return _described(value)


def _described(data: dict[str, Any]) -> tuple[str | None, str | None] | None:
    for name in ("description", "detail", "title"):
        if isinstance(data.get(name), str) and data[name].strip():
            return _plain(data[name]), None
    return None


def _from_text(text: str) -> tuple[str | None, str | None]:
    """Take HTML or plain text: its words as the message, and the text itself as details when it was more."""
    words = _plain(text)
    message = words if len(words) <= _BODY_SHOWN else excerpt(words)
    return message or None, None if message == text else excerpt(text)


def _plain(text: str) -> str:
    """Return the words of HTML or text on one line; a title that the body repeats is said once."""
    if "<" not in text:
        return " ".join(text.split())
    from html import unescape  # not above: a millisecond that few programs need

    text = re.sub(r"(?is)<(script|style|title)\b.*?</\1\s*>|<!--.*?-->", " ", text) or text
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", text)).split())


def _subclasses(base: type[exc.HttpError]) -> list[type[exc.HttpError]]:
    return [base, *(found for child in base.__subclasses__() for found in _subclasses(child))]


_CLASSES = {cls.http_status: cls for cls in _subclasses(exc.HttpError) if cls.http_status is not None}
_FAMILIES = {3: exc.HTTPRedirection, 4: exc.HTTPClientError, 5: exc.HttpServerError}
