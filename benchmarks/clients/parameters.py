"""What the clients are given, the same for all; imports next to nothing, so that no client starts slower for it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

USER, PASSWORD, PROJECT = "ann", "pa55-word", "demo"
TOKEN = "gAAAAAB" + "t0ken" * 35
HEADERS = {
    "Accept": "application/json",
    "OpenStack-API-Version": "infra-optim 1.7",
    "X-Auth-Token": TOKEN,
}


def keystone_session(url: str) -> Any:
    """Return a keystoneauth1 session that logs in at the benchmark's Keystone."""
    from keystoneauth1.identity.v3 import Password
    from keystoneauth1.session import Session

    plugin = Password(
        f"{url}/identity/v3",
        username=USER,
        password=PASSWORD,
        user_domain_id="default",
        project_name=PROJECT,
        project_domain_id="default",
    )
    return Session(auth=plugin)


def next_of(page: Any) -> str | None:
    """Return the target of the next page, or None."""
    link = page.get("next")
    return "/" + link.split("/", 3)[3] if link else None


def state_of_attribute(audit: Any) -> str:
    return str(audit.state)


def state_of_item(audit: Any) -> str:
    return str(audit["state"])
