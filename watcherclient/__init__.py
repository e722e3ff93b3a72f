"""The typed Python SDK of OpenStack Watcher (service infra-optim).

from watcherclient import get_client
watcher = get_client(1, os_username="name", os_password="password", os_project_name="project",
                     os_auth_url="http://keystone.example.org:5000/v3")
for audit in watcher.audit.list():
    print(audit.name, audit.state)

Each name is imported when it is first used, so that importing the package takes no time.
"""

import typing as _typing

if _typing.TYPE_CHECKING:
    from watcher_v1_client.types import UNSET
    from watcherclient import client, exc
    from watcherclient._version import __version__
    from watcherclient.client import AsyncClient, Client, get_async_client, get_client
else:
    import os as _os

    if _os.path.exists(f"{__path__[0]}/_i18n.py"):  # python-watcherclient, which has the same import name
        from watcherclient import _installation

        _installation.warn()

    def __getattr__(name):
        from importlib import import_module

        if name == "__version__":
            return import_module("watcherclient._version").__version__
        if name in ("client", "exc"):
            return import_module(f"watcherclient.{name}")
        if name == "UNSET":
            return import_module("watcher_v1_client.types").UNSET
        if name in __all__:
            return getattr(import_module("watcherclient.client"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)

    def __dir__():
        return list(__all__)


__all__ = (
    "UNSET",
    "AsyncClient",
    "Client",
    "__version__",
    "client",
    "exc",
    "get_async_client",
    "get_client",
)
