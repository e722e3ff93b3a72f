"""GET /v1/strategies

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import UNSET, Request, Response, Unset, parse_error, status

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.authentication_error import AuthenticationError
    from ...models.error import Error
    from ...models.sort_direction import SortDirection
    from ...models.strategy_list import StrategyList
    from ...models.strategy_sort_key import StrategySortKey
    from ...models.token_check_unavailable import TokenCheckUnavailable


def build_request(
    *,
    goal: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    marker: str | Unset = UNSET,
    sort_key: StrategySortKey | Unset = UNSET,
    sort_dir: SortDirection | Unset = UNSET,
    open_stack_api_version: str | Unset = UNSET,
) -> Request:
    """List strategies

    Lists strategies, page by page, each with its main properties. 400: a parameter is unknown or has a wrong
    value. 404: the marker is unknown.

    Args:
        goal (str | Unset): Only rows of this goal, by UUID or name. An unknown goal gives an empty list.
        limit (int | Unset): How many rows to return at most. The server caps it, also when it is left out, at its
            own maximum (1000 unless configured).
        marker (str | Unset): The UUID of the last row of the page before: the list goes on after it. Take it from
            the next link, not from the last row shown.
        sort_key (StrategySortKey | Unset): Key to sort strategies by. With goal_uuid and goal_name the server
            sorts inside each page only. Left out are goal, which the server answers with 500, and keys that give no
            useful order (database keys, parameters_spec).
        sort_dir (SortDirection | Unset): Direction of a sorted list: ascending or descending.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Returns:
        The request, not yet sent.
    """
    query: dict[str, Any] = {
        "goal": goal,
        "limit": limit,
        "marker": marker,
        "sort_key": sort_key,
        "sort_dir": sort_dir,
    }
    headers: dict[str, Any] = {
        "OpenStack-API-Version": open_stack_api_version,
    }
    return Request(
        method="GET",
        path="/v1/strategies",
        params={name: str(value) for name, value in query.items() if value is not UNSET and value is not None},
        headers={name: str(value) for name, value in headers.items() if value is not UNSET},
    )


def parse(data: Any) -> StrategyList:
    """Read the JSON of a successful answer.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: The answer does not have the documented shape.
    """
    from ...models.strategy_list import StrategyList

    return StrategyList.from_dict(data)


def _build_response(
    client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AuthenticationError | Error | StrategyList | TokenCheckUnavailable]:
    from ... import errors
    from ...models.authentication_error import AuthenticationError
    from ...models.error import Error
    from ...models.token_check_unavailable import TokenCheckUnavailable

    if response.status_code == 200:
        return Response(status(response.status_code), response.content, response.headers, parse(response.json()))
    if response.status_code == 400:
        return Response(
            status(response.status_code),
            response.content,
            response.headers,
            parse_error(response.content, Error.from_dict),
        )
    if response.status_code == 401:
        return Response(
            status(response.status_code),
            response.content,
            response.headers,
            parse_error(response.content, AuthenticationError.from_dict),
        )
    if response.status_code == 403:
        return Response(
            status(response.status_code),
            response.content,
            response.headers,
            parse_error(response.content, Error.from_dict),
        )
    if response.status_code == 404:
        return Response(
            status(response.status_code),
            response.content,
            response.headers,
            parse_error(response.content, Error.from_dict),
        )
    if response.status_code == 406:
        return Response(
            status(response.status_code),
            response.content,
            response.headers,
            parse_error(response.content, Error.from_dict),
        )
    if response.status_code == 500:
        return Response(
            status(response.status_code),
            response.content,
            response.headers,
            parse_error(response.content, Error.from_dict),
        )
    if response.status_code == 503:
        return Response(
            status(response.status_code),
            response.content,
            response.headers,
            parse_error(response.content, TokenCheckUnavailable.from_dict),
        )
    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    return Response(status(response.status_code), response.content, response.headers, None)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    goal: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    marker: str | Unset = UNSET,
    sort_key: StrategySortKey | Unset = UNSET,
    sort_dir: SortDirection | Unset = UNSET,
    open_stack_api_version: str | Unset = UNSET,
) -> Response[AuthenticationError | Error | StrategyList | TokenCheckUnavailable]:
    """List strategies

    Lists strategies, page by page, each with its main properties. 400: a parameter is unknown or has a wrong
    value. 404: the marker is unknown.

    Args:
        goal (str | Unset): Only rows of this goal, by UUID or name. An unknown goal gives an empty list.
        limit (int | Unset): How many rows to return at most. The server caps it, also when it is left out, at its
            own maximum (1000 unless configured).
        marker (str | Unset): The UUID of the last row of the page before: the list goes on after it. Take it from
            the next link, not from the last row shown.
        sort_key (StrategySortKey | Unset): Key to sort strategies by. With goal_uuid and goal_name the server
            sorts inside each page only. Left out are goal, which the server answers with 500, and keys that give no
            useful order (database keys, parameters_spec).
        sort_dir (SortDirection | Unset): Direction of a sorted list: ascending or descending.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        goal=goal,
        limit=limit,
        marker=marker,
        sort_key=sort_key,
        sort_dir=sort_dir,
        open_stack_api_version=open_stack_api_version,
    )
    response = client.get_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    goal: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    marker: str | Unset = UNSET,
    sort_key: StrategySortKey | Unset = UNSET,
    sort_dir: SortDirection | Unset = UNSET,
    open_stack_api_version: str | Unset = UNSET,
) -> Response[AuthenticationError | Error | StrategyList | TokenCheckUnavailable]:
    """List strategies

    Lists strategies, page by page, each with its main properties. 400: a parameter is unknown or has a wrong
    value. 404: the marker is unknown.

    Args:
        goal (str | Unset): Only rows of this goal, by UUID or name. An unknown goal gives an empty list.
        limit (int | Unset): How many rows to return at most. The server caps it, also when it is left out, at its
            own maximum (1000 unless configured).
        marker (str | Unset): The UUID of the last row of the page before: the list goes on after it. Take it from
            the next link, not from the last row shown.
        sort_key (StrategySortKey | Unset): Key to sort strategies by. With goal_uuid and goal_name the server
            sorts inside each page only. Left out are goal, which the server answers with 500, and keys that give no
            useful order (database keys, parameters_spec).
        sort_dir (SortDirection | Unset): Direction of a sorted list: ascending or descending.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        goal=goal,
        limit=limit,
        marker=marker,
        sort_key=sort_key,
        sort_dir=sort_dir,
        open_stack_api_version=open_stack_api_version,
    )
    response = await client.get_async_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    goal: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    marker: str | Unset = UNSET,
    sort_key: StrategySortKey | Unset = UNSET,
    sort_dir: SortDirection | Unset = UNSET,
    open_stack_api_version: str | Unset = UNSET,
) -> AuthenticationError | Error | StrategyList | TokenCheckUnavailable | None:
    """List strategies: like sync_detailed, but returns only the content."""
    return sync_detailed(
        client=client,
        goal=goal,
        limit=limit,
        marker=marker,
        sort_key=sort_key,
        sort_dir=sort_dir,
        open_stack_api_version=open_stack_api_version,
    ).parsed


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    goal: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    marker: str | Unset = UNSET,
    sort_key: StrategySortKey | Unset = UNSET,
    sort_dir: SortDirection | Unset = UNSET,
    open_stack_api_version: str | Unset = UNSET,
) -> AuthenticationError | Error | StrategyList | TokenCheckUnavailable | None:
    """List strategies: like asyncio_detailed, but returns only the content."""
    return (
        await asyncio_detailed(
            client=client,
            goal=goal,
            limit=limit,
            marker=marker,
            sort_key=sort_key,
            sort_dir=sort_dir,
            open_stack_api_version=open_stack_api_version,
        )
    ).parsed
