"""Certificates, good and bad, made when the tests run."""

from __future__ import annotations

import datetime
import ssl
from pathlib import Path

import trustme


class Certificates:
    """A CA and what it signed, as files in a folder.

    Attributes:
        ca: The path of the CA's certificate.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        authority = trustme.CA()
        self.ca = str(folder / "ca.pem")
        authority.cert_pem.write_to_path(self.ca)
        yesterday = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
        issued = {
            "good": authority.issue_cert("127.0.0.1"),
            "expired": authority.issue_cert("127.0.0.1", not_after=yesterday),
            "of another host": authority.issue_cert("other.example.org"),
        }
        for kind, certificate in issued.items():
            certificate.private_key_and_cert_chain_pem.write_to_path(str(self.path(kind)))
        # A CA's own certificate is signed by itself.
        stranger = trustme.CA()
        self.path("self-signed").write_bytes(stranger.private_key_pem.bytes() + stranger.cert_pem.bytes())

    def path(self, kind: str) -> Path:
        """Return the file with key and certificate of a server."""
        return self._folder / f"{kind.replace(' ', '-')}.pem"

    def context(self, kind: str) -> ssl.SSLContext:
        """Return the TLS settings of a server that shows this certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.path(kind))
        return context
