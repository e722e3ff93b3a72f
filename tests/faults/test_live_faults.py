"""Live, in the sandbox that all use: calls through a proxy that fails, the user without the role, two servers."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from faults.calls import KINDS, Kind, running
from faults.mixed import TEMPLATES, Worker
from faults.proxy import Proxy
from faults.sandboxes import login, shared
from faults.wire import Server
from watcherclient import exc

pytestmark = pytest.mark.live

CALLS = 150


@pytest.fixture(scope="module")
def sandbox() -> dict[str, Any]:
    return shared()


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found


@pytest.fixture
def direct(sandbox: dict[str, Any]) -> Iterator[Any]:
    """A client without a proxy."""
    with running("sync", login(sandbox)) as client:
        yield client


def test_mixed_calls_through_a_proxy_that_fails_one_in_five(kind: Kind, sandbox: dict[str, Any], direct: Any) -> None:
    prefix = f"faults-{uuid.uuid4().hex[:8]}-"
    worker = Worker(0, 4, [TEMPLATES], prefix)
    with Proxy(sandbox["watcher_url"], seed=4) as proxy:
        arguments = {**login(sandbox), "os_endpoint_override": proxy.url, "retry_interval": 0.001}
        try:
            with running(kind, arguments) as client:
                for _ in range(CALLS):
                    worker.step(client)
        finally:
            held = [row for row in direct.audit_template.list(detail=True) if str(row.description).startswith(prefix)]
            for row in held:
                direct.audit_template.delete(row.uuid)
    (ledger,) = worker.ledgers.values()
    assert ledger.contradictions([row.description for row in held]) == []
    assert sum(ledger.told.values()) == CALLS
    assert ledger.told["create: result"] > 30
    assert sum(proxy.failed.values()) > 20


def test_the_user_without_the_role_is_told_so(kind: Kind, sandbox: dict[str, Any]) -> None:
    with Proxy(sandbox["watcher_url"], seed=0, share=0) as proxy:
        arguments = {**login(sandbox, "demo"), "os_endpoint_override": proxy.url}
        with running(kind, arguments) as client:

            def create() -> None:
                client.audit_template.create(name="faults", goal="dummy")

            for call in (client.goal.list, client.audit.list, create):
                proxy.requests.clear()
                with pytest.raises(exc.Forbidden, match="Policy doesn't allow"):
                    call()
                assert len(proxy.requests) == 1


def use(client: Any, name: str) -> tuple[str, set[str]]:
    """Work that any server can do: the same code for the new and the old one."""
    template = client.audit_template.create(name=name, goal="dummy", description="both")
    try:
        found = client.audit_template.get(name)
        assert found.uuid == template.uuid
        assert name in [row.name for row in client.audit_template.list(goal="dummy")]
        changed = client.audit_template.update(name, description="changed")
        return changed.description, {goal.name for goal in client.goal.list()}
    finally:
        client.audit_template.delete(template.uuid)


@pytest.mark.parametrize(("which", "newest", "refused"), [("watcher_url", "1.7", 0), ("old_watcher_url", "1.4", 1)])
def test_old_and_new_server_behind_one_clients_code(
    which: str, newest: str, refused: int, kind: Kind, sandbox: dict[str, Any]
) -> None:
    with Proxy(sandbox[which], seed=0, share=0) as proxy:
        arguments = {**login(sandbox), "os_endpoint_override": proxy.url}
        with running(kind, arguments) as client:
            description, goals = use(client, f"faults-{uuid.uuid4().hex[:8]}")
            assert description == "changed"
            assert "dummy" in goals
            assert client.versions().versions[0].max_version == newest
        assert _versions(proxy) == (["1.7"] * refused + [newest] * (len(proxy.requests) - refused))


@pytest.mark.parametrize("which", ["watcher_url", "old_watcher_url"])
def test_what_the_old_server_lacks_is_not_sent_to_it(which: str, kind: Kind, sandbox: dict[str, Any]) -> None:
    with Proxy(sandbox[which], seed=0, share=0) as proxy:
        arguments = {**login(sandbox), "os_endpoint_override": proxy.url}
        with running(kind, arguments) as client:
            client.goal.list()
            name = f"faults-{uuid.uuid4().hex[:8]}"
            new = {"name": name, "goal": "dummy", "strategy": "dummy", "default_parameters": {"para1": 2.5}}
            if which == "watcher_url":
                made = client.audit_template.create(**new)
                assert made.default_parameters == {"para1": 2.5}
                client.audit_template.delete(made.uuid)
                return
            with pytest.raises(exc.UnsupportedVersion, match=r"default_parameters.*1\.7.*1\.4"):
                client.audit_template.create(**new)
            assert [request for request in proxy.requests if request.method == "POST"] == []


def _versions(server: Server) -> list[str]:
    """Return the microversions that were asked for, request by request."""
    return [request.headers["openstack-api-version"].removeprefix("infra-optim ") for request in server.requests]
