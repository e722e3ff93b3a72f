"""This project, the blocking client."""

from __future__ import annotations

from parameters import PASSWORD, PROJECT, TOKEN, USER, state_of_attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

IMPORT = "import watcherclient\nfrom watcherclient import client"

state = state_of_attribute


def connect(way: str, url: str) -> Any:
    from watcherclient import client

    if way == "token":
        return client.get_client(1, os_auth_token=TOKEN, watcher_url=url)
    if way == "keystone":
        return client.get_client(
            1, os_username=USER, os_password=PASSWORD, os_project_name=PROJECT, os_auth_url=f"{url}/identity/v3"
        )
    from parameters import keystone_session

    return client.get_client(1, session=keystone_session(url))


def get(client: Any, uuid: str, times: int) -> Any:
    for _ in range(times):
        found = client.audit.get(uuid)
    return found


def fetch_all(client: Any) -> Any:
    return client.audit.list(detail=True)


def count(client: Any) -> int:
    return sum(1 for _ in client.audit.iter(detail=True))


def create(client: Any, times: int) -> Any:
    for number in range(times):
        made = client.audit.create(goal="dummy", audit_type="ONESHOT", name=f"audit-{number}")
    return made


def preview(client: Any, uuid: str) -> int:
    return len(client.action_plan.preview(uuid).instances)
