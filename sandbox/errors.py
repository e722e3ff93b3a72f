"""The error that the sandbox's commands print instead of a traceback."""


class SandboxError(Exception):
    """Something the caller can act on; the text says what."""
