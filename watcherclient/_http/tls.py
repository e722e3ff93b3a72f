"""Certificates: which are trusted, and which one is shown."""

from __future__ import annotations

import os
import ssl
from functools import cache
from typing import NamedTuple

from watcherclient import exc


class Tls(NamedTuple):
    """Which certificates are trusted, and which one is shown.

    Attributes:
        verify: True for the system's bundle, a path of a bundle (file or folder), or False to trust any certificate.
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
            context.set_alpn_protocols(["http/1.1"])
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
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context
