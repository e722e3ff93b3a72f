"""The import paths of python-watcherclient that its users have in their code; new code needs nothing of it."""

from __future__ import annotations

__all__: tuple[str, ...] = ()


def __dir__() -> list[str]:
    return list(__all__)
