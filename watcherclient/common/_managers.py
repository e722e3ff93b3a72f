"""The managers of the compatible client: methods and arguments of python-watcherclient, sent by the typed transport.

Arguments are sent as they are given and errors are those of the server, as older code expects. Better than there: lists
are complete and filtered on every page, identifiers are escaped, and no write is sent twice blindly.
"""

from __future__ import annotations

import builtins
import datetime
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar
from urllib.parse import quote

from watcher_v1_client.types import UNSET, Request, Unset, parse_datetime
from watcherclient import exc
from watcherclient._api import arguments, listing
from watcherclient._api.listing import Order, Window
from watcherclient._sync.create_once import create_once
from watcherclient._sync.paging import Query
from watcherclient._sync.transport import Transport
from watcherclient.common._resource import (
    Action,
    ActionPlan,
    Audit,
    AuditTemplate,
    DataModel,
    Goal,
    Resource,
    ScoringEngine,
    Service,
    Strategy,
)

R = TypeVar("R", bound=Resource)

Patch = Sequence[Mapping[str, Any]]
"""A JSON Patch, such as [{"op": "replace", "path": "/state", "value": "CANCELLED"}]."""


class _Page:
    """One page of a list; the rows are resources."""

    def __init__(self, rows: builtins.list[Any], link: str | Unset) -> None:
        self.rows = rows
        self.next = link


class _Created(NamedTuple):
    """What a create made: when, and all that the server sent."""

    created_at: datetime.datetime
    info: dict[str, Any]


class Manager(Generic[R]):
    """The base of all managers: requests whose answers become resources."""

    collection: ClassVar[str]
    resource_class: type[R]

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def _path(self, argument: str, value: object, *below: str) -> str:
        return "/".join(["/v1", self.collection, quote(arguments.identifier(argument, value), safe=""), *below])

    def _made(self, info: Any) -> R:
        return self.resource_class(self, info)

    def _one(self, method: str, path: str, body: Any = UNSET) -> R:
        """Send a request that is answered with one resource."""
        return self._transport.call(Request(method, path, json=body), self._made)

    def _delete(self, path: str) -> None:
        self._transport.send_without_content(Request("DELETE", path))

    def _create(self, body: dict[str, Any], allowed: Sequence[str], uses: tuple[str, ...] = ()) -> R:
        """Make a resource; one with a name is looked up by it when the answer was lost, instead of being made twice.

        Raises:
            exc.InvalidAttribute: The API has no such attribute.
        """
        unknown = sorted(body.keys() - set(allowed))
        if unknown:
            raise exc.InvalidAttribute(f"create() takes {', '.join(allowed)}; got {', '.join(unknown)}")
        json = {name: _plain(value) for name, value in body.items()}
        request = Request("POST", f"/v1/{self.collection}", json=json)
        name = body.get("name")
        if not name:
            return self._transport.call(request, self._made, uses=uses)
        find = Request("GET", self._path("name", name))
        return self._made(create_once(self._transport, request, find, _created, uses=uses).info)

    def _all(
        self,
        *,
        detail: bool,
        limit: int | None,
        sort_key: str | None,
        sort_dir: str | None,
        marker: str | None = None,
        filters: Mapping[str, str | None] | None = None,
        picked: Mapping[str, str | None] | None = None,
    ) -> builtins.list[R]:
        """Return all rows of a list, or the first `limit` ones; `picked` are filters that the server lacks."""
        path = f"/v1/{self.collection}{'/detail' if detail else ''}"
        query: Query[_Page, Any] = Query(
            self._transport,
            partial(_page_request, path, {"sort_key": sort_key or "", "sort_dir": sort_dir or ""}),
            self._page,
            lambda page: page.rows,
            self.collection,
            Window(limit if limit and limit > 0 else None, marker or UNSET, None),
            Order(UNSET, UNSET, None, descending=False),
            listing.filters(server=_given(filters), client=_given(picked), wrong_together=("strategy", "goal")),
            refused=frozenset({"strategy"} if path == "/v1/audits/detail" else ()),
            check_references=False,
        )
        return list(query.list())

    def _page(self, data: Any) -> _Page:
        return _Page([self._made(info) for info in data[self.collection]], data.get("next", UNSET))


def _page_request(path: str, order: Mapping[str, str], **query: object) -> Request:
    """Return the request of a page."""
    return Request("GET", path, {name: str(value) for name, value in {**query, **order}.items() if value})


def _given(filters: Mapping[str, str | None] | None) -> dict[str, str | Unset]:
    return {name: value or UNSET for name, value in (filters or {}).items()}


