"""Results for people: short reprs, tables in notebooks, plain records, the cluster by node."""

import copy
import json
import pickle
import sys
from typing import Any

import pytest
from both_clients import Connect
from fake_server import FakeServer, Reply
from optimizing_server import INDICATOR, RATIO

from watcherclient import exc
from watcherclient.client import Client, get_client


def test_a_resource_shows_kind_name_and_state(watcher: Client, server: FakeServer) -> None:
    server.will("audit_with_times")
    audit = watcher.audit.get("a")
    assert repr(audit) == f"<Audit {audit.name} {audit.state}>"


def test_a_resource_without_a_name_shows_its_uuid(watcher: Client, server: FakeServer) -> None:
    server.will("action_plan")
    plan = watcher.action_plan.get("p")
    assert repr(plan) == f"<ActionPlan {plan.uuid} {plan.state}>"


def test_something_that_is_no_resource_shows_its_fields(watcher: Client, server: FakeServer) -> None:
    server.will("goal")
    assert repr(watcher.goal.get("g").links[0]).startswith("Link(href='http://")


def test_a_resource_is_a_table_in_a_notebook(watcher: Client, server: FakeServer) -> None:
    goal = {**Reply.recorded("goal").json, "display_name": "<b>&"}
    server.will(Reply.of(goal))
    html = watcher.goal.get("g")._repr_html_()
    assert "<caption>Goal</caption>" in html
    assert "<td>&lt;b&gt;&amp;</td>" in html


def test_a_list_is_a_table_and_plain_records(watcher: Client, server: FakeServer) -> None:
    server.will(Reply.of({"goals": [Reply.recorded("goal").json]}))
    goals = watcher.goal.list(detail=True)
    html, records = goals._repr_html_(), goals.to_dicts()
    assert "<th>display_name</th>" in html
    assert f"<td>{goals[0].name}</td>" in html
    assert json.loads(json.dumps(records))[0]["uuid"] == goals[0].uuid
    assert goals == [goals[0]]


def test_an_empty_list_says_what_there_is_none_of(watcher: Client, server: FakeServer) -> None:
    server.will(Reply.of({"goals": []}))
    assert watcher.goal.list()._repr_html_() == "<p>no goals</p>"


def test_a_table_has_readable_times_states_with_a_dot_and_short_json_but_no_links(
    watcher: Client, server: FakeServer
) -> None:
    audit = {
        **Reply.recorded("audit").json,
        "created_at": "2026-11-24T18:00:00.123456+00:00",
        "parameters": {"text": "x" * 100},
        "state": "SUCCEEDED",
    }
    server.will(Reply.of({"audits": [audit]}))
    html = watcher.audit.list(detail=True)._repr_html_()
    assert "<td>2026-11-24 18:00:00 UTC</td>" in html
    assert "&#9679;</span> SUCCEEDED</td>" in html
    assert "xxx ...</td>" in html
    assert f'title="{{&quot;text&quot;: &quot;{"x" * 100}&quot;}}"' in html
    assert "links" not in html
    assert "overflow-x: auto" in html
    assert "white-space: nowrap" in html


def test_a_plan_shows_its_efficacy_as_a_table_in_the_table(watcher: Client, server: FakeServer) -> None:
    figures = {"efficacy_indicators": [INDICATOR], "global_efficacy": [RATIO]}
    server.will(Reply.of({**Reply.recorded("action_plan").json, **figures}))
    html = watcher.action_plan.get("p")._repr_html_()
    assert html.count("<table>") == 3
    assert "<th>efficacy_indicators</th><td><table><thead><tr><th>name</th>" in html


def test_a_dataframe_has_real_datetimes(watcher: Client, server: FakeServer) -> None:
    pd = pytest.importorskip("pandas", reason="the extra pandas is not installed")
    audit = Reply.recorded("audit_with_times").json
    changed = {**audit, "updated_at": "2026-11-24T18:00:00+00:00"}
    server.will(Reply.of({"audits": [changed, {**audit, "updated_at": None}]}))
    frame = watcher.audit.list(detail=True).to_dataframe()
    assert list(frame["name"]) == [audit["name"]] * 2
    assert str(frame["created_at"].dtype).endswith("UTC]")
    assert frame["updated_at"].isna().tolist() == [False, True]
    assert frame["state"].tolist() == [audit["state"]] * 2
    assert (frame["created_at"] < pd.Timestamp.now("UTC")).all()


