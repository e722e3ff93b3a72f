"""Version 1 of the API: the client, a manager per resource, and the models they return."""

import typing as _typing

if _typing.TYPE_CHECKING:
    from watcherclient.aio.v1.action import Action
    from watcherclient.aio.v1.action_plan import ActionPlan
    from watcherclient.aio.v1.audit import Audit
    from watcherclient.aio.v1.audit_template import AuditTemplate
    from watcherclient.aio.v1.client import AsyncClient
    from watcherclient.aio.v1.data_model import DataModel
    from watcherclient.aio.v1.goal import Goal
    from watcherclient.aio.v1.scoring_engine import ScoringEngine
    from watcherclient.aio.v1.service import Service
    from watcherclient.aio.v1.strategy import Strategy
else:
    _MODULES = {
        "Action": "action",
        "ActionPlan": "action_plan",
        "AsyncClient": "client",
        "Audit": "audit",
        "AuditTemplate": "audit_template",
        "DataModel": "data_model",
        "Goal": "goal",
        "ScoringEngine": "scoring_engine",
        "Service": "service",
        "Strategy": "strategy",
    }

    def __getattr__(name):
        """Import a module when one of its names is first used, so that importing the package stays fast."""
        from importlib import import_module

        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)

    def __dir__():
        return list(__all__)


__all__ = (
    "Action",
    "ActionPlan",
    "AsyncClient",
    "Audit",
    "AuditTemplate",
    "DataModel",
    "Goal",
    "ScoringEngine",
    "Service",
    "Strategy",
)
