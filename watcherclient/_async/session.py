"""What a client and its copies share: connections, credentials, the endpoint, and what the server offers."""

from __future__ import annotations

import os
from collections.abc import Mapping

from watcherclient import exc
from watcherclient._api.microversions import Offered
from watcherclient._async.pool import AsyncPool
from watcherclient._auth.credentials import Credentials
from watcherclient._concurrency.asynchronous import Lock, close_when_forgotten, current_loop, holding, run_blocking
from watcherclient._config import Options
from watcherclient._http.endpoint import site_of
from watcherclient._http.tls import Tls


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
        self._last = _Here()

    def _here(self) -> _Here:
        """Return what belongs to this process and event loop; another one gets its own: answers would get mixed up."""
        place, last = _place(), self._last
        if place != last.place:
            if place[0] != last.place[0]:
                self.credentials.close()
            last = self._last = _Here()
        return last

    @property
    def probing(self) -> Lock:
        """The lock of whoever sends the first request of all."""
        return self._here().probing

    async def pool(self) -> AsyncPool:
        """Return the connections to the endpoint.

        Raises:
            exc.ClientException: The client was closed.
        """
        if self._closed:
            raise exc.ClientException("The client is closed; make another one")
        here = self._here()
        if here.pool is None:
            here.pool = AsyncPool(site_of(await self.endpoint()), self._tls)
            close_when_forgotten(self, here.pool)
        return here.pool

    async def endpoint(self) -> str:
        """Return the endpoint, which is looked up once."""
        if self._endpoint is None:
            self._endpoint = await run_blocking(self.credentials.endpoint)
        return self._endpoint

    async def auth_headers(self) -> Mapping[str, str]:
        """Return the authentication headers."""
        self._here()
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
        async with holding(self._here().renewing, seconds):
            if await self.auth_headers() != refused:
                return True
            return await run_blocking(self.credentials.renew)

    async def aclose(self) -> None:
        """Close the connections."""
        self._closed = True
        last, place = self._last, _place()
        if last.place == place and last.pool is not None:
            await last.pool.aclose()
        if last.place[0] == place[0]:
            self.credentials.close()


class _Here:
    """What belongs to one process and one event loop."""

    def __init__(self) -> None:
        self.place = _place()
        self.pool: AsyncPool | None = None
        self.probing: Lock = Lock()
        self.renewing: Lock = Lock()


def _place() -> tuple[int, object]:
    """Return the process and the event loop that run here."""
    return os.getpid(), current_loop()
