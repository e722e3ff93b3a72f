"""The model ServiceSummary.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..models.service_status import SERVICE_STATUS_BY_VALUE, ServiceStatus
from ..types import Model, items, to_json

_NAMES = frozenset(
    (
        "id",
        "name",
        "host",
        "status",
        "links",
    )
)


@define(repr=False)
class ServiceSummary(Model):
    """A service: a decision engine or an applier. A row of a plain list; the other properties come with Service.

    Attributes:
        id (int): The number of the service.
        name (str): The name of the service: watcher-decision-engine or watcher-applier.
        host (str): The host that the service runs on.
        status (ServiceStatus): Whether a service sends its heartbeat: ACTIVE, or FAILED when the last one is
            older than the server accepts (its option service_down_time, 90 seconds unless configured).
        links (list[Link]): Links to this resource: rel self below /v1, rel bookmark without the version.
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

    links: list[Link]
    """Links to this resource: rel self below /v1, rel bookmark without the version."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "host": self.host,
            "status": to_json(self.status),
            "links": to_json(self.links),
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
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        known = 5
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.link import Link
