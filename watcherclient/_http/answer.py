"""What came back from the server, as plain data, and how it is read."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from attrs import field, frozen

from watcher_v1_client.types import Model, remember_request_id
from watcherclient import exc
from watcherclient._http.errors import IS_IT_WATCHER, error_from_answer, excerpt

T = TypeVar("T")

LARGE: Final = 64 * 1024
"""Bytes; from here on garbage collection waits while an answer is read, and the extra "speed" is worth its import."""


@frozen(eq=False)
class Answer:
    """An answer of the server.

    Attributes:
        method: The method of the request.
        url: The URL of the request.
        status: The status code.
        headers: The headers; names in lower case, values of repeated ones joined by commas.
        body: The body, decompressed.
    """

    method: str
    url: str
    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def is_success(self) -> bool:
        """Whether the server did what was asked."""
        return 200 <= self.status < 300

    @property
    def request_id(self) -> str | None:
        """The server's id of the request, which may be shown."""
        found = self.headers.get("x-openstack-request-id")
        if not found or found.isprintable():
            return found or None
        from watcherclient._text import printable

        return printable(found)

    def read(self, parse: Callable[[Any], T]) -> T:
        """Return the content as a model, which knows the id of the request.

        Raises:
            exc.InvalidResponse: It is not valid JSON, or not of the documented shape.
        """
        content = self._read(parse)
        if isinstance(content, Model) and self.request_id is not None:
            remember_request_id(content, self.request_id)
        return content

    def _read(self, parse: Callable[[Any], T]) -> T:
        if len(self.body) < LARGE:
            return self._parsed(parse)
        from watcherclient._http.collector import collection_paused

        with collection_paused():
            return self._parsed(parse)

    def _parsed(self, parse: Callable[[Any], T]) -> T:
        if len(self.body) >= LARGE:
            from watcherclient._http.msgspec_reader import reader

            read = reader(parse)
            content: T | None = read(self.body) if read else None
            if content is not None:
                return content
        try:
            data = json.loads(self.body)
        except (ValueError, RecursionError):
            shown = excerpt(" ".join(self.body.decode("utf-8", "replace").split()), 100)
            what = f"it is not valid JSON but starts with {shown!r}" if shown else "it is empty"
            raise self.invalid(f"{what}; {IS_IT_WATCHER}") from None
        try:
            return parse(data)
        except KeyError as error:
            raise self.invalid(f"the field {error} is missing") from error
        except (AttributeError, TypeError, ValueError, RecursionError) as error:
            raise self.invalid(f"the answer does not have the documented shape ({error})") from error

    def json(self) -> Any:
        """Return the content as plain JSON, None when there is none.

        Raises:
            exc.InvalidResponse: It is not valid JSON.
        """
        return self.read(lambda data: data) if self.body else None

    def error(self, advice: str = "") -> exc.HttpError:
        """Return the exception that says why the server did not do it, with advice about a 401."""
        return error_from_answer(self.status, self.headers, self.body, method=self.method, url=self.url, advice=advice)

    def invalid(self, reason: str) -> exc.InvalidResponse:
        """Return the exception that says why the answer cannot be understood."""
        error = exc.InvalidResponse(
            f"The answer cannot be understood: {reason}",
            excerpt(self.body.decode("utf-8", "replace")),
            http_status=self.status,
            request_id=self.request_id,
            method=self.method,
            url=self.url,
        )
        error.outcome_unknown = self.method != "GET"
        return error
