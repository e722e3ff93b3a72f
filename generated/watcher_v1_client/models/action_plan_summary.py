"""The model ActionPlanSummary.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..models.action_plan_state import ACTION_PLAN_STATE_BY_VALUE, ActionPlanState
from ..types import SHARED, Model, items, parse_datetime, to_json

_NAMES = frozenset(
    (
        "uuid",
        "audit_uuid",
        "strategy_uuid",
        "strategy_name",
        "state",
        "efficacy_indicators",
        "global_efficacy",
        "updated_at",
        "links",
    )
)


@define(repr=False)
class ActionPlanSummary(Model):
    """An action plan: the actions that an audit recommends. A row of a plain list; the other properties come with
    ActionPlan.

    Attributes:
        uuid (str): The UUID of the action plan.
        audit_uuid (None | str): The UUID of the audit that made the plan; None once that audit was deleted.
        strategy_uuid (None | str): The UUID of the strategy that made the plan; None once the server lost that
            strategy.
        strategy_name (None | str): The name of the strategy that made the plan; None once the server lost that
            strategy.
        state (ActionPlanState): Where an action plan stands: RECOMMENDED (may be started), PENDING (started,
            waits for the applier), ONGOING, SUCCEEDED, FAILED, CANCELLING, CANCELLED, SUPERSEDED (a newer plan took
            its place) or DELETED.
        efficacy_indicators (list[EfficacyIndicator]): What the strategy expects of the plan, figure by figure;
            empty when it reports none.
        global_efficacy (list[GlobalEfficacy]): What the plan would gain in sum; empty when the goal does not say.
        updated_at (datetime.datetime | None): When the action plan last changed (aware, in UTC); None while it
            never changed.
        links (list[Link]): Links to this resource: rel self below /v1, rel bookmark without the version.
    """

    uuid: str
    """The UUID of the action plan."""

    audit_uuid: None | str
    """The UUID of the audit that made the plan; None once that audit was deleted."""

    strategy_uuid: None | str
    """The UUID of the strategy that made the plan; None once the server lost that strategy."""

    strategy_name: None | str
    """The name of the strategy that made the plan; None once the server lost that strategy."""

    state: ActionPlanState
    """Where an action plan stands: RECOMMENDED (may be started), PENDING (started, waits for the applier), ONGOING,
    SUCCEEDED, FAILED, CANCELLING, CANCELLED, SUPERSEDED (a newer plan took its place) or DELETED."""

    efficacy_indicators: list[EfficacyIndicator]
    """What the strategy expects of the plan, figure by figure; empty when it reports none."""

    global_efficacy: list[GlobalEfficacy]
    """What the plan would gain in sum; empty when the goal does not say."""

    updated_at: datetime.datetime | None
    """When the action plan last changed (aware, in UTC); None while it never changed."""

    links: list[Link]
    """Links to this resource: rel self below /v1, rel bookmark without the version."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "uuid": self.uuid,
            "audit_uuid": to_json(self.audit_uuid),
            "strategy_uuid": to_json(self.strategy_uuid),
            "strategy_name": to_json(self.strategy_name),
            "state": to_json(self.state),
            "efficacy_indicators": to_json(self.efficacy_indicators),
            "global_efficacy": to_json(self.global_efficacy),
            "updated_at": to_json(self.updated_at),
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
        self.audit_uuid = source.get("audit_uuid")
        self.strategy_uuid = SHARED[source.get("strategy_uuid")]
        self.strategy_name = SHARED[source.get("strategy_name")]
        self.state = ACTION_PLAN_STATE_BY_VALUE.get(source["state"]) or ActionPlanState(source["state"])
        self.efficacy_indicators = [EfficacyIndicator.from_dict(item) for item in items(source["efficacy_indicators"])]
        self.global_efficacy = [GlobalEfficacy.from_dict(item) for item in items(source["global_efficacy"])]
        self.updated_at = None if source["updated_at"] is None else parse_datetime(source["updated_at"])
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        known = 9
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.efficacy_indicator import EfficacyIndicator
from ..models.global_efficacy import GlobalEfficacy
from ..models.link import Link
