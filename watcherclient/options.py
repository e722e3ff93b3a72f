"""How a client sends: version, limits in time, retries, TLS; fixed when the client is made."""

from __future__ import annotations

import math
import os
import re
import ssl
import warnings
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from attrs import field, frozen

from watcherclient import exc
from watcherclient._api.microversions import Requested
from watcherclient._http.retry import RetryPolicy

LARGEST_ANSWER: Final = 100 * 1024 * 1024
"""Bytes, decoded; a larger answer is refused. A page of 1,000 detailed audits has about 1.5 million."""


class Timeouts(NamedTuple):
    """How long a call may take, in seconds.

    Attributes:
        connect: To make a connection.
        read: Between two parts of an answer, and between two parts of a request.
        total: For a whole call, with all its retries and waits. Only a login of a blocking client may make it
            longer, its own or another thread's, when Keystone is slow: there the session's timeout counts.
    """

    connect: float = 10.0
    read: float = 60.0
    total: float = 300.0


class Tls(NamedTuple):
    """Which certificates are trusted, and which one is shown.

    Attributes:
        verify: True for the system's bundle, a path of a bundle (file or folder), or False to trust anybody.
        cert: The path of the client's certificate, or None.
        key: The path of its key, or None when the certificate's file holds it.
    """

    verify: bool | str = True
    cert: str | None = None
    key: str | None = None

    def context(self) -> ssl.SSLContext:
        """Return the TLS context; environment variables never override an explicit choice.

        Clients that trust the system's bundle and show no certificate share theirs: reading it takes longer than
        fifty requests.

        Raises:
            exc.ValidationError: A file cannot be read or holds no certificate.
        """
        return _system_context() if self == Tls() else self._context()

    def _context(self) -> ssl.SSLContext:
        try:
            if isinstance(self.verify, str):
                folder = os.path.isdir(self.verify)
                context = ssl.create_default_context(
                    cafile=None if folder else self.verify, capath=self.verify if folder else None
                )
            else:
                context = ssl.create_default_context()
            if self.cert is not None:
                context.load_cert_chain(self.cert, self.key)
        except OSError as error:
            raise exc.ValidationError(
                f"os_cacert, os_cert or os_key cannot be used ({self.verify}, {self.cert}): {error}"
            ) from error
        if self.verify is False:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        return context


@cache
def _system_context() -> ssl.SSLContext:
    return ssl.create_default_context()


@frozen(eq=False)
class Options:
    """Everything about requests that is not credentials.

    Attributes:
        version: The microversion asked for.
        timeouts: Limits in time.
        retries: How often and how fast requests are sent again.
        tls: Certificates.
        user_agent: Sent with each request.
        headers: Further headers of each request.
    """

    version: Requested
    timeouts: Timeouts = Timeouts()
    retries: RetryPolicy = RetryPolicy()
    tls: Tls = Tls()
    user_agent: str = "watcherclient"
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)


def make_tls(insecure: bool, cacert: str | None, cert: str | None, key: str | None) -> Tls:
    """Bring the TLS arguments of get_client() together; warns when verification is off."""
    for argument, path in (("os_cacert", cacert), ("os_cert", cert), ("os_key", key)):
        if path is not None and not os.path.exists(path):
            raise exc.ValidationError(f"{argument} must be the path of a PEM file; there is no {path!r}")
    if key is not None and cert is None:
        raise exc.ValidationError("os_key needs os_cert, the certificate that it belongs to")
    if insecure:
        warnings.warn(
            "insecure=True: the server's certificate is not verified, so anybody may answer; "
            "give its CA as os_cacert instead",
            stacklevel=4,
        )
        return Tls(False, cert, key)
    return Tls(cacert or True, cert, key)


def make_timeouts(value: float | str | Timeouts | None) -> Timeouts:
    """Return the limits in time; one number limits each attempt to connect and to read.

    Raises:
        exc.ValidationError: It is no number of seconds above 0.
    """
    if value is None:
        return Timeouts()
    if isinstance(value, Timeouts):
        return Timeouts(*(_seconds(f"timeout.{name}", getattr(value, name)) for name in ("connect", "read", "total")))
    seconds = _seconds("timeout", value)
    return Timeouts(connect=seconds, read=seconds, total=max(seconds, Timeouts().total))


def make_retries(max_retries: int, retry_interval: float) -> RetryPolicy:
    """Return the retry policy.

    Raises:
        exc.ValidationError: max_retries is no whole number from 0, or retry_interval no number of seconds above 0.
    """
    if isinstance(max_retries, bool) or not isinstance(max_retries, int) or max_retries < 0:  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"max_retries must be a whole number, 0 for none; got {max_retries!r}")
    return RetryPolicy(max_retries, _seconds("retry_interval", retry_interval))


def make_global_request_id(value: str) -> Mapping[str, str]:
    """Return the header that ties this client's requests to those of others in the servers' logs.

    Raises:
        exc.ValidationError: It has another form than OpenStack's; servers would ignore it without a word.
    """
    if not re.fullmatch(r"req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value):
        raise exc.ValidationError(f"global_request_id must be 'req-' and a uuid in lower case; got {value!r}")
    return {"X-OpenStack-Request-ID": value}


def _seconds(argument: str, value: float | str) -> float:
    """Return a number of seconds; text that holds one is taken too, as command lines pass it."""
    try:
        seconds = math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise exc.ValidationError(f"{argument} must be a number of seconds above 0; got {value!r}")
    return seconds
