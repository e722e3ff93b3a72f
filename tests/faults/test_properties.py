"""Whatever a caller passes: no request leaves its resource's path, and no exception but our own comes out."""

from __future__ import annotations

import re
import string
from functools import cached_property
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from faults.operations import ELSEWHERE, LISTS, LOOKED_UP, OPERATIONS, Filter, Operation
from faults.properties import BOUNDED, JSON, TEXTS, requests_of
from faults.wire import Server
from watcherclient.v1.client import Client


def test_no_method_is_forgotten() -> None:
    managers = [name for name in dir(Client) if isinstance(getattr(Client, name), cached_property)]
    with Client(1, os_auth_token="t0ken", watcher_url="http://127.0.0.1:1") as client:
        methods = {
            f"{name}.{method}"
            for name in managers
            for method in dir(getattr(client, name))
            if not method.startswith("_")
        }
    known: list[Operation | Filter] = [*OPERATIONS, *LOOKED_UP, *LISTS]
    covered = {each.name.partition("(")[0] for each in known}
    assert methods == covered | ELSEWHERE


@pytest.mark.parametrize("operation", [*OPERATIONS, *LOOKED_UP], ids=lambda operation: operation.name)
def test_no_identifier_leaves_its_path(server: Server, client: Any, operation: Operation) -> None:
    @BOUNDED
    @given(TEXTS)
    @example("../audit_templates/t1")
    @example("..")
    @example("%2e%2e")
    @example("..\\..")
    @example("a/../../goals")
    @example("a?limit=1#x")
    @example(" ")
    @example("ü/日本")
    @example("a%00b\r\nX-Auth-Token: x")
    @example("//evil.example.org/")
    @example("http://evil.example.org/v1")
    @example("\ud800")
    @example("detail")
    @example("x" * 10_000)
    def check(identifier: str) -> None:
        for request in requests_of(server, operation.call, client, identifier):
            assert re.fullmatch(r"[A-Za-z0-9/%._~\-]+", request.target), request.target
            assert request.parts == ["v1", operation.collection, identifier, *operation.suffix]
            assert request.headers["host"] == f"127.0.0.1:{server.port}"

    check()


@pytest.mark.parametrize("listing", LISTS, ids=lambda listing: listing.name)
def test_filters_arrive_as_they_were_given(server: Server, client: Any, listing: Filter) -> None:
    @BOUNDED
    @given(TEXTS)
    @example("a & b")
    @example("x#y")
    @example("100%41")
    @example("a+b=c;d")
    @example("\ud800")
    @example("goal=x&strategy=y")
    def check(value: str) -> None:
        for request in requests_of(server, listing.call, client, value):
            assert request.path == listing.path
            assert request.query == [(listing.parameter, value)]

    check()


NAMES = st.text(string.ascii_letters + string.digits + " -_/&%é", min_size=1, max_size=63).filter(str.strip)


def test_bodies_arrive_as_they_were_given(server: Server, client: Any) -> None:
    @BOUNDED
    @given(NAMES, st.dictionaries(TEXTS, JSON, max_size=4))
    def check(name: str, parameters: dict[str, Any]) -> None:
        def create() -> None:
            client.audit.create(audit_type="ONESHOT", goal="g", name=name, parameters=parameters)

        (request,) = requests_of(server, create)
        assert request.target == "/v1/audits"
        assert request.json["name"] == name
        assert request.json["parameters"] == parameters

    check()


def test_templates_arrive_as_they_were_given(server: Server, client: Any) -> None:
    @BOUNDED
    @given(NAMES, TEXTS, st.lists(st.dictionaries(TEXTS, JSON, max_size=2), max_size=2), st.dictionaries(TEXTS, JSON))
    def check(name: str, description: str, scope: list[Any], parameters: dict[str, Any]) -> None:
        def create() -> None:
            client.audit_template.create(
                name=name,
                goal="g",
                strategy="s",
                description=description,
                scope=scope,
                default_parameters=parameters,
            )

        for request in requests_of(server, create):
            assert request.target == "/v1/audit_templates"
            assert request.json == {
                "name": name,
                "goal": "g",
                "strategy": "s",
                "description": description,
                "scope": scope,
                "default_parameters": parameters,
            }

    check()
