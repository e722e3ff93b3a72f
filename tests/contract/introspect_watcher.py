"""Run by the Python of an installed python-watcher: print its API types, lists, states, policies, versions as JSON."""

import importlib
import inspect
import json
import pkgutil
import sys
from typing import Any

from watcher import objects

# The API's modules expect this to have been done.
objects.register_all()

from watcher.api.controllers import v1  # noqa: E402 - after register_all()
from watcher.api.controllers.v1 import versions  # noqa: E402 - after register_all()
from watcher.common import policies  # noqa: E402 - after register_all()
from wsme import types as wtypes  # noqa: E402 - after register_all()


def type_name(datatype: Any) -> str:
    if isinstance(datatype, wtypes.ArrayType):
        return f"[{type_name(datatype.item_type)}]"
    if isinstance(datatype, wtypes.DictType):
        return "{}"
    if isinstance(datatype, wtypes.Enum):
        return "enum"
    name = getattr(datatype, "name", None) or getattr(datatype, "__name__", None) or type(datatype).__name__
    return str(name)


def words(datatype: Any) -> list[str]:
    return sorted(map(str, datatype.values)) if isinstance(datatype, wtypes.Enum) else []


def constants(cls: type) -> list[str]:
    return sorted(value for name, value in vars(cls).items() if not name.startswith("_") and isinstance(value, str))


types: dict[str, Any] = {}
lists: dict[str, Any] = {}
patches: dict[str, Any] = {}
for info in pkgutil.iter_modules(v1.__path__):
    if info.ispkg:
        continue
    module = importlib.import_module(f"{v1.__name__}.{info.name}")
    name: str
    cls: Any  # wsme gives the classes their attributes
    for name, cls in inspect.getmembers(module, inspect.isclass):
        if cls.__module__ != module.__name__:
            continue
        if getattr(cls, "_wsme_attributes", None):
            types[f"{info.name}.{name}"] = {
                each.name: {
                    "type": type_name(each.datatype),
                    "words": words(each.datatype),
                    "mandatory": bool(getattr(each, "mandatory", False)),
                }
                for each in cls._wsme_attributes
            }
        if name.endswith("PatchType"):
            patches[info.name] = {"mandatory": cls.mandatory_attrs(), "internal": cls.internal_attrs()}
        for method in ("get_all", "detail"):
            definition = getattr(getattr(cls, method, None), "_wsme_definition", None)
            if definition and name.endswith("Controller"):
                lists[f"{info.name}.{method}"] = [each.name for each in definition.arguments]

sys.stdout.write(
    json.dumps(
        {
            "types": types,
            "lists": lists,
            "patches": patches,
            "fields": {
                name: sorted(getattr(objects, name).fields)
                for name in (
                    "Goal",
                    "Strategy",
                    "AuditTemplate",
                    "Audit",
                    "ActionPlan",
                    "Action",
                    "ScoringEngine",
                    "Service",
                )
            },
            "states": {
                "AuditState": constants(objects.audit.State),
                "AuditType": sorted(each.value for each in objects.audit.AuditType),
                "ActionPlanState": constants(objects.action_plan.State),
                "ActionState": constants(objects.action.State),
                "ServiceStatus": constants(objects.service.ServiceStatus),
            },
            "policies": {
                rule.name: [[each["method"], each["path"]] for each in getattr(rule, "operations", [])]
                for rule in policies.list_rules()
            },
            "versions": {each.name: each.value for each in versions.VERSIONS},
        },
        indent=1,
        default=str,
    )
)
