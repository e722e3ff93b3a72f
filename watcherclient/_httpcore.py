"""The one place that names httpcore, or its successor httpcore2 when that is installed: it opens sockets, speaks HTTP.

Both have the same names. No type of theirs leaves this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpcore
else:
    try:
        import httpcore2 as httpcore
    except ImportError:
        import httpcore

__all__ = ("httpcore",)
