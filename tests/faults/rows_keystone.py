"""The table's rows about Keystone, on which every call depends before anything is sent to Watcher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faults import plays
from faults.cell import Row
from faults.keystone import refusal
from faults.plays import SetUp, answering
from faults.replies import Reply, html
from faults.rows_connection import SLOW

if TYPE_CHECKING:
    from faults.stage import Stage
    from faults.wire import Play


def _keystone(play: Play) -> SetUp:
    def set_up(stage: Stage) -> None:
        stage.keystone.play = play

    return set_up


def _catalog(**entries: str) -> SetUp:
    def set_up(stage: Stage) -> None:
        stage.keystone.catalog = {name.replace("_", "-"): url for name, url in entries.items()}

    return set_up


def _redirect(stage: Stage) -> None:
    stage.keystone.play = answering(Reply(307, b"", {"Location": f"{stage.other.url}/v3/auth/tokens"}))


def _row(name: str, set_up: SetUp, outcome: str, keystone: str = "1 POST", **options: object) -> Row:
    """Return the row of a fault that all calls meet in the same way: nothing is sent to Watcher."""
    nothing = f"{outcome}: none"
    return Row(
        name,
        set_up,
        get=nothing,
        post=nothing,
        create=nothing,
        patch=nothing,
        delete=nothing,
        keystone=keystone,
        options=dict(options),
        heals=False,
    )


ROWS = (
    _row(
        "Keystone refuses connections",
        lambda stage: stage.refuse_keystone(),
        "ConnectionRefused",
        keystone="none, 4 connections tried",
    ),
    _row("Keystone answers 401", _keystone(answering(refusal(401, "The password is wrong."))), "Unauthorized"),
    _row("Keystone answers 403", _keystone(answering(refusal(403, "You may not."))), "Forbidden"),
    _row("Keystone answers 404", _keystone(answering(refusal(404, "No such path."))), "AuthorizationFailure"),
    _row("Keystone answers 500", _keystone(answering(refusal(500, "Broken."))), "InternalServerError"),
    _row("Keystone answers 503 with HTML", _keystone(answering(html(503, "Unavailable"))), "ServiceUnavailable"),
    _row("Keystone answers 201 with HTML", _keystone(answering(html(201, "Log in"))), "AuthorizationFailure"),
    _row(
        "Keystone answers with JSON that does not have the documented shape",
        _keystone(answering(Reply.of([1], 201, {"X-Subject-Token": "x"}))),
        "AuthorizationFailure",
    ),
    _row("Keystone points to another host", _redirect, "AuthorizationFailure"),
    _row("Keystone resets the connection", _keystone(plays.reset), "ConnectionRefused", keystone="4 POST"),
    _row("Keystone does not answer", _keystone(plays.silent), "Timeout", keystone="4 POST", timeout=SLOW),
    _row("no such service in the catalog", _catalog(compute="http://127.0.0.1:1"), "EndpointNotFound"),
    _row("no URL in the catalog", _catalog(infra_optim="watcher.example.org"), "EndpointException"),
    _row("an empty catalog", _catalog(), "EndpointNotFound"),
)
