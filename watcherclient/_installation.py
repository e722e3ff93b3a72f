"""Says what is wrong when python-watcherclient, which has the same import name, is or was installed too."""

import warnings
from importlib import metadata


def explain() -> str:
    """Return which of the two are installed, and how to get out."""
    ours, other = _version("watcherclient"), _version("python-watcherclient")
    if other is None:
        return (
            f"Files of watcherclient {ours} are missing: python-watcherclient, which has the same import name, "
            "was installed too, and took them along when it was removed. "
            "Install watcherclient again, with pip install --force-reinstall --no-deps"
        )
    return (
        f"watcherclient {ours} and python-watcherclient {other} are both installed. They have the same import name "
        "and overwrite each other's files; removing one breaks the other. Remove both, with "
        "pip uninstall watcherclient python-watcherclient, then install the one you want"
    )


def warn() -> None:
    """Warn the program that imports this package while it still works."""
    warnings.warn(explain(), stacklevel=3)


def _version(distribution: str) -> str | None:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None
