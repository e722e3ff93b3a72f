"""When a wait is over: the states in which audits, action plans and actions end, and the messages about them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from watcher_v1_client.models.action_plan_state import ActionPlanState
from watcher_v1_client.models.action_state import ActionState
from watcher_v1_client.models.audit_state import AuditState
from watcherclient import exc
from watcherclient._api import arguments

if TYPE_CHECKING:  # models take time to make, and not all who wait do so for all three
    from watcher_v1_client.models.action import Action
    from watcher_v1_client.models.action_plan import ActionPlan
    from watcher_v1_client.models.audit import Audit

Resource: TypeAlias = "Audit | ActionPlan | Action"
"""What can be waited for."""

SHORTEST_PAUSE: Final = 0.01
"""The shortest pause between two polls, in seconds."""


SECOND_LOOK: Final = 2.0
"""Seconds to look again at a cancelled audit: a decision engine that has taken it may write over its state."""


@frozen
class Kind:
    """A kind of resource that runs.

    Attributes:
        manager: The client's attribute, for messages.
        states: All states that the document knows; any other one of a newer server counts as running.
        done: Where a wait ends well when nothing else is asked for.
        failed: Where it ends badly, and with which error.
        advice: What to do or where to look, by state, or by state and type of audit.
        doubtful: States over which the server may write, so that they are looked at again.
    """

    manager: str
    states: type[StrEnum]
    done: frozenset[str]
    failed: Mapping[str, type[exc.ResourceFailure]]
    advice: Mapping[str, str]
    doubtful: frozenset[str] = frozenset()


AUDIT: Final = Kind(
    "audit",
    AuditState,
    frozenset({AuditState.SUCCEEDED, AuditState.SUSPENDED}),
    {
        AuditState.FAILED: exc.ResourceFailure,
        AuditState.CANCELLED: exc.ResourceCancelled,
        AuditState.DELETED: exc.ResourceCancelled,
    },
    {
        "PENDING EVENT": "audit.trigger() starts it",
        "PENDING": "it waits for a decision engine",
        "ONGOING CONTINUOUS": "it stays so until it is suspended, cancelled or reaches its end_time",
        "ONGOING EVENT": "the server leaves it so after a second event, although there is a new action plan",
        AuditState.FAILED: "the log of the decision engine says why",
        "CANCELLED ONESHOT": "by a user, or by the server because an action plan was running and force was not given",
    },
    frozenset({AuditState.CANCELLED}),
)

ACTION_PLAN: Final = Kind(
    "action_plan",
    ActionPlanState,
    frozenset({ActionPlanState.SUCCEEDED}),
    {
        ActionPlanState.FAILED: exc.ResourceFailure,
        ActionPlanState.CANCELLED: exc.ResourceCancelled,
        ActionPlanState.SUPERSEDED: exc.ResourceCancelled,
        ActionPlanState.DELETED: exc.ResourceCancelled,
    },
    {
        ActionPlanState.RECOMMENDED: "action_plan.start() starts it",
        ActionPlanState.FAILED: "its actions say why: action.list(action_plan=..., detail=True)",
    },
)

ACTION: Final = Kind(
    "action",
    ActionState,
    frozenset({ActionState.SUCCEEDED, ActionState.SKIPPED}),
    {
        ActionState.FAILED: exc.ResourceFailure,
        ActionState.CANCELLED: exc.ResourceCancelled,
        ActionState.DELETED: exc.ResourceCancelled,
    },
    {
        ActionState.PENDING: "it runs when its action plan was started and the actions before it have ended",
        ActionState.FAILED: "the log of the applier says why",
    },
)


def wanted_states(kind: Kind, until: str | Iterable[str] | None) -> frozenset[str]:
    """Return the states that are waited for.

    Raises:
        exc.ValidationError: There is none, or one that the document does not know.
    """
    if until is None:
        return kind.done
    states = [until] if isinstance(until, str) else list(until)
    if not states:
        raise exc.ValidationError("until must name at least one state, or be left out; got none")
    return frozenset(arguments.choice("until", kind.states, state) for state in states)


def check_seconds(argument: str, value: float, *, least: float) -> float:
    """Return a number of seconds.

    Raises:
        exc.ValidationError: It is too small, infinite or not a number.
    """
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value < math.inf:  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"{argument} must be a finite number of seconds from {least:g}; got {value!r}")
    return float(value)


def wait_is_over(kind: Kind, resource: Resource, wanted: frozenset[str]) -> bool:
    """Whether a resource is in a state that is waited for.

    Raises:
        exc.ResourceFailure: It has ended in another state, out of which nothing leads.
    """
    state = str(resource.state)
    if state in wanted:
        return True
    if state in kind.failed:
        raise kind.failed[state](_sentence(kind, resource, f"is {state}"), resource=resource)
    if state in kind.done and not _can_continue(resource, state):
        asked = " or ".join(sorted(wanted))
        raise exc.ResourceFailure(
            f"The {_name(kind)} {resource.uuid} has ended {state}, so it will not become {asked}", resource=resource
        )
    return False


def is_doubtful(kind: Kind, resource: Resource) -> bool:
    """Whether the server may write over the state of a resource although nothing should lead out of it."""
    return str(resource.state) in kind.doubtful


def check_cancelled(audit: Resource) -> None:
    """Raise an error when an audit that was cancelled is in another state now.

    Raises:
        exc.ResourceFailure: A decision engine runs it, or has run it; the error's resource is the audit.
    """
    if audit.state != AuditState.CANCELLED:
        raise exc.ResourceFailure(
            f"The audit {audit.uuid} was not cancelled, it is {audit.state}: a decision engine had taken it and "
            "goes on with it; audit.wait() waits for its end, and its action plan can be cancelled then",
            resource=audit,
        )


def timed_out(kind: Kind, identifier: str, resource: Resource, waited: float) -> exc.ResourceTimeout:
    """Return the error that says that the time is up, what was last seen, and how to go on."""
    still = f"is still {resource.state} after {_seconds(waited)}"
    return exc.ResourceTimeout(
        f"{_sentence(kind, resource, still)}; {kind.manager}.wait({identifier!r}) waits on", resource=resource
    )


def never_read(kind: Kind, identifier: str, waited: float) -> str:
    """Return the note for the error that kept a resource from being read even once, and how to go on."""
    return (
        f"The {_name(kind)} {identifier} could not be read in {_seconds(waited)}; "
        f"{kind.manager}.wait({identifier!r}) waits on"
    )


def _seconds(number: float) -> str:
    return f"{number:g} second{'' if number == 1 else 's'}"


def _can_continue(resource: Resource, state: str) -> bool:
    """Suspended audits may be resumed, and EVENT audits run again with the next event."""
    return state == AuditState.SUSPENDED or getattr(resource, "audit_type", None) == "EVENT"


def _sentence(kind: Kind, resource: Resource, what: str) -> str:
    state = str(resource.state)
    typed = f"{state} {getattr(resource, 'audit_type', '')}"
    reason = resource.status_message or kind.advice.get(typed) or kind.advice.get(state)
    return f"The {_name(kind)} {resource.uuid} {what}{f' ({reason})' if reason else ''}"


def _name(kind: Kind) -> str:
    return kind.manager.replace("_", " ")
