"""Where the sandbox keeps what it makes: one folder, `.sandbox` in the repository's root."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CONFIGURATIONS = PACKAGE / "conf"
REQUIREMENTS = PACKAGE / "requirements"
SERVERS = PACKAGE / "servers"


def home() -> Path:
    """The folder of everything; WATCHER_SANDBOX_HOME in the environment moves it."""
    chosen = os.environ.get("WATCHER_SANDBOX_HOME")
    return Path(chosen).expanduser().absolute() if chosen else PACKAGE.parent / ".sandbox"


def make_home() -> Path:
    """Make the folder, with a note to git that nothing in it is to be committed."""
    folder = home()
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n")
    return folder
