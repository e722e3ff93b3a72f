"""What all tests share."""

import signal


def pytest_configure() -> None:
    """Let SIGINT interrupt: a shell that runs the tests in the background has it ignored, for the children too."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
