"""Brings the URL of a Watcher endpoint into the one form that paths are appended to."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from watcherclient import exc


def normalize_endpoint(url: str, argument: str = "watcher_url") -> str:
    """Return the endpoint without a trailing "/v1" and slashes, below whatever path it is mounted.

    Args:
        url: Such as "http://host:9322", "http://host:9322/v1/" or "https://host/infra-optim".
        argument: What to call the URL in an error message.

    Raises:
        exc.EndpointException: It is no http or https URL with a host, or it holds more than an endpoint does.
    """
    wanted = f"{argument} must be a URL such as http://controller:9322 or https://cloud.example.org/infra-optim"
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError as error:
        raise exc.EndpointException(f"{wanted}: {error}") from error
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
