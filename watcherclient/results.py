"""What calls return besides models: lists, and what optimize() did."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, Generic, SupportsIndex, TypeVar, overload
from urllib.parse import quote

from attrs import field, frozen

from watcher_v1_client.types import Model, html_cell, html_rows, html_table
from watcherclient import exc

if TYPE_CHECKING:
    from pandas import DataFrame

    from watcher_v1_client.models.action import Action
    from watcher_v1_client.models.action_plan import ActionPlan
    from watcher_v1_client.models.audit import Audit
    from watcher_v1_client.models.efficacy_indicator import EfficacyIndicator
    from watcher_v1_client.models.global_efficacy import GlobalEfficacy
    from watcherclient.preview import Preview

__all__ = ("Optimization", "RawResponse", "Response", "ResultList")


def __dir__() -> list[str]:
    return list(__all__)


Row = TypeVar("Row", bound=Model)
T = TypeVar("T")

SHOWN: Final = 50
"""How many resources are shown; asyncio asks for the repr of what a coroutine returns, and a list may be long."""


class ResultList(list[Row]):
    """A list of resources; slices of it are such lists too.

    Attributes:
        noun: What the resources are, in the plural: "audits".
        request_ids: The server's ids of the requests that it came with, one for each page.
    """

    def __init__(self, rows: Iterable[Row] = (), *, noun: str = "resources", request_ids: Iterable[str] = ()) -> None:
        super().__init__(rows)
        self.noun = noun
        self.request_ids: tuple[str, ...] = tuple(request_ids)

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Row: ...

    @overload
    def __getitem__(self, index: slice, /) -> ResultList[Row]: ...

    def __getitem__(self, index: SupportsIndex | slice, /) -> Row | ResultList[Row]:
        if isinstance(index, slice):
            return ResultList(super().__getitem__(index), noun=self.noun, request_ids=self.request_ids)
        return super().__getitem__(index)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return the resources as plain JSON values: what json.dumps() and pandas.DataFrame() take."""
        return [row.to_dict() for row in self]

    def __repr__(self) -> str:
        more = [f"... and {len(self) - SHOWN:,} more"] if len(self) > SHOWN else []
        return f"[{', '.join([*map(repr, self[:SHOWN]), *more])}]"

    def _repr_html_(self) -> str:
        if not self:
            return f"<p>no {self.noun}</p>"
        more = f"... and {len(self) - SHOWN:,} more {self.noun}" if len(self) > SHOWN else ""
        return html_table(html_rows(self[:SHOWN])) + (f"<p>{more}</p>" if more else "")

    def to_dataframe(self) -> DataFrame:
        """Return the resources as a pandas DataFrame: a row each, times as datetimes in UTC, states as text.

        Needs pandas, the extra "pandas".

        Raises:
            ImportError: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise ImportError("to_dataframe() needs pandas: pip install 'watcherclient[pandas]'") from error
        frame = pd.DataFrame(self.to_dicts())
        for name in frame.columns:
            if any(isinstance(getattr(row, name, None), datetime.datetime) for row in self):
                frame[name] = pd.to_datetime(frame[name], utc=True, format="ISO8601")
        return frame


@frozen(eq=False)
class Response:
    """An answer of the server as it came.

    Attributes:
        method: The method of the request.
        url: The URL of the request.
        status: The status code.
        headers: The headers; names in lower case, values of repeated ones joined by commas.
        body: The body, decompressed.
    """

    method: str
    url: str
    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def request_id(self) -> str | None:
        """The server's id of the request, to be found in its log; None when it gave none."""
        return self.headers.get("x-openstack-request-id")

    @property
    def microversion(self) -> str | None:
        """The microversion that the server answered in, such as "1.7"; None when it does not say."""
        return self.headers.get("openstack-api-version", "").rpartition(" ")[2] or None

    def json(self) -> Any:
        """Return the body as json.loads() reads it; None when it is empty.

        Raises:
            ValueError: It is not valid JSON.
        """
        return json.loads(self.body) if self.body else None


