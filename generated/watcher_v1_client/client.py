"""The connection settings that the operations of this package are called with.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

import ssl
from typing import Any, Self

import httpx
from attrs import define, evolve, field

DEFAULT_TIMEOUT = httpx.Timeout(60.0, connect=10.0)


@define
class Client:
    """Where the API is and how to reach it; for the operations that need no token.

    Attributes:
        base_url: The endpoint without "/v1", such as "http://127.0.0.1:9322" or "https://cloud.example.org/infra-optim".
        headers: Headers sent with each request.
        timeout: Limits in seconds; 10 to connect, 60 for all else unless given.
        verify: False, or an ssl.SSLContext, to replace the default check of the server's certificate.
        httpx_args: Further keyword arguments for httpx.Client and httpx.AsyncClient.
        raise_on_unexpected_status: Raise errors.UnexpectedStatus when an answer has a status that is not documented.
    """

    base_url: str
    headers: dict[str, str] = field(factory=dict, kw_only=True, repr=False)
    timeout: httpx.Timeout = field(default=DEFAULT_TIMEOUT, kw_only=True)
    verify: bool | ssl.SSLContext = field(default=True, kw_only=True)
    httpx_args: dict[str, Any] = field(factory=dict, kw_only=True, repr=False)
    raise_on_unexpected_status: bool = field(default=False, kw_only=True)
    _client: httpx.Client | None = field(default=None, init=False, repr=False, eq=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False, repr=False, eq=False)

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Return a copy, with connections of its own, that sends these headers too."""
        return evolve(self, headers={**self.headers, **headers})

    def with_timeout(self, timeout: httpx.Timeout) -> Self:
        """Return a copy, with connections of its own, that has these limits."""
        return evolve(self, timeout=timeout)

    def _settings(self) -> dict[str, Any]:
        return {
            "base_url": self.base_url,
            "headers": {"Accept": "application/json", **self.headers},
            "timeout": self.timeout,
            "verify": self.verify,
            "follow_redirects": False,
            **self.httpx_args,
        }

    def get_httpx_client(self) -> httpx.Client:
        """Return the httpx.Client, made at the first call."""
        if self._client is None:
            self._client = httpx.Client(**self._settings())
        return self._client

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the httpx.AsyncClient, made at the first call."""
        if self._async_client is None:
            self._async_client = httpx.AsyncClient(**self._settings())
        return self._async_client

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use this httpx.Client, whose settings then count."""
        self._client = client
        return self

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Use this httpx.AsyncClient, whose settings then count."""
        self._async_client = async_client
        return self

    def __enter__(self) -> Self:
        self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *exception: Any) -> None:
        self.get_httpx_client().__exit__(*exception)

    async def __aenter__(self) -> Self:
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *exception: Any) -> None:
        await self.get_async_httpx_client().__aexit__(*exception)


@define
class AuthenticatedClient(Client):
    """A Client that sends a Keystone token with each request.

    Attributes:
        token: The token, sent as X-Auth-Token and never shown.
    """

    token: str = field(kw_only=True, repr=False)

    def _settings(self) -> dict[str, Any]:
        settings = super()._settings()
        settings["headers"]["X-Auth-Token"] = self.token
        return settings
