"""The model AuditCreate.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..models.audit_type import AUDIT_TYPE_BY_VALUE, AuditType
from ..types import UNSET, Model, Unset, parse_datetime, to_json

_NAMES = frozenset(
    (
        "audit_type",
        "goal",
        "audit_template_uuid",
        "name",
        "strategy",
        "parameters",
        "interval",
        "auto_trigger",
        "start_time",
        "end_time",
        "force",
    )
)


@define(repr=False)
class AuditCreate(Model):
    """What a new audit is made of. A property that is not listed here is answered with 400.

    Attributes:
        audit_type (AuditType): When an audit runs: ONESHOT once, at once; CONTINUOUS again and again at its
            interval; EVENT each time its webhook is triggered.
        goal (str | Unset): The goal, by UUID or name. Give either goal or audit_template_uuid, not both. Not sent
            while UNSET.
        audit_template_uuid (str | Unset): The UUID of the template to make the audit from (a name is refused).
            Give either goal or audit_template_uuid, not both. Not sent while UNSET.
        name (str | Unset): The name of the audit, unique among those that are not deleted. Left out, the server
            makes one of the strategy, template or goal and the time. Longer names are cut by the server. Not sent
            while UNSET.
        strategy (str | Unset): The strategy, by UUID or name. Left out, that of the template is used, or Watcher
            chooses one. Not sent while UNSET.
        parameters (AuditCreateParameters | Unset): Parameters of the strategy, as its parameters_spec says. Needs
            a strategy, here or in the template. Not sent while UNSET.
        interval (str | Unset): How often a CONTINUOUS audit runs: seconds as text ("3600"), or a cron expression
            of five to seven fields ("0 3 * * *") or by name ("@hourly"). Needed for CONTINUOUS, refused for ONESHOT.
            Not sent while UNSET.
        auto_trigger (bool | Unset): Whether the action plan starts by itself as soon as the audit succeeded.
            False when left out. Not sent while UNSET.
        start_time (datetime.datetime | Unset): When a CONTINUOUS audit may start. Send UTC (offset +00:00 or Z):
            a time without an offset is read in the time zone of the server, and servers of release 14 and older
            ignore the offset and do the same. Since 1.1: sent lower, it is refused with 406. Not sent while UNSET.
        end_time (datetime.datetime | Unset): When a CONTINUOUS audit ends. Send UTC (offset +00:00 or Z): a time
            without an offset is read in the time zone of the server, and servers of release 14 and older ignore the
            offset and do the same. Since 1.1: sent lower, it is refused with 406. Not sent while UNSET.
        force (bool | Unset): Whether to run although an action plan is ongoing. False when left out. Since 1.2
            (accepted lower, but not shown there). Not sent while UNSET.
    """

    audit_type: AuditType
    """When an audit runs: ONESHOT once, at once; CONTINUOUS again and again at its interval; EVENT each time its
    webhook is triggered."""

    goal: str | Unset = UNSET
    """The goal, by UUID or name. Give either goal or audit_template_uuid, not both. Not sent while UNSET."""

    audit_template_uuid: str | Unset = UNSET
    """The UUID of the template to make the audit from (a name is refused). Give either goal or audit_template_uuid,
    not both. Not sent while UNSET."""

    name: str | Unset = UNSET
    """The name of the audit, unique among those that are not deleted. Left out, the server makes one of the
    strategy, template or goal and the time. Longer names are cut by the server. Not sent while UNSET."""

    strategy: str | Unset = UNSET
    """The strategy, by UUID or name. Left out, that of the template is used, or Watcher chooses one. Not sent while
    UNSET."""

    parameters: AuditCreateParameters | Unset = UNSET
    """Parameters of the strategy, as its parameters_spec says. Needs a strategy, here or in the template. Not sent
    while UNSET."""

    interval: str | Unset = UNSET
    """How often a CONTINUOUS audit runs: seconds as text ("3600"), or a cron expression of five to seven fields ("0
    3 * * *") or by name ("@hourly"). Needed for CONTINUOUS, refused for ONESHOT. Not sent while UNSET."""

    auto_trigger: bool | Unset = UNSET
    """Whether the action plan starts by itself as soon as the audit succeeded. False when left out. Not sent while
    UNSET."""

    start_time: datetime.datetime | Unset = UNSET
    """When a CONTINUOUS audit may start. Send UTC (offset +00:00 or Z): a time without an offset is read in the time
    zone of the server, and servers of release 14 and older ignore the offset and do the same. Since 1.1: sent
    lower, it is refused with 406. Not sent while UNSET."""

    end_time: datetime.datetime | Unset = UNSET
    """When a CONTINUOUS audit ends. Send UTC (offset +00:00 or Z): a time without an offset is read in the time zone
    of the server, and servers of release 14 and older ignore the offset and do the same. Since 1.1: sent lower,
    it is refused with 406. Not sent while UNSET."""

    force: bool | Unset = UNSET
    """Whether to run although an action plan is ongoing. False when left out. Since 1.2 (accepted lower, but not
    shown there). Not sent while UNSET."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "audit_type": to_json(self.audit_type),
        }
        if self.goal is not UNSET:
            fields["goal"] = self.goal
        if self.audit_template_uuid is not UNSET:
            fields["audit_template_uuid"] = self.audit_template_uuid
        if self.name is not UNSET:
            fields["name"] = self.name
        if self.strategy is not UNSET:
            fields["strategy"] = self.strategy
        if self.parameters is not UNSET:
            fields["parameters"] = self.parameters
        if self.interval is not UNSET:
            fields["interval"] = self.interval
        if self.auto_trigger is not UNSET:
            fields["auto_trigger"] = self.auto_trigger
        if self.start_time is not UNSET:
            fields["start_time"] = to_json(self.start_time)
        if self.end_time is not UNSET:
            fields["end_time"] = to_json(self.end_time)
        if self.force is not UNSET:
            fields["force"] = self.force
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
        self.audit_type = AUDIT_TYPE_BY_VALUE.get(source["audit_type"]) or AuditType(source["audit_type"])
        self.goal = source.get("goal", UNSET)
        self.audit_template_uuid = source.get("audit_template_uuid", UNSET)
        self.name = source.get("name", UNSET)
        self.strategy = source.get("strategy", UNSET)
        self.parameters = source.get("parameters", UNSET)
        self.interval = source.get("interval", UNSET)
        self.auto_trigger = source.get("auto_trigger", UNSET)
        self.start_time = (parse_datetime(source["start_time"])) if "start_time" in source else UNSET
        self.end_time = (parse_datetime(source["end_time"])) if "end_time" in source else UNSET
        self.force = source.get("force", UNSET)
        if not source.keys() <= _NAMES:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.audit_create_parameters import AuditCreateParameters
