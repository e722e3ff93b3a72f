"""Endpoints: the one form of their URL, and what a connection to their server needs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

from watcherclient import exc
from watcherclient._http.proxy import Proxy, proxy_of
from watcherclient._http.request import NO_HEADERS, Headers


class Endpoint(NamedTuple):
    """Where the API is.

    Attributes:
        url: The endpoint in the form of normalize_endpoint(); with a request's target it makes the URL of the request.
        scheme: "http" or "https".
        host: The name or address of the server, as DNS and TLS take it.
        port: The port of the server.
        host_header: The value of the header Host.
        path: The path below which the API is mounted, escaped, or "".
        proxy: The proxy in front of the server, or None.
    """

    url: str
    scheme: str
    host: str
    port: int
    host_header: str
    path: str
    proxy: Proxy | None

    @property
    def is_encrypted(self) -> bool:
        """Whether a TLS context is needed."""
        return self.scheme == "https" or (self.proxy is not None and self.proxy.scheme == "https")

    @property
    def authority(self) -> str:
        """Host and port, as a proxy is asked for them."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def prefix(self) -> str:
        """What goes before the target of a request: the path, and for an HTTP proxy the server too."""
        return f"http://{self.host_header}{self.path}" if self._is_forwarded else self.path

    @property
    def proxy_headers(self) -> Headers:
        """What an HTTP proxy is to see with each request."""
        return self.proxy.headers if self.proxy is not None and self._is_forwarded else NO_HEADERS

    @property
    def _is_forwarded(self) -> bool:
        """Whether an HTTP proxy reads the requests; encrypted ones go through a tunnel."""
        return self.proxy is not None and not self.proxy.is_socks and self.scheme == "http"


EXAMPLES: Final = {
    "watcher_url": "http://controller:9322 or https://cloud.example.org/infra-optim",
    "os_auth_url": "http://controller:5000/v3 or https://cloud.example.org/identity/v3",
}


def normalize_endpoint(url: str, argument: str = "watcher_url") -> str:
    """Return the endpoint without a trailing "/v1" and slashes, below whatever path it is mounted.

    Args:
        url: Such as "http://host:9322", "http://host:9322/v1/" or "https://host/infra-optim".
        argument: What to call the URL in an error message.

    Raises:
        exc.EndpointException: It is not an http or https URL with a host, or it holds more than an endpoint does.
    """
    wanted = f"{argument} must be a URL such as {EXAMPLES.get(argument, EXAMPLES['watcher_url'])}"
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError as error:
        raise exc.EndpointException(f"{wanted}: {error}") from None
    if "@" in url:
        raise exc.EndpointException(f"{wanted}, without user and password in it")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise exc.EndpointException(f"{wanted}; got {url!r}")
    if parts.query or parts.fragment:
        raise exc.EndpointException(f"{wanted}, without a query or fragment; got {url!r}")
    path = parts.path.rstrip("/")
    if path == "/v1" or path.endswith("/v1"):
        path = path[: -len("/v1")].rstrip("/")
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def parse_endpoint(url: str, environment: Mapping[str, str] = os.environ) -> Endpoint:
    """Take an endpoint apart.

    Args:
        url: The endpoint in the form of normalize_endpoint().
        environment: Where proxies are named.

    Raises:
        exc.EndpointException: Its host is not a valid DNS name.
        exc.ValidationError: What the environment names as a proxy cannot be used.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        name = host if ":" in host else host.encode("idna").decode()
    except UnicodeError as error:
        raise exc.EndpointException(f"The host of {url} is not a valid name: {error}") from None
    shown = f"[{name}]" if ":" in name else name
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return Endpoint(
        url=url,
        scheme=parts.scheme,
        host=name,
        port=port,
        host_header=shown if parts.port is None else f"{shown}:{parts.port}",
        path=quote(parts.path, safe="/%:@!$&'()*+,;=~"),
        proxy=proxy_of(parts.scheme, name, port, environment),
    )
