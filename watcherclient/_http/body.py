"""Collects the body of an answer, as it was before it was compressed, and not more of it than there may be."""

from __future__ import annotations

from typing import Final

ACCEPTED_ENCODINGS: Final = "gzip, deflate"
"""The header Accept-Encoding."""


LARGEST_ANSWER: Final = 100 * 1024 * 1024
"""Bytes, decoded; a larger answer is refused. A page of 1,000 detailed audits has about 1.5 million."""


class BodyError(Exception):
    """The body is not what its Content-Encoding says."""


class BodyTooLarge(Exception):
    """The body is larger than it may be."""


class Body:
    """A body that comes in parts, and a limit to its size in bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._parts: list[bytes] = []

    def add(self, part: bytes) -> None:
        """Take the next part.

        Raises:
            BodyTooLarge: There is too much of it.
        """
        self._size += len(part)
        if self._size > self._most:
            raise BodyTooLarge
        self._parts.append(part)

    def whole(self, encoding: str) -> bytes:
        """Return the whole body, decoded.

        Args:
            encoding: The header Content-Encoding, or "".

        Raises:
            BodyError: It cannot be decoded.
            BodyTooLarge: There is too much of it, decoded.
        """
        return self._decoded(encoding) if encoding and self._parts else b"".join(self._parts)

    def _decoded(self, encoding: str) -> bytes:
        if "," in encoding:
            # Two of them could make a millionfold of a part at once.
            raise BodyError(f"its encoding is {encoding!r}, which was not requested")
        import httpx

        response = httpx.Response(200, headers={"Content-Encoding": encoding}, content=iter(self._parts))
        decoded = Body(self._most)
        try:
            for part in response.iter_bytes():
                decoded.add(part)
        except httpx.DecodingError as error:
            raise BodyError(str(error)) from error
        return decoded.whole("")
