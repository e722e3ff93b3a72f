"""Rows as the API shows them: which fields, by the document, and what stands for keys of other rows."""

from __future__ import annotations

from watcherclient.testing import _data
from watcherclient.testing._messages import Request
from watcherclient.testing._state import Row, State


def shown(state: State, request: Request, collection: str, row: Row, *, minor: int, full: bool = True) -> Row:
    """Return a row as an answer at microversion 1.minor shows it."""
    fields: dict[str, int] = _data.api()[collection]["full" if full else "summary"]
    found: Row = {}
    for name, came_with in fields.items():
        if came_with > minor or (name == "status_message" and name not in row):
            continue
        if name == "links":
            found[name] = _links(request, collection, row)
        elif name in _DERIVED:
            table, attribute = _DERIVED[name]
            key = row[name.replace("_uuid", "_id").replace("_name", "_id")]
            found[name] = (state.uuid_of if attribute == "uuid" else state.name_of)(table, key)
        else:
            found[name] = row[name]
    if "force" in found and (not full or minor < 2):
        found["force"] = False
    return found


_DERIVED = {
    "goal_uuid": ("goals", "uuid"),
    "goal_name": ("goals", "name"),
    "strategy_uuid": ("strategies", "uuid"),
    "strategy_name": ("strategies", "name"),
    "audit_uuid": ("audits", "uuid"),
    "action_plan_uuid": ("action_plans", "uuid"),
}


def _links(request: Request, collection: str, row: Row) -> list[Row]:
    identifier = row["id"] if collection == "services" else row["uuid"]
    # The server knows nothing of a prefix that its API is mounted under.
    return [
        {"href": f"{request.host}/v1/{collection}/{identifier}", "rel": "self"},
        {"href": f"{request.host}/{collection}/{identifier}", "rel": "bookmark"},
    ]


def versions(request: Request, newest: str, prefix: str) -> Row:
    """Return what `GET /` answers."""
    version = {"id": "v1", "status": "CURRENT", "max_version": newest, "min_version": "1.0"}
    links = [{"href": f"{request.host}{prefix}/v1/", "rel": "self"}]
    described = (
        "Watcher is an OpenStack project which aims to improve physical resources usage through better VM placement."
    )
    version_with_links = {**version, "links": links}
    return {
        "name": "OpenStack Watcher API",
        "description": described,
        "versions": [version_with_links],
        "default_version": version_with_links,
    }


def v1(request: Request, minor: int) -> Row:
    """Return what `GET /v1` answers."""
    names = ["audit_templates", "audits", "actions", "action_plans", "scoring_engines", "services"]
    names += ["data_model"] if minor >= 3 else []
    names += ["webhooks"] if minor >= 4 else []
    described = "http://docs.openstack.org/developer/watcher/dev/api-spec-v1.html"
    return {
        "id": "v1",
        "media_types": [{"base": "application/json", "type": "application/vnd.openstack.watcher.v1+json"}],
        "links": [
            {"href": f"{request.host}/v1/", "rel": "self"},
            {"href": described, "rel": "describedby", "type": "text/html"},
        ],
        **{
            name: [
                {"href": f"{request.host}/v1/{name}/", "rel": "self"},
                {"href": f"{request.host}/{name}/", "rel": "bookmark"},
            ]
            for name in names
        },
    }
