"""What the arguments of audit.create() and audit.update() become on the wire; checked here, sent elsewhere."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from watcher_v1_client.models.audit_create import AuditCreate
from watcher_v1_client.models.audit_type import AuditType
from watcher_v1_client.types import UNSET, Unset
from watcherclient import exc
from watcherclient._api import arguments
from watcherclient._api.lost_create import make_name
from watcherclient._api.patch import check_alone, remove_or_replace

NEWER = ("start_time", "end_time", "force")
"""What came after microversion 1.0."""


ONE_PRESET: Final = "Exactly one of goal and audit_template must be given"


def creation(
    *,
    audit_type: str,
    goal: object,
    audit_template_uuid: str | None,
    name: str | None,
    strategy: object,
    parameters: Mapping[str, Any] | None,
    interval: str | int | datetime.timedelta | None,
    auto_trigger: bool | None,
    start_time: datetime.datetime | str | None,
    end_time: datetime.datetime | str | None,
    force: bool | None,
) -> AuditCreate:
    """Return the body of a create.

    Raises:
        exc.ValidationError: The server would refuse it, or do something else than what was meant.
    """
    kind = arguments.choice("audit_type", AuditType, audit_type)
    if (goal is None) == (audit_template_uuid is None):
        raise exc.ValidationError(ONE_PRESET)
    if (interval is None) == (kind == AuditType.CONTINUOUS) and kind != AuditType.EVENT:
        raise exc.ValidationError(
            f"interval is needed for CONTINUOUS and not allowed for ONESHOT; got {interval!r} for {kind}"
        )
    for argument, value in (("start_time", start_time), ("end_time", end_time)):
        if value is not None and kind != AuditType.CONTINUOUS:
            raise exc.ValidationError(f"{argument} is only for CONTINUOUS audits; got {value!r} for {kind}")
    start, end = arguments.date_time("start_time", start_time), _end_time(end_time)
    if start and end and start >= end:
        raise exc.ValidationError(f"end_time must be after start_time; got {end_time!r}, and start_time {start_time!r}")
    asked_goal = arguments.optional_identifier("goal", goal)
    asked_strategy = arguments.optional_identifier("strategy", strategy)
    return AuditCreate(
        audit_type=kind,
        goal=asked_goal,
        audit_template_uuid=arguments.optional(audit_template_uuid),
        name=make_name(asked_strategy or asked_goal or "audit") if name is None else arguments.new_name("name", name),
        strategy=asked_strategy,
        parameters=UNSET if parameters is None else arguments.json_object("parameters", parameters),
        interval=arguments.interval(interval),
        auto_trigger=arguments.optional(auto_trigger),
        start_time=start,
        end_time=end,
        force=arguments.optional(force),
    )


def _end_time(value: datetime.datetime | str | None) -> datetime.datetime | Unset:
    time = arguments.date_time("end_time", value)
    if time and time <= datetime.datetime.now(datetime.UTC):
        raise exc.ValidationError(f"end_time must be in the future; got {value!r}")
    return time


def uses_of_creation(body: AuditCreate) -> tuple[str, ...]:
    """Return what a create uses that came after microversion 1.0, as keys of microversions.REQUIRED."""
    return tuple(f"audit.create({name})" for name in NEWER if getattr(body, name) is not UNSET)


def changes(
    patch: Iterable[Any] | None,
    *,
    name: str | Unset,
    state: str | Unset,
    interval: str | int | datetime.timedelta | Unset | None,
    auto_trigger: bool | Unset,
    parameters: Mapping[str, Any] | Unset | None,
    force: bool | Unset,
    start_time: datetime.datetime | str | Unset | None,
    end_time: datetime.datetime | str | Unset | None,
) -> list[Iterable[Any]]:
    """Return the patches that make the changes, in the order to send them; a raw patch is the only one.

    A patch may hold one time only, and only in its first operation, or the server refuses it: each gets its own.

    Raises:
        exc.ValidationError: A value cannot be set, or nothing was given.
    """
    times = {"start_time": start_time, "end_time": end_time}
    fields: dict[str, Any] = {
        "name": name,
        "state": state,
        "interval": interval,
        "auto_trigger": auto_trigger,
        "parameters": parameters,
        "force": force,
    }
    if patch is not None:
        check_alone({**fields, **times})
        return [patch]
    if interval is None:
        raise exc.ValidationError(
            "interval cannot be removed: the server would stop running all continuous audits; "
            "cancel or delete the audit"
        )
    if not isinstance(name, Unset):
        fields["name"] = arguments.new_name("name", name)
    if not isinstance(interval, Unset):
        fields["interval"] = arguments.interval(interval)
    if not isinstance(parameters, Unset | None):
        fields["parameters"] = arguments.json_object("parameters", parameters)
    together = remove_or_replace(fields)
    alone = [
        remove_or_replace({time: value if value is None else _wire_time(time, value)})
        for time, value in times.items()
        if not isinstance(value, Unset)
    ]
    patches: list[Iterable[Any]] = [part for part in [together, *alone] if part]
    if not patches:
        raise exc.ValidationError("Nothing to change was given")
    return patches


PATCH_VALUES: Mapping[str, Callable[[Any], Any]] = {
    "/name": lambda value: arguments.new_name("/name", value),
    "/interval": lambda value: _given("/interval", arguments.interval(value)),
    "/start_time": lambda value: _wire_time("/start_time", value),
    "/end_time": lambda value: _wire_time("/end_time", value),
}
"""What brings the values of a raw patch into the form of the API, by path."""


def _given(argument: str, value: str | Unset) -> str:
    if isinstance(value, Unset):
        raise exc.ValidationError(f"{argument} must have a value; got None")
    return value


def _wire_time(argument: str, value: datetime.datetime | str) -> str:
    time = _end_time(value) if argument.endswith("end_time") else arguments.date_time(argument, value)
    return _given(argument, time if isinstance(time, Unset) else time.isoformat())
