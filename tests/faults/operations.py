"""Every manager method that takes an identifier or filters, and where its requests may go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

UUID = "c7fd15a5-9031-4eb6-b660-455047666675"
SKIP = [{"op": "replace", "path": "/state", "value": "SKIPPED"}]
RENAME = [{"op": "replace", "path": "/name", "value": "x"}]
CANCEL = [{"op": "replace", "path": "/state", "value": "CANCELLED"}]


class Operation(NamedTuple):
    """A method, called with an identifier.

    Attributes:
        name: As a user writes it.
        call: Calls it, on a client.
        collection: The part of the path that the identifier stands below.
        suffix: The part after the identifier, if any.
    """

    name: str
    call: Callable[[Any, Any], Any]
    collection: str
    suffix: tuple[str, ...] = ()


OPERATIONS = (
    Operation("goal.get", lambda c, x: c.goal.get(x), "goals"),
    Operation("strategy.get", lambda c, x: c.strategy.get(x), "strategies"),
    Operation("strategy.state", lambda c, x: c.strategy.state(x), "strategies", ("state",)),
    Operation("audit_template.get", lambda c, x: c.audit_template.get(x), "audit_templates"),
    Operation("audit_template.update", lambda c, x: c.audit_template.update(x, RENAME), "audit_templates"),
    Operation("audit_template.delete", lambda c, x: c.audit_template.delete(x), "audit_templates"),
    Operation("audit.get", lambda c, x: c.audit.get(x), "audits"),
    Operation("audit.update", lambda c, x: c.audit.update(x, CANCEL), "audits"),
    Operation("audit.cancel", lambda c, x: c.audit.cancel(x), "audits"),
    Operation("audit.suspend", lambda c, x: c.audit.suspend(x), "audits"),
    Operation("audit.resume", lambda c, x: c.audit.resume(x), "audits"),
    Operation("audit.trigger", lambda c, x: c.audit.trigger(x), "webhooks"),
    Operation("audit.delete", lambda c, x: c.audit.delete(x), "audits"),
    Operation("action_plan.get", lambda c, x: c.action_plan.get(x), "action_plans"),
    Operation("action_plan.start", lambda c, x: c.action_plan.start(x), "action_plans", ("start",)),
    Operation("action_plan.cancel", lambda c, x: c.action_plan.cancel(x), "action_plans"),
    Operation("action_plan.update", lambda c, x: c.action_plan.update(x, CANCEL), "action_plans"),
    Operation("action_plan.delete", lambda c, x: c.action_plan.delete(x), "action_plans"),
    Operation("action.get", lambda c, x: c.action.get(x), "actions"),
    Operation("action.update", lambda c, x: c.action.update(x, SKIP), "actions"),
    Operation("action.skip", lambda c, x: c.action.skip(x), "actions"),
    Operation("scoring_engine.get", lambda c, x: c.scoring_engine.get(x), "scoring_engines"),
    Operation("service.get", lambda c, x: c.service.get(x), "services"),
    Operation("strategy.defaults", lambda c, x: c.strategy.defaults(x), "strategies"),
    Operation("strategy.validate", lambda c, x: c.strategy.validate(x, {}), "strategies"),
    Operation("audit.wait", lambda c, x: c.audit.wait(x, timeout=0), "audits"),
    Operation("action_plan.wait", lambda c, x: c.action_plan.wait(x, timeout=0), "action_plans"),
    Operation("action_plan.progress", lambda c, x: c.action_plan.progress(x), "action_plans"),
    Operation("action_plan.preview", lambda c, x: c.action_plan.preview(x), "action_plans"),
    Operation("action.wait", lambda c, x: c.action.wait(x, timeout=0), "actions"),
    Operation("webhook.trigger", lambda c, x: c.webhook.trigger(x), "webhooks"),
)
"""All methods that take the identifier of one resource; a test finds those that are missing here."""


class Filter(NamedTuple):
    """A list with one filter, and the name of the query parameter that it becomes."""

    name: str
    call: Callable[[Any, Any], Any]
    path: str
    parameter: str


def _lists_from_marker(manager: str, method: str) -> Callable[[Any, Any], Any]:
    return lambda client, marker: list(getattr(getattr(client, manager), method)(marker=marker))


def _lists_filtered(manager: str, argument: str) -> Callable[[Any, Any], Any]:
    return lambda client, value: getattr(client, manager).list(detail=True, **{argument: value})


LISTS = (
    *(
        Filter(
            f"{manager}.{method}(marker=)",
            _lists_from_marker(manager, method),
            path,
            "marker",
        )
        for manager, path in (
            ("goal", "/v1/goals"),
            ("strategy", "/v1/strategies"),
            ("audit_template", "/v1/audit_templates"),
            ("audit", "/v1/audits"),
            ("action_plan", "/v1/action_plans"),
            ("action", "/v1/actions"),
            ("scoring_engine", "/v1/scoring_engines"),
        )
        for method in ("list", "iter", "pages")
    ),
    *(
        Filter(
            f"{manager}.list({argument}=, detail=True)",
            _lists_filtered(manager, argument),
            f"/v1/{path}/detail",
            parameter,
        )
        for manager, argument, path, parameter in (
            ("strategy", "goal", "strategies", "goal"),
            ("audit_template", "goal", "audit_templates", "goal"),
            ("audit_template", "strategy", "audit_templates", "strategy"),
            ("audit", "goal", "audits", "goal"),
            ("audit", "strategy", "audits", "strategy"),
            ("action_plan", "strategy", "action_plans", "strategy"),
            ("action", "action_plan", "actions", "action_plan_uuid"),
        )
    ),
)

LOOKED_UP = (
    Operation("action_plan.list(audit=)", lambda c, x: c.action_plan.list(audit=x), "audits"),
    Operation("action.list(audit=)", lambda c, x: c.action.list(audit=x), "audits"),
    Operation("data_model.list(audit=)", lambda c, x: c.data_model.list(audit=x), "audits"),
    Operation("audit.list(audit_template=)", lambda c, x: c.audit.list(audit_template=x), "audit_templates"),
)
"""Filters that the server takes by uuid only: a name is looked up first. No uuid may be given here."""

ELSEWHERE = {
    "audit.create",
    "audit_template.create",
    "audit_template.get_or_create",
    "service.list",
    "service.iter",
    "service.pages",
}
"""Methods whose arguments other tests are about: bodies, and lists whose marker is a number."""
