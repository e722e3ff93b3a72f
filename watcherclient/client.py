"""The way in: get_client() and get_async_client(), also known as Client and AsyncClient.

    from watcherclient import client
    watcher = client.get_client(1, os_auth_token="...", watcher_url="http://controller:9322")

There is one version of the API, so these names are the classes of watcherclient.v1.client and of
watcherclient.aio.v1.client, imported when they are first used.
"""

import typing as _typing

if _typing.TYPE_CHECKING:
    from watcherclient.aio.v1.client import AsyncClient
    from watcherclient.aio.v1.client import AsyncClient as get_async_client
    from watcherclient.v1.client import Client
    from watcherclient.v1.client import Client as get_client
else:

    def __getattr__(name):
        if name in ("Client", "get_client"):
            from watcherclient.v1.client import Client

            return Client
        if name in ("AsyncClient", "get_async_client"):
            from watcherclient.aio.v1.client import AsyncClient

            return AsyncClient
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)

    def __dir__():
        return list(__all__)


__all__ = ("AsyncClient", "Client", "get_async_client", "get_client")
