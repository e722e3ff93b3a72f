"""One process at a time: file locks that end with their process."""

import fcntl
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def exclusive(path: Path, say: Callable[[str], None]) -> Generator[None, None, None]:
    """Hold the lock file `path`; tell when another process has it and this one has to wait."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"waiting for another sandbox command that holds {path}")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
