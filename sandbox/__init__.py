"""A real Keystone and a real Watcher on loopback, for the demo and the live tests.

Standard library only: `python -m sandbox up` works in a bare clone.
"""

from .description import describe
from .errors import SandboxError

__all__ = ["SandboxError", "describe"]
