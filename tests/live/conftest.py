"""What the live tests share: the sandbox, clients of both kinds, and resources that are removed afterwards.

Every test runs twice, with the blocking client and with the asynchronous one.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from anyio.from_thread import start_blocking_portal
from blocking import open_async_client
from cleanup import remove_audit, remove_plan, remove_template
from keystoneauth1.identity.v3 import Password
from keystoneauth1.session import Session
from waiting import wait_for_audit

from sandbox import SandboxError, describe
from watcherclient.client import get_client
from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.audit import Audit
from watcherclient.v1.audit_template import AuditTemplate
from watcherclient.v1.client import Client

Arguments = dict[str, Any]

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder as live."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.live)


@pytest.fixture(scope="session")
def sandbox() -> dict[str, Any]:
    """Where the running sandbox is, and who may log in."""
    name = os.environ.get("WATCHER_SANDBOX", "tests")
    start = f"`python -m sandbox up --name {name} --old`"
    try:
        described = describe(name)
    except SandboxError:
        message = f"The live tests need the sandbox {name!r}, which is not up; start it with {start}"
        raise pytest.fail.Exception(message, pytrace=False) from None
    if not described["old_watcher_url"]:
        pytest.fail(f"The sandbox {name!r} has no older Watcher; end it, and start it with {start}", pytrace=False)
    return described


def login_of(sandbox: dict[str, Any], user: str) -> Arguments:
    """The arguments of get_client() for a login at Keystone, as the documented example has them."""
    account = sandbox["users"][user]
    return {
        "os_username": account["username"],
        "os_password": account["password"],
        "os_auth_url": sandbox["auth_url"],
        "os_tenant_name": account["project_name"],
    }


@pytest.fixture(scope="session")
def admin(sandbox: dict[str, Any]) -> Arguments:
    """The arguments with which the administrator logs in."""
    return login_of(sandbox, "admin")


@pytest.fixture(scope="session", params=["sync", "async"])
def open_client(request: pytest.FixtureRequest) -> Iterator[Callable[..., AbstractContextManager[Client]]]:
    """get_client() for a with statement; the asynchronous client looks like the blocking one."""
    if request.param == "sync":
        yield get_client
    else:
        with start_blocking_portal() as portal:
            yield partial(open_async_client, portal)


@pytest.fixture
def connect(open_client: Callable[..., AbstractContextManager[Client]]) -> Iterator[Callable[..., Client]]:
    """get_client() whose clients are closed after the test."""
    with ExitStack() as clients:
        yield lambda *args, **kwargs: clients.enter_context(open_client(*args, **kwargs))


@pytest.fixture(scope="session")
def watcher(open_client: Callable[..., AbstractContextManager[Client]], admin: Arguments) -> Iterator[Client]:
    """The administrator's client."""
    with open_client(1, **admin) as client:
        yield client


@pytest.fixture(scope="session")
def demo(open_client: Callable[..., AbstractContextManager[Client]], sandbox: dict[str, Any]) -> Iterator[Client]:
    """The client of a user without the role that Watcher wants."""
    with open_client(1, **login_of(sandbox, "demo")) as client:
        yield client


@pytest.fixture(scope="session")
def old_watcher(
    open_client: Callable[..., AbstractContextManager[Client]], admin: Arguments, sandbox: dict[str, Any]
) -> Iterator[Client]:
    """The administrator's client of a server that offers microversions 1.0 to 1.4, without decision engine."""
    with open_client(1, **admin, os_region_name=sandbox["old_region"]) as client:
        yield client


@pytest.fixture
def keystone_session(sandbox: dict[str, Any]) -> Session:
    """A keystoneauth1 session of the administrator, as another OpenStack program would hand it in."""
    account = sandbox["users"]["admin"]
    plugin = Password(
        sandbox["auth_url"],
        username=account["username"],
        password=account["password"],
        project_name=account["project_name"],
        user_domain_id=account["user_domain_id"],
        project_domain_id=account["project_domain_id"],
    )
    return Session(auth=plugin)


@pytest.fixture
def token(keystone_session: Session) -> str:
    """A token of the administrator."""
    return str(keystone_session.get_token())


@pytest.fixture
def token_watcher(connect: Callable[..., Client], sandbox: dict[str, Any], token: str) -> Client:
    """A client that never asks Keystone."""
    return connect(1, os_auth_token=token, watcher_url=sandbox["watcher_url"])


@pytest.fixture
def new_name() -> Callable[[], str]:
    """Makes names that nothing else uses."""
    return lambda: f"live-{uuid.uuid4().hex[:12]}"


@pytest.fixture
def make_template(watcher: Client, new_name: Callable[[], str]) -> Iterator[Callable[..., AuditTemplate]]:
    """audit_template.create() with a name of its own; the template is removed after the test."""
    with ExitStack() as removals:

        def make(**arguments: Any) -> AuditTemplate:
            template = watcher.audit_template.create(**{"name": new_name(), **arguments})
            removals.callback(remove_template, watcher, template.uuid)
            return template

        yield make


@pytest.fixture
def make_audit(watcher: Client, new_name: Callable[[], str]) -> Iterator[Callable[..., Audit]]:
    """audit.create() with a name of its own; the audit and its action plans are removed after the test."""
    with ExitStack() as removals:

        def make(**arguments: Any) -> Audit:
            audit = watcher.audit.create(**{"name": new_name(), **arguments})
            removals.callback(remove_audit, watcher, audit.uuid)
            return audit

        yield make


@pytest.fixture
def recommend(watcher: Client, make_audit: Callable[..., Audit]) -> Iterator[Callable[..., ActionPlan]]:
    """Lets an audit recommend the given actions, and returns its action plan."""
    with ExitStack() as removals:

        def run(*actions: dict[str, Any]) -> ActionPlan:
            audit = make_audit(
                audit_type="ONESHOT",
                goal="unclassified",
                strategy="actuator",  # It recommends what its parameters say.
                parameters={"actions": list(actions)},
                force=True,  # An action plan of somebody else may be running.
            )
            assert wait_for_audit(watcher, audit.uuid).state == "SUCCEEDED"
            (plan,) = watcher.action_plan.list(audit=audit.uuid, detail=True)
            removals.callback(remove_plan, watcher, plan.uuid)  # Without its audit nothing leads to it.
            return plan

        yield run
