"""The version of this package; the build reads it here, since reading metadata would slow every program down."""

from __future__ import annotations

__version__ = "0.1.0"
