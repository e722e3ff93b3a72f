"""Checks the parameters of an audit before it is made, with those that its template presets."""

# Derived from watcherclient/aio/v1/_validation.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from watcher_v1_client.api.audit_template import get_audit_template
from watcher_v1_client.models.audit_create import AuditCreate
from watcherclient import exc
from watcherclient._sync.transport import Transport
from watcherclient.v1.strategy import StrategyManager


def check_parameters(transport: Transport, audit: AuditCreate) -> None:
    """Check the parameters that an audit would run with.

    Args:
        transport: Sends.
        audit: What is to be made; its audit template is named by uuid.

    Raises:
        exc.ValidationError: The server would refuse them, or there is no strategy that says what is right.
    """
    strategy = audit.strategy or None
    parameters = audit.parameters or {}
    if audit.audit_template_uuid:
        template = transport.call(get_audit_template.build_request(audit.audit_template_uuid), get_audit_template.parse)
        strategy = strategy or template.strategy_uuid
        parameters = {**(template.default_parameters or {}), **parameters}
    if strategy is None:
        raise exc.ValidationError(
            "validate=True needs a strategy, whose parameters_spec says what is right: "
            "give strategy, or an audit_template that has one"
        )
    StrategyManager(transport).validate(strategy, parameters)
