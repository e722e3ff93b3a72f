"""The model Strategy.

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
        "display_name",
        "goal_uuid",
        "goal_name",
        "parameters_spec",
        "links",
    )
)


@define(repr=False)
class Strategy(Model):
    """A strategy: a way to reach a goal. In full, as answers about a single one and detail lists carry it.

    Attributes:
        uuid (str): The UUID of the strategy.
        name (str): The name of the strategy, unique and usable in place of its UUID.
        display_name (str): The name of the strategy for people.
        goal_uuid (str): The UUID of the goal that the strategy serves.
        goal_name (str): The name of the goal that the strategy serves.
        parameters_spec (StrategyParametersSpec): The JSON Schema (draft 4) of the parameters that an audit may
            give to this strategy; empty when it takes none.
        links (list[Link]): Links to this resource: rel self below /v1, rel bookmark without the version.
    """

    uuid: str
    """The UUID of the strategy."""

    name: str
    """The name of the strategy, unique and usable in place of its UUID."""

    display_name: str
    """The name of the strategy for people."""

    goal_uuid: str
    """The UUID of the goal that the strategy serves."""

    goal_name: str
    """The name of the goal that the strategy serves."""

    parameters_spec: StrategyParametersSpec
    """The JSON Schema (draft 4) of the parameters that an audit may give to this strategy; empty when it takes none."""

    links: list[Link]
    """Links to this resource: rel self below /v1, rel bookmark without the version."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "uuid": self.uuid,
            "name": self.name,
            "display_name": self.display_name,
            "goal_uuid": self.goal_uuid,
            "goal_name": self.goal_name,
            "parameters_spec": self.parameters_spec,
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
        self.display_name = source["display_name"]
        self.goal_uuid = SHARED[source["goal_uuid"]]
        self.goal_name = SHARED[source["goal_name"]]
        self.parameters_spec = source["parameters_spec"]
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        known = 7
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.link import Link
from ..models.strategy_parameters_spec import StrategyParametersSpec
