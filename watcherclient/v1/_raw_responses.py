"""with_raw_response: the methods of the managers, which return the answer itself instead of what it holds.

Type checkers follow raw(), with all arguments and overloads, so nothing is written twice: one line says that a method
is there. Methods that make something of their own from answers (wait, progress, preview, defaults, validate, iter,
pages) are not.
"""

# Derived from watcherclient/aio/v1/_raw_responses.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec, TypeVar

from attrs import evolve

from watcherclient import exc
from watcherclient._http.answer import Answer
from watcherclient._sync.manager import Manager
from watcherclient._sync.transport import Transport
from watcherclient.results import RawResponse, Response
from watcherclient.v1._managers import Managers
from watcherclient.v1.action import ActionManager
from watcherclient.v1.action_plan import ActionPlanManager
from watcherclient.v1.audit import AuditManager
from watcherclient.v1.audit_template import AuditTemplateManager
from watcherclient.v1.data_model import DataModelManager
from watcherclient.v1.goal import GoalManager
from watcherclient.v1.scoring_engine import ScoringEngineManager
from watcherclient.v1.service import ServiceManager
from watcherclient.v1.strategy import StrategyManager
from watcherclient.v1.webhook import WebhookManager

__all__ = ("RawResponses",)

P = ParamSpec("P")
T = TypeVar("T")


class Raw:
    """What all of them share: whose methods they call, and over which connections."""

    def __init__(self, kind: type[Manager | Managers], transport: Transport) -> None:
        self._kind = kind
        self._transport = transport

    def keeping(self, answers: list[Answer]) -> Manager | Managers:
        """Return the manager, which adds all answers that it gets to a list."""
        return self._kind(self._transport.with_options(evolve(self._transport.options, answers=answers)))


def raw(
    method: Callable[Concatenate[Any, P], T],
) -> Callable[Concatenate[Raw, P], RawResponse[T]]:
    """Return a method that calls another one, of a manager, and returns the answer that its result came from."""

    @wraps(method)
    def call(self: Raw, /, *args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        answers: list[Answer] = []
        try:
            result: T | exc.InvalidResponse = method(self.keeping(answers), *args, **kwargs)
        except exc.InvalidResponse as error:
            if not answers:
                raise
            result = error
        *earlier, last = [
            Response(answer.method, answer.url, answer.status, answer.headers, answer.body) for answer in answers
        ]
        return RawResponse(last.method, last.url, last.status, last.headers, last.body, tuple(earlier), result)

    return call


class RawGoalManager(Raw):
    """Answers about goals."""

    list: Final = raw(GoalManager.list)
    get: Final = raw(GoalManager.get)


class RawStrategyManager(Raw):
    """Answers about strategies."""

    list: Final = raw(StrategyManager.list)
    get: Final = raw(StrategyManager.get)
    state: Final = raw(StrategyManager.state)


class RawAuditTemplateManager(Raw):
    """Answers about audit templates."""

    list: Final = raw(AuditTemplateManager.list)
    get: Final = raw(AuditTemplateManager.get)
    create: Final = raw(AuditTemplateManager.create)
    get_or_create: Final = raw(AuditTemplateManager.get_or_create)
    update: Final = raw(AuditTemplateManager.update)
    delete: Final = raw(AuditTemplateManager.delete)


class RawAuditManager(Raw):
    """Answers about audits."""

    list: Final = raw(AuditManager.list)
    get: Final = raw(AuditManager.get)
    create: Final = raw(AuditManager.create)
    update: Final = raw(AuditManager.update)
    cancel: Final = raw(AuditManager.cancel)
    suspend: Final = raw(AuditManager.suspend)
    resume: Final = raw(AuditManager.resume)
    trigger: Final = raw(AuditManager.trigger)
    delete: Final = raw(AuditManager.delete)


class RawActionPlanManager(Raw):
    """Answers about action plans."""

    list: Final = raw(ActionPlanManager.list)
    get: Final = raw(ActionPlanManager.get)
    start: Final = raw(ActionPlanManager.start)
    cancel: Final = raw(ActionPlanManager.cancel)
    update: Final = raw(ActionPlanManager.update)
    delete: Final = raw(ActionPlanManager.delete)


class RawActionManager(Raw):
    """Answers about actions."""

    list: Final = raw(ActionManager.list)
    get: Final = raw(ActionManager.get)
    update: Final = raw(ActionManager.update)
    skip: Final = raw(ActionManager.skip)


class RawScoringEngineManager(Raw):
    """Answers about scoring engines."""

    list: Final = raw(ScoringEngineManager.list)
    get: Final = raw(ScoringEngineManager.get)


class RawServiceManager(Raw):
    """Answers about services."""

    list: Final = raw(ServiceManager.list)
    get: Final = raw(ServiceManager.get)


class RawDataModelManager(Raw):
    """Answers about the data model."""

    list: Final = raw(DataModelManager.list)


class RawWebhookManager(Raw):
    """Answers about webhooks."""

    trigger: Final = raw(WebhookManager.trigger)


class RawResponses(Raw):
    """The managers of with_raw_response, and request() and versions()."""

    request: Final = raw(Managers.request)
    versions: Final = raw(Managers.versions)

    @property
    def goal(self) -> RawGoalManager:
        """Answers about goals."""
        return RawGoalManager(GoalManager, self._transport)

    @property
    def strategy(self) -> RawStrategyManager:
        """Answers about strategies."""
        return RawStrategyManager(StrategyManager, self._transport)

    @property
    def audit_template(self) -> RawAuditTemplateManager:
        """Answers about audit templates."""
        return RawAuditTemplateManager(AuditTemplateManager, self._transport)

    @property
    def audit(self) -> RawAuditManager:
        """Answers about audits."""
        return RawAuditManager(AuditManager, self._transport)

    @property
    def action_plan(self) -> RawActionPlanManager:
        """Answers about action plans."""
        return RawActionPlanManager(ActionPlanManager, self._transport)

    @property
    def action(self) -> RawActionManager:
        """Answers about actions."""
        return RawActionManager(ActionManager, self._transport)

    @property
    def scoring_engine(self) -> RawScoringEngineManager:
        """Answers about scoring engines."""
        return RawScoringEngineManager(ScoringEngineManager, self._transport)

    @property
    def service(self) -> RawServiceManager:
        """Answers about services."""
        return RawServiceManager(ServiceManager, self._transport)

    @property
    def data_model(self) -> RawDataModelManager:
        """Answers about the data model."""
        return RawDataModelManager(DataModelManager, self._transport)

    @property
    def webhook(self) -> RawWebhookManager:
        """Answers about webhooks."""
        return RawWebhookManager(WebhookManager, self._transport)
