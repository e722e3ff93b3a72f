"""Each command of python-watcherclient 4.11.0, through both programs of both clients: the same output and exit codes.

docs/command-line.md lists where the output differs, and why.
"""

from __future__ import annotations

import json
import re
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from cli.programs import CommandLine, Outcome
from watcherclient.v1.client import Client

Lines = dict[str, CommandLine]

LISTS = (
    "action list --action-plan PLAN",
    "action list --audit AUDIT",
    "actionplan list --audit AUDIT",
    "audit list --strategy node_resource_consolidation",
    "audit list --goal server_consolidation",
    "audittemplate list --goal dummy",
    "audittemplate list --strategy dummy",
    "datamodel list",
    "datamodel list --type compute",
    "datamodel list --audit AUDIT",
    "goal list",
    "goal list --sort-key Name --sort-dir desc --limit 3",
    "goal list --sort-key display_name",
    "scoringengine list",
    "scoringengine list --sort-key name",
    "service list",
    "strategy list",
    "strategy list --goal dummy",
    "strategy list --sort-key name --sort-dir desc --limit 2",
    "strategy state dummy",
)

DETAILED = tuple(f"{words} --detail" for words in LISTS if "state" not in words and "--limit" not in words)

SHOWN = (
    "action show ACTION",
    "actionplan show PLAN",
    "audit show AUDIT",
    "audit show AUDIT_NAME",
    "audit show CONTINUOUS",
    "audittemplate show TEMPLATE",
    "audittemplate show TEMPLATE_NAME",
    "goal show dummy",
    "goal show server_consolidation",
    "scoringengine show dummy_scorer",
    "service show 1",
    "strategy show dummy",
    "strategy show actuator",
)

WITHOUT_HEARTBEAT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+")
"""The services tell when they were last seen, which is later each time."""


def filled(words: str, there: dict[str, str]) -> list[str]:
    return [there.get(word, word) for word in words.split()]


def result(found: Outcome, words: str) -> tuple[int, str]:
    text = WITHOUT_HEARTBEAT.sub("TIME", found.out) if words.startswith("service") else found.out
    return found.code, text


FORMS = {
    **dict.fromkeys(LISTS, ("json", "value", "csv", "table")),
    **dict.fromkeys(DETAILED, ("json", "csv")),
    **dict.fromkeys(SHOWN, ("json", "value", "table")),
    "goal show dummy": ("json", "value", "table", "yaml", "shell"),
}


@pytest.mark.parametrize("words", FORMS)
def test_output_is_the_same(words: str, lines: Lines, there: dict[str, str]) -> None:
    for form in FORMS[words]:
        asked = [*filled(words, there), "-f", form]
        theirs, ours = lines["older"].beside(lines["ours"], asked)
        assert result(ours, words) == result(theirs, words), form
        assert theirs.code == 0
        assert theirs.out.strip()


@pytest.mark.parametrize("words", [*LISTS, *SHOWN])
def test_the_plugins_are_the_same(words: str, lines: Lines, there: dict[str, str]) -> None:
    asked = [*filled(words, there), "-f", "json"]
    theirs, ours = lines["older-osc"].beside(lines["ours-osc"], asked)
    assert result(ours, words) == result(theirs, words)
    assert theirs.code == 0
    assert theirs.out.strip()


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.4"])
@pytest.mark.parametrize("words", ["audit show AUDIT", "actionplan show PLAN", "action show ACTION"])
def test_columns_follow_the_version_that_was_asked_for(
    version: str, words: str, lines: Lines, there: dict[str, str]
) -> None:
    asked = ["--os-infra-optim-api-version", version, *filled(words, there), "-f", "json"]
    theirs, ours = lines["older"].beside(lines["ours"], asked)
    assert (ours.code, ours.json) == (theirs.code, theirs.json)


@pytest.mark.parametrize("options", ["-c Name", "-c name -c UUID", "-c Name --sort-column Name --sort-descending"])
def test_columns_and_order_of_cliff_are_the_same(options: str, lines: Lines) -> None:
    asked = ["goal", "list", "-f", "csv", *options.split()]
    assert lines["ours"](*asked).out == lines["older"](*asked).out


WRONG = (
    "goal show nope",
    "strategy show nope",
    "strategy state nope",
    "audit show nope",
    "audittemplate show nope",
    "action show nope",
    "actionplan show nope",
    "actionplan show 11111111-1111-1111-1111-111111111111",
    "actionplan start 11111111-1111-1111-1111-111111111111",
    "actionplan cancel 11111111-1111-1111-1111-111111111111",
    "actionplan delete 11111111-1111-1111-1111-111111111111",
    "actionplan update PLAN replace state=ONGOING",
    "action update ACTION",
    "action update 11111111-1111-1111-1111-111111111111 --state SKIPPED",
    "audit create -g nope",
    "audit create",
    "audit create -g dummy -t CONTINUOUS",
    "audit create -g dummy -t WRONG",
    "audit delete nope",
    "audit list --sort-key nope",
    "audit list --limit -1",
    "audit list --nope",
    "audit update AUDIT replace state=nope",
    "audit update AUDIT wrong state=nope",
    "audittemplate create",
    "audittemplate delete nope",
    "service show 99",
    "scoringengine show nope",
    "datamodel list --type nope",
    "nope list",
)


@pytest.mark.parametrize("words", WRONG)
def test_what_goes_wrong_ends_with_the_same_code(words: str, lines: Lines, there: dict[str, str]) -> None:
    asked = filled(words, there)
    theirs, ours = lines["older"].beside(lines["ours"], asked)
    assert ours.code == theirs.code
    assert ours.code != 0
    assert ours.out == ""
    assert ours.err.strip()


