"""The enumeration ServiceSortKey.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class ServiceSortKey(StrEnum):
    """Key to sort services by. The status is worked out by the server on the way and cannot be sorted by.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    ID = "id"
    """The order of creation."""

    NAME = "name"
    """The name of the service: watcher-decision-engine or watcher-applier."""

    HOST = "host"
    """The host that the service runs on."""

    LAST_SEEN_UP = "last_seen_up"
    """When the last heartbeat came: aware, in UTC; None before the first one."""

    CREATED_AT = "created_at"
    """When the service was created (aware, in UTC)."""

    UPDATED_AT = "updated_at"
    """When the service last changed (aware, in UTC); None while it never changed."""

    @classmethod
    def _missing_(cls, value: object) -> ServiceSortKey | None:
        return unknown_member(cls, value)


SERVICE_SORT_KEY_BY_VALUE: Final = {member.value: member for member in ServiceSortKey}
"""The documented members; one look here takes a fifth of the time of calling the class."""

ServiceSortKeyValue: TypeAlias = Literal[
    "id",
    "name",
    "host",
    "last_seen_up",
    "created_at",
    "updated_at",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
