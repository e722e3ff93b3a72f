"""python-watcherclient, the client that this project takes the place of."""

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
        return client.get_client("1", os_auth_token=TOKEN, watcher_url=url)
    if way == "keystone":
        return client.get_client(
            "1",
            os_username=USER,
            os_password=PASSWORD,
            os_project_name=PROJECT,
            os_user_domain_id="default",
            os_project_domain_id="default",
            os_auth_url=f"{url}/identity/v3",
        )
    from parameters import keystone_session

    # A type checker sees this project's client of the same name.
    make: Any = client.Client
    return make("1", url, session=keystone_session(url))


def get(client: Any, uuid: str, times: int) -> Any:
    for _ in range(times):
        found = client.audit.get(uuid)
    return found


def fetch_all(client: Any) -> Any:
    return client.audit.list(detail=True, limit=0)


def create(client: Any, times: int) -> Any:
    for number in range(times):
        made = client.audit.create(goal="dummy", audit_type="ONESHOT", name=f"audit-{number}")
    return made


def preview(client: Any, uuid: str) -> int:
    """Read what a preview is made of; there is no such thing here."""
    client.action_plan.get(uuid)
    client.action.list(action_plan=uuid, detail=True, limit=0)
    return len(client.data_model.list().context)
