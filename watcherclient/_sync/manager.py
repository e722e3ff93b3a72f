"""What the managers share: the transport, and looking up what a name stands for."""

# Derived from watcherclient/_async/manager.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from watcher_v1_client.api.audit import get_audit
from watcherclient._api import arguments
from watcherclient._sync.transport import Transport

if TYPE_CHECKING:
    from watcherclient.typing import AuditRef


class Manager:
    """The base of all managers."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def _audit_uuid(self, audit: AuditRef) -> str:
        """Return the uuid of an audit; where only uuids are taken, a name is looked up."""
        identifier = arguments.identifier("audit", audit)
        if arguments.is_uuid(identifier):
            return identifier
        return (self._transport.call(get_audit.build_request(identifier), get_audit.parse)).uuid

    def _lookup_audit(self, audit: AuditRef) -> Callable[[], dict[str, str]]:
        """Return what gives the filter for an audit, which the server takes by uuid only."""
        identifier = arguments.identifier("audit", audit)

        def prepare() -> dict[str, str]:
            return {"audit_uuid": self._audit_uuid(identifier)}

        return prepare
