"""The typed Python SDK of OpenStack Watcher (service infra-optim).

from watcherclient import client
watcher = client.get_client(1, os_username="name", os_password="password",
                            os_auth_url="http://keystone.example.org:5000/", os_tenant_name="tenant")
for audit in watcher.audit.list():
    print(audit.name, audit.state)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str

__all__ = ("__version__",)


def __getattr__(name: str) -> Any:
    """Look the version up when it is asked for; reading package metadata at import would slow every program."""
    if name == "__version__":
        from importlib.metadata import version

        return version("watcherclient")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
