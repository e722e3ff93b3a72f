"""Collects the body of an answer, as it was before it was compressed, and not more of it than there may be."""

from __future__ import annotations

import zlib
from typing import Final

ACCEPTED_ENCODINGS: Final = "gzip, deflate"
"""The header Accept-Encoding."""

_IDENTITY: Final = ("", "identity")


class BodyError(Exception):
    """The body is not what its Content-Encoding says."""


class BodyTooLarge(Exception):
    """The body is larger than it may be."""


class Body:
    """The body of one answer.

    Raises:
        BodyError: An encoding is unknown, which nobody asked for.
    """

    def __init__(self, encodings: str, most: int) -> None:
        """Begin.

        Args:
            encodings: The header Content-Encoding.
            most: How many bytes there may be, decoded.
        """
        self._most = most
        self._size = 0
        self._parts: list[bytes] = []
        names = [name.strip() for name in encodings.lower().split(",")] if encodings else []
        self._inflaters = [_Inflater(name) for name in reversed(names) if name not in _IDENTITY]

    def add(self, part: bytes) -> None:
        """Take the next part as it came.

        Raises:
            BodyError: It cannot be decoded.
            BodyTooLarge: There is too much of it.
        """
        for inflater in self._inflaters:
            part = inflater.feed(part, self._most)
        self._size += len(part)
        if self._size > self._most:
            raise BodyTooLarge
        self._parts.append(part)

    def finish(self) -> bytes:
        """Return the whole body.

        Raises:
            BodyError: It ends too early.
        """
        if self._size and not all(inflater.at_end for inflater in self._inflaters):
            raise BodyError("it ends too early")
        return b"".join(self._parts)


class _Inflater:
    def __init__(self, name: str) -> None:
        if name not in ("gzip", "x-gzip", "deflate"):
            raise BodyError(f"its encoding is {name!r}, which nobody asked for")
        self._is_gzip = name != "deflate"
        self._inflater: zlib._Decompress | None = None  # pyright: ignore[reportPrivateUsage] - it has no public name

    def feed(self, part: bytes, most: int) -> bytes:
        if not part:
            return part
        if self._inflater is None:
            # Deflate has the frame of zlib by the book, but there have always been servers that leave it out.
            framed = part[0] & 0x0F == 8
            self._inflater = zlib.decompressobj(31 if self._is_gzip else zlib.MAX_WBITS * (1 if framed else -1))
        try:
            found = self._inflater.decompress(part, most + 1)
        except zlib.error as error:
            raise BodyError(str(error)) from error
        if self._inflater.unconsumed_tail:
            raise BodyTooLarge
        return found

    @property
    def at_end(self) -> bool:
        return self._inflater is not None and self._inflater.eof
