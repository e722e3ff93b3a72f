"""Endpoints: the one form of their URL, their server, and the proxy that the environment puts in front of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from attrs import frozen

from watcherclient import exc


class Proxy:
    """A proxy, with the user and password to give it, or None."""

    def __init__(self, url: str, auth: tuple[bytes, bytes] | None) -> None:
        self.url = url
        self.auth = auth


@frozen
class Endpoint:
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
        return self.scheme == "https" or (self.proxy is not None and self.proxy.url.startswith("https:"))


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
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        name = host if ":" in host else host.encode("idna").decode()
    except UnicodeError as error:
        raise exc.EndpointException(f"The host of {url} is not a valid name: {error}") from None
    shown = f"[{name}]" if ":" in name else name
    return Endpoint(
        url=url,
        scheme=parts.scheme,
        host=name,
        port=parts.port or (443 if parts.scheme == "https" else 80),
        host_header=shown if parts.port is None else f"{shown}:{parts.port}",
        path=quote(parts.path, safe="/%:@!$&'()*+,;=~"),
        proxy=_proxy_of(parts.scheme, parts.netloc, environment),
    )


def _proxy_of(scheme: str, netloc: str, environment: Mapping[str, str]) -> Proxy | None:
    """Return the proxy that the environment, or on some systems a system setting, names for a server."""
    in_settings = sys.platform in ("darwin", "win32")
    if not in_settings and not any(name.lower().endswith("_proxy") for name in environment):
        return None
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    url = proxies.get(scheme) or proxies.get("all")
    if not url or proxy_bypass(netloc):
        return None
    parts = urlsplit(url if "://" in url else f"http://{url}")
    auth = None
    if parts.username is not None:
        auth = (unquote(parts.username).encode(), unquote(parts.password or "").encode())
    return Proxy(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}", auth)
