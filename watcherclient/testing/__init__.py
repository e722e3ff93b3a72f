"""A Watcher for your own tests: a fake that holds state, proved equal to real servers.

with WatcherServer() as server, server.client() as watcher:
    audit = watcher.audit.create(audit_type="ONESHOT", goal="dummy", strategy="dummy")
    assert watcher.audit.get(audit.uuid).state == "SUCCEEDED"

The extra "testing" brings what it needs besides; docs/testing.md is the guide. Each name is imported when it is first
used, because pytest loads the plugin beside this in every project that has the package.
"""

import typing as _typing

if _typing.TYPE_CHECKING:
    from watcherclient.testing._engine import Progress
    from watcherclient.testing._journal import Call
    from watcherclient.testing._keystone import Keystone, User
    from watcherclient.testing._messages import Request, Response
    from watcherclient.testing._recommend import Action
    from watcherclient.testing._server import Login, WatcherServer
else:
    _MODULES = {
        "Action": "_recommend",
        "Call": "_journal",
        "Keystone": "_keystone",
        "Login": "_server",
        "Progress": "_engine",
        "Request": "_messages",
        "Response": "_messages",
        "User": "_keystone",
        "WatcherServer": "_server",
    }

    def __getattr__(name):
        from importlib import import_module

        if name in _MODULES:
            return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)

    def __dir__():
        return list(__all__)


__all__ = ("Action", "Call", "Keystone", "Login", "Progress", "Request", "Response", "User", "WatcherServer")
