"""Whatever a caller passes where something else is wanted: it is refused before anything is sent, or sent as it is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faults.operations import OPERATIONS, Operation
from faults.properties import ANY, BOUNDED, TEXTS, THINGS, requests_of
from faults.wire import Server

AUDIT = {"audit_type": "ONESHOT", "goal": "g", "name": "n"}
TEMPLATE = {"goal": "g", "strategy": "s", "name": "n"}


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_what_is_no_identifier_is_refused_or_sent_as_a_number(
    server: Server, client: Any, operation: Operation
) -> None:
    @BOUNDED
    @given(THINGS)
    def check(thing: object) -> None:
        for request in requests_of(server, operation.call, client, thing):
            assert isinstance(thing, int)
            assert request.parts == ["v1", operation.collection, str(thing), *operation.suffix]

    check()


@pytest.mark.parametrize(
    ("manager", "method", "good", "argument"),
    [
        *(
            ("audit", "create", AUDIT, argument)
            for argument in (
                "audit_type",
                "goal",
                "name",
                "strategy",
                "parameters",
                "interval",
                "auto_trigger",
                "force",
            )
        ),
        ("audit", "create", {**AUDIT, "audit_type": "CONTINUOUS", "interval": 60}, "start_time"),
        ("audit", "create", {**AUDIT, "audit_type": "CONTINUOUS", "interval": 60}, "end_time"),
        ("audit", "create", {"audit_type": "ONESHOT", "name": "n"}, "audit_template_uuid"),
        *(
            ("audit_template", "create", TEMPLATE, argument)
            for argument in ("name", "goal", "strategy", "description", "scope", "default_parameters")
        ),
        *(
            ("audit", "list", {}, argument)
            for argument in (
                "goal",
                "strategy",
                "limit",
                "marker",
                "page_size",
                "sort_key",
                "sort_dir",
                "name",
                "state",
            )
        ),
    ],
)
def test_an_argument_may_be_anything(
    server: Server, client: Any, manager: str, method: str, good: dict[str, Any], argument: str
) -> None:
    @BOUNDED
    @given(ANY)
    def check(value: Any) -> None:
        call = getattr(getattr(client, manager), method)
        for request in requests_of(server, lambda: call(**{**good, argument: value})):
            assert request.path == f"/v1/{manager}s"

    check()


@pytest.mark.parametrize("manager", ["audit", "audit_template", "action_plan", "action"])
def test_a_patch_of_anything_is_refused_or_sent(server: Server, client: Any, manager: str) -> None:
    operations = st.fixed_dictionaries(
        {},
        optional={
            "op": st.sampled_from(["add", "replace", "remove", "test"]) | TEXTS | THINGS,
            "path": st.sampled_from(["/name", "/state", "/goal", "/parameters", "/uuid"]) | TEXTS | THINGS,
            "value": ANY,
            "from": TEXTS,
        },
    )

    @BOUNDED
    @given(st.lists(operations, max_size=3) | ANY)
    def check(patch: Any) -> None:
        for request in requests_of(server, lambda: getattr(client, manager).update("x", patch)):
            assert (request.method, request.target) == ("PATCH", f"/v1/{manager}s/x")

    check()
