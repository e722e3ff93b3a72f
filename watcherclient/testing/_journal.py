"""The journal of what a server was asked, and the assertions about it."""

from __future__ import annotations

from fnmatch import fnmatchcase

from attrs import frozen

from watcherclient.testing._messages import Request


@frozen
class Call:
    """A request that came, and the status that it was answered with."""

    request: Request
    status: int

    @property
    def method(self) -> str:
        """The HTTP method."""
        return self.request.method

    @property
    def path(self) -> str:
        """The path, decoded, without the query."""
        return self.request.path

    def __str__(self) -> str:
        return f"{self.request} -> {self.status}"


class Journal:
    """All calls, in the order in which they came."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def matching(self, method: str, path: str) -> list[Call]:
        """Return the calls of a method to a path; `*` in the path stands for any text."""
        return [call for call in self.calls if call.method == method.upper() and fnmatchcase(call.path, path)]

    def assert_called(self, method: str, path: str, times: int | None = None) -> None:
        """Fail unless there were calls to a path.

        Args:
            method: The HTTP method.
            path: The path without the query; `*` stands for any text.
            times: How many there must be; None for at least one.

        Raises:
            AssertionError: There were none, or not as many; it lists what came.
        """
        found = len(self.matching(method, path))
        if times is None and found:
            return
        if times != found:
            wanted = "at least once" if times is None else f"{times} times"
            came = "".join(f"\n  {call}" for call in self.calls) or " nothing"
            raise AssertionError(f"{method} {path} was called {found} times, not {wanted}; these came:{came}")

    def assert_not_called(self, method: str, path: str) -> None:
        """Fail if there were calls to a path.

        Raises:
            AssertionError: There were; it lists what came.
        """
        self.assert_called(method, path, times=0)
