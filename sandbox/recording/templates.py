"""Audit templates, made, changed and deleted at each microversion and in each way that the API knows."""

from typing import Any

from .recorder import Recorder

DEFAULTS = {"para1": 2.5, "para2": "hello"}
SCOPE = [{"compute": [{"host_aggregates": [{"name": "sandbox-aggregate"}]}, {"exclude": []}]}]


def _step(op: str, path: str, *value: Any) -> dict[str, Any]:
    return {"op": op, "path": path, **({"value": value[0]} if value else {})}


def templates(recorder: Recorder, newest: int) -> None:
    """Create, read, change, delete; and what is refused."""
    path = "/v1/audit_templates"

    def create(what: str, body: dict[str, Any], **options: Any) -> None:
        recorder.call(f"templates: create {what}", "POST", path, body, **options)

    def change(what: str, name: str, steps: object, **options: Any) -> None:
        recorder.call(f"templates: change {what}", "PATCH", f"{path}/{name}", steps, **options)

    for minor in range(newest + 1):
        version, name = f"1.{minor}", f"template-{minor}"
        body = {"name": name, "goal": "dummy", "strategy": "dummy", "description": "described"}
        create(f"at {version}", body, version=version, expect=201)
        change(f"at {version}", name, [_step("replace", "/description", "new")], version=version, expect=200)
        where = f"{path}/{name}"
        recorder.call(f"templates: delete at {version}", "DELETE", where, version=version, expect=204)
        recorder.call(f"templates: deleted at {version}", "GET", where, version=version, expect=404)

    create("smallest", {"name": "smallest", "goal": "dummy"}, expect=201)
    full: dict[str, Any] = {
        "name": "full",
        "goal": "dummy",
        "strategy": "dummy",
        "description": "everything",
        "scope": SCOPE,
    }
    if newest >= 7:
        full["default_parameters"] = DEFAULTS
    create("full", full, expect=201)
    recorder.get("templates: full", f"{path}/full")
    recorder.get("templates: all in full", f"{path}/detail?sort_key=name")
    if newest >= 7:
        recorder.get("templates: full at 1.6", f"{path}/full", version="1.6")
        create("default_parameters at 1.6", {**full, "name": "x"}, version="1.6", expect=406)
        create("default_parameters wrong", {**full, "name": "x", "default_parameters": {"para1": "x"}}, expect=400)
        create("default_parameters without strategy", {"name": "x", "goal": "dummy", "default_parameters": DEFAULTS})
        change("goal, default_parameters set", "full", [_step("replace", "/goal", "unclassified")], expect=409)
        steps = [_step("replace", "/default_parameters", {"para1": 1})]
        change("default_parameters at 1.6", "full", steps, version="1.6", expect=406)
        change("default_parameters", "full", steps, expect=200)
        added = [_step("add", "/default_parameters", DEFAULTS)]
        change("default_parameters by add", "full", added, expect=200)
        change("remove default_parameters", "full", [_step("remove", "/default_parameters")], expect=200)

    create("taken name", {"name": "full", "goal": "dummy"}, expect=409)
    create("no name", {"goal": "dummy"}, expect=400)
    create("no goal", {"name": "x"}, expect=400)
    create("unknown goal", {"name": "x", "goal": "nope"}, expect=400)
    create("unknown strategy", {"name": "x", "goal": "dummy", "strategy": "nope"}, expect=400)
    create("strategy of another goal", {"name": "x", "goal": "hardware_maintenance", "strategy": "dummy"}, expect=400)
    create("unknown property", {"name": "x", "goal": "dummy", "color": "red"}, expect=400)
    create("wrong type", {"name": 5, "goal": ["dummy"]}, expect=400)

    for what, step in {
        "name": _step("replace", "/name", "smaller"),
        "name back": _step("add", "/name", "smallest"),
        "description": _step("add", "/description", "some words"),
        "remove description": _step("remove", "/description"),
        "strategy": _step("add", "/strategy", "dummy"),
        "strategy by replace": _step("replace", "/strategy", "dummy"),
        "remove strategy": _step("remove", "/strategy"),
        "goal": _step("replace", "/goal", "unclassified"),
        "goal back": _step("add", "/goal", "dummy"),
        "scope": _step("replace", "/scope", SCOPE),
        "scope by add": _step("add", "/scope", SCOPE),
        "remove scope": _step("remove", "/scope"),
    }.items():
        change(what, "smaller" if what == "name back" else "smallest", [step], expect=200)
    change("nothing", "smallest", [], expect=200)
    wrong: dict[str, Any] = {
        "remove goal": [_step("remove", "/goal")],
        "unknown property": [_step("replace", "/color", "red")],
        "internal property": [_step("replace", "/uuid", "x")],
        "unknown op": [_step("move", "/name", "x")],
        "no list": {"description": "x"},
        "no value": [_step("replace", "/name")],
        "unknown goal": [_step("replace", "/goal", "nope")],
    }
    for what, body in wrong.items():
        change(what, "smallest", body)
    # The router looks for a file extension, and for a further segment.
    recorder.call("templates: name with an extension", "GET", f"{path}/web.txt", expect=404)
    recorder.call("templates: name with a slash", "GET", f"{path}/a/b", expect=404)
