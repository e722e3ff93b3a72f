"""How a client connects: limits in time, TLS, user agent; fixed when the client is made."""

from __future__ import annotations

import math
import os
import ssl
import warnings
from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from watcherclient import exc
from watcherclient.microversions import Requested

CONNECT_TIMEOUT: Final = 10.0
READ_TIMEOUT: Final = 60.0


@frozen
class Tls:
    """Which certificates are trusted, and which one is shown.

    Attributes:
        verify: True for the system's bundle, a path of a bundle (file or folder), or False to trust anybody.
        cert: The path of the client's certificate, or None.
        key: The path of its key, or None when the certificate's file holds it.
    """

    verify: bool | str = True
    cert: str | None = None
    key: str | None = field(default=None, repr=False)

    def context(self) -> ssl.SSLContext:
        """Make the TLS context; environment variables never override an explicit choice.

        Raises:
            exc.ValidationError: A file cannot be read or holds no certificate.
        """
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


@frozen
class Options:
    """Everything about connections that is not credentials.

    Attributes:
        version: The microversion asked for.
        timeout: Seconds to wait for the server, or None for CONNECT_TIMEOUT and READ_TIMEOUT.
        tls: Certificates.
        user_agent: Sent with each request.
        headers: Further headers of each request.
    """

    version: Requested
    timeout: float | None = None
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


def check_timeout(value: float | str | None) -> float | None:
    """Return the timeout in seconds; text that holds a number is taken too, as command lines pass it."""
    if value is None:
        return None
    try:
        seconds = float(value)
    except (TypeError, ValueError):
        seconds = math.nan
    if isinstance(value, bool) or not 0 < seconds < math.inf:
        raise exc.ValidationError(f"timeout must be a number of seconds above 0, or None; got {value!r}")
    return seconds
