"""The whole script: what is asked of the newer and of the older Watcher, in which order."""

import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from . import audits, faults, operations, plans, templates
from .recorder import Recorder

# As openapi/watcher-v1.yaml lists them.
SORT_KEYS: dict[str, tuple[str, ...]] = {
    "goals": ("id", "uuid", "name", "display_name", "created_at", "updated_at"),
    "strategies": (
        "id", "uuid", "name", "display_name", "created_at", "updated_at", "goal_uuid", "goal_name",
    ),
    "audit_templates": (
        "id", "uuid", "name", "description", "created_at", "updated_at",
        "goal_uuid", "goal_name", "strategy_uuid", "strategy_name",
    ),
    "audits": (
        "id", "uuid", "name", "audit_type", "state", "interval", "auto_trigger", "next_run_time", "hostname",
        "start_time", "end_time", "force", "created_at", "updated_at",
        "goal_uuid", "goal_name", "strategy_uuid", "strategy_name",
    ),
    "action_plans": (
        "id", "uuid", "state", "hostname", "created_at", "updated_at", "audit_uuid", "strategy_uuid", "strategy_name",
    ),
    "actions": ("id", "uuid", "action_type", "state", "created_at", "updated_at", "action_plan_uuid"),
    "scoring_engines": ("id", "uuid", "name", "description", "created_at", "updated_at"),
    "services": ("id", "name", "host", "last_seen_up", "created_at", "updated_at"),
}  # fmt: skip


def _known(recorder: Recorder) -> dict[str, str]:
    """Make one of each resource; their identifiers, by what they are."""
    # First, so that what they show has the same name in every run, whatever is asked later.
    for name in ("goals", "strategies", "scoring_engines"):
        recorder.get(f"known: {name}", f"/v1/{name}?sort_key=name")
    body = {"name": "known", "goal": "dummy", "strategy": "dummy", "description": "for reads"}
    template = recorder.call("known: audit template", "POST", "/v1/audit_templates", body, expect=201).json
    other = {**body, "name": "another"}
    recorder.call("known: another template", "POST", "/v1/audit_templates", other, expect=201)
    known = {
        "goal": "dummy",
        "strategy": "dummy",
        "audit_template": str(template["uuid"]),
        "other_audit_template_name": "another",
        "other_audit_name": "other",
        "service": "1",
    }
    made = {"audit_type": "EVENT", "goal": "dummy", "strategy": "dummy"}
    recorder.call("known: another audit", "POST", "/v1/audits", {**made, "name": "other"}, expect=201)
    audit = recorder.call("known: audit", "POST", "/v1/audits", {**made, "name": "known"}, expect=201).json
    return {**known, "audit": str(audit["uuid"])}


def newer(recorder: Recorder) -> dict[str, str]:
    """Everything, with the newer Watcher; returns the identifiers that it knows."""
    known = _known(recorder)
    recorder.get("discovery: /v1 with a slash", "/v1/")
    recorder.get("data model: compute", "/v1/data_model?data_model_type=compute")
    recorder.call("data model: other type", "GET", "/v1/data_model?data_model_type=storage", expect=404)
    recorder.call("data model: wrong audit", "GET", "/v1/data_model?audit_uuid=wrong", expect=400)
    recorder.get("data model: of an audit", f"/v1/data_model?audit_uuid={known['audit']}")
    recorder.get("strategies: state with metrics", "/v1/strategies/vm_workload_consolidation/state")
    for goal in ("server_consolidation", "cluster_maintaining"):
        recorder.get(f"goals: {goal}", f"/v1/goals/{goal}")
    plan = plans.new_plan(recorder, "known-plan")
    (action, *_) = plans.actions_of(recorder, "known", plan)
    engine = recorder.peek("/v1/scoring_engines?sort_key=name")["scoring_engines"][0]
    known |= {"action_plan": plan, "action": str(action["uuid"]), "scoring_engine": str(engine["name"])}
    operations.versions(recorder, known, newest=7)
    operations.refusals(recorder, known, (*operations.READS, *operations.WRITES))
    operations.lists(recorder, known, SORT_KEYS)
    templates.templates(recorder, newest=7)
    audits.by_version(recorder, newest=7)
    audits.continuous(recorder, planned=True)
    audits.refused(recorder)
    plans.by_version(recorder, newest=7)
    plans.others(recorder)
    plans.run(recorder)
    plans.cancelled(recorder)
    audits.lives(recorder)
    body = {"audit_type": "ONESHOT", "audit_template_uuid": known["audit_template"], "name": "from-template"}
    audits.create(recorder, "from a template", body, expect=201)
    recorder.until("audits: from a template", "/v1/audits/from-template", audits.is_in("SUCCEEDED"))
    faults.faults(recorder, known)
    return known