@frozen(eq=False)
class RawResponse(Response, Generic[T]):
    """What a method of with_raw_response returns: the answer, and on demand what it holds.

    Attributes:
        earlier: The answers before it, where a call takes several requests: the other pages of a list, a look-up.
    """

    earlier: tuple[Response, ...] = field(repr=False)
    _result: T | exc.InvalidResponse = field(repr=False)

    def parse(self) -> T:
        """Return what the method itself returns; for a list all of its pages.

        Raises:
            watcherclient.exc.InvalidResponse: The answer is not what the API documents.
        """
        if isinstance(self._result, exc.InvalidResponse):
            raise self._result
        return self._result


RESUME_PREFIX: Final = "optimize/1/"


def resume_token(audit: str, action_plan: str | None) -> str:
    """Write down where optimize() stands, in characters that need no quoting in a shell; optimize() reads it."""
    parts = {"audit": audit, "action_plan": action_plan}
    return RESUME_PREFIX + "/".join(f"{name}={quote(value, safe='')}" for name, value in parts.items() if value)


@frozen(repr=False)
class Optimization:
    """What an audit recommended, and what became of it.

    Attributes:
        audit: The audit, SUCCEEDED.
        action_plan: Its action plan; None when it made none.
        actions: The actions of the plan, in their last state; empty when there is nothing to improve.
        applied: Whether the plan was started and SUCCEEDED.
        approved: What was answered when approval was asked for; None when it was not.
        preview: What the cluster was predicted to look like once the plan has run, from before it was started; None
            when there is nothing to do, when the plan had been started already, or when the data model could not be
            read, which is then logged.
    """

    audit: Audit
    action_plan: ActionPlan | None
    actions: list[Action]
    applied: bool
    approved: bool | None = None
    preview: Preview | None = None

    @property
    def efficacy(self) -> ResultList[EfficacyIndicator | GlobalEfficacy]:
        """What the strategy expects of the plan, figure by figure, then in sum; empty when it does not say."""
        plan = self.action_plan
        figures: list[EfficacyIndicator | GlobalEfficacy] = []
        if plan is not None:
            figures = [*plan.efficacy_indicators, *plan.global_efficacy]
        return ResultList(figures, noun="figures of efficacy")

    @property
    def resume_token(self) -> str:
        """What optimize(resume=...) takes to go on from here, also in another process; holds no secret."""
        return resume_token(self.audit.uuid, None if self.action_plan is None else self.action_plan.uuid)

    def __repr__(self) -> str:
        audit = f"audit {self.audit.name} {self.audit.state}"
        if self.action_plan is None:
            return f"<Optimization {audit}, no action plan>"
        plan = f"action plan {self.action_plan.uuid} {self.action_plan.state}"
        count = f"{len(self.actions)} action{'' if len(self.actions) == 1 else 's'}"
        return f"<Optimization {audit}, {plan}, {count}, {self._outcome()}>"

    def _repr_html_(self) -> str:
        rows = [("outcome", self._outcome()), ("audit", f"{self.audit.name} ({self.audit.uuid})")]
        rows.append(("state of the audit", self.audit.state))
        if self.action_plan is not None:
            rows += [("action plan", self.action_plan.uuid), ("state of the action plan", self.action_plan.state)]
        summary = "".join(f"<tr><th>{name}</th>{html_cell(value)}</tr>" for name, value in rows)
        parts = [html_table(summary, caption="Optimization")]
        for title, found in (("Efficacy", self.efficacy), ("Actions", self.actions)):
            parts.append(html_table(html_rows(found), caption=title) if found else f"<p>no {title.lower()}</p>")
        return "".join(parts)

    def _outcome(self) -> str:
        if self.applied:
            return "applied"
        if not self.actions:
            return "nothing to do"
        return "not approved" if self.approved is False else "not applied"
