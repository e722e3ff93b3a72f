"""Lets a test be written once and run on both clients, the blocking and the asynchronous one."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from watcherclient.v1.client import Client

one_client = pytest.mark.parametrize("connect", ["blocking"], indirect=True)
"""For long tables about code that both clients share or that one is derived from the other: one is enough there."""

Connect: TypeAlias = Callable[..., Client]
"""Makes a client from the arguments of get_client(); the asynchronous one in the guise of the blocking one."""


class Blocking:
    """Lets the asynchronous client be called like the blocking one, each call run to its end."""

    def __init__(self, target: object, runner: asyncio.Runner) -> None:
        self._target, self._runner = target, runner

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._target, name)
        if inspect.iscoroutinefunction(found):
            return lambda *args, **kwargs: self._runner.run(found(*args, **kwargs))
        if name == "with_options":
            return lambda **kwargs: Blocking(found(**kwargs), self._runner)
        return Blocking(found, self._runner)
