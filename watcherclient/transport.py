"""The one way a request goes out: version, credentials, sending, and what to do about the answer."""

# Derived from watcherclient/aio/transport.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Self, TypeVar

from watcher_v1_client.types import Request

from watcherclient._io import HttpClient, Lock, run_blocking
from watcherclient.answer import Answer
from watcherclient.auth import Credentials
from watcherclient.connection import client_settings, encode_body, httpx_errors
from watcherclient.microversions import HEADER, SERVICE_TYPE, Offered, check_required, read_offered, settle
from watcherclient.options import Options

T = TypeVar("T")


class Transport:
    """Sends requests for all managers of a client, over connections that are kept."""

    def __init__(self, credentials: Credentials, options: Options) -> None:
        self._credentials = credentials
        self._options = options
        self._http = HttpClient(**client_settings(options))
        self._renewing = Lock()
        self._endpoint: str | None = None
        self._version = options.version.limit
        self._offered: Offered | None = None

    def call(self, request: Request, parse: Callable[[Any], T], *, uses: tuple[str, ...] = ()) -> T:
        """Send a request and return the content of its answer as a model.

        Args:
            request: What a generated operation built.
            parse: The generated function that reads the answer.
            uses: What the call uses that came after microversion 1.0: keys of microversions.REQUIRED.

        Raises:
            exc.ClientException: In all the ways that exc.py draws.
        """
        return (self.send(request, uses=uses)).read(parse)

    def send(self, request: Request, *, uses: tuple[str, ...] = ()) -> Answer:
        """Send a request and return its answer, which is a success.

        A refused token is renewed once, and a refused microversion settled once; both repeat the request, which the
        server has not acted on then.
        """
        body = encode_body(request)
        renewed = settled = False
        while True:
            check_required(uses, self._version, self._offered)
            headers = run_blocking(self._credentials.headers)
            version = self._version
            answer = self._exchange(request, body, headers, version=f"{SERVICE_TYPE} {version}")
            if 200 <= answer.status < 300:
                return answer
            if answer.status == 401 and not renewed:
                renewed = True
                if self._renew(headers):
                    continue
            if answer.status == 406 and not settled and HEADER.lower() not in answer.headers:
                settled = True
                offered = read_offered(answer.headers)
                if offered is not None:
                    self._version = settle(self._options.version, offered, self._url(""))
                    self._offered = offered
                    continue
            raise answer.error()

    def _exchange(self, request: Request, body: bytes | None, headers: Mapping[str, str], version: str) -> Answer:
        url = self._url(request.path)
        sent = {**headers, HEADER: version, **request.headers}
        if body is not None:
            sent["Content-Type"] = "application/json"
        with httpx_errors(request.method, url):
            response = self._http.request(
                request.method, url, params=request.params or None, headers=sent, content=body
            )
        return Answer(request.method, str(response.url), response.status_code, dict(response.headers), response.content)

    def _url(self, path: str) -> str:
        if self._endpoint is None:
            self._endpoint = run_blocking(self._credentials.endpoint)
        return self._endpoint + path

    def _renew(self, refused: Mapping[str, str]) -> bool:
        """Get another token for one that was refused; callers that were refused together share it."""
        with self._renewing:
            if run_blocking(self._credentials.headers) != refused:
                return True
            return run_blocking(self._credentials.renew)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
