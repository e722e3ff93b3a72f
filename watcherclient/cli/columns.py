"""The columns of each resource: their titles, the fields behind them, and how values are shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from watcherclient.cli.cells import GlobalEfficacy, Indicators, NamedIndicators, Specification, Specifications

Value = Any
"""A plain JSON value."""


class Table(NamedTuple):
    """The columns of a resource.

    Attributes:
        brief: The fields that a list shows, by title.
        full: The fields that --detail and `show` show, by title.
        since: The microversion that a field came with; below it there is no such column.
        cells: How the value of a field is shown, where it is not shown as it is.
        show_cells: The same for `show`, where that differs from a list.
        missing: What stands for a field that the server did not send.
    """

    brief: Mapping[str, str]
    full: Mapping[str, str]
    since: Mapping[str, int] = {}
    cells: Mapping[str, Callable[[Value], Value]] = {}
    show_cells: Mapping[str, Callable[[Value], Value]] = {}
    missing: Value = ""

    def columns(self, *, detail: bool, minor: int | None) -> Mapping[str, str]:
        """Return fields by title, without those that are newer than the microversion; None stands for the newest."""
        chosen = self.full if detail else self.brief
        return {
            title: field for title, field in chosen.items() if minor is None or self.since.get(field, minor) <= minor
        }

    def row(self, resource: object, fields: Sequence[str], *, show: bool = False) -> tuple[Value, ...]:
        """Return the values of a resource."""
        from watcher_v1_client.types import UNSET, to_json

        cells = {**self.cells, **self.show_cells} if show else self.cells
        row: list[Value] = []
        for field in fields:
            value = getattr(resource, field, UNSET)
            value = self.missing if value is UNSET else to_json(value)
            cell = cells.get(field)
            row.append(value if cell is None else cell(value))
        return tuple(row)


def _without_offset(value: Value) -> Value:
    """Show UTC as the API writes it in fields that have no offset there."""
    return value.removesuffix("+00:00") if isinstance(value, str) else value


def _strategy_or_auto(name: Value) -> Value:
    """Say that the server chooses the strategy."""
    return "auto" if name is None else name


def _as_text(value: Value) -> Value:
    return json.dumps(value, indent=2) if isinstance(value, list | dict) else value


def _properties_as_text(specification: Mapping[str, Value]) -> Value:
    properties = specification.get("properties")
    return _as_text(properties) if properties else {}


GOAL: Final = Table(
    brief={"UUID": "uuid", "Name": "name", "Display name": "display_name"},
    full={
        "UUID": "uuid",
        "Name": "name",
        "Display name": "display_name",
        "Efficacy specification": "efficacy_specification",
    },
    cells={"efficacy_specification": Specifications},
    show_cells={"efficacy_specification": Specification},
)

STRATEGY: Final = Table(
    brief={"UUID": "uuid", "Name": "name", "Display name": "display_name", "Goal": "goal_name"},
    full={
        "UUID": "uuid",
        "Name": "name",
        "Display name": "display_name",
        "Goal": "goal_name",
        "Parameters spec": "parameters_spec",
    },
    show_cells={"parameters_spec": _properties_as_text},
)

REQUIREMENT: Final = Table(
    brief={"Type": "type", "State": "state", "Mandatory": "mandatory", "Comment": "comment"},
    full={},
    cells={"state": _as_text},
)

AUDIT_TEMPLATE: Final = Table(
    brief={"UUID": "uuid", "Name": "name", "Goal": "goal_name", "Strategy": "strategy_name"},
    full={
        "UUID": "uuid",
        "Created At": "created_at",
        "Updated At": "updated_at",
        "Deleted At": "deleted_at",
        "Description": "description",
        "Name": "name",
        "Goal": "goal_name",
        "Strategy": "strategy_name",
        "Audit Scope": "scope",
        "Default Parameters": "default_parameters",
    },
)

AUDIT: Final = Table(
    brief={
        "UUID": "uuid",
        "Name": "name",
        "Audit Type": "audit_type",
        "State": "state",
        "Goal": "goal_name",
        "Strategy": "strategy_name",
        "Auto Trigger": "auto_trigger",
    },
    full={
        "UUID": "uuid",
        "Name": "name",
        "Created At": "created_at",
        "Updated At": "updated_at",
        "Deleted At": "deleted_at",
        "State": "state",
        "Audit Type": "audit_type",
        "Parameters": "parameters",
        "Interval": "interval",
        "Goal": "goal_name",
        "Strategy": "strategy_name",
        "Audit Scope": "scope",
        "Auto Trigger": "auto_trigger",
        "Next Run Time": "next_run_time",
        "Hostname": "hostname",
        "Start Time": "start_time",
        "End Time": "end_time",
        "Force": "force",
        "Status Message": "status_message",
    },
    since={"start_time": 1, "end_time": 1, "force": 2, "status_message": 5},
    cells={
        "strategy_name": _strategy_or_auto,
        "next_run_time": _without_offset,
        "start_time": _without_offset,
        "end_time": _without_offset,
    },
)

ACTION_PLAN: Final = Table(
    brief={
        "UUID": "uuid",
        "Audit": "audit_uuid",
        "State": "state",
        "Updated At": "updated_at",
        "Global efficacy": "global_efficacy",
    },
    full={
        "UUID": "uuid",
        "Created At": "created_at",
        "Updated At": "updated_at",
        "Deleted At": "deleted_at",
        "Audit": "audit_uuid",
        "Strategy": "strategy_name",
        "State": "state",
        "Efficacy indicators": "efficacy_indicators",
        "Global efficacy": "global_efficacy",
        "Hostname": "hostname",
        "Status Message": "status_message",
    },
    since={"status_message": 5},
    cells={"efficacy_indicators": NamedIndicators, "global_efficacy": GlobalEfficacy},
    show_cells={"efficacy_indicators": Indicators},
)

ACTION: Final = Table(
    brief={
        "UUID": "uuid",
        "Parents": "parents",
        "State": "state",
        "Action Plan": "action_plan_uuid",
        "Action": "action_type",
    },
    full={
        "UUID": "uuid",
        "Created At": "created_at",
        "Updated At": "updated_at",
        "Deleted At": "deleted_at",
        "Parents": "parents",
        "State": "state",
        "Action Plan": "action_plan_uuid",
        "Action": "action_type",
        "Parameters": "input_parameters",
        "Description": "description",
        "Status Message": "status_message",
    },
    since={"status_message": 5},
)

SCORING_ENGINE: Final = Table(
    brief={"UUID": "uuid", "Name": "name", "Description": "description"},
    full={"UUID": "uuid", "Name": "name", "Description": "description", "Metainfo": "metainfo"},
)

SERVICE: Final = Table(
    brief={"ID": "id", "Name": "name", "Host": "host", "Status": "status"},
    full={"ID": "id", "Name": "name", "Host": "host", "Status": "status", "Last seen up": "last_seen_up"},
    cells={"last_seen_up": _without_offset},
)

DATA_MODEL: Final = Table(
    brief={
        "Server UUID": "server_uuid",
        "Server Name": "server_name",
        "Server State": "server_state",
        "Node UUID": "node_uuid",
        "Node Host Name": "node_hostname",
    },
    full={
        "Server_UUID": "server_uuid",
        "Server Name": "server_name",
        "Server Vcpus": "server_vcpus",
        "Server Memory": "server_memory",
        "Server Disk": "server_disk",
        "Server State": "server_state",
        "Node UUID": "node_uuid",
        "Node Host Name": "node_hostname",
        "Node Vcpus": "node_vcpus",
        "Node Vcpu Ratio": "node_vcpu_ratio",
        "Node Memory": "node_memory",
        "Node Memory Ratio": "node_memory_ratio",
        "Node Disk": "node_disk",
        "Node Disk Ratio": "node_disk_ratio",
        "Node State": "node_state",
    },
    missing=None,
)

VERSION: Final = Table(
    brief={
        "ID": "id",
        "Status": "status",
        "Min Microversion": "min_version",
        "Max Microversion": "max_version",
    },
    full={},
)
