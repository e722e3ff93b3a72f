"""Microversions to compare, as python-watcherclient has them; the client itself negotiates versions without this."""

from __future__ import annotations

import math
import re
from functools import total_ordering

from watcherclient import exc

__all__ = ("APIVersion",)


def __dir__() -> list[str]:
    return list(__all__)


@total_ordering
class APIVersion:
    """A version of the API: "1.5", "1.latest" (newer than any number), or null (None), which is older than all.

    Attributes:
        ver_major: The number before the dot; 0 for null.
        ver_minor: The number after it; infinity for "latest", 0 for null.
    """

    def __init__(self, version_str: str | None = None) -> None:
        """Read a version.

        Raises:
            TypeError: It is not a string.
            watcherclient.exc.UnsupportedVersion: It is not of the form X.Y.
        """
        self.ver_major: int = 0
        self.ver_minor: int | float = 0
        if version_str is None:
            return
        if not isinstance(version_str, str):  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
            raise TypeError(f"version_str must be a string such as '1.5' or None; got {version_str!r}")
        match = re.fullmatch(r"([1-9]\d*)\.([1-9]\d*|0|latest)", version_str)
        if match is None:
            raise exc.UnsupportedVersion(f"version_str must have the form X.Y, such as '1.5'; got {version_str!r}")
        self.ver_major = int(match[1])
        self.ver_minor = math.inf if match[2] == "latest" else int(match[2])

    def is_null(self) -> bool:
        """Whether it is the null version."""
        return self.ver_major == 0

    def is_latest(self) -> bool:
        """Whether it stands for the newest microversion."""
        return self.ver_minor == math.inf

    def matches(self, min_version: APIVersion, max_version: APIVersion) -> bool:
        """Whether it lies between two versions, both included; a null version there means no limit.

        Raises:
            ValueError: It is null itself.
        """
        if self.is_null():
            raise ValueError("A null version cannot be matched; make it from a string such as '1.5'")
        return (min_version.is_null() or min_version <= self) and (max_version.is_null() or self <= max_version)

    def get_string(self) -> str:
        """Return it as "1.5" or "1.latest".

        Raises:
            ValueError: It is null.
        """
        if self.is_null():
            raise ValueError("A null version cannot be written as text")
        return f"{self.ver_major}.{'latest' if self.is_latest() else self.ver_minor}"

    def __str__(self) -> str:
        if self.is_latest():
            return f"Latest API Version Major: {self.ver_major}"
        return f"API Version Major: {self.ver_major}, Minor: {self.ver_minor}"

    def __repr__(self) -> str:
        return f"<APIVersion: {'null' if self.is_null() else self.get_string()}>"

    def __eq__(self, other: object) -> bool:
        return _numbers(self) == _numbers(other)

    def __lt__(self, other: object) -> bool:
        return _numbers(self) < _numbers(other)

    def __hash__(self) -> int:
        return hash(_numbers(self))


def _numbers(version: object) -> tuple[int, float]:
    """Return what versions are compared by.

    Raises:
        TypeError: It is not an APIVersion.
    """
    if not isinstance(version, APIVersion):
        raise TypeError(f"An APIVersion can only be compared with another APIVersion; got {version!r}")
    return version.ver_major, version.ver_minor
