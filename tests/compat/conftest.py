"""What these tests share: the sandbox, and resources that both clients read."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from faults.sandboxes import login, shared
from keystoneauth1.identity.v3 import Password
from keystoneauth1.session import Session

from sandbox import SandboxError
from watcherclient import exc
from watcherclient.client import get_client
from watcherclient.v1.client import Client

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder as live."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.live)


@pytest.fixture(scope="session")
def sandbox() -> dict[str, Any]:
    """Where the running sandbox is, and who may log in."""
    try:
        return shared()
    except SandboxError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


@pytest.fixture(scope="session")
def typed(sandbox: dict[str, Any]) -> Iterator[Client]:
    """The typed client of the administrator, which prepares and removes."""
    with get_client(1, **login(sandbox)) as client:
        yield client


@pytest.fixture
def session(sandbox: dict[str, Any]) -> Session:
    """A keystoneauth1 session of the administrator."""
    account = sandbox["users"]["admin"]
    names = ("username", "password", "project_name", "user_domain_id", "project_domain_id")
    return Session(auth=Password(sandbox["auth_url"], **{name: account[name] for name in names}))


@pytest.fixture(scope="session")
def there(typed: Client) -> Iterator[dict[str, str]]:
    """A template, and an audit that has recommended a plan of migrations, with efficacy; all by uuid."""
    name = f"compat-{uuid.uuid4().hex[:10]}"
    template = typed.audit_template.create(name=name, goal="dummy", strategy="dummy", description="both read it")
    found = typed.optimize(
        goal="server_consolidation", strategy="node_resource_consolidation", name=name, force=True, apply=False
    )
    assert found.action_plan is not None
    yield {
        "template": template.uuid,
        "template_name": name,
        "audit": found.audit.uuid,
        "plan": found.action_plan.uuid,
        "action": found.actions[0].uuid,
    }
    typed.action_plan.delete(found.action_plan.uuid)
    typed.audit.delete(found.audit.uuid)
    typed.audit_template.delete(template.uuid)
    with pytest.raises(exc.NotFound):
        typed.audit_template.get(name)
