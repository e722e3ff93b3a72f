"""Runs `watcher` in a pseudo-terminal, as a person would."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

PATIENCE = 60.0
"""Seconds."""

ESCAPES = re.compile(r"\033\[[0-9;]*[A-Za-z]")


class Terminal:
    """A terminal in which one program runs.

    Attributes:
        text: All that was written so far, escape sequences included.
    """

    def __init__(self, words: list[str], environment: Mapping[str, str], *, columns: int = 120) -> None:
        self.text = ""
        self._code: int | None = None
        self._pid, self._terminal = pty.fork()
        if not self._pid:  # the program
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
            os.execve(words[0], words, {**environment, "TERM": "xterm", "COLUMNS": ""})

    def see(self, expected: str) -> str:
        """Read until a text is there, and return what came."""
        return self._read(lambda: expected in self.text, f"{expected!r} in {self.text[-2000:]!r}")

    def press(self, keys: str) -> None:
        """Press keys; "\\x03" is ^C."""
        os.write(self._terminal, keys.encode())

    def end(self) -> int:
        """Read until the program has ended, and return its exit code."""
        self._read(lambda: self._code is not None, f"an end of {self.text[-2000:]!r}")
        assert self._code is not None
        return self._code

    @property
    def lines(self) -> list[str]:
        """What was written, without escape sequences; of a line that was written again the last."""
        plain = ESCAPES.sub("", self.text).replace("\r\n", "\n")
        return [line.rpartition("\r")[2] for line in plain.split("\n")]

    def _read(self, is_there: Callable[[], bool], missing: str) -> str:
        deadline = time.monotonic() + PATIENCE
        while not is_there():
            left = deadline - time.monotonic()
            assert left > 0, f"no {missing} within {PATIENCE:g} seconds"
            if select.select([self._terminal], [], [], min(left, 0.5))[0]:
                try:
                    data = os.read(self._terminal, 65536)
                except OSError:  # the program closed it
                    data = b""
                self.text += data.decode(errors="replace")
                if not data and self._code is None:
                    self._code = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return self.text

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._code is None:
            os.close(self._terminal)  # which hangs up
            os.waitpid(self._pid, 0)
        else:
            os.close(self._terminal)
