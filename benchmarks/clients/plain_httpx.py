"""httpx and json without any objects: what a client on httpx can at best be, unless it goes below httpx."""

from __future__ import annotations

from parameters import HEADERS, next_of, state_of_item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

IMPORT = "import httpx"

state = state_of_item


def connect(way: str, url: str) -> Any:
    import httpx

    return httpx.Client(base_url=url, headers=HEADERS)


def get(client: Any, uuid: str, times: int) -> Any:
    for _ in range(times):
        found = client.get(f"/v1/audits/{uuid}").json()
    return found


def fetch_all(client: Any) -> Any:
    found = []
    target: str | None = "/v1/audits/detail"
    while target:
        page = client.get(target).json()
        found += page["audits"]
        target = next_of(page)
    return found


def count(client: Any) -> int:
    rows = 0
    target: str | None = "/v1/audits/detail"
    while target:
        page = client.get(target).json()
        rows += len(page["audits"])
        target = next_of(page)
    return rows


def create(client: Any, times: int) -> Any:
    for number in range(times):
        body = {"goal": "dummy", "audit_type": "ONESHOT", "name": f"audit-{number}"}
        made = client.post("/v1/audits", json=body).json()
    return made


def preview(client: Any, uuid: str) -> int:
    """Read what a preview is made of."""
    client.get(f"/v1/action_plans/{uuid}").json()
    client.get("/v1/actions/detail", params={"action_plan_uuid": uuid}).json()
    return len(client.get("/v1/data_model", params={"data_model_type": "compute"}).json()["context"])
