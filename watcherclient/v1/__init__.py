"""Version 1 of the API: the client, a manager per resource, and the models they return."""

# Derived from watcherclient/aio/v1/__init__.py by scripts/derive_sync.py: do not edit.

import typing as _typing

if _typing.TYPE_CHECKING:
    from watcherclient.v1.action import Action
    from watcherclient.v1.action_plan import ActionPlan
    from watcherclient.v1.audit import Audit
    from watcherclient.v1.audit_template import AuditTemplate
    from watcherclient.v1.client import Client
    from watcherclient.v1.data_model import DataModel
    from watcherclient.v1.goal import Goal
    from watcherclient.v1.scoring_engine import ScoringEngine
    from watcherclient.v1.service import Service
    from watcherclient.v1.strategy import Strategy
else:
    _MODULES = {
        "Action": "action",
        "ActionPlan": "action_plan",
        "Client": "client",
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
    "Audit",
    "AuditTemplate",
    "Client",
    "DataModel",
    "Goal",
    "ScoringEngine",
    "Service",
    "Strategy",
)
