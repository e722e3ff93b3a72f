"""openstacksdk with a Resource for audits; it has none for Watcher of its own."""

from __future__ import annotations

from parameters import keystone_session, state_of_attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

IMPORT = "import openstack"

state = state_of_attribute


def _audit_class() -> Any:
    from openstack import resource

    class Audit(resource.Resource):
        resources_key = "audits"
        base_path = "/v1/audits"
        allow_list = allow_fetch = allow_create = True
        _query_mapping = resource.QueryParameters("goal", "strategy", "sort_key", "sort_dir")

        uuid = resource.Body("uuid", alternate_id=True)
        name = resource.Body("name")
        audit_type = resource.Body("audit_type")
        state = resource.Body("state")
        goal = resource.Body("goal")
        goal_uuid = resource.Body("goal_uuid")
        goal_name = resource.Body("goal_name")
        strategy_uuid = resource.Body("strategy_uuid")
        strategy_name = resource.Body("strategy_name")
        parameters = resource.Body("parameters", type=dict)
        interval = resource.Body("interval")
        scope = resource.Body("scope", type=list)
        is_auto_triggered = resource.Body("auto_trigger", type=bool)
        next_run_time = resource.Body("next_run_time")
        hostname = resource.Body("hostname")
        is_forced = resource.Body("force", type=bool)
        links = resource.Body("links", type=list)
        created_at = resource.Body("created_at")
        updated_at = resource.Body("updated_at")
        deleted_at = resource.Body("deleted_at")
        start_time = resource.Body("start_time")
        end_time = resource.Body("end_time")
        status_message = resource.Body("status_message")

    return Audit


class _Client:
    def __init__(self, url: str) -> None:
        from openstack import connection, proxy

        session = keystone_session(url)
        self.connection = connection.Connection(session=session)
        self.proxy = proxy.Proxy(session=session, service_type="infra-optim", interface="public", endpoint_override=url)
        self.proxy._connection = self.connection
        self.audit = _audit_class()


def connect(way: str, url: str) -> Any:
    return _Client(url)


def get(client: Any, uuid: str, times: int) -> Any:
    for _ in range(times):
        found = client.audit.new(uuid=uuid).fetch(client.proxy)
    return found


def fetch_all(client: Any) -> Any:
    return list(client.audit.list(client.proxy, base_path="/v1/audits/detail"))


def count(client: Any) -> int:
    return sum(1 for _ in client.audit.list(client.proxy, base_path="/v1/audits/detail"))


def create(client: Any, times: int) -> Any:
    for number in range(times):
        made = client.audit.new(goal="dummy", audit_type="ONESHOT", name=f"audit-{number}").create(client.proxy)
    return made
