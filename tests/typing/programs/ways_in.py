"""The ways in and the errors, as type checkers see them; checked by test_programs.py, never run."""

import datetime
from typing import Any, assert_type

from keystoneauth1.session import Session

import watcherclient
from watcherclient import UNSET, client, exc, models
from watcherclient.client import AsyncClient, Client, get_async_client, get_client
from watcherclient.common.client import CompatibleClient
from watcherclient.typing import Unset


def ways_in(session: Session) -> None:
    assert_type(get_client(1, os_auth_token="t", watcher_url="http://controller:9322"), Client)
    assert_type(client.get_client("1.latest", session=session, os_region_name="north"), Client)
    assert_type(
        get_client(1, os_username="ann", os_password="p", os_auth_url="http://keystone:5000", timeout="30"), Client
    )
    assert_type(get_async_client(1, session=session), AsyncClient)
    with get_client(1, session=session) as watcher:
        assert_type(watcher, Client)
    watcher.close()


def the_package_itself(token: str, version: str) -> None:
    watcher = watcherclient.get_client(version, os_auth_token=token, watcher_url="http://controller:9322")
    assert_type(watcher, watcherclient.Client)
    assert_type(watcherclient.client.get_client("1"), Client)
    assert_type(watcherclient.get_async_client(), watcherclient.AsyncClient)
    assert_type(watcherclient.__version__, str)
    assert_type(watcherclient.exc.NotFound().http_status, int)


def unset(audit: models.Audit) -> None:
    assert_type(audit.status_message or None, str | None)
    assert_type(audit.start_time or None, datetime.datetime | None)
    if isinstance(audit.status_message, Unset):
        assert_type(audit.status_message, Unset)
    elif audit.status_message is not None:
        assert_type(audit.status_message, str)
    assert_type(UNSET, Unset)
    if audit.end_time:
        assert_type(audit.end_time, datetime.datetime)


def older_ways_in(session: Session) -> None:
    older = CompatibleClient("1", endpoint="http://controller:9322", session=session)
    assert_type(older.typed, Client)
    assert_type(older.audit.get("a").to_dict(), dict[str, Any])
    assert_type(older.audit.get("a").created_at, Any)
    takes_a_client(older)


def takes_a_client(watcher: Client) -> None:
    watcher.close()


async def ways_in_later(session: Session) -> None:
    async with get_async_client(1, session=session) as watcher:
        assert_type(watcher, AsyncClient)
    await watcher.aclose()


def errors(watcher: Client) -> str | None:
    try:
        watcher.audit.get("a")
    except exc.NotFound as error:
        assert_type(error.message, str)
        assert_type(error.http_status, int)
        assert_type(error.request_id, str | None)
        return error.details
    except (exc.Timeout, exc.ConnectionRefused) as error:
        return error.url
    except exc.ClientException as error:
        return error.method
    return None