def _plain(value: Any) -> Any:
    """Return a value as JSON has it; a datetime without offset stays without."""
    return value.isoformat() if isinstance(value, datetime.datetime) else value


def _created(info: Any) -> _Created:
    return _Created(parse_datetime(info["created_at"]), info)


class GoalManager(Manager[Goal]):
    """Reads goals."""

    collection = "goals"
    resource_class = Goal

    def list(
        self,
        limit: int | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        detail: bool = False,
        marker: str | None = None,
    ) -> builtins.list[Goal]:
        """Return all goals, or the first `limit` ones after `marker`."""
        return self._all(detail=detail, limit=limit, sort_key=sort_key, sort_dir=sort_dir, marker=marker)

    def get(self, goal: str) -> Goal:
        """Return one goal, by uuid or name."""
        return self._one("GET", self._path("goal", goal))


class StrategyManager(Manager[Strategy]):
    """Reads strategies."""

    collection = "strategies"
    resource_class = Strategy

    def list(
        self,
        goal: str | None = None,
        limit: int | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        detail: bool = False,
        marker: str | None = None,
    ) -> builtins.list[Strategy]:
        """Return all strategies, or those of a goal."""
        return self._all(
            detail=detail,
            limit=limit,
            sort_key=sort_key,
            sort_dir=sort_dir,
            marker=marker,
            filters={"goal": goal},
        )

    def get(self, strategy: str) -> Strategy:
        """Return one strategy, by uuid or name."""
        return self._one("GET", self._path("strategy", strategy))

    def state(self, strategy: str) -> builtins.list[Strategy]:
        """Return what the strategy needs, and whether it is there: type, state, mandatory, comment."""
        request = Request("GET", self._path("strategy", strategy, "state"))
        return self._transport.call(request, lambda rows: [self._made(row) for row in rows])


class AuditTemplateManager(Manager[AuditTemplate]):
    """Reads, makes, changes and deletes audit templates."""

    collection = "audit_templates"
    resource_class = AuditTemplate

    def list(
        self,
        name: str | None = None,
        goal: str | None = None,
        strategy: str | None = None,
        limit: int | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        detail: bool = False,
        marker: str | None = None,
    ) -> builtins.list[AuditTemplate]:
        """Return all audit templates, or those of a goal or strategy; the name is compared by the client."""
        return self._all(
            detail=detail,
            limit=limit,
            sort_key=sort_key,
            sort_dir=sort_dir,
            marker=marker,
            filters={"goal": goal, "strategy": strategy},
            picked={"name": name},
        )

    def get(self, audit_template_id: str) -> AuditTemplate:
        """Return one audit template, by uuid or name."""
        return self._one("GET", self._path("audit_template_id", audit_template_id))

    def create(self, **kwargs: Any) -> AuditTemplate:
        """Make an audit template from name, goal, strategy, description, scope and default_parameters."""
        return self._create(kwargs, ("description", "name", "goal", "strategy", "scope", "default_parameters"))

    def update(self, audit_template_id: str, patch: Patch) -> AuditTemplate:
        """Change an audit template with a JSON Patch."""
        return self._one("PATCH", self._path("audit_template_id", audit_template_id), patch)

    def delete(self, audit_template_id: str) -> None:
        """Delete an audit template."""
        self._delete(self._path("audit_template_id", audit_template_id))


class AuditManager(Manager[Audit]):
    """Reads, makes, changes and deletes audits."""

    collection = "audits"
    resource_class = Audit

    def list(
        self,
        audit_template: str | None = None,
        limit: int | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        detail: bool = False,
        goal: str | None = None,
        strategy: str | None = None,
        marker: str | None = None,
    ) -> builtins.list[Audit]:
        """Return all audits, or those of a goal or strategy; a template stands for its strategy or else its goal."""
        if audit_template:
            template = AuditTemplateManager(self._transport).get(audit_template)
            goal, strategy = None if template.strategy_uuid else template.goal_uuid, template.strategy_uuid
        return self._all(
            detail=detail,
            limit=limit,
            sort_key=sort_key,
            sort_dir=sort_dir,
            marker=marker,
            filters={"goal": goal, "strategy": strategy},
        )

    def get(self, audit: str) -> Audit:
        """Return one audit, by uuid or name."""
        return self._one("GET", self._path("audit", audit))

    def create(self, **kwargs: Any) -> Audit:
        """Make an audit from audit_type, goal or audit_template_uuid, and what else the API takes.

        Times are sent as they are given; one without offset is read in the server's time zone.

        Raises:
            watcherclient.exc.UnsupportedVersion: `force` at a microversion below 1.2, which would ignore it.
        """
        names = ("audit_template_uuid", "audit_type", "interval", "parameters", "goal", "strategy", "auto_trigger")
        allowed = (*names, "name", "start_time", "end_time", "force")
        return self._create(kwargs, allowed, uses=("audit.create(force)",) if kwargs.get("force") else ())

    def update(self, audit: str, patch: Patch) -> Audit:
        """Change an audit with a JSON Patch."""
        return self._one("PATCH", self._path("audit", audit), patch)

    def delete(self, audit: str) -> None:
        """Delete an audit."""
        self._delete(self._path("audit", audit))


