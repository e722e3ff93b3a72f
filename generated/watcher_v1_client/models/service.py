"""The model Service.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..models.service_status import SERVICE_STATUS_BY_VALUE, ServiceStatus
from ..types import Model, items, parse_datetime, to_json

_NAMES = frozenset(
    (
        "id",
        "name",
        "host",
        "status",
        "last_seen_up",
        "links",
        "created_at",
        "updated_at",
        "deleted_at",
    )
)


@define(repr=False)
class Service(Model):
    """A service: a decision engine or an applier. In full, as answers about a single one and detail lists carry it.

    Attributes:
        id (int): The number of the service.
        name (str): The name of the service: watcher-decision-engine or watcher-applier.
        host (str): The host that the service runs on.
        status (ServiceStatus): Whether a service sends its heartbeat: ACTIVE, or FAILED when the last one is
            older than the server accepts (its option service_down_time, 90 seconds unless configured).
        last_seen_up (datetime.datetime | None): When the last heartbeat came: aware, in UTC; None before the
            first one.
        links (list[Link]): Links to this resource: rel self below /v1, rel bookmark without the version.
        created_at (datetime.datetime): When the service was created (aware, in UTC).
        updated_at (datetime.datetime | None): When the service last changed (aware, in UTC); None while it never
            changed.
        deleted_at (datetime.datetime | None): When the service was deleted (aware, in UTC); None as long as it
            exists.
    """

    id: int
    """The number of the service."""

    name: str
    """The name of the service: watcher-decision-engine or watcher-applier."""

    host: str
    """The host that the service runs on."""

    status: ServiceStatus
    """Whether a service sends its heartbeat: ACTIVE, or FAILED when the last one is older than the server accepts
    (its option service_down_time, 90 seconds unless configured)."""

    last_seen_up: datetime.datetime | None
    """When the last heartbeat came: aware, in UTC; None before the first one."""

    links: list[Link]
    """Links to this resource: rel self below /v1, rel bookmark without the version."""

    created_at: datetime.datetime
    """When the service was created (aware, in UTC)."""

    updated_at: datetime.datetime | None
    """When the service last changed (aware, in UTC); None while it never changed."""

    deleted_at: datetime.datetime | None
    """When the service was deleted (aware, in UTC); None as long as it exists."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "host": self.host,
            "status": to_json(self.status),
            "last_seen_up": to_json(self.last_seen_up),
            "links": to_json(self.links),
            "created_at": to_json(self.created_at),
            "updated_at": to_json(self.updated_at),
            "deleted_at": to_json(self.deleted_at),
        }
        if self._unknown:
            fields.update(self._unknown)
        return fields

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Read the JSON object of an answer.

        Raises:
            KeyError: A required field is missing.
            TypeError, ValueError, AttributeError: A field has a type that cannot be read.
        """
        self = cls.__new__(cls)
        self._unknown = None
        self.id = source["id"]
        self.name = source["name"]
        self.host = source["host"]
        self.status = SERVICE_STATUS_BY_VALUE.get(source["status"]) or ServiceStatus(source["status"])
        self.last_seen_up = None if source["last_seen_up"] is None else parse_datetime(source["last_seen_up"])
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        self.created_at = parse_datetime(source["created_at"])
        self.updated_at = None if source["updated_at"] is None else parse_datetime(source["updated_at"])
        self.deleted_at = None if source["deleted_at"] is None else parse_datetime(source["deleted_at"])
        known = 9
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.link import Link
