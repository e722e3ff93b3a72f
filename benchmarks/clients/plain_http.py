"""http.client and json without any objects: the floor."""

from __future__ import annotations

from parameters import HEADERS, next_of, state_of_item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

IMPORT = "import http.client, json"

state = state_of_item


def connect(way: str, url: str) -> Any:
    import http.client

    return http.client.HTTPConnection(url.removeprefix("http://"))


def _request(client: Any, method: str, target: str, body: str | None = None) -> Any:
    import json

    client.request(method, target, body, {**HEADERS, "Content-Type": "application/json"} if body else HEADERS)
    return json.loads(client.getresponse().read())


def get(client: Any, uuid: str, times: int) -> Any:
    for _ in range(times):
        found = _request(client, "GET", f"/v1/audits/{uuid}")
    return found


def fetch_all(client: Any) -> Any:
    found = []
    target: str | None = "/v1/audits/detail"
    while target:
        page = _request(client, "GET", target)
        found += page["audits"]
        target = next_of(page)
    return found


def count(client: Any) -> int:
    rows = 0
    target: str | None = "/v1/audits/detail"
    while target:
        page = _request(client, "GET", target)
        rows += len(page["audits"])
        target = next_of(page)
    return rows


def create(client: Any, times: int) -> Any:
    import json

    for number in range(times):
        body = {"goal": "dummy", "audit_type": "ONESHOT", "name": f"audit-{number}"}
        made = _request(client, "POST", "/v1/audits", json.dumps(body))
    return made


def preview(client: Any, uuid: str) -> int:
    """Read what a preview is made of."""
    _request(client, "GET", f"/v1/action_plans/{uuid}")
    _request(client, "GET", f"/v1/actions/detail?action_plan_uuid={uuid}")
    return len(_request(client, "GET", "/v1/data_model?data_model_type=compute")["context"])