def older(recorder: Recorder) -> dict[str, str]:
    """What the API of the older Watcher can do without a decision engine."""
    # Asks the decision engine, which is not there: the answer comes when the server gives up.
    with ThreadPoolExecutor() as pool:
        silent = [
            pool.submit(recorder.call, f"no reply: {path}", "GET", f"/v1/{path}")
            for path in ("strategies/dummy/state", "data_model")
        ]
        known = _known(recorder)
        known |= {"action_plan": operations.MISSING, "action": operations.MISSING}
        engine = recorder.peek("/v1/scoring_engines?sort_key=name")["scoring_engines"]
        known["scoring_engine"] = str(engine[0]["name"]) if engine else operations.MISSING
        reads = tuple(each for each in operations.READS if _alone(each))
        operations.versions(recorder, known, 4, reads)
        writes = tuple(each for each in operations.WRITES if _alone(each))
        operations.refusals(recorder, known, (*reads[:5], *writes))
        templates.templates(recorder, newest=4)
        audits.by_version(recorder, newest=4)
        audits.continuous(recorder, planned=False)
        audits.refused(recorder)
        faults.faults(recorder, known)
        for each in silent:
            each.result()
    return known


def _alone(operation: operations.Operation) -> bool:
    """Whether the API answers without a decision engine, and without the plans that only that makes."""
    engine = ("get_strategy_state", "get_data_model", "trigger_webhook")
    return operation.name not in engine and "{action" not in operation.path


def aged(recorder: Recorder, known: dict[str, str], database: Path) -> None:
    """What time and upgrades bring, put into the database by hand: lost goals and strategies, stale services."""
    with sqlite3.connect(database, timeout=30) as connection:
        for table in ("goals", "strategies"):
            connection.execute(f"UPDATE {table} SET deleted = id, deleted_at = created_at WHERE name = 'dummy'")
        connection.execute("UPDATE action_plans SET state = 'SUPERSEDED' WHERE uuid = ?", (known["action_plan"],))
        connection.execute(
            "INSERT INTO services (name, host, created_at, deleted) VALUES ('watcher-applier', 'gone', '2026-01-01', 0)"
        )
    what_is_aged(recorder, known)


def what_is_aged(recorder: Recorder, known: dict[str, str]) -> None:
    """Ask for what has aged."""
    for name in ("audit", "audit_template", "action_plan"):
        recorder.get(f"aged: {name}", f"/v1/{name}s/{known[name]}")
        recorder.get(f"aged: {name}s", f"/v1/{name}s?limit=1")
    recorder.get("aged: service", "/v1/services/3")
    recorder.get("aged: services", "/v1/services/detail?marker=2")


def unavailable(recorder: Recorder, known: dict[str, str]) -> None:
    """What every operation answers while Keystone is down; side by side, because the server tries for long."""
    with ThreadPoolExecutor(8) as pool:
        waiting: list[Future[None]] = [
            pool.submit(operations.unavailable, recorder, operation, known)
            for operation in (*operations.READS, *operations.WRITES)
        ]
    for each in waiting:
        each.result()


def broken_database(recorder: Recorder, known: dict[str, str], database: Path) -> None:
    """What every operation answers when its tables are gone."""
    with sqlite3.connect(database, timeout=30) as connection:
        for table in faults.TABLES:
            connection.execute(f"ALTER TABLE {table} RENAME TO gone_{table}")
    faults.broken_database(recorder, known)
