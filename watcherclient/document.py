"""The OpenAPI document of the Watcher API that this client is made from: for your own tests, and for tools."""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = ("path", "text")


def __dir__() -> list[str]:
    return list(__all__)


_NAME: Final = "watcher-v1.yaml"
_PACKAGE: Final = Path(__file__).parent


def path() -> Path:
    """Return the path of the document: OpenAPI 3.1, in YAML.

    Raises:
        FileNotFoundError: This installation does not have it.
    """
    # In a wheel it lies in the package; in the repository, which an editable installation uses, beside it.
    for folder in (_PACKAGE / "openapi", _PACKAGE.parent / "openapi"):
        if (folder / _NAME).is_file():
            return folder / _NAME
    raise FileNotFoundError(f"{_PACKAGE / 'openapi' / _NAME} is missing; install watcherclient anew")


def text() -> str:
    """Return the document as text: OpenAPI 3.1, in YAML.

    Raises:
        FileNotFoundError: This installation does not have it.
    """
    return path().read_text(encoding="utf-8")
