"""The model AuditTemplateSummary.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import SHARED, Model, items, to_json

_NAMES = frozenset(
    (
        "uuid",
        "name",
        "goal_uuid",
        "goal_name",
        "strategy_uuid",
        "strategy_name",
        "scope",
        "links",
    )
)


@define(repr=False)
class AuditTemplateSummary(Model):
    """An audit template: a preset for audits. A row of a plain list; the other properties come with AuditTemplate.

    Attributes:
        uuid (str): The UUID of the audit template.
        name (str): The name of the audit template, unique among those that are not deleted.
        goal_uuid (None | str): The UUID of the goal that audits made from this template follow; None once the
            server lost that goal.
        goal_name (None | str): The name of the goal that audits made from this template follow; None once the
            server lost that goal.
        strategy_uuid (None | str): The UUID of the strategy to use; None leaves the choice to Watcher (also once
            the server lost the strategy).
        strategy_name (None | str): The name of the strategy to use; None leaves the choice to Watcher (also once
            the server lost the strategy).
        scope (list[ScopeRule]): Which part of the cluster audits look at: a list of rules, such as [{"compute":
            [{"host_aggregates": [{"name": "rack1"}]}]}]; empty for all of it.
        links (list[Link]): Links to this resource: rel self below /v1, rel bookmark without the version.
    """

    uuid: str
    """The UUID of the audit template."""

    name: str
    """The name of the audit template, unique among those that are not deleted."""

    goal_uuid: None | str
    """The UUID of the goal that audits made from this template follow; None once the server lost that goal."""

    goal_name: None | str
    """The name of the goal that audits made from this template follow; None once the server lost that goal."""

    strategy_uuid: None | str
    """The UUID of the strategy to use; None leaves the choice to Watcher (also once the server lost the strategy)."""

    strategy_name: None | str
    """The name of the strategy to use; None leaves the choice to Watcher (also once the server lost the strategy)."""

    scope: list[ScopeRule]
    """Which part of the cluster audits look at: a list of rules, such as [{"compute": [{"host_aggregates": [{"name":
    "rack1"}]}]}]; empty for all of it."""

    links: list[Link]
    """Links to this resource: rel self below /v1, rel bookmark without the version."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "uuid": self.uuid,
            "name": self.name,
            "goal_uuid": to_json(self.goal_uuid),
            "goal_name": to_json(self.goal_name),
            "strategy_uuid": to_json(self.strategy_uuid),
            "strategy_name": to_json(self.strategy_name),
            "scope": to_json(self.scope),
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
        self.goal_uuid = SHARED[source["goal_uuid"]]
        self.goal_name = SHARED[source["goal_name"]]
        self.strategy_uuid = SHARED[source["strategy_uuid"]]
        self.strategy_name = SHARED[source["strategy_name"]]
        self.scope = source["scope"]
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        known = 8
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.link import Link
from ..models.scope_rule import ScopeRule
