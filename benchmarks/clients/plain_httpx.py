"""httpx and json without any objects: what a client on httpx can at best be, unless it goes below httpx."""

from __future__ import annotations

from parameters import HEADERS, next_of, state_of_item

IMPORT = "import httpx"

state = state_of_item


def connect(way, url):
    import httpx

    return httpx.Client(base_url=url, headers=HEADERS)


def get(client, uuid, times):
    for _ in range(times):
        found = client.get(f"/v1/audits/{uuid}").json()
    return found


def fetch_all(client):
    found = []
    target = "/v1/audits/detail"
    while target:
        page = client.get(target).json()
        found += page["audits"]
        target = next_of(page)
    return found


def count(client):
    rows = 0
    target = "/v1/audits/detail"
    while target:
        page = client.get(target).json()
        rows += len(page["audits"])
        target = next_of(page)
    return rows


def create(client, times):
    for number in range(times):
        body = {"goal": "dummy", "audit_type": "ONESHOT", "name": f"audit-{number}"}
        made = client.post("/v1/audits", json=body).json()
    return made