def changes(run: CommandLine, client: Client) -> list[tuple[str, int, Any]]:
    """Make, change and delete one of each, and return what was shown.

    Audits are forced: the server would put one off by its interval while the plan of the other program runs.
    """
    name = f"changes-{uuid.uuid4().hex[:12]}"
    shown: list[tuple[str, int, Any]] = []

    def do(words: str) -> Any:
        found = run(*words.replace("NAME", name).split(), *([] if " delete " in words else ["-f", "json"]))
        assert found.code == 0, f"{words}: {found.err}"
        data = json.loads(found.out) if found.out else {}
        shown.append((words, found.code, _comparable(data, name)))
        return data

    do("audittemplate create NAME dummy -s dummy -d text -p para1=2.5 -p para2=x")
    do("audittemplate update NAME replace description=other")
    do("audittemplate update NAME remove description")
    do("audittemplate delete NAME")
    do('audit create -g dummy -s dummy -t CONTINUOUS -i 3600 -p para1=1.5 -p para2="x" --force --name NAME')
    client.audit.wait(name, until="ONGOING")
    do("audit update NAME replace interval=7200 auto_trigger=false")
    do("audit update NAME replace state=CANCELLED")
    do("audit delete NAME")
    made = do("audit create -g dummy -s dummy -p para1=1 --force --name NAME")
    client.audit.wait(made["UUID"])
    (plan,) = client.action_plan.list(audit=made["UUID"])
    first = client.action.list(action_plan=plan)[0]
    do(f"action update {first.uuid} --state SKIPPED --reason because")
    do(f"action update {first.uuid} --reason other")
    do(f"actionplan start {plan.uuid}")
    client.action_plan.wait(plan)
    do(f"actionplan delete {plan.uuid}")
    do("audit delete NAME")
    again = do("audit create -g dummy -s dummy --force --name NAME-again")
    client.audit.wait(again["UUID"])
    (plan,) = client.action_plan.list(audit=again["UUID"])
    do(f"actionplan cancel {plan.uuid}")
    do(f"actionplan delete {plan.uuid}")
    do("audit delete NAME-again")
    return shown


OF_EACH = {"UUID", "Audit", "Action Plan", "Created At", "Updated At", "Next Run Time", "Parents", "Hostname"}
"""Columns that are another one's each time."""


def _comparable(data: dict[str, Any], name: str) -> dict[str, Any]:
    shown = {column: value for column, value in data.items() if column not in OF_EACH}
    return {"columns": list(data), **json.loads(json.dumps(shown).replace(name, "NAME"))}


def without_identifiers(shown: list[tuple[str, int, Any]]) -> list[tuple[str, int, Any]]:
    return [(re.sub(r"[0-9a-f-]{36}", "UUID", words), code, data) for words, code, data in shown]


@pytest.mark.parametrize(("theirs", "ours"), [("older", "ours"), ("older-osc", "ours-osc")])
def test_changes_are_the_same(theirs: str, ours: str, lines: Lines, client: Client) -> None:
    with ThreadPoolExecutor(2) as both:
        expected, found = both.map(lambda name: without_identifiers(changes(lines[name], client)), (theirs, ours))
    for one, other in zip(expected, found, strict=True):
        if one[0].startswith("audit update") and one[2].get("Strategy") is None:
            one[2]["Strategy"] = other[2]["Strategy"]
        assert other == one


NEW = (
    "actionplan preview PLAN",
    "actionplan progress PLAN -f json",
    "audit wait AUDIT -f json",
    "datamodel show",
    "strategy defaults dummy -f json",
    "version list -f json",
    "audit list --name AUDIT_NAME --state SUCCEEDED --audit-type ONESHOT -f json",
    "actionplan list --strategy node_resource_consolidation --state RECOMMENDED -f json",
)


@pytest.mark.parametrize("words", NEW)
def test_both_programs_have_the_new_commands(words: str, lines: Lines, there: dict[str, str]) -> None:
    program, plugin = lines["ours"].beside(lines["ours-osc"], filled(words, there))
    assert program.code == 0, program.err
    assert (plugin.code, plugin.out) == (program.code, program.out)


def test_the_plugin_reports_errors_and_outcomes(lines: Lines, there: dict[str, str]) -> None:
    run = lines["ours-osc"]
    assert run("goal", "show", "nope").code == 1
    assert run("goal", "list", "--nope").code == 2
    assert run("actionplan", "wait", there["PLAN"], "--timeout", "0.1").code == 5
    assert run("audit", "delete", "nope", "nope2").code == 1
    assert (
        run("action", "skip", there["ACTION"], "--reason", "not now", "-f", "value", "-c", "State").out == "SKIPPED\n"
    )


def test_the_plugin_runs_the_whole_loop_and_names_its_own_commands(lines: Lines, client: Client) -> None:
    name = f"loop-{uuid.uuid4().hex[:12]}"
    found = lines["ours-osc"]("run", "-g", "dummy", "-s", "dummy", "--name", name, "--force", "--dry-run")
    assert found.code == 0, found.err
    (plan,) = client.action_plan.list(audit=name)
    assert f"Not applied: action plan {plan.uuid} RECOMMENDED" in found.out
    assert f"To apply it: openstack optimize actionplan start --wait {plan.uuid}" in found.err
    client.action_plan.delete(plan)
    client.audit.delete(name)
