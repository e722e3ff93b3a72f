"""The command `python -m watcherclient.testing serve`, and other programs that use what it serves."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from compat.incumbent import incumbent_python

from watcherclient import get_client
from watcherclient.testing import WatcherServer
from watcherclient.testing.__main__ import main

SERVE = [sys.executable, "-m", "watcherclient.testing", "serve"]


@contextmanager
def serving(*options: str) -> Iterator[tuple[dict[str, str], list[str]]]:
    """Serve in a process of its own; yield the URLs and the lines after them."""
    process = subprocess.Popen([*SERVE, *options], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        urls: dict[str, str] = json.loads(process.stdout.readline())
        lines = [process.stdout.readline() for _ in range(10)]
        yield urls, lines
    finally:
        process.terminate()
        process.stdout.close()
        assert process.wait(30) == 0


def test_it_serves_until_it_is_terminated(tmp_path: Path) -> None:
    data = tmp_path / "data.json"
    data.write_text(json.dumps({"audit_templates": [{"name": "nightly", "goal": "dummy"}]}), encoding="utf-8")
    options = ["--release", "14.1.2", "--prefix", "/infra-optim", "--user", "ann:pa55:demo:admin", "--data", str(data)]
    with serving(*options) as (urls, lines):
        assert urls["watcher_url"].endswith("/infra-optim")
        environment = dict(line.removeprefix("export ").strip().split("=", 1) for line in lines if "export" in line)
        assert environment["OS_USERNAME"] == "ann"
        with get_client(
            os_auth_url=environment["OS_AUTH_URL"], os_username="ann", os_password="pa55", os_project_name="demo"
        ) as watcher:
            assert watcher.audit_template.get("nightly").goal_name == "dummy"
            assert watcher.versions().versions[0].max_version == "1.4"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--user", "ann"], "a user must be NAME:PASSWORD:PROJECT:ROLE, got 1 parts"),
        (["--data", "{text}"], "is not valid JSON"),
        (["--data", "{list}"], "must hold a JSON object with rows by collection"),
        (["--prefix", "infra-optim"], "prefix must begin with a slash"),
        (["--data", "{missing}"], "No such file"),
    ],
)
def test_wrong_options_are_named(
    options: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "text").write_text("{", encoding="utf-8")
    (tmp_path / "list").write_text("[]", encoding="utf-8")
    named = {name: str(tmp_path / name) for name in ("text", "list", "missing")}
    assert main(["serve", *[option.format(**named) if "{" in option else option for option in options]]) == 2
    assert said in capsys.readouterr().err


INCUMBENT = """
import sys
from watcherclient.client import get_client

url, token = sys.argv[1:]
watcher = get_client("1", os_auth_token=token, watcher_url=url, os_infra_optim_api_version="1.4")
assert [goal.name for goal in watcher.goal.list()][:3] == ["airflow_optimization", "cluster_maintaining", "dummy"]
audit = watcher.audit.create(audit_type="ONESHOT", goal="dummy", strategy="dummy", name="old-friend")
while watcher.audit.get(audit.uuid).state != "SUCCEEDED":
    pass
(plan,) = watcher.action_plan.list(audit=audit.uuid)
assert watcher.action_plan.start(plan.uuid).state == "PENDING"
while watcher.action_plan.get(plan.uuid).state != "SUCCEEDED":
    pass
assert [action.state for action in watcher.action.list(action_plan=plan.uuid)] == ["SUCCEEDED"] * 3
watcher.action_plan.delete(plan.uuid)
watcher.audit.delete("old-friend")
assert watcher.audit.list() == []
print("done")
"""


def test_python_watcherclient_works_against_the_fake(tmp_path: Path) -> None:
    with WatcherServer(progress="polls") as server:
        done = subprocess.run(
            [str(incumbent_python()), "-c", INCUMBENT, server.url, server.token()],
            capture_output=True,
            text=True,
            timeout=120,
            cwd=tmp_path,  # Python looks there first
            check=False,
        )
        assert done.stdout == "done\n", done.stderr
        server.assert_called("DELETE", "/v1/audits/old-friend", times=1)