class ActionPlanManager(Manager[ActionPlan]):
    """Reads, starts, cancels, changes and deletes action plans."""

    collection = "action_plans"
    resource_class = ActionPlan

    def list(
        self,
        audit: str | None = None,
        limit: int | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        detail: bool = False,
        marker: str | None = None,
    ) -> builtins.list[ActionPlan]:
        """Return all action plans, or those of an audit, by its uuid."""
        return self._all(
            detail=detail,
            limit=limit,
            sort_key=sort_key,
            sort_dir=sort_dir,
            marker=marker,
            filters={"audit_uuid": audit},
        )

    def get(self, action_plan_id: str) -> ActionPlan:
        """Return one action plan."""
        return self._one("GET", self._path("action_plan_id", action_plan_id))

    def start(self, action_plan_id: str) -> ActionPlan:
        """Start an action plan."""
        return self._one("POST", self._path("action_plan_id", action_plan_id, "start"))

    def cancel(self, action_plan_id: str) -> ActionPlan:
        """Cancel an action plan: one that runs becomes CANCELLING, another one CANCELLED."""
        state = "CANCELLING" if self.get(action_plan_id).state == "ONGOING" else "CANCELLED"
        return self.update(action_plan_id, [{"op": "replace", "path": "/state", "value": state}])

    def update(self, action_plan_id: str, patch: Patch) -> ActionPlan:
        """Change an action plan with a JSON Patch."""
        return self._one("PATCH", self._path("action_plan_id", action_plan_id), patch)

    def delete(self, action_plan_id: str) -> None:
        """Delete an action plan."""
        self._delete(self._path("action_plan_id", action_plan_id))


class ActionManager(Manager[Action]):
    """Reads and changes actions."""

    collection = "actions"
    resource_class = Action

    def list(
        self,
        action_plan: str | None = None,
        audit: str | None = None,
        limit: int | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        detail: bool = False,
        marker: str | None = None,
    ) -> builtins.list[Action]:
        """Return all actions, or those of an action plan or of an audit, by uuid."""
        return self._all(
            detail=detail,
            limit=limit,
            sort_key=sort_key,
            sort_dir=sort_dir,
            marker=marker,
            filters={"action_plan_uuid": action_plan, "audit_uuid": audit},
        )

    def get(self, action_id: str) -> Action:
        """Return one action."""
        return self._one("GET", self._path("action_id", action_id))

    def update(self, action_id: str, patch: Patch) -> Action:
        """Change an action with a JSON Patch."""
        return self._one("PATCH", self._path("action_id", action_id), patch)


class ScoringEngineManager(Manager[ScoringEngine]):
    """Reads scoring engines."""

    collection = "scoring_engines"
    resource_class = ScoringEngine

    def list(
        self,
        limit: int | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        detail: bool = False,
    ) -> builtins.list[ScoringEngine]:
        """Return all scoring engines, or the first `limit` ones."""
        return self._all(detail=detail, limit=limit, sort_key=sort_key, sort_dir=sort_dir)

    def get(self, scoring_engine_name: str) -> ScoringEngine:
        """Return one scoring engine, by uuid or name."""
        return self._one("GET", self._path("scoring_engine_name", scoring_engine_name))


class ServiceManager(Manager[Service]):
    """Reads services."""

    collection = "services"
    resource_class = Service

    def list(
        self,
        limit: int | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        detail: bool = False,
    ) -> builtins.list[Service]:
        """Return all services, or the first `limit` ones."""
        return self._all(detail=detail, limit=limit, sort_key=sort_key, sort_dir=sort_dir)

    def get(self, service: str | int) -> Service:
        """Return one service, by id or name."""
        return self._one("GET", self._path("service", service))


class DataModelManager(Manager[DataModel]):
    """Reads the data model."""

    collection = "data_model"
    resource_class = DataModel

    def list(self, data_model_type: str = "compute", audit: str | None = None) -> DataModel:
        """Return the data model: one resource, whose `context` holds the rows."""
        sent = {"data_model_type": data_model_type, "audit_uuid": audit}
        request = Request("GET", f"/v1/{self.collection}", {name: value for name, value in sent.items() if value})
        return self._transport.call(request, self._made)
