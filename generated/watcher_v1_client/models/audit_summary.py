"""The model AuditSummary.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..models.audit_state import AUDIT_STATE_BY_VALUE, AuditState
from ..models.audit_type import AUDIT_TYPE_BY_VALUE, AuditType
from ..types import SHARED, Model, items, parse_datetime, to_json

_NAMES = frozenset(
    (
        "uuid",
        "name",
        "audit_type",
        "state",
        "goal_uuid",
        "goal_name",
        "strategy_uuid",
        "strategy_name",
        "interval",
        "scope",
        "auto_trigger",
        "next_run_time",
        "force",
        "links",
    )
)


@define(repr=False)
class AuditSummary(Model):
    """An audit: a request to optimise the cluster for a goal. A row of a plain list; the other properties come with
    Audit.

    Attributes:
        uuid (str): The UUID of the audit.
        name (str): The name of the audit, unique among those that are not deleted.
        audit_type (AuditType): When an audit runs: ONESHOT once, at once; CONTINUOUS again and again at its
            interval; EVENT each time its webhook is triggered.
        state (AuditState): Where an audit stands: PENDING (waits for the decision engine), ONGOING (its strategy
            runs, or a CONTINUOUS audit is active), SUCCEEDED, FAILED, CANCELLED, SUSPENDED (a CONTINUOUS audit that
            rests) or DELETED.
        goal_uuid (None | str): The UUID of the goal that the audit follows; None once the server lost that goal.
        goal_name (None | str): The name of the goal that the audit follows; None once the server lost that goal.
        strategy_uuid (None | str): The UUID of the strategy that was asked for; None leaves the choice to Watcher
            (also once the server lost the strategy).
        strategy_name (None | str): The name of the strategy that was asked for; None leaves the choice to Watcher
            (also once the server lost the strategy).
        interval (None | str): How often a CONTINUOUS audit runs: seconds as text ("3600") or a cron expression
            ("0 3 * * *"); None for other types.
        scope (list[ScopeRule]): Which part of the cluster the audit looks at, taken from its template; empty for
            all of it.
        auto_trigger (bool): Whether the action plan starts by itself as soon as the audit succeeded.
        next_run_time (datetime.datetime | None): When a CONTINUOUS audit runs next: aware, in UTC; None when no
            run is planned.
        force (bool): Whether the audit runs although an action plan is ongoing. Always present, but only true to
            fact in full answers at 1.2 or later: plain lists and lower microversions always say false.
        links (list[Link]): Links to this resource: rel self below /v1, rel bookmark without the version.
    """

    uuid: str
    """The UUID of the audit."""

    name: str
    """The name of the audit, unique among those that are not deleted."""

    audit_type: AuditType
    """When an audit runs: ONESHOT once, at once; CONTINUOUS again and again at its interval; EVENT each time its
    webhook is triggered."""

    state: AuditState
    """Where an audit stands: PENDING (waits for the decision engine), ONGOING (its strategy runs, or a CONTINUOUS
    audit is active), SUCCEEDED, FAILED, CANCELLED, SUSPENDED (a CONTINUOUS audit that rests) or DELETED."""

    goal_uuid: None | str
    """The UUID of the goal that the audit follows; None once the server lost that goal."""

    goal_name: None | str
    """The name of the goal that the audit follows; None once the server lost that goal."""

    strategy_uuid: None | str
    """The UUID of the strategy that was asked for; None leaves the choice to Watcher (also once the server lost the
    strategy)."""

    strategy_name: None | str
    """The name of the strategy that was asked for; None leaves the choice to Watcher (also once the server lost the
    strategy)."""

    interval: None | str
    """How often a CONTINUOUS audit runs: seconds as text ("3600") or a cron expression ("0 3 * * *"); None for other
    types."""

    scope: list[ScopeRule]
    """Which part of the cluster the audit looks at, taken from its template; empty for all of it."""

    auto_trigger: bool
    """Whether the action plan starts by itself as soon as the audit succeeded."""

    next_run_time: datetime.datetime | None
    """When a CONTINUOUS audit runs next: aware, in UTC; None when no run is planned."""

    force: bool
    """Whether the audit runs although an action plan is ongoing. Always present, but only true to fact in full
    answers at 1.2 or later: plain lists and lower microversions always say false."""

    links: list[Link]
    """Links to this resource: rel self below /v1, rel bookmark without the version."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "uuid": self.uuid,
            "name": self.name,
            "audit_type": to_json(self.audit_type),
            "state": to_json(self.state),
            "goal_uuid": to_json(self.goal_uuid),
            "goal_name": to_json(self.goal_name),
            "strategy_uuid": to_json(self.strategy_uuid),
            "strategy_name": to_json(self.strategy_name),
            "interval": to_json(self.interval),
            "scope": to_json(self.scope),
            "auto_trigger": self.auto_trigger,
            "next_run_time": to_json(self.next_run_time),
            "force": self.force,
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
        self.uuid = source["uuid"]
        self.name = source["name"]
        self.audit_type = AUDIT_TYPE_BY_VALUE.get(source["audit_type"]) or AuditType(source["audit_type"])
        self.state = AUDIT_STATE_BY_VALUE.get(source["state"]) or AuditState(source["state"])
        self.goal_uuid = SHARED[source["goal_uuid"]]
        self.goal_name = SHARED[source["goal_name"]]
        self.strategy_uuid = SHARED[source["strategy_uuid"]]
        self.strategy_name = SHARED[source["strategy_name"]]
        self.interval = source["interval"]
        self.scope = source["scope"]
        self.auto_trigger = source["auto_trigger"]
        self.next_run_time = None if source["next_run_time"] is None else parse_datetime(source["next_run_time"])
        self.force = source["force"]
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        known = 14
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.link import Link
from ..models.scope_rule import ScopeRule