def test_a_dataframe_without_pandas_says_what_to_install(
    watcher: Client, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    server.will(Reply.of({"audits": []}))
    with pytest.raises(ImportError, match=r"pip install 'watcherclient\[pandas\]'"):
        watcher.audit.list().to_dataframe()


def test_a_long_list_shows_its_beginning_and_says_how_much_more_there_is(watcher: Client, server: FakeServer) -> None:
    goal = Reply.recorded("goal").json
    server.will(Reply.of({"goals": [{**goal, "name": f"goal {number}"} for number in range(1234)]}))
    goals = watcher.goal.list(detail=True)
    shown, html = repr(goals), goals._repr_html_()
    assert shown.startswith("[<Goal goal 0>, <Goal goal 1>, ")
    assert shown.endswith(", <Goal goal 49>, ... and 1,184 more]")
    assert html.count("<tr>") == 1 + 50
    assert "... and 1,184 more" in html
    assert len(goals.to_dicts()) == 1234
    assert repr(goals[:2]) == "[<Goal goal 0>, <Goal goal 1>]"


def test_copies_and_pickles_are_equal(watcher: Client, server: FakeServer) -> None:
    server.will(Reply.of({"goals": [Reply.recorded("goal").json]}), "data_model")
    for result in (watcher.goal.list(detail=True), watcher.data_model.list()):
        assert copy.deepcopy(result) == result
        assert pickle.loads(pickle.dumps(result)) == result


def test_the_cluster_by_node(watcher: Client, server: FakeServer) -> None:
    model = Reply.recorded("data_model").json
    with_server = next(row for row in model["context"] if "server_uuid" in row)
    empty = {name: value for name, value in with_server.items() if not name.startswith("server_")}
    server.will(Reply.of({"context": [with_server, {**empty, "node_hostname": "empty"}]}))
    nodes = watcher.data_model.list().by_node()
    assert {host: [row.server_uuid for row in rows] for host, rows in nodes.items()} == {
        with_server["node_hostname"]: [with_server["server_uuid"]],
        "empty": [],
    }


def test_numbers_that_come_as_text_are_numbers(watcher: Client, server: FakeServer) -> None:
    row = Reply.recorded("data_model").json["context"][0]
    texts = {"node_memory": "132", "node_vcpu_ratio": "16.0"}
    server.will(Reply.of({"context": [{**row, **texts}]}))
    found = watcher.data_model.list()
    assert (found.context[0].node_memory, found.context[0].node_vcpu_ratio) == (132, 16.0)
    assert found.to_dicts()[0]["node_memory"] == 132


ID = "req-0c0c0c0c-0000-0000-0000-00000000000c"


def test_a_global_request_id_is_sent(connect: Connect, server: FakeServer) -> None:
    server.will("goal")
    connect(1, os_auth_token="t", watcher_url=server.url, global_request_id=ID).goal.get("g")
    assert server.request.headers["x-openstack-request-id"] == ID


def test_a_copy_can_have_a_global_request_id_of_its_own(server: FakeServer) -> None:
    server.will("goal", "goal")
    with get_client(1, os_auth_token="t", watcher_url=server.url) as watcher:
        watcher.with_options(global_request_id=ID).goal.get("g")
        watcher.goal.get("g")
    assert [request.headers.get("x-openstack-request-id") for request in server.requests] == [ID, None]


@pytest.mark.parametrize("value", ["", "abc", "req-1", ID.upper(), ID + "\n"])
def test_a_global_request_id_of_another_form_is_refused(connect: Connect, server: FakeServer, value: str) -> None:
    with pytest.raises(exc.ValidationError, match=r"^global_request_id must be 'req-' and a uuid"):
        connect(1, os_auth_token="t", watcher_url=server.url, global_request_id=value)


def test_a_client_and_its_managers_say_where_they_ask_and_what_they_can(server: FakeServer) -> None:
    with get_client(1, os_auth_token="t0ken", watcher_url=server.url) as watcher:
        assert repr(watcher) == f"<Client of {server.url}>"
        shown = repr(watcher.goal)
        assert shown == f"<GoalManager of {server.url}: get, iter, list, pages>"
        assert "t0ken" not in shown


def test_a_client_that_logs_in_says_where(server: FakeServer) -> None:
    login: dict[str, Any] = {"os_username": "ann", "os_password": "s3cret", "os_auth_url": server.url}
    with get_client(1, **login) as watcher:
        assert repr(watcher) == f"<Client of the catalog of Keystone at {server.url}/v3>"
