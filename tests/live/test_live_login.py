"""The ways to log in at Keystone, and what is said when it refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from keystoneauth1.identity.v3 import Password
from keystoneauth1.session import Session

from watcherclient import exc
from watcherclient.v1.client import Client

Connect = Callable[..., Client]


def without_version(auth_url: str) -> str:
    return auth_url.rstrip("/").removesuffix("/v3")


def test_the_documented_example(connect: Connect, sandbox: dict[str, Any]) -> None:
    watcher = connect(
        1,
        os_username="admin",
        os_password=sandbox["users"]["admin"]["password"],
        os_auth_url=without_version(sandbox["auth_url"]) + "/",
        os_tenant_name="admin",
    )

    assert "dummy" in [goal.name for goal in watcher.goal.list()]


@pytest.mark.parametrize("ending", ["", "/", "//", "/v3", "/v3/"])
def test_the_url_of_keystone_with_and_without_version(
    connect: Connect, admin: dict[str, Any], sandbox: dict[str, Any], ending: str
) -> None:
    watcher = connect(1, **{**admin, "os_auth_url": without_version(sandbox["auth_url"]) + ending})

    assert watcher.goal.get("dummy").name == "dummy"


@pytest.mark.parametrize(
    ("argument", "field"),
    [
        ("os_tenant_name", "project_name"),
        ("os_tenant_id", "project_id"),
        ("os_project_name", "project_name"),
        ("os_project_id", "project_id"),
    ],
)
def test_the_project_by_name_and_by_id(
    connect: Connect, admin: dict[str, Any], sandbox: dict[str, Any], argument: str, field: str
) -> None:
    del (arguments := dict(admin))["os_tenant_name"]

    watcher = connect(1, **arguments, **{argument: sandbox["users"]["admin"][field]})

    assert watcher.goal.get("dummy").name == "dummy"


@pytest.mark.parametrize("kind", ["id", "name"])
def test_the_domains_by_name_and_by_id(
    connect: Connect, admin: dict[str, Any], sandbox: dict[str, Any], kind: str
) -> None:
    account = sandbox["users"]["admin"]

    watcher = connect(
        1,
        **admin,
        **{f"os_{whose}_domain_{kind}": account[f"{whose}_domain_{kind}"] for whose in ("user", "project")},
    )

    assert watcher.goal.get("dummy").name == "dummy"


def test_a_token_and_keystone_find_the_endpoint(connect: Connect, sandbox: dict[str, Any], token: str) -> None:
    watcher = connect(1, os_auth_token=token, os_auth_url=sandbox["auth_url"])

    assert watcher.goal.get("dummy").name == "dummy"


def test_a_token_is_exchanged_for_one_of_the_project(connect: Connect, sandbox: dict[str, Any], token: str) -> None:
    watcher = connect(1, os_auth_token=token, os_auth_url=sandbox["auth_url"], os_project_name="admin")

    assert watcher.goal.get("dummy").name == "dummy"


def test_a_session(connect: Connect, keystone_session: Session) -> None:
    assert connect(1, session=keystone_session).goal.get("dummy").name == "dummy"


def test_a_plugin(connect: Connect, keystone_session: Session) -> None:
    assert connect(1, auth=keystone_session.auth).goal.get("dummy").name == "dummy"


def test_a_plugin_wins_over_the_one_of_the_session(
    connect: Connect, keystone_session: Session, sandbox: dict[str, Any]
) -> None:
    account = sandbox["users"]["demo"]
    plugin = Password(
        sandbox["auth_url"],
        username=account["username"],
        password=account["password"],
        project_name=account["project_name"],
        user_domain_id=account["user_domain_id"],
        project_domain_id=account["project_domain_id"],
    )

    watcher = connect(1, session=keystone_session, auth=plugin)

    with pytest.raises(exc.Forbidden):
        watcher.goal.list()


def test_a_session_and_an_endpoint(connect: Connect, keystone_session: Session, sandbox: dict[str, Any]) -> None:
    watcher = connect(1, session=keystone_session, os_endpoint_override=sandbox["old_watcher_url"])

    (link, *_) = watcher.goal.get("dummy").links
    assert link.href.startswith(sandbox["old_watcher_url"])


def test_a_token_that_was_revoked_is_replaced(
    connect: Connect, keystone_session: Session, sandbox: dict[str, Any]
) -> None:
    watcher = connect(1, session=keystone_session)
    watcher.goal.get("dummy")
    revoked = str(keystone_session.get_token())
    keystone_session.delete(
        f"{sandbox['auth_url']}/auth/tokens", headers={"X-Subject-Token": revoked}, authenticated=True
    )

    assert watcher.goal.get("dummy").name == "dummy"
    assert keystone_session.get_token() != revoked


def test_a_wrong_password_is_unauthorized(connect: Connect, admin: dict[str, Any]) -> None:
    watcher = connect(1, **{**admin, "os_password": "wrong-password"})

    with pytest.raises(exc.Unauthorized, match="requires authentication") as caught:
        watcher.goal.list()

    error = caught.value
    assert error.message.startswith("Keystone at http")
    assert error.http_status == 401
    assert error.method == "POST"
    assert error.url == f"{admin['os_auth_url']}/auth/tokens"
    assert error.request_id
    assert error.request_id.startswith("req-")


def test_an_unknown_project_is_unauthorized(connect: Connect, admin: dict[str, Any]) -> None:
    watcher = connect(1, **{**admin, "os_tenant_name": "no-such-project"})

    with pytest.raises(exc.Unauthorized):
        watcher.goal.list()


def test_an_unknown_domain_is_unauthorized(connect: Connect, admin: dict[str, Any]) -> None:
    watcher = connect(1, **admin, os_user_domain_name="no-such-domain")

    with pytest.raises(exc.Unauthorized):
        watcher.goal.list()


def test_a_token_that_keystone_does_not_know(connect: Connect, sandbox: dict[str, Any]) -> None:
    watcher = connect(1, os_auth_token="no-such-token", os_auth_url=sandbox["auth_url"])

    with pytest.raises(exc.Unauthorized, match="Keystone"):
        watcher.goal.list()


def test_a_token_that_keystone_does_not_know_is_not_exchanged(connect: Connect, sandbox: dict[str, Any]) -> None:
    # Keystone answers 404 to this one, which must not look like a missing goal.
    watcher = connect(1, os_auth_token="no-such-token", os_auth_url=sandbox["auth_url"], os_project_name="admin")

    with pytest.raises((exc.AuthorizationFailure, exc.Unauthorized), match="Keystone"):
        watcher.goal.list()


def test_a_login_without_project_has_no_catalog(connect: Connect, admin: dict[str, Any]) -> None:
    del (arguments := dict(admin))["os_tenant_name"]
    watcher = connect(1, **arguments)

    with pytest.raises(exc.EndpointNotFound, match="catalog"):
        watcher.goal.list()
