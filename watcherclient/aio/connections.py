"""What a client and its copies share: connections, credentials, the endpoint, and what the server offers."""

from __future__ import annotations

import os
from collections.abc import Mapping

from watcherclient import exc
from watcherclient.aio._io import Lock, close_when_forgotten, current_loop, holding, run_blocking
from watcherclient.aio.pool import AsyncPool
from watcherclient.auth import Credentials
from watcherclient.microversions import Offered
from watcherclient.options import Options, Tls
from watcherclient.site import site_of


class AsyncConnections:
    """Connections that are kept and used again, from all threads or tasks."""

    def __init__(self, credentials: Credentials, options: Options) -> None:
        self.credentials = credentials
        self.offered: Offered | None = None
        self.probed = False
        """Whether a first request has been answered; until then requests go one at a time."""
        self.known_strategies: set[str] = set()
        """Strategies that were seen to exist; they come with the server, so one look is enough."""
        self._tls = options.tls
        if self._tls != Tls():
            self._tls.context()  # to say at once what is wrong with the files
        self._endpoint: str | None = None
        self._closed = False
        self._place = _place()
        self._open()

    def _open(self) -> None:
        self._pool: tuple[object, AsyncPool] | None = None
        self.probing: Lock = Lock()
        self._renewing = Lock()

    async def pool(self) -> AsyncPool:
        """Return the connections to the endpoint.

        Raises:
            exc.ClientException: The client was closed.
        """
        if self._closed:
            raise exc.ClientException("The client is closed; make another one")
        self._open_elsewhere()
        place, found = _place(), self._pool
        if found is None or found[0] != place:
            pool = AsyncPool(site_of(await self.endpoint()), self._tls)
            close_when_forgotten(self, pool)
            found = self._pool = (place, pool)
        return found[1]

    def _open_elsewhere(self) -> None:
        """Give a process that was forked, or another event loop, connections of its own: answers would get mixed up."""
        place = _place()
        if place != self._place:
            if place[0] != self._place[0]:
                self.credentials.close()
            self._place = place
            self._open()

    async def endpoint(self) -> str:
        """Return the endpoint, which is looked up once."""
        self._open_elsewhere()
        if self._endpoint is None:
            self._endpoint = await run_blocking(self.credentials.endpoint)
        return self._endpoint

    async def auth_headers(self) -> Mapping[str, str]:
        """Return the authentication headers."""
        self._open_elsewhere()
        return await run_blocking(self.credentials.headers)

    async def renew(self, refused: Mapping[str, str], seconds: float) -> bool:
        """Get another token for one that was refused; callers that were refused together share it.

        Args:
            refused: The headers that were refused.
            seconds: How long to wait for another caller that gets one.

        Returns:
            False when there is no way to get another.

        Raises:
            TimeoutError: The other caller takes longer.
        """
        async with holding(self._renewing, seconds):
            if await self.auth_headers() != refused:
                return True
            return await run_blocking(self.credentials.renew)

    async def aclose(self) -> None:
        """Close the connections."""
        self._closed = True
        if self._place[0] == os.getpid():
            if self._pool is not None and self._pool[0] == _place():
                await self._pool[1].aclose()
            self.credentials.close()


def _place() -> tuple[int, object]:
    """Return the process and the event loop that run here."""
    return os.getpid(), current_loop()
