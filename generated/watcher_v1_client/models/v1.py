"""The model V1.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import UNSET, Model, Unset, items, to_json

_NAMES = frozenset(
    (
        "id",
        "media_types",
        "audit_templates",
        "audits",
        "actions",
        "action_plans",
        "scoring_engines",
        "services",
        "links",
        "data_model",
        "webhooks",
    )
)


@define(repr=False)
class V1(Model):
    """The document of API version 1: links to its collections. It names no goals and no strategies, though both
    exist.

    Attributes:
        id (str): The name of the version: v1.
        media_types (list[MediaType]): The media types that this version speaks.
        audit_templates (list[Link]): Links to the audit templates.
        audits (list[Link]): Links to the audits.
        actions (list[Link]): Links to the actions.
        action_plans (list[Link]): Links to the action plans.
        scoring_engines (list[Link]): Links to the scoring engines.
        services (list[Link]): Links to the services.
        links (list[Link]): A self link, and a describedby link to the API documentation.
        data_model (list[Link] | Unset): Links to the data model. UNSET below microversion 1.3; from there on the
            server always sends it.
        webhooks (list[Link] | Unset): Links to the webhooks. UNSET below microversion 1.4; from there on the
            server always sends it.
    """

    id: str
    """The name of the version: v1."""

    media_types: list[MediaType]
    """The media types that this version speaks."""

    audit_templates: list[Link]
    """Links to the audit templates."""

    audits: list[Link]
    """Links to the audits."""

    actions: list[Link]
    """Links to the actions."""

    action_plans: list[Link]
    """Links to the action plans."""

    scoring_engines: list[Link]
    """Links to the scoring engines."""

    services: list[Link]
    """Links to the services."""

    links: list[Link]
    """A self link, and a describedby link to the API documentation."""

    data_model: list[Link] | Unset = UNSET
    """Links to the data model. UNSET below microversion 1.3; from there on the server always sends it."""

    webhooks: list[Link] | Unset = UNSET
    """Links to the webhooks. UNSET below microversion 1.4; from there on the server always sends it."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "id": self.id,
            "media_types": to_json(self.media_types),
            "audit_templates": to_json(self.audit_templates),
            "audits": to_json(self.audits),
            "actions": to_json(self.actions),
            "action_plans": to_json(self.action_plans),
            "scoring_engines": to_json(self.scoring_engines),
            "services": to_json(self.services),
            "links": to_json(self.links),
        }
        if self.data_model is not UNSET:
            fields["data_model"] = to_json(self.data_model)
        if self.webhooks is not UNSET:
            fields["webhooks"] = to_json(self.webhooks)
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
        self.id = source["id"]
        self.media_types = [MediaType.from_dict(item) for item in items(source["media_types"])]
        self.audit_templates = [Link.from_dict(item) for item in items(source["audit_templates"])]
        self.audits = [Link.from_dict(item) for item in items(source["audits"])]
        self.actions = [Link.from_dict(item) for item in items(source["actions"])]
        self.action_plans = [Link.from_dict(item) for item in items(source["action_plans"])]
        self.scoring_engines = [Link.from_dict(item) for item in items(source["scoring_engines"])]
        self.services = [Link.from_dict(item) for item in items(source["services"])]
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        self.data_model = (
            ([Link.from_dict(item) for item in items(source["data_model"])]) if "data_model" in source else UNSET
        )
        self.webhooks = (
            ([Link.from_dict(item) for item in items(source["webhooks"])]) if "webhooks" in source else UNSET
        )
        known = 9 + (self.data_model is not UNSET) + (self.webhooks is not UNSET)
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.link import Link
from ..models.media_type import MediaType
