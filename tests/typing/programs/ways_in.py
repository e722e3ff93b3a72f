"""The ways in and the errors, as type checkers see them; checked by test_programs.py, never run."""

from typing import assert_type

from keystoneauth1.session import Session

from watcherclient import client, exc
from watcherclient.client import AsyncClient, Client, get_async_client, get_client


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


async def ways_in_later(session: Session) -> None:
    async with get_async_client(1, session=session) as watcher:
        assert_type(watcher, AsyncClient)
    await watcher.aclose()


def errors(watcher: Client) -> str | None:
    try:
        watcher.audit.get("a")
    except exc.NotFound as error:
        assert_type(error.message, str)
        assert_type(error.http_status, int | None)
        assert_type(error.request_id, str | None)
        return error.details
    except (exc.Timeout, exc.ConnectionRefused) as error:
        return error.url
    except exc.ClientException as error:
        return error.method
    return None
