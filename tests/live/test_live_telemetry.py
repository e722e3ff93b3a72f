"""The spans and hooks of calls to a real server; the spans are those of examples/spans.py, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from watcherclient.hooks import Attempt
from watcherclient.v1.client import Client

EXAMPLE = Path(__file__).parents[2] / "examples" / "spans.py"


def test_the_spans_of_one_optimize(sandbox: dict[str, Any]) -> None:
    account = sandbox["users"]["admin"]
    environment = {
        "OS_AUTH_URL": sandbox["auth_url"],
        "OS_USERNAME": account["username"],
        "OS_PASSWORD": account["password"],
        "OS_PROJECT_NAME": account["project_name"],
        "OS_REGION_NAME": sandbox["region"],
    }
    done = subprocess.run(
        [sys.executable, EXAMPLE, "--json"],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    spans = [json.loads(line) for line in done.stdout.splitlines()]
    assert account["password"] not in done.stdout
    whole = spans[0]
    assert (whole["name"], whole["kind"], whole["parent_id"]) == ("optimize", "SpanKind.INTERNAL", None)
    assert {span["context"]["trace_id"] for span in spans} == {whole["context"]["trace_id"]}
    names = [span["name"] for span in spans if span["parent_id"] == whole["context"]["span_id"]]
    assert [name for name in names if name != "GET /v1/data_model"] == [
        "audit.create",
        "audit.wait",
        "action_plan.list",
        "action.list",
        "POST /v1/action_plans/{id}/start",
        "action_plan.wait",
        "action.list",
    ]
    requests = [span for span in spans if span["kind"] == "SpanKind.CLIENT"]
    assert all(span["attributes"]["openstack.request_id"].startswith("req-") for span in requests)
    assert {span["attributes"]["openstack.api.microversion"] for span in requests} == {"1.7"}
    assert {span["attributes"]["http.response.status_code"] for span in requests} <= {200, 201}


def test_hooks_are_told_of_real_answers(connect: Callable[..., Client], admin: dict[str, Any]) -> None:
    told: list[Attempt] = []
    watcher = connect(1, **admin, on_response=told.append)
    goals = watcher.goal.list(page_size=1)
    assert [attempt.status for attempt in told][: len(goals)] == [200] * len(goals)
    assert all(attempt.request_id and attempt.bytes_received for attempt in told)


def test_an_older_server_shows_the_version_it_was_spoken_to_in(
    connect: Callable[..., Client], admin: dict[str, Any], sandbox: dict[str, Any]
) -> None:
    told: list[Attempt] = []
    connect(1, **admin, os_region_name=sandbox["old_region"], on_response=told.append).goal.list(limit=1)
    assert [(attempt.status, attempt.microversion, attempt.attempt) for attempt in told] == [
        (406, "1.7", 1),
        (200, "1.4", 2),
    ]
