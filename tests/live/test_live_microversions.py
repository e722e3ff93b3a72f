"""One version of the API and its microversions, on a server that offers all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from watcher_v1_client.types import UNSET
from watcherclient import exc
from watcherclient.v1.audit import Audit
from watcherclient.v1.audit_template import AuditTemplate
from watcherclient.v1.client import Client

Connect = Callable[..., Client]

MISSING = "00000000-1111-2222-3333-444444444444"


def test_versions(watcher: Client) -> None:
    (version,) = watcher.versions().versions

    assert (version.id, version.min_version, version.max_version) == ("v1", "1.0", "1.7")


@pytest.mark.parametrize("version", [1, "1", "1.latest", "latest", "1.7"])
def test_the_newest(connect: Connect, admin: dict[str, Any], make_audit: Callable[..., Audit], version: Any) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    assert connect(version, **admin).audit.get(audit.uuid).status_message is None


def test_the_oldest_answers_have_fewer_fields(
    connect: Connect,
    admin: dict[str, Any],
    make_audit: Callable[..., Audit],
    make_template: Callable[..., AuditTemplate],
) -> None:
    audit, template = make_audit(audit_type="EVENT", goal="dummy", force=True), make_template(goal="dummy")

    watcher = connect("1.0", **admin)
    found = watcher.audit.get(audit.uuid)

    assert found.status_message is UNSET
    assert (found.start_time, found.end_time) == (UNSET, UNSET)
    assert found.force is False  # Below 1.2 the server says so whatever was asked for.
    assert watcher.audit_template.get(template.uuid).default_parameters is UNSET


def test_the_other_argument_wins(connect: Connect, admin: dict[str, Any], make_audit: Callable[..., Audit]) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    watcher = connect(1, **admin, os_infra_optim_api_version="1.4")

    assert watcher.audit.get(audit.uuid).status_message is UNSET


def test_a_copy_with_another_version(watcher: Client, make_audit: Callable[..., Audit]) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    assert watcher.with_options(api_version="1.4").audit.get(audit).status_message is UNSET
    assert watcher.audit.get(audit).status_message is None


@pytest.mark.parametrize(
    ("version", "call", "message"),
    [
        (
            "1.0",
            lambda watcher: watcher.audit.create(
                audit_type="CONTINUOUS", goal="dummy", interval=60, end_time="2100-01-01T00:00:00Z"
            ),
            "end_time",
        ),
        ("1.1", lambda watcher: watcher.audit.create(audit_type="ONESHOT", goal="dummy", force=True), "force"),
        ("1.2", lambda watcher: watcher.data_model.list(), "data_model.list"),
        ("1.3", lambda watcher: watcher.webhook.trigger(MISSING), "webhook.trigger"),
        ("1.4", lambda watcher: watcher.action.skip(MISSING), "action.update"),
        ("1.6", lambda watcher: watcher.audit_template.update(MISSING, default_parameters={}), "default_parameters"),
    ],
)
def test_what_needs_a_newer_one_is_not_sent(
    connect: Connect, admin: dict[str, Any], version: str, call: Callable[[Client], object], message: str
) -> None:
    watcher = connect(version, **admin)

    with pytest.raises(exc.UnsupportedVersion, match=rf"{message}.* needs microversion 1\.\d, but {version}"):
        call(watcher)


def test_pinned_versions_read_the_data_model_as_it_was(connect: Connect, admin: dict[str, Any]) -> None:
    def servers(version: str) -> list[Any]:
        return [row for row in connect(version, **admin).data_model.list().context if row.server_uuid]

    assert all(row.server_pinned_az is UNSET for row in servers("1.5"))
    assert all(row.server_pinned_az is not UNSET for row in servers("1.6"))


@pytest.mark.parametrize("version", ["2", "2.0", "0.9", "1.2.3", "newest", ""])
def test_a_version_that_does_not_exist(connect: Connect, admin: dict[str, Any], version: str) -> None:
    with pytest.raises(exc.UnsupportedVersion, match="api_version must be"):
        connect(version, **admin)
