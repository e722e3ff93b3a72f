"""The data model: the cluster as the decision engine sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from watcherclient import exc
from watcherclient.v1.audit import Audit
from watcherclient.v1.audit_template import AuditTemplate
from watcherclient.v1.client import Client


def test_the_whole_cluster(watcher: Client) -> None:
    rows = watcher.data_model.list().context

    assert {"compute-1", "compute-2", "compute-3", "compute-4"} <= {row.node_hostname for row in rows}
    (server,) = [row for row in rows if row.server_uuid == "bbbb0001-0000-0000-0000-000000000001"]
    assert server.server_name == "vm-1"
    assert server.server_vcpus == 2
    assert server.server_pinned_az is not None


def test_the_scope_of_an_audit(
    watcher: Client, make_template: Callable[..., AuditTemplate], make_audit: Callable[..., Audit]
) -> None:
    template = make_template(
        goal="dummy", strategy="dummy", scope=[{"compute": [{"host_aggregates": [{"name": "sandbox-aggregate"}]}]}]
    )
    audit = make_audit(audit_type="EVENT", audit_template_uuid=template.uuid)

    rows = watcher.data_model.list(audit=audit.uuid).context

    assert {row.node_hostname for row in rows} == {"compute-1", "compute-2"}
    assert watcher.data_model.list("compute", audit).context == rows
    assert watcher.data_model.list(audit=audit.name).context == rows


def test_an_audit_that_does_not_exist(watcher: Client) -> None:
    with pytest.raises(exc.BadRequest, match="00000000-1111-2222-3333-444444444444"):
        watcher.data_model.list(audit="00000000-1111-2222-3333-444444444444")


def test_a_type_that_does_not_exist(watcher: Client) -> None:
    unknown: Any = "storage"
    with pytest.raises(exc.ValidationError, match="data_model_type must be one of compute"):
        watcher.data_model.list(unknown)
