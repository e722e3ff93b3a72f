"""The model AuditTemplateCreate.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import UNSET, Model, Unset, to_json

_NAMES = frozenset(
    (
        "name",
        "goal",
        "strategy",
        "description",
        "scope",
        "default_parameters",
    )
)


@define(repr=False)
class AuditTemplateCreate(Model):
    """What a new audit template is made of. A property that is not listed here is answered with 400.

    Attributes:
        name (str): The name of the template, unique among those that are not deleted. Names that look like a UUID
            or a number, or that hold a slash, cannot be used to fetch it afterwards. Longer names are refused by most
            databases with 500.
        goal (str): The goal, by UUID or name.
        strategy (str | Unset): The strategy, by UUID or name; it must serve the goal. Left out, Watcher chooses
            one when an audit runs. Not sent while UNSET.
        description (str | Unset): What the template is for. Not sent while UNSET.
        scope (list[ScopeRule] | Unset): Which part of the cluster audits look at; left out for all of it. Each
            rule holds compute, with host_aggregates, availability_zones and exclude in it. A rule that the server
            does not know is answered with 500. Not sent while UNSET.
        default_parameters (AuditTemplateCreateDefaultParameters | Unset): Strategy parameters that audits made
            from this template start with. Needs a strategy. Since 1.7: sent lower, it is refused with 406. Not sent
            while UNSET.
    """

    name: str
    """The name of the template, unique among those that are not deleted. Names that look like a UUID or a number, or
    that hold a slash, cannot be used to fetch it afterwards. Longer names are refused by most databases with 500."""

    goal: str
    """The goal, by UUID or name."""

    strategy: str | Unset = UNSET
    """The strategy, by UUID or name; it must serve the goal. Left out, Watcher chooses one when an audit runs. Not
    sent while UNSET."""

    description: str | Unset = UNSET
    """What the template is for. Not sent while UNSET."""

    scope: list[ScopeRule] | Unset = UNSET
    """Which part of the cluster audits look at; left out for all of it. Each rule holds compute, with
    host_aggregates, availability_zones and exclude in it. A rule that the server does not know is answered with
    500. Not sent while UNSET."""

    default_parameters: AuditTemplateCreateDefaultParameters | Unset = UNSET
    """Strategy parameters that audits made from this template start with. Needs a strategy. Since 1.7: sent lower,
    it is refused with 406. Not sent while UNSET."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "name": self.name,
            "goal": self.goal,
        }
        if self.strategy is not UNSET:
            fields["strategy"] = self.strategy
        if self.description is not UNSET:
            fields["description"] = self.description
        if self.scope is not UNSET:
            fields["scope"] = to_json(self.scope)
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
        self.name = source["name"]
        self.goal = source["goal"]
        self.strategy = source.get("strategy", UNSET)
        self.description = source.get("description", UNSET)
        self.scope = source.get("scope", UNSET)
        self.default_parameters = source.get("default_parameters", UNSET)
        if not source.keys() <= _NAMES:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.audit_template_create_default_parameters import AuditTemplateCreateDefaultParameters
from ..models.scope_rule import ScopeRule
