"""Neither token nor password shows, whatever is printed and whatever goes wrong."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from watcherclient import exc
from watcherclient.v1.client import Client


def printed(error: BaseException) -> str:
    """Everything about an error and its causes that a program might print."""
    text = "".join(traceback.format_exception(error))
    cause: BaseException | None = error
    while cause is not None:
        text += f"{cause} {cause!r} {cause.args} {vars(cause)}"
        cause = cause.__cause__ or cause.__context__
    return text


def test_a_client_does_not_show_its_password(connect: Callable[..., Client], admin: dict[str, Any]) -> None:
    watcher = connect(1, **admin)

    assert admin["os_password"] not in f"{watcher} {watcher!r} {watcher.goal!r}"


def test_a_client_does_not_show_its_token(token_watcher: Client, token: str) -> None:
    assert token not in f"{token_watcher} {token_watcher!r} {token_watcher.goal!r}"


def test_an_error_of_the_server_does_not_show_the_token(token_watcher: Client, token: str) -> None:
    with pytest.raises(exc.NotFound) as caught:
        token_watcher.goal.get("no-such-goal")

    assert token not in printed(caught.value)


def test_an_error_of_the_token_check_does_not_show_the_token(
    connect: Callable[..., Client], sandbox: dict[str, Any]
) -> None:
    secret = "".join(("gAAAAA", "BinventedToken"))
    watcher = connect(1, os_auth_token=secret, watcher_url=sandbox["watcher_url"])

    with pytest.raises(exc.Unauthorized) as caught:
        watcher.goal.list()

    assert secret not in printed(caught.value)


@pytest.mark.parametrize("project", [{}, {"os_project_name": "admin"}], ids=["as it is", "exchanged"])
def test_an_error_of_keystone_does_not_show_the_token(
    connect: Callable[..., Client], sandbox: dict[str, Any], project: dict[str, str]
) -> None:
    secret = "".join(("gAAAAA", "BinventedToken"))
    watcher = connect(1, os_auth_token=secret, os_auth_url=sandbox["auth_url"], **project)

    with pytest.raises(exc.ClientException) as caught:
        watcher.goal.list()

    assert secret not in printed(caught.value)


def test_an_error_of_keystone_does_not_show_the_password(connect: Callable[..., Client], admin: dict[str, Any]) -> None:
    secret = "".join(("wrong-", "password"))
    watcher = connect(1, **{**admin, "os_password": secret})

    with pytest.raises(exc.Unauthorized) as caught:
        watcher.goal.list()

    assert secret not in printed(caught.value)


def test_the_log_shows_neither(
    connect: Callable[..., Client], admin: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    watcher = connect(1, **admin)

    watcher.goal.list()

    assert "/v1/goals" in caplog.text
    logged = caplog.text + "".join(str(record.args) for record in caplog.records)
    assert admin["os_password"] not in logged
    assert "gAAAAA" not in logged  # How Fernet tokens begin.
