"""Makes an audit: what the server would take for something else than was meant is looked up first."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from watcher_v1_client.api.audit import create_audit, get_audit
from watcher_v1_client.api.audit_template import get_audit_template
from watcher_v1_client.api.goal import get_goal
from watcher_v1_client.api.strategy import get_strategy
from watcher_v1_client.models.audit import Audit
from watcher_v1_client.models.audit_create import AuditCreate
from watcherclient import exc
from watcherclient._api import arguments, audit_body
from watcherclient._async.create_once import create_once
from watcherclient._async.session import AsyncClientSession
from watcherclient._async.transport import AsyncTransport

_known_strategies: WeakKeyDictionary[AsyncClientSession, set[str]] = WeakKeyDictionary()
"""Strategies that were seen to exist; they come with the server, so one look is enough."""


async def create_checked(
    transport: AsyncTransport, body: AuditCreate, *, validate: bool, is_strategy_named: bool
) -> Audit:
    """Make an audit, once.

    Args:
        transport: Sends the requests.
        body: What to make.
        validate: Whether to check its parameters first.
        is_strategy_named: Whether the strategy is what a caller typed, which may not exist.
    """
    uses = audit_body.uses_of_creation(body)
    transport.check(uses)
    if body.audit_template_uuid and not arguments.is_uuid(body.audit_template_uuid):
        template = get_audit_template.build_request(body.audit_template_uuid)
        body.audit_template_uuid = (await transport.call(template, get_audit_template.parse)).uuid
    if validate:
        await _check_parameters(transport, body)
    elif is_strategy_named:
        await _check_strategy(transport, str(body.strategy))
    try:
        return await create_once(
            transport,
            create_audit.build_request(body=body),
            get_audit.build_request(str(body.name)),
            create_audit.parse,
            uses=uses,
        )
    except exc.InternalServerError as error:
        if body.goal and "goal_id" in error.message:
            # The server fails in its database on a goal that does not exist; asking for the goal says so.
            await transport.send(get_goal.build_request(body.goal))
        raise


async def _check_strategy(transport: AsyncTransport, strategy: str) -> None:
    """Refuse a strategy that does not exist; the server would run another one silently."""
    known = _known_strategies.setdefault(transport.session, set())
    if strategy not in known:
        await transport.send(get_strategy.build_request(strategy))
        known.add(strategy)


async def _check_parameters(transport: AsyncTransport, audit: AuditCreate) -> None:
    """Check the parameters that an audit would run with.

    Args:
        transport: Sends the requests.
        audit: What is to be made; its audit template is named by uuid.

    Raises:
        exc.ValidationError: The server would refuse them, or there is no strategy that says what is right.
    """
    strategy = audit.strategy or None
    parameters = audit.parameters or {}
    if audit.audit_template_uuid:
        template = await transport.call(
            get_audit_template.build_request(audit.audit_template_uuid), get_audit_template.parse
        )
        strategy = strategy or template.strategy_uuid
        parameters = {**(template.default_parameters or {}), **parameters}
    if strategy is None:
        raise exc.ValidationError(
            "validate=True needs a strategy, whose parameters_spec says what is right: "
            "give strategy, or an audit_template that has one"
        )
    from watcherclient.aio.v1.strategy import AsyncStrategyManager

    await AsyncStrategyManager(transport).validate(strategy, parameters)
