"""What a client and its copies share: connections, login, the endpoint, and what the server offers."""

# Derived from watcherclient/_async/session.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import TypeAlias

from watcherclient import exc
from watcherclient._api.microversions import Offered
from watcherclient._auth.credentials import AuthHeaders, Credentials
from watcherclient._concurrency.blocking import (
    Lock,
    close_elsewhere,
    close_when_forgotten,
    current_loop,
    holding,
    loop_has_ended,
    run_blocking,
)
from watcherclient._config import Options
from watcherclient._http.endpoint import Endpoint, parse_endpoint
from watcherclient._http.tls import Tls
from watcherclient._sync.pool import ConnectionPool, Pool

MakePool: TypeAlias = Callable[[Endpoint, Tls], Pool]
"""Makes the pool of a session: connections, unless a test brings something in memory."""


class ClientSession:
    """Connections that are kept and used again, from all threads or tasks.

    Each process and each event loop gets connections of its own: shared with a forked process, answers would get mixed
    up, and what one event loop made is of no use in another.
    """

    def __init__(self, credentials: Credentials, options: Options, make_pool: MakePool | None = None) -> None:
        self.credentials = credentials
        self.offered: Offered | None = None
        self.probed = False
        """Whether a first request has been answered; until then one goes alone, and the others wait for it."""
        self.failed_probes = 0
        """How many such requests timed out."""
        self._make_pool = make_pool or ConnectionPool
        self._tls = options.tls
        if self._tls != Tls():
            self._tls.context()  # to say at once what is wrong with the files
        self._endpoint: Endpoint | None = None
        self._closed = False
        self._states: dict[tuple[int, int], _LoopState] = {}
        self._entering: dict[int, threading.Lock] = {os.getpid(): threading.Lock()}
        """A lock for each process: after a fork, another thread's would stay locked for ever."""

    def _state(self) -> _LoopState:
        """Return what belongs to this process and event loop."""
        loop = current_loop()
        key = os.getpid(), id(loop)
        state = self._states.get(key)
        return self._enter(key, loop) if state is None else state

    def _enter(self, key: tuple[int, int], loop: object) -> _LoopState:
        process, _ = key
        with self._entering.setdefault(process, threading.Lock()):
            state = self._states.get(key)
            if state is None:
                known = list(self._states.items())
                if known and all(other != process for (other, _), _ in known):
                    self.credentials.close()
                for other, old in known:
                    if loop_has_ended(old.loop):
                        del self._states[other]
                state = self._states[key] = _LoopState(loop)
            return state

    @property
    def probing(self) -> Lock:
        """The lock of the caller that sends the first request."""
        return self._state().probing

    def pool(self) -> Pool:
        """Return the connections to the endpoint.

        Raises:
            exc.ClientException: The client was closed.
        """
        if self._closed:
            raise exc.ClientException("The client is closed; make another one")
        pools = self._state().pools
        if not pools:
            # Several threads may come here at once, for one after a fork: one of their pools is taken by all.
            pool = self._make_pool(self.endpoint(), self._tls)
            if pools.setdefault("pool", pool) is pool:
                close_when_forgotten(self, pool)
        return pools["pool"]

    def endpoint(self) -> Endpoint:
        """Return the endpoint, which is looked up once."""
        if self._endpoint is None:
            self._endpoint = parse_endpoint(run_blocking(self.credentials.endpoint))
        return self._endpoint

    def auth_headers(self) -> AuthHeaders:
        """Return the authentication headers."""
        self._state()
        return run_blocking(self.credentials.headers)

    def renew(self, refused: AuthHeaders, seconds: float) -> bool:
        """Get another token for one that was refused; callers that were refused together share it.

        Args:
            refused: The headers that were refused.
            seconds: How long to wait for another caller that gets one.

        Returns:
            False when there is no way to get another.

        Raises:
            TimeoutError: The other caller takes longer.
        """
        with holding(self._state().renewing, seconds):
            if self.auth_headers() != refused:
                return True
            return run_blocking(self.credentials.renew)

    def close(self) -> None:
        """Close the connections, also those of other event loops."""
        self._closed = True
        loop = current_loop()
        for state in list(self._states.values()):
            for pool in state.pools.values():
                if state.loop is loop:
                    pool.close()
                else:
                    close_elsewhere(state.loop, pool)
        self.credentials.close()


class _LoopState:
    """What belongs to one process and one event loop.

    Attributes:
        loop: The event loop, or None; it is kept so that no other one gets its id.
        pools: The pool, once there is one.
        probing: The lock of the caller that sends the first request.
        renewing: The lock of the caller that gets another token.
    """

    def __init__(self, loop: object) -> None:
        self.loop = loop
        self.pools: dict[str, Pool] = {}
        self.probing: Lock = Lock()
        self.renewing: Lock = Lock()
