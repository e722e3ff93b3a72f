"""TLS: a client's certificate that is missing, and a handshake that is cancelled."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
import ssl
import threading
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from faults.calls import CALLS, Kind, Method, running
from faults.certificates import Certificates
from faults.stage import Stage, silent_port
from watcherclient import exc
from watcherclient.client import get_async_client


@contextlib.contextmanager
def demanding(context: ssl.SSLContext) -> Iterator[int]:
    """Refuse clients without a certificate, and read what they send all the same, so that the refusal arrives."""
    over = threading.Event()

    def serve(connection: socket.socket) -> None:
        with connection.dup() as raw, connection:
            raw.settimeout(10)
            with contextlib.suppress(OSError):
                context.wrap_socket(connection, server_side=True).close()
            with contextlib.suppress(OSError):
                while raw.recv(65536):
                    pass

    def accept() -> None:
        while not over.is_set():
            with contextlib.suppress(TimeoutError):
                threads.append(threading.Thread(target=serve, args=(listener.accept()[0],)))
                threads[-1].start()

    threads: list[threading.Thread] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            over.set()
            for each in (thread, *threads):
                each.join()


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3], ids=["1.2", "1.3"])
@pytest.mark.parametrize("method", ["GET", "create"])
def test_a_client_certificate_that_is_missing(
    version: ssl.TLSVersion, method: Method, kind: Kind, certificates: Certificates
) -> None:
    """From TLS 1.3 on the server says so only after the handshake; it has not read the request."""
    context = certificates.context("good")
    context.minimum_version = context.maximum_version = version
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(certificates.ca)
    with demanding(context) as port:
        url = f"https://127.0.0.1:{port}"
        arguments = {"os_auth_token": "t", "watcher_url": url, "os_cacert": certificates.ca, "max_retries": 0}
        with running(kind, arguments) as client, pytest.raises(exc.TlsError) as caught:
            CALLS[method](client)
    assert (caught.value.request_sent, caught.value.outcome_unknown) == (False, False)


def test_a_handshake_that_is_cancelled_closes_its_socket(stage: Stage) -> None:
    """At once, and not when the garbage collector comes, which warns of it."""

    async def main(port: int, closed: Callable[[], None]) -> None:
        arguments: dict[str, Any] = {
            "os_auth_token": "t",
            "watcher_url": f"https://127.0.0.1:{port}",
            "os_cacert": stage.certificates.ca,
        }
        async with get_async_client(1, **arguments) as client:
            for _ in range(5):
                call = asyncio.ensure_future(client.goal.get("g"))
                await asyncio.sleep(0.05)
                call.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await call
            await asyncio.to_thread(closed)

    with silent_port() as (port, closed), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(main(port, closed))
        gc.collect()
    assert [str(each.message) for each in caught if each.category is ResourceWarning] == []
