"""What the compatible client returns: resources as the server sent them, as python-watcherclient shows them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from watcherclient.common._managers import Manager


class Resource:
    """A resource: each field that the server sent is an attribute, which may be assigned.

    Times are text, nested JSON is plain dicts and lists, and a field that was not sent is an AttributeError.

    Attributes:
        manager: The manager that returned it; `resource.manager.get(resource.uuid)` reads it again.
    """

    def __init__(self, manager: Manager[Any], info: dict[str, Any]) -> None:
        self.manager: Any = manager  # of which kind, the resource tells
        self._info = info
        self.__dict__.update(info)

    def to_dict(self) -> dict[str, Any]:
        """Return what the server sent, without what was assigned since."""
        return copy.deepcopy(self._info)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._info}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Resource):
            return NotImplemented
        return type(self) is type(other) and self._info == other._info

    __hash__: ClassVar[None]  # type: ignore[assignment] # what can be changed has no hash, as there

    def __getstate__(self) -> dict[str, Any]:
        """Leave the manager, which holds connections and credentials, out of copies and pickles."""
        return {name: value for name, value in self.__dict__.items() if name != "manager"}

    if TYPE_CHECKING:
        # Which fields there are depends on the server and the version; the typed client says what they are.
        def __getattr__(self, name: str) -> Any: ...

        def __setattr__(self, name: str, value: Any) -> None: ...


class Action(Resource):
    """A step of an action plan."""


class ActionPlan(Resource):
    """What an audit recommends."""


class Audit(Resource):
    """A run of a strategy."""


class AuditTemplate(Resource):
    """A preset for audits."""


class DataModel(Resource):
    """The cluster as the decision engine sees it; `context` holds its rows."""


class Goal(Resource):
    """What an audit can optimise for."""


class ScoringEngine(Resource):
    """What computes metrics for strategies."""


class Service(Resource):
    """A decision engine or an applier."""


class Strategy(Resource):
    """How a goal is reached; also a row of strategy.state()."""
