"""A small program around Watcher, as users write them: it logs in by the environment."""

from __future__ import annotations

import os

from watcherclient import Client, exc, get_client


def connect() -> Client:
    """Log in with OS_*."""
    return get_client(
        os_auth_url=os.environ["OS_AUTH_URL"],
        os_username=os.environ["OS_USERNAME"],
        os_password=os.environ["OS_PASSWORD"],
        os_project_name=os.environ["OS_PROJECT_NAME"],
    )


def nightly_template(watcher: Client) -> str:
    """Return the uuid of the template "nightly", which is made if it is not there."""
    try:
        return watcher.audit_template.get("nightly").uuid
    except exc.NotFound:
        return watcher.audit_template.create(name="nightly", goal="dummy", strategy="dummy").uuid


def optimize() -> str:
    """Run an audit from the template, and its plan; return the state of the plan."""
    with connect() as watcher:
        audit = watcher.audit.create(audit_type="ONESHOT", audit_template=nightly_template(watcher))
        watcher.audit.wait(audit, timeout=60)
        (plan,) = watcher.action_plan.list(audit=audit)
        watcher.action_plan.start(plan)
        return str(watcher.action_plan.wait(plan, timeout=60).state)
