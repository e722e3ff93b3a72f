"""The compatible client: which calls make it, and that its results and requests are those of python-watcherclient."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qsl

import pytest
from fake_server import FakeServer, Received, Reply
from keystoneauth1.session import Session
from keystoneauth1.token_endpoint import Token

import watcherclient.client
import watcherclient.v1.client
from watcherclient import exc, v1
from watcherclient.common.client import CompatibleClient

client: Any = watcherclient.client
v1_client: Any = watcherclient.v1.client
"""The modules, for calls that type checkers refuse."""

TIMES = {"created_at": "2026-11-24T18:00:00.000001+00:00", "updated_at": None}
AUDIT = {"uuid": "a-1", "name": "nightly", "state": "PENDING", "scope": [{"x": {"y": 1}}], **TIMES}


@pytest.fixture
def session(server: FakeServer) -> Session:
    return Session(auth=Token(server.url, "t0ken"))


@pytest.fixture
def older(server: FakeServer, session: Session) -> Iterator[CompatibleClient]:
    with pytest.warns(DeprecationWarning, match="endpoint"):
        made = v1_client.Client(endpoint=server.url, session=session, max_retries=0)
    assert isinstance(made, CompatibleClient)
    with made:
        yield made


# Which calls make it


FORMS: dict[str, Callable[[str, Session], object]] = {
    "v1.client.Client(session=, endpoint=)": lambda url, session: v1_client.Client(session=session, endpoint=url),
    "v1.client.Client(URL, session=)": lambda url, session: v1_client.Client(url, session=session),
    "client.Client('1', endpoint=, session=)": lambda url, session: client.Client("1", endpoint=url, session=session),
    "client.Client('1', URL, session=)": lambda url, session: client.Client("1", url, session=session),
    "v1.client.Client(endpoint=, token=)": lambda url, _: v1_client.Client(endpoint=url, token="t0ken"),
    "get_client(1, TOKEN, URL)": lambda url, _: client.get_client(1, "t0ken", url),
    "get_client('1', username=)": lambda url, _: client.get_client(
        "1",
        watcher_url=url,
        insecure=False,
        ca_file=None,
        username="ann",
        os_auth_token="t0ken",
        os_infra_optim_api_version="1.0",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_older_form_makes_the_compatible_client(form: str, server: FakeServer, session: Session) -> None:
    server.answer = lambda _: Reply.of(AUDIT)
    with pytest.warns(DeprecationWarning, match="python-watcherclient") as caught:
        made = FORMS[form](server.url + "/v1/", session)
    assert [warning.filename for warning in caught] == [__file__]
    assert isinstance(made, CompatibleClient)
    assert isinstance(made, v1_client.Client)
    assert made.audit.get("nightly").created_at == TIMES["created_at"]
    assert server.request.target == "/v1/audits/nightly"
    assert server.request.headers["x-auth-token"] == "t0ken"
    made.close()


def test_the_warning_names_the_new_form(server: FakeServer) -> None:
    said = r"username: .* \(username without effect\); .*get_client\('1', watcher_url=\.\.\., os_auth_token=\.\.\.\)"
    with pytest.warns(DeprecationWarning, match=said):
        client.get_client("1", watcher_url=server.url, os_auth_token="t0ken", username="ann")


@pytest.mark.parametrize(
    "arguments",
    [
        {"os_auth_token": "t0ken", "watcher_url": "http://controller:9322"},
        {"os_auth_token": "t0ken", "os_endpoint_override": "http://controller:9322", "ca_file": None},
        {"session": Session(auth=Token("http://controller:9322", "t0ken"))},
        {"os_username": "ann", "os_password": "p", "os_auth_url": "http://keystone:5000", "os_tenant_name": "demo"},
    ],
)
def test_everybody_else_gets_the_typed_client_without_a_word(arguments: dict[str, Any]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for made in (client.get_client("1", **arguments), client.Client("1", **arguments), v1.Client(**arguments)):
            assert type(made) is v1_client.Client


def test_typed_users_import_nothing_of_it() -> None:
    program = (
        "import sys\nfrom watcherclient import client\n"
        "client.get_client(1, os_auth_token='t', watcher_url='http://controller:9322').audit\n"
        "assert not [name for name in sys.modules if name.startswith('watcherclient.common')]"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_misspelt_argument_is_no_older_form() -> None:
    with pytest.raises(TypeError, match="watcher_uri"):
        client.get_client(1, os_auth_token="t0ken", watcher_uri="http://controller:9322")


def test_a_subclass_of_the_typed_client_stays_what_it_is(server: FakeServer, session: Session) -> None:
    class Mine(watcherclient.v1.client.Client):
        pass

    untyped: Any = Mine
    assert type(untyped(session=session)) is Mine
    with pytest.raises(TypeError, match="endpoint"):
        untyped(session=session, endpoint=server.url)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("given", "wins"),
    [
        ({"endpoint": "c"}, "c"),
        ({"endpoint": "c", "watcher_url": "a", "os_endpoint_override": "b"}, "a"),
        ({"endpoint": "c", "watcher_url": None, "os_endpoint_override": "b"}, "b"),
        ({"endpoint": "c", "watcher_url": "", "os_endpoint_override": ""}, "c"),
    ],
)
def test_the_first_endpoint_that_is_given_wins(given: dict[str, Any], wins: str, server: FakeServer) -> None:
    server.answer = lambda _: Reply.of(AUDIT)
    urls = {name: value and f"{server.url}/{value}" for name, value in given.items()}
    with client.get_client(1, token="t0ken", **urls) as made:
        made.audit.get("nightly")
    assert server.request.path == f"/{wins}/v1/audits/nightly"


@pytest.mark.parametrize("arguments", [{"endpoint": "http://controller:9322"}, {"username": "ann"}])
def test_the_asynchronous_client_says_what_to_write(arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=rf"{next(iter(arguments))}: .* write watcher_url="):
        client.get_async_client(1, **arguments)
    with pytest.raises(TypeError, match="^positional arguments: "):
        client.get_async_client(1, "t0ken", "http://controller:9322")


def test_too_many_positional_arguments_are_refused() -> None:
    with pytest.raises(TypeError, match="At most 30 positional"):
        CompatibleClient(1, *range(30))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_neither_credentials_nor_endpoint() -> None:
    with pytest.raises(exc.AmbiguousAuthSystem):
        client.get_client("1", username="ann")


# What it returns


def test_results_are_those_of_python_watcherclient(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply.of(AUDIT)
    audit = older.audit.get(audit="nightly")
    assert audit.to_dict() == audit._info == AUDIT
    assert repr(audit) == f"<Audit {AUDIT}>"
    assert type(audit.state) is str
    assert audit.scope[0]["x"].get("y") == 1
    assert not hasattr(audit, "start_time")
    with pytest.raises(AttributeError, match="start_time"):
        _ = audit.start_time
    assert audit == older.audit.get("nightly")
    assert audit != older.goal.get("nightly")
    assert audit != "nightly"


def test_results_may_be_changed(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply.of(AUDIT)
    audit = older.audit.get("nightly")
    audit.strategy_name = "auto"
    audit.state = "OVER"
    assert (audit.strategy_name, audit.state) == ("auto", "OVER")
    assert audit.to_dict() == AUDIT
    audit.to_dict()["scope"].clear()
    assert audit.scope == AUDIT["scope"]


def test_results_know_their_manager(older: CompatibleClient, server: FakeServer) -> None:
    """Rally polls with `resource.manager.get(id)`."""
    server.will(Reply.of({"audits": [AUDIT]}), Reply.of({**AUDIT, "state": "SUCCEEDED"}))
    (audit,) = older.audit.list()
    assert audit.manager.get(audit.uuid).state == "SUCCEEDED"


def test_results_can_be_copied_and_pickled_without_their_manager(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply.of(AUDIT)
    audit = older.audit.get("nightly")
    for again in (copy.copy(audit), copy.deepcopy(audit), pickle.loads(pickle.dumps(audit))):
        assert again == audit
        assert again.name == "nightly"
    assert b"t0ken" not in pickle.dumps(audit)


@pytest.mark.parametrize("answer", [[1], "text", None, 5])
def test_an_answer_of_another_shape_is_refused(answer: Any, older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply.of(answer)
    for call in (lambda: older.audit.get("a"), lambda: older.audit.list()):
        with pytest.raises(exc.InvalidResponse):
            call()


def test_nested_values_are_plain(older: CompatibleClient, server: FakeServer) -> None:
    """Horizon reads the efficacy of an action plan as dicts."""
    server.answer = lambda _: Reply.recorded("action_plans_detail")
    (plan,) = older.action_plan.list(detail=True, limit=1)
    raw = Reply.recorded("action_plans_detail").json["action_plans"][0]
    assert plan.to_dict() == raw
    assert type(plan.efficacy_indicators) is list
    assert type(plan.links[0]) is dict


# What it sends


def a_page(server: FakeServer, collection: str, *pages: list[dict[str, Any]]) -> None:
    """Answer a list page by page, with links as a real server makes them: without the filters."""

    def answer(request: Received) -> Reply:
        number = int(request.query.get("marker", "0"))
        page: dict[str, Any] = {collection: pages[number]}
        if number + 1 < len(pages):
            page["next"] = f"{server.url}/v1/{collection}?limit=2&marker={number + 1}"
        return Reply.of(page)

    server.answer = answer


CALLS: list[tuple[Callable[[CompatibleClient], Any], str]] = [
    (lambda c: c.goal.list(3, "id", "asc", True, "u"), "/v1/goals/detail?sort_key=id&sort_dir=asc&limit=3&marker=u"),
    (lambda c: c.goal.list(limit=0, detail=False), "/v1/goals"),
    (lambda c: c.strategy.list("g", 3), "/v1/strategies?goal=g&limit=3"),
    (lambda c: c.strategy.list(goal="g", sort_key="nonsense"), "/v1/strategies?goal=g&sort_key=nonsense"),
    (lambda c: c.audit_template.list(None, "g"), "/v1/audit_templates?goal=g"),
    (lambda c: c.audit_template.list(strategy="s", detail=True), "/v1/audit_templates/detail?strategy=s"),
    (lambda c: c.audit.list(None, 5, "name", "desc"), "/v1/audits?sort_key=name&sort_dir=desc&limit=5"),
    (lambda c: c.audit.list(detail=True, goal="a & b"), "/v1/audits/detail?goal=a+%26+b"),
    (lambda c: c.audit.list(limit=-1, goal="", marker=None), "/v1/audits"),
    (lambda c: c.action_plan.list("a-1", detail=True), "/v1/action_plans/detail?audit_uuid=a-1"),
    (lambda c: c.action.list("p-1"), "/v1/actions?action_plan_uuid=p-1"),
    (lambda c: c.action.list(action_plan="p", audit="a"), "/v1/actions?action_plan_uuid=p&audit_uuid=a"),
    (lambda c: c.scoring_engine.list(1, "id", "asc", True), "/v1/scoring_engines/detail?sort_key=id&sort_dir=asc&limit=1"),  # noqa: E501
    (lambda c: c.service.list(sort_key="id"), "/v1/services?sort_key=id"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "target"), CALLS, ids=[target for _, target in CALLS])
def test_a_list_is_asked_for_as_it_was_called(
    call: Callable[[CompatibleClient], Any], target: str, older: CompatibleClient, server: FakeServer
) -> None:
    server.answer = lambda request: Reply.of({request.path.split("/")[2]: []})
    found = call(older)
    assert type(found) is list
    assert server.request.raw_path == target.partition("?")[0]
    assert server.request.query == dict(parse_qsl(target.partition("?")[2]))


def test_lists_are_complete_and_filtered_on_every_page(older: CompatibleClient, server: FakeServer) -> None:
    rows = [{"uuid": f"u-{number}"} for number in range(5)]
    a_page(server, "audits", rows[:2], rows[2:4], rows[4:])
    assert [row.to_dict() for row in older.audit.list(goal="dummy", sort_key="name")] == rows
    assert [request.query["goal"] for request in server.requests] == ["dummy"] * 3
    assert [request.query["sort_key"] for request in server.requests] == ["name"] * 3
    assert [row.uuid for row in older.audit.list(limit=3)] == ["u-0", "u-1", "u-2"]


def test_goal_and_strategy_together_are_answered_rightly(older: CompatibleClient, server: FakeServer) -> None:
    """The server joins both wrongly."""
    rows = [{"name": name, "goal_uuid": goal, "goal_name": goal} for name, goal in (("x", "g"), ("y", "other"))]
    for manager, collection in ((older.audit, "audits"), (older.audit_template, "audit_templates")):
        server.forget()
        a_page(server, collection, rows)
        assert [row.name for row in manager.list(goal="g", strategy="s")] == ["x"]
        assert server.request.query == {"strategy": "s"}


def test_filters_that_the_server_lacks_are_not_sent(older: CompatibleClient, server: FakeServer) -> None:
    a_page(server, "audit_templates", [{"name": "x"}, {"name": "y"}])
    assert [row.name for row in older.audit_template.list(name="y")] == ["y"]
    assert server.request.query == {}
    for strategy, sent in (("s-1", {"strategy": "s-1"}), (None, {"goal": "g-1"})):
        server.forget()
        server.will(Reply.of({"goal_uuid": "g-1", "strategy_uuid": strategy}), Reply.of({"audits": []}))
        assert older.audit.list(audit_template="nightly") == []
        assert [request.path for request in server.requests] == ["/v1/audit_templates/nightly", "/v1/audits"]
        assert server.requests[-1].query == sent


IDENTIFIED: list[tuple[str, Callable[[CompatibleClient, Any], Any], str]] = [
    ("goal.get", lambda c, x: c.goal.get(goal=x), "GET /v1/goals/{}"),
    ("strategy.get", lambda c, x: c.strategy.get(strategy=x), "GET /v1/strategies/{}"),
    ("audit_template.get", lambda c, x: c.audit_template.get(audit_template_id=x), "GET /v1/audit_templates/{}"),
    ("audit_template.update", lambda c, x: c.audit_template.update(x, []), "PATCH /v1/audit_templates/{}"),
    ("audit.get", lambda c, x: c.audit.get(audit=x), "GET /v1/audits/{}"),
    ("audit.update", lambda c, x: c.audit.update(audit=x, patch=[]), "PATCH /v1/audits/{}"),
    ("action_plan.get", lambda c, x: c.action_plan.get(action_plan_id=x), "GET /v1/action_plans/{}"),
    ("action_plan.start", lambda c, x: c.action_plan.start(action_plan_id=x), "POST /v1/action_plans/{}/start"),
    ("action_plan.update", lambda c, x: c.action_plan.update(x, []), "PATCH /v1/action_plans/{}"),
    ("action.get", lambda c, x: c.action.get(action_id=x), "GET /v1/actions/{}"),
    ("action.update", lambda c, x: c.action.update(action_id=x, patch=[]), "PATCH /v1/actions/{}"),
    ("scoring_engine.get", lambda c, x: c.scoring_engine.get(scoring_engine_name=x), "GET /v1/scoring_engines/{}"),
    ("service.get", lambda c, x: c.service.get(service=x), "GET /v1/services/{}"),
]


@pytest.mark.parametrize(("call", "sent"), [row[1:] for row in IDENTIFIED], ids=[row[0] for row in IDENTIFIED])
def test_one_resource_is_named_safely(
    call: Callable[[CompatibleClient, Any], Any], sent: str, older: CompatibleClient, server: FakeServer
) -> None:
    server.answer = lambda _: Reply.of({"uuid": "u"})
    assert call(older, "../x?y").uuid == "u"
    assert str(server.request) == sent.format("..%2Fx%3Fy")
    for identifier in ("", "..", None):
        with pytest.raises(exc.ValidationError):
            call(older, identifier)
    assert len(server.requests) == 1


def test_deletes_return_nothing(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply(204)
    assert older.audit.delete(audit="a") is None  # type: ignore[func-returns-value]  # that is the test
    assert older.audit_template.delete(audit_template_id="t") is None  # type: ignore[func-returns-value]  # that is the test
    assert older.action_plan.delete(action_plan_id="p") is None  # type: ignore[func-returns-value]  # that is the test
    assert [str(request) for request in server.requests] == [
        "DELETE /v1/audits/a",
        "DELETE /v1/audit_templates/t",
        "DELETE /v1/action_plans/p",
    ]


def test_a_create_is_sent_as_it_is(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda request: Reply.of({**AUDIT, **request.json}, 201)
    body = {
        "audit_type": "CONTINUOUS",
        "goal": "dummy",
        "interval": 60,
        "start_time": "2027-01-02T18:30:00",
        "parameters": {},
        "name": None,
    }
    assert older.audit.create(**body).start_time == "2027-01-02T18:30:00"
    assert server.request.json == body


def test_a_datetime_without_offset_stays_without(older: CompatibleClient, server: FakeServer) -> None:
    import datetime

    server.answer = lambda request: Reply.of({**AUDIT, **request.json}, 201)
    older.audit.create(start_time=datetime.datetime(2027, 1, 2, 18, 30))
    assert server.request.json == {"start_time": "2027-01-02T18:30:00"}


def test_an_unknown_attribute_is_refused(older: CompatibleClient, server: FakeServer) -> None:
    for create in (older.audit.create, older.audit_template.create):
        with pytest.raises(exc.InvalidAttribute, match="got nonsense$"):
            create(name="n", nonsense=1)
    assert server.requests == []


def test_a_create_is_done_once(older: CompatibleClient, server: FakeServer) -> None:
    """The answer gets lost; the template is looked up by its name."""
    made = {"uuid": "t-1", "name": "n", "created_at": "2999-01-01T00:00:00+00:00"}
    server.will(Reply(raw=b""), Reply.of(made))
    with_retries = older.with_options(max_retries=2, retry_interval=0.01)
    assert with_retries.audit_template.create(name="n", goal="dummy").uuid == "t-1"
    assert [request.method for request in server.requests] == ["POST", "GET"]


def test_force_is_not_dropped_at_1_0(older: CompatibleClient, server: FakeServer) -> None:
    pinned = older.with_options(api_version="1.0")
    with pytest.raises(exc.UnsupportedVersion, match="force"):
        pinned.audit.create(audit_type="ONESHOT", goal="dummy", force=True)
    assert server.requests == []


@pytest.mark.parametrize(("state", "sent"), [("ONGOING", "CANCELLING"), ("RECOMMENDED", "CANCELLED")])
def test_a_plan_is_cancelled(state: str, sent: str, older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda request: Reply.of({"uuid": "p", "state": state})
    older.action_plan.cancel("p")
    assert server.requests[-1].json == [{"op": "replace", "path": "/state", "value": sent}]


def test_the_state_of_a_strategy_is_a_list(older: CompatibleClient, server: FakeServer) -> None:
    server.will("strategy_state")
    rows = older.strategy.state("dummy")
    assert [row.to_dict() for row in rows] == Reply.recorded("strategy_state").json
    assert server.request.path == "/v1/strategies/dummy/state"


def test_the_data_model_has_a_context(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply.recorded("data_model")
    assert older.data_model.list(audit="a-1").context == Reply.recorded("data_model").json["context"]
    assert server.request.query == {"data_model_type": "compute", "audit_uuid": "a-1"}


# Requests of one's own


def test_json_request_gives_the_answer_and_its_content(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply.recorded("versions")
    response, body = older.with_options(api_version="1.0").http_client.json_request("GET", "/")
    assert server.request.target == "/"
    assert server.request.headers["openstack-api-version"] == "infra-optim 1.0"
    assert (response.status_code, response.json()) == (200, body)
    assert body == Reply.recorded("versions").json


def test_json_request_takes_the_path_as_it_is(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply(204)
    _, body = older.http_client.json_request(
        "patch", "/v1/audits/a b?x=1%20", body=[1], headers={"X-Mine": "yes", "Content-Type": "application/json"}
    )
    assert str(server.request) == "PATCH /v1/audits/a%20b?x=1%20"
    assert (server.request.json, server.request.headers["x-mine"], body) == ([1], "yes", [])


def test_json_request_without_json(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply(200, b"<html>", {"Content-Type": "text/html"})
    response, body = older.http_client.json_request("GET", "/")
    assert (response.text, body) == ("<html>", None)
    server.answer = lambda _: Reply(200, b"{", {"Content-Type": "application/json"})
    with pytest.raises(exc.ClientException):
        older.http_client.json_request("GET", "/")


@pytest.mark.parametrize("url", ["v1/goals", "http://elsewhere/", ""])
def test_json_request_wants_a_path(url: str, older: CompatibleClient) -> None:
    with pytest.raises(exc.ValidationError, match="url must be a path"):
        older.http_client.json_request("GET", url)


def test_json_request_raises_what_the_server_says(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply.recorded("api_404")
    with pytest.raises(exc.NotFound) as caught:
        older.http_client.json_request("GET", "/v1/audits/a")
    assert caught.value.http_status == 404


# The typed client beside it


def test_the_typed_client_is_at_hand(older: CompatibleClient, server: FakeServer) -> None:
    server.answer = lambda _: Reply.recorded("audit")
    assert older.typed.audit.get("a").created_at.year == 2026
    assert older.audit.get("a").created_at == json.loads(Reply.recorded("audit").body)["created_at"]
    assert type(older.typed) is v1_client.Client
    assert server.connections == 1
