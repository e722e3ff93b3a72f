"""POST /v1/action_plans/{action_plan}/start

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ...types import UNSET, Request, Response, Unset, parse_error, status

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.action_plan import ActionPlan
    from ...models.authentication_error import AuthenticationError
    from ...models.error import Error
    from ...models.token_check_unavailable import TokenCheckUnavailable


def build_request(
    action_plan: str,
    *,
    open_stack_api_version: str | Unset = UNSET,
) -> Request:
    """Start an action plan

    Starts a RECOMMENDED action plan: it becomes PENDING and the applier runs its actions. 400: it is in another
    state. 404: there is no such plan.

    Args:
        action_plan (str): The UUID of the action plan.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Returns:
        The request, not yet sent.
    """
    headers: dict[str, Any] = {
        "OpenStack-API-Version": open_stack_api_version,
    }
    return Request(
        method="POST",
        path="/v1/action_plans/{action_plan}/start".format(
            action_plan=quote(str(action_plan), safe=""),
        ),
        headers={name: str(value) for name, value in headers.items() if value is not UNSET},
    )


def parse(data: Any) -> ActionPlan:
    """Read the JSON of a successful answer.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: The answer does not have the documented shape.
    """
    from ...models.action_plan import ActionPlan

    return ActionPlan.from_dict(data)


def _build_response(
    client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ActionPlan | AuthenticationError | Error | TokenCheckUnavailable]:
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
    action_plan: str,
    *,
    client: AuthenticatedClient | Client,
    open_stack_api_version: str | Unset = UNSET,
) -> Response[ActionPlan | AuthenticationError | Error | TokenCheckUnavailable]:
    """Start an action plan

    Starts a RECOMMENDED action plan: it becomes PENDING and the applier runs its actions. 400: it is in another
    state. 404: there is no such plan.

    Args:
        action_plan (str): The UUID of the action plan.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        action_plan=action_plan,
        open_stack_api_version=open_stack_api_version,
    )
    response = client.get_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


async def asyncio_detailed(
    action_plan: str,
    *,
    client: AuthenticatedClient | Client,
    open_stack_api_version: str | Unset = UNSET,
) -> Response[ActionPlan | AuthenticationError | Error | TokenCheckUnavailable]:
    """Start an action plan

    Starts a RECOMMENDED action plan: it becomes PENDING and the applier runs its actions. 400: it is in another
    state. 404: there is no such plan.

    Args:
        action_plan (str): The UUID of the action plan.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        action_plan=action_plan,
        open_stack_api_version=open_stack_api_version,
    )
    response = await client.get_async_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


def sync(
    action_plan: str,
    *,
    client: AuthenticatedClient | Client,
    open_stack_api_version: str | Unset = UNSET,
) -> ActionPlan | AuthenticationError | Error | TokenCheckUnavailable | None:
    """Start an action plan: like sync_detailed, but returns only the content."""
    return sync_detailed(
        action_plan=action_plan,
        client=client,
        open_stack_api_version=open_stack_api_version,
    ).parsed


async def asyncio(
    action_plan: str,
    *,
    client: AuthenticatedClient | Client,
    open_stack_api_version: str | Unset = UNSET,
) -> ActionPlan | AuthenticationError | Error | TokenCheckUnavailable | None:
    """Start an action plan: like asyncio_detailed, but returns only the content."""
    return (
        await asyncio_detailed(
            action_plan=action_plan,
            client=client,
            open_stack_api_version=open_stack_api_version,
        )
    ).parsed
