"""What Rally's Watcher scenarios and its cleanup do, with its calls, unchanged."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from keystoneauth1.session import Session

import watcherclient.client
from compat.polling import poll
from watcherclient.common.apiclient import exceptions

pytestmark = pytest.mark.filterwarnings("ignore:.*the form of python-watcherclient:DeprecationWarning")


@pytest.fixture
def watcher(session: Session, sandbox: dict[str, Any]) -> Iterator[Any]:
    client: Any = watcherclient.client
    with client.Client("1", endpoint=sandbox["watcher_url"], session=session) as made:
        yield made


@pytest.fixture
def name() -> str:
    return f"rally-{uuid.uuid4().hex[:12]}"


def read_again(resource: Any) -> Any:
    """Read a resource again by its own manager, as Rally polls."""
    try:
        return resource.manager.get(getattr(resource, "id", None) or resource.uuid)
    except Exception as error:
        if getattr(error, "code", getattr(error, "http_status", 400)) == 404:
            raise LookupError(f"{resource} is gone") from error
        raise


def remove(manager: Any, identifier: str) -> None:
    """Delete a resource, and see that it is gone."""
    manager.delete(identifier)
    with pytest.raises(exceptions.NotFound):
        manager.get(identifier)


def test_templates_are_made_listed_and_removed(watcher: Any, name: str) -> None:
    goal = watcher.goal.get("dummy")
    strategy = watcher.strategy.get("dummy")
    template = watcher.audit_template.create(goal=goal.uuid, strategy=strategy.uuid, name=name)
    listed = watcher.audit_template.list(
        name=name, goal=None, strategy=None, limit=None, sort_key=None, sort_dir=None, detail=False
    )
    assert [each.uuid for each in listed] == [template.uuid]
    assert name in [each.name for each in watcher.audit_template.list(limit=0)]
    remove(watcher.audit_template, template.uuid)


def test_an_audit_is_made_polled_and_removed(watcher: Any, name: str) -> None:
    template = watcher.audit_template.create(goal="dummy", strategy="dummy", name=name)
    audit = watcher.audit.create(audit_template_uuid=template.uuid, audit_type="ONESHOT")
    try:
        poll(lambda: read_again(audit).state.upper(), "SUCCEEDED", "FAILED")
        assert read_again(audit).state == "SUCCEEDED"
    finally:  # what a failed wait leaves behind is removed too
        for plan in watcher.action_plan.list(limit=0):
            if plan.audit_uuid == audit.uuid:
                remove(watcher.action_plan, plan.uuid)
        remove(watcher.audit, audit.uuid)
        remove(watcher.audit_template, template.uuid)
    with pytest.raises(LookupError, match="is gone"):
        read_again(audit)


def test_services_are_polled_by_their_number(watcher: Any) -> None:
    service = watcher.service.list()[0]
    assert read_again(service).id == service.id


def test_the_exceptions_are_raised_by_cleanups_themselves() -> None:
    for raised in (exceptions.NotFound, exceptions.NotFound()):
        with pytest.raises(exceptions.ClientException) as caught:
            raise raised
        assert caught.value.http_status == 404
