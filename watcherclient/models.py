"""The models of the API, which calls return and take; each is imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watcher_v1_client.models import *  # noqa: F403 - all of them
else:
    from watcher_v1_client import models

    __all__ = models.__all__

    def __getattr__(name: str) -> object:
        return getattr(models, name)

    def __dir__() -> list[str]:
        return list(__all__)
