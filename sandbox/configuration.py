"""Fill in the configuration files of the servers from sandbox/conf."""

from pathlib import Path
from string import Template

from . import accounts, paths
from .instance import State


def fill(name: str, **values: object) -> str:
    """The text of conf/`name` with its ${...} filled in; a missing value is a KeyError."""
    return Template((paths.CONFIGURATIONS / name).read_text()).substitute(values)


def write_keystone(folder: Path, token_lifetime: int) -> Path:
    """Write keystone.conf into the folder that holds Keystone's database and keys."""
    target = folder / "keystone.conf"
    target.write_text(fill("keystone.conf", folder=folder, token_lifetime=token_lifetime))
    return target


def write_watcher(name: str, folder: Path, auth_url: str, state: State) -> Path:
    """Write conf/`name` (watcher.conf or watcher-old.conf) into the folder of its database."""
    target = folder / name
    target.write_text(
        fill(
            name,
            folder=folder,
            auth_url=auth_url,
            region=accounts.REGION,
            collectors="compute,storage" if state.cinder else "compute",
            model_period=state.model_period,
            service_username=accounts.WATCHER.username,
            service_password=accounts.WATCHER.password,
            service_project=accounts.WATCHER.project_name,
        )
    )
    return target
