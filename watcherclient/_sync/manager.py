"""What the managers share: the transport, and looking up what a name stands for."""

# Derived from watcherclient/_async/manager.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING

from watcher_v1_client.api.audit import get_audit
from watcherclient._api import arguments
from watcherclient._sync.transport import Transport

if TYPE_CHECKING:
    from watcherclient._sync.paging import LookUp
    from watcherclient.typing import AuditRef, AuditTemplateRef


class Manager:
    """The base of all managers."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def __repr__(self) -> str:
        methods = ", ".join(name for name in dir(type(self)) if not name.startswith("_"))
        return f"<{type(self).__name__} of {self._transport.session.credentials.place}: {methods}>"

    def _audit_uuid(self, audit: AuditRef) -> str:
        """Return the uuid of an audit; where only uuids are taken, a name is looked up."""
        identifier = arguments.identifier("audit", audit)
        if arguments.is_uuid(identifier):
            return identifier
        return (self._transport.call(get_audit.build_request(identifier), get_audit.parse)).uuid

    def _look_up_audit(self, audit: AuditRef | None) -> LookUp | None:
        """Return what gives the filter by an audit, which the server takes by uuid only; None when there is none."""
        if audit is None:
            return None
        identifier = arguments.identifier("audit", audit)

        def look_up() -> dict[str, str]:
            return {"audit_uuid": self._audit_uuid(identifier)}

        return look_up

    def _look_up_audit_template(self, audit_template: AuditTemplateRef | None) -> LookUp | None:
        """Return what gives the filters that a template stands for; None when there is none."""
        if audit_template is None:
            return None
        identifier = arguments.identifier("audit_template", audit_template)

        def look_up() -> dict[str, str]:
            from watcher_v1_client.api.audit_template import get_audit_template

            template = self._transport.call(get_audit_template.build_request(identifier), get_audit_template.parse)
            if template.strategy_uuid is not None:
                return {"strategy": template.strategy_uuid}
            return {"goal": str(template.goal_uuid)}

        return look_up
