"""The model AuditTemplate.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import SHARED, UNSET, Model, Unset, items, parse_datetime, to_json

_NAMES = frozenset(
    (
        "uuid",
        "name",
        "description",
        "goal_uuid",
        "goal_name",
        "strategy_uuid",
        "strategy_name",
        "scope",
        "links",
        "created_at",
        "updated_at",
        "deleted_at",
        "default_parameters",
    )
)


@define(repr=False)
class AuditTemplate(Model):
    """An audit template: a preset for audits. In full, as answers about a single one and detail lists carry it.

    Attributes:
        uuid (str): The UUID of the audit template.
        name (str): The name of the audit template, unique among those that are not deleted.
        description (None | str): What the template is for; None when it was not given.
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
        created_at (datetime.datetime): When the audit template was created (aware, in UTC).
        updated_at (datetime.datetime | None): When the audit template last changed (aware, in UTC); None while it
            never changed.
        deleted_at (datetime.datetime | None): When the audit template was deleted (aware, in UTC); None as long
            as it exists.
        default_parameters (AuditTemplateDefaultParameters | Unset): Strategy parameters that audits made from
            this template start with; empty when unset. Since 1.7. UNSET below microversion 1.7; from there on the
            server always sends it.
    """

    uuid: str
    """The UUID of the audit template."""

    name: str
    """The name of the audit template, unique among those that are not deleted."""

    description: None | str
    """What the template is for; None when it was not given."""

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

    created_at: datetime.datetime
    """When the audit template was created (aware, in UTC)."""

    updated_at: datetime.datetime | None
    """When the audit template last changed (aware, in UTC); None while it never changed."""

    deleted_at: datetime.datetime | None
    """When the audit template was deleted (aware, in UTC); None as long as it exists."""

    default_parameters: AuditTemplateDefaultParameters | Unset = UNSET
    """Strategy parameters that audits made from this template start with; empty when unset. Since 1.7. UNSET below
    microversion 1.7; from there on the server always sends it."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "uuid": self.uuid,
            "name": self.name,
            "description": to_json(self.description),
            "goal_uuid": to_json(self.goal_uuid),
            "goal_name": to_json(self.goal_name),
            "strategy_uuid": to_json(self.strategy_uuid),
            "strategy_name": to_json(self.strategy_name),
            "scope": to_json(self.scope),
            "links": to_json(self.links),
            "created_at": to_json(self.created_at),
            "updated_at": to_json(self.updated_at),
            "deleted_at": to_json(self.deleted_at),
        }
        if self.default_parameters is not UNSET:
            fields["default_parameters"] = self.default_parameters
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
        self.description = source["description"]
        self.goal_uuid = SHARED[source["goal_uuid"]]
        self.goal_name = SHARED[source["goal_name"]]
        self.strategy_uuid = SHARED[source["strategy_uuid"]]
        self.strategy_name = SHARED[source["strategy_name"]]
        self.scope = source["scope"]
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        self.created_at = parse_datetime(source["created_at"])
        self.updated_at = None if source["updated_at"] is None else parse_datetime(source["updated_at"])
        self.deleted_at = None if source["deleted_at"] is None else parse_datetime(source["deleted_at"])
        self.default_parameters = source.get("default_parameters", UNSET)
        known = 12 + (self.default_parameters is not UNSET)
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.audit_template_default_parameters import AuditTemplateDefaultParameters
from ..models.link import Link
from ..models.scope_rule import ScopeRule
