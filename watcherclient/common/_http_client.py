"""Requests that code written for python-watcherclient sends by itself: json_request()."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from watcher_v1_client.types import UNSET, Request
from watcherclient import exc
from watcherclient._http.request import OWN_HEADERS
from watcherclient._sync.transport import Transport

if TYPE_CHECKING:
    import httpx


_TRUE_BEFORE_DECODING = ("content-encoding", "content-length", "transfer-encoding")


class HTTPClient:
    """Sends single requests over the connections of a client, with its token, version and retries."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def json_request(
        self, method: str, url: str, *, body: Any = UNSET, headers: Mapping[str, str] | None = None
    ) -> tuple[httpx.Response, Any]:
        """Send a request, and return the answer and its JSON.

        Args:
            method: Such as "GET".
            url: The path below the endpoint, taken as it is, such as "/" or "/v1/goals".
            body: What to send as JSON.
            headers: Further headers; those that the client itself sends are left out.

        Returns:
            The answer (`status_code`, `headers`, `text`, `json()`), and its content: an empty list when there is none,
            None when it is not valid JSON.

        Raises:
            watcherclient.exc.ValidationError: The url is not a path.
            watcherclient.exc.ClientException: It failed, as the diagram in watcherclient.exc shows.
        """
        import httpx

        if not url.startswith("/"):
            raise exc.ValidationError(f"url must be a path below the endpoint, such as '/v1/goals'; got {url!r}")
        path = quote(url, safe="/?&=%:;,+@!$'()*[]~")
        further = {name: value for name, value in (headers or {}).items() if name.lower() not in OWN_HEADERS}
        answer = self._transport.send(Request(method.upper(), path, headers=further, json=body))
        kept = {name: value for name, value in answer.headers.items() if name not in _TRUE_BEFORE_DECODING}
        response = httpx.Response(answer.status, headers=kept, content=answer.body)
        if not answer.body:
            return response, []
        if "json" not in answer.headers.get("content-type", ""):
            return response, None
        return response, answer.read(_as_it_is)


def _as_it_is(data: Any) -> Any:
    return data
