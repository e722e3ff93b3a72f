"""Where python-watcherclient keeps its exceptions."""

from __future__ import annotations

__all__: tuple[str, ...] = ()


def __dir__() -> list[str]:
    return list(__all__)
