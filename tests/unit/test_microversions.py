"""Microversions: what is sent, how an older server is met, and what is refused because it needs more."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from both_clients import Connect
from fake_server import FakeServer, Handler, Received, Reply

from watcherclient import exc
from watcherclient._api.microversions import REQUIRED, Version
from watcherclient.v1.client import Client

SKIP = [{"op": "replace", "path": "/state", "value": "SKIPPED"}]


def offers(oldest: str, newest: str, answer: str = "goal") -> Handler:
    """Answer as a server of these versions: 406 with its range, and no version of its own, to any other."""
    span = {"OpenStack_API_Minimum_Version": oldest, "OpenStack_API_Maximum_Version": newest}

    def respond(request: Received) -> Reply:
        asked = request.headers["openstack-api-version"].removeprefix("infra-optim ")
        if Version.parse(oldest) <= Version.parse(asked) <= Version.parse(newest):
            recorded = Reply.recorded(answer)
            headers = {name.replace("_", "-"): value for name, value in span.items()}
            return Reply(200, recorded.body, {**headers, "OpenStack-API-Version": f"infra-optim {asked}"})
        return Reply.of({"error_message": f"Version {asked} is not supported"}, 406, **span)

    return respond


def asked(server: FakeServer) -> list[str]:
    return [request.headers["openstack-api-version"].removeprefix("infra-optim ") for request in server.requests]


def test_the_newest_version_is_asked_for(watcher: Client, server: FakeServer) -> None:
    server.answer = offers("1.0", "1.7")
    watcher.goal.get("g")
    assert asked(server) == ["1.7"]


def test_with_a_newer_server_this_clients_newest_is_used(watcher: Client, server: FakeServer) -> None:
    server.answer = offers("1.0", "1.12")
    watcher.goal.get("g")
    assert asked(server) == ["1.7"]


def test_with_an_older_server_its_newest_is_negotiated_and_kept(watcher: Client, server: FakeServer) -> None:
    server.answer = offers("1.0", "1.4")
    assert watcher.goal.get("g").name == "server_consolidation"
    watcher.goal.get("g")
    assert asked(server) == ["1.7", "1.4", "1.4"]


def test_the_body_is_repeated_with_the_version(watcher: Client, server: FakeServer) -> None:
    server.answer = offers("1.0", "1.4", "audit")
    watcher.audit.create(audit_type="ONESHOT", goal="g", name="n")
    assert [request.json["name"] for request in server.requests] == ["n", "n"]


@pytest.mark.parametrize(("oldest", "newest"), [("1.8", "1.12"), ("2.0", "2.4"), ("0.1", "0.9")])
def test_a_server_that_shares_no_version_is_unsupported(
    watcher: Client, server: FakeServer, oldest: str, newest: str
) -> None:
    server.answer = offers(oldest, newest)
    with pytest.raises(exc.UnsupportedVersion, match=rf"offers microversions {oldest} to {newest}, not 1\.7"):
        watcher.goal.get("g")
    assert asked(server) == ["1.7"]


def test_a_pinned_version_is_not_given_up(connect: Connect, server: FakeServer) -> None:
    server.answer = offers("1.0", "1.4")
    watcher = connect("1.6", os_auth_token="t", watcher_url=server.url)
    with pytest.raises(exc.UnsupportedVersion, match=r"offers microversions 1\.0 to 1\.4, not 1\.6"):
        watcher.goal.get("g")
    assert asked(server) == ["1.6"]


def test_a_pinned_version_that_is_offered_is_used(connect: Connect, server: FakeServer) -> None:
    server.answer = offers("1.0", "1.7")
    connect("1.2", os_auth_token="t", watcher_url=server.url).goal.get("g")
    assert asked(server) == ["1.2"]


def test_a_406_without_a_range_is_the_servers_answer(watcher: Client, server: FakeServer) -> None:
    server.will("router_406_malformed")
    with pytest.raises(exc.NotAcceptable, match="Invalid value for OpenStack-API-Version header"):
        watcher.goal.get("g")
    assert len(server.requests) == 1


def test_a_406_for_another_reason_is_the_servers_answer(watcher: Client, server: FakeServer) -> None:
    """It names the version that it was read as, so the version was not what it refuses."""
    server.will("api_406")
    with pytest.raises(exc.NotAcceptable, match="Request not acceptable"):
        watcher.goal.get("g")
    assert len(server.requests) == 1


def test_a_server_that_refuses_what_it_offers_is_asked_once_more_and_no_more(
    watcher: Client, server: FakeServer
) -> None:
    server.answer = lambda request: Reply.recorded("router_406_version")
    with pytest.raises(exc.ClientException):
        watcher.goal.get("g")
    assert len(server.requests) == 2


NEEDY: list[tuple[str, str, Any]] = [
    # what needs it, since when, the call
    (
        "audit.create(start_time)",
        "1.1",
        lambda w: w.audit.create(audit_type="CONTINUOUS", goal="g", interval=60, start_time="2030-01-01T00:00:00Z"),
    ),
    (
        "audit.create(end_time)",
        "1.1",
        lambda w: w.audit.create(audit_type="CONTINUOUS", goal="g", interval=60, end_time="2030-01-01T00:00:00Z"),
    ),
    (
        "audit.update(start_time)",
        "1.1",
        lambda w: w.audit.update("a", [{"op": "replace", "path": "/start_time", "value": "2030-01-01T00:00:00Z"}]),
    ),
    ("audit.update(end_time)", "1.1", lambda w: w.audit.update("a", [{"op": "remove", "path": "/end_time"}])),
    ("audit.create(force)", "1.2", lambda w: w.audit.create(audit_type="ONESHOT", goal="g", force=True)),
    (
        "audit.update(force)",
        "1.2",
        lambda w: w.audit.update("a", [{"op": "replace", "path": "/force", "value": True}]),
    ),
    ("data_model.list", "1.3", lambda w: w.data_model.list()),
    ("webhook.trigger", "1.4", lambda w: w.webhook.trigger("a")),
    ("action.update", "1.5", lambda w: w.action.update("i", SKIP)),
    (
        "audit_template.create(default_parameters)",
        "1.7",
        lambda w: w.audit_template.create(name="n", goal="g", strategy="s", default_parameters={}),
    ),
    (
        "audit_template.update(default_parameters)",
        "1.7",
        lambda w: w.audit_template.update("t", [{"op": "replace", "path": "/default_parameters", "value": {}}]),
    ),
]


def test_every_requirement_is_in_the_table_above() -> None:
    assert {use: str(version) for use, version in REQUIRED.items()} == {use: since for use, since, _ in NEEDY}


@pytest.mark.parametrize(("use", "since", "call"), NEEDY, ids=[entry[0] for entry in NEEDY])
def test_what_needs_more_than_was_negotiated_is_refused_before_it_is_sent(
    connect: Connect, server: FakeServer, use: str, since: str, call: Any
) -> None:
    below = f"1.{int(since[2:]) - 1}"
    with pytest.raises(exc.UnsupportedVersion) as caught:
        call(connect(below, os_auth_token="t", watcher_url=server.url))
    assert caught.value.message == f"{use} needs microversion {since}, but {below} was negotiated"
    assert server.requests == []
    with pytest.raises(exc.HttpServerError, match="unexpected request:"):
        call(connect(since, os_auth_token="t", watcher_url=server.url))


def test_what_an_older_server_lacks_is_told_with_its_range(watcher: Client, server: FakeServer) -> None:
    server.answer = offers("1.0", "1.4")
    expected = r"action\.update needs microversion 1\.5, but 1\.4 was negotiated; the server offers 1\.0 to 1\.4"
    with pytest.raises(exc.UnsupportedVersion, match=expected):
        watcher.action.update("i", SKIP)
    with pytest.raises(exc.UnsupportedVersion, match=expected):
        watcher.action.update("i", SKIP)
    assert asked(server) == ["1.7"]


def test_false_needs_the_version_too(connect: Connect, server: FakeServer) -> None:
    """Nothing that was asked for is dropped silently."""
    with pytest.raises(exc.UnsupportedVersion, match="force"):
        connect("1.0", os_auth_token="t", watcher_url=server.url).audit.create(
            audit_type="ONESHOT", goal="g", force=False
        )


def test_versions_compare_as_numbers() -> None:
    assert Version.parse("1.10") > Version.parse("1.9")
    assert str(Version.parse("1.10")) == "1.10"


DOCUMENT = yaml.load(
    (Path(__file__).parents[2] / "openapi" / "watcher-v1.yaml").read_text(encoding="utf-8"),
    getattr(yaml, "CSafeLoader", yaml.SafeLoader),
)


def required_by_the_document() -> dict[str, str]:
    """What requests need, in the words of REQUIRED; fields of answers need nothing from the caller."""
    found = {}
    names = {
        "get_data_model": "data_model.list",
        "update_action": "action.update",
        "trigger_webhook": "webhook.trigger",
    }
    for item in DOCUMENT["paths"].values():
        for operation in item.values():
            if "x-openstack" in operation:
                found[names[operation["operationId"]]] = operation["x-openstack"]["min-ver"]
    for schema, resource in (("AuditCreate", "audit"), ("AuditTemplateCreate", "audit_template")):
        for name, field in DOCUMENT["components"]["schemas"][schema]["properties"].items():
            if "x-openstack" in field:
                found[f"{resource}.create({name})"] = field["x-openstack"]["min-ver"]
                found[f"{resource}.update({name})"] = field["x-openstack"]["min-ver"]
    return found


def test_the_facades_requirements_are_the_documents() -> None:
    assert {use: str(version) for use, version in REQUIRED.items()} == required_by_the_document()


def test_everything_that_the_document_lets_a_patch_change_later_than_1_0_is_required() -> None:
    schemas = DOCUMENT["components"]["schemas"]
    for resource, model in (("audit", "Audit"), ("audit_template", "AuditTemplate")):
        patched = {
            path.removeprefix("/")
            for op in ("Add", "Replace", "Remove")
            for path in schemas[f"{model}Patch{op}"]["properties"]["path"]["enum"]
        }
        newer = {name for name, field in schemas[model]["properties"].items() if "x-openstack" in field} | {
            name for name, field in schemas[f"{model}Create"]["properties"].items() if "x-openstack" in field
        }
        assert {f"{resource}.update({name})" for name in patched & newer} <= set(REQUIRED)
