"""with_raw_response: the methods of the managers, which return the answer itself instead of what it holds.

Type checkers follow raw(), with all arguments and overloads, so nothing is written twice: one line says that a method
is there. Methods that make something of their own from answers (wait, progress, preview, defaults, validate, iter,
pages) are not.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec, TypeVar

from attrs import evolve

from watcherclient import exc
from watcherclient._async.manager import AsyncManager
from watcherclient._async.transport import AsyncTransport
from watcherclient._http.answer import Answer
from watcherclient.aio.v1._managers import AsyncManagers
from watcherclient.aio.v1.action import AsyncActionManager
from watcherclient.aio.v1.action_plan import AsyncActionPlanManager
from watcherclient.aio.v1.audit import AsyncAuditManager
from watcherclient.aio.v1.audit_template import AsyncAuditTemplateManager
from watcherclient.aio.v1.data_model import AsyncDataModelManager
from watcherclient.aio.v1.goal import AsyncGoalManager
from watcherclient.aio.v1.scoring_engine import AsyncScoringEngineManager
from watcherclient.aio.v1.service import AsyncServiceManager
from watcherclient.aio.v1.strategy import AsyncStrategyManager
from watcherclient.aio.v1.webhook import AsyncWebhookManager
from watcherclient.results import RawResponse, Response

__all__ = ("AsyncRawResponses",)

P = ParamSpec("P")
T = TypeVar("T")


class AsyncRaw:
    """What all of them share: whose methods they call, and over which connections."""

    def __init__(self, kind: type[AsyncManager | AsyncManagers], transport: AsyncTransport) -> None:
        self._kind = kind
        self._transport = transport

    def keeping(self, answers: list[Answer]) -> AsyncManager | AsyncManagers:
        """Return the manager, which adds all answers that it gets to a list."""
        return self._kind(self._transport.with_options(evolve(self._transport.options, answers=answers)))


def raw(
    method: Callable[Concatenate[Any, P], Coroutine[Any, Any, T]],
) -> Callable[Concatenate[AsyncRaw, P], Coroutine[Any, Any, RawResponse[T]]]:
    """Return a method that calls another one, of a manager, and returns the answer that its result came from."""

    @wraps(method)
    async def call(self: AsyncRaw, /, *args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        answers: list[Answer] = []
        try:
            result: T | exc.InvalidResponse = await method(self.keeping(answers), *args, **kwargs)
        except exc.InvalidResponse as error:
            if not answers:
                raise
            result = error
        *earlier, last = [
            Response(answer.method, answer.url, answer.status, answer.headers, answer.body) for answer in answers
        ]
        return RawResponse(last.method, last.url, last.status, last.headers, last.body, tuple(earlier), result)

    return call


class AsyncRawGoalManager(AsyncRaw):
    """Answers about goals."""

    list: Final = raw(AsyncGoalManager.list)
    get: Final = raw(AsyncGoalManager.get)


class AsyncRawStrategyManager(AsyncRaw):
    """Answers about strategies."""

    list: Final = raw(AsyncStrategyManager.list)
    get: Final = raw(AsyncStrategyManager.get)
    state: Final = raw(AsyncStrategyManager.state)


class AsyncRawAuditTemplateManager(AsyncRaw):
    """Answers about audit templates."""

    list: Final = raw(AsyncAuditTemplateManager.list)
    get: Final = raw(AsyncAuditTemplateManager.get)
    create: Final = raw(AsyncAuditTemplateManager.create)
    get_or_create: Final = raw(AsyncAuditTemplateManager.get_or_create)
    update: Final = raw(AsyncAuditTemplateManager.update)
    delete: Final = raw(AsyncAuditTemplateManager.delete)


class AsyncRawAuditManager(AsyncRaw):
    """Answers about audits."""

    list: Final = raw(AsyncAuditManager.list)
    get: Final = raw(AsyncAuditManager.get)
    create: Final = raw(AsyncAuditManager.create)
    update: Final = raw(AsyncAuditManager.update)
    cancel: Final = raw(AsyncAuditManager.cancel)
    suspend: Final = raw(AsyncAuditManager.suspend)
    resume: Final = raw(AsyncAuditManager.resume)
    trigger: Final = raw(AsyncAuditManager.trigger)
    delete: Final = raw(AsyncAuditManager.delete)


class AsyncRawActionPlanManager(AsyncRaw):
    """Answers about action plans."""

    list: Final = raw(AsyncActionPlanManager.list)
    get: Final = raw(AsyncActionPlanManager.get)
    start: Final = raw(AsyncActionPlanManager.start)
    cancel: Final = raw(AsyncActionPlanManager.cancel)
    update: Final = raw(AsyncActionPlanManager.update)
    delete: Final = raw(AsyncActionPlanManager.delete)


class AsyncRawActionManager(AsyncRaw):
    """Answers about actions."""

    list: Final = raw(AsyncActionManager.list)
    get: Final = raw(AsyncActionManager.get)
    update: Final = raw(AsyncActionManager.update)
    skip: Final = raw(AsyncActionManager.skip)


class AsyncRawScoringEngineManager(AsyncRaw):
    """Answers about scoring engines."""

    list: Final = raw(AsyncScoringEngineManager.list)
    get: Final = raw(AsyncScoringEngineManager.get)


class AsyncRawServiceManager(AsyncRaw):
    """Answers about services."""

    list: Final = raw(AsyncServiceManager.list)
    get: Final = raw(AsyncServiceManager.get)


class AsyncRawDataModelManager(AsyncRaw):
    """Answers about the data model."""

    list: Final = raw(AsyncDataModelManager.list)


class AsyncRawWebhookManager(AsyncRaw):
    """Answers about webhooks."""

    trigger: Final = raw(AsyncWebhookManager.trigger)


class AsyncRawResponses(AsyncRaw):
    """The managers of with_raw_response, and request() and versions()."""

    request: Final = raw(AsyncManagers.request)
    versions: Final = raw(AsyncManagers.versions)

    @property
    def goal(self) -> AsyncRawGoalManager:
        """Answers about goals."""
        return AsyncRawGoalManager(AsyncGoalManager, self._transport)

    @property
    def strategy(self) -> AsyncRawStrategyManager:
        """Answers about strategies."""
        return AsyncRawStrategyManager(AsyncStrategyManager, self._transport)

    @property
    def audit_template(self) -> AsyncRawAuditTemplateManager:
        """Answers about audit templates."""
        return AsyncRawAuditTemplateManager(AsyncAuditTemplateManager, self._transport)

    @property
    def audit(self) -> AsyncRawAuditManager:
        """Answers about audits."""
        return AsyncRawAuditManager(AsyncAuditManager, self._transport)

    @property
    def action_plan(self) -> AsyncRawActionPlanManager:
        """Answers about action plans."""
        return AsyncRawActionPlanManager(AsyncActionPlanManager, self._transport)

    @property
    def action(self) -> AsyncRawActionManager:
        """Answers about actions."""
        return AsyncRawActionManager(AsyncActionManager, self._transport)

    @property
    def scoring_engine(self) -> AsyncRawScoringEngineManager:
        """Answers about scoring engines."""
        return AsyncRawScoringEngineManager(AsyncScoringEngineManager, self._transport)

    @property
    def service(self) -> AsyncRawServiceManager:
        """Answers about services."""
        return AsyncRawServiceManager(AsyncServiceManager, self._transport)

    @property
    def data_model(self) -> AsyncRawDataModelManager:
        """Answers about the data model."""
        return AsyncRawDataModelManager(AsyncDataModelManager, self._transport)

    @property
    def webhook(self) -> AsyncRawWebhookManager:
        """Answers about webhooks."""
        return AsyncRawWebhookManager(AsyncWebhookManager, self._transport)
