"""PATCH /v1/actions/{action}

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ...types import UNSET, Request, Response, Unset, parse_error, status, to_json

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.action import Action
    from ...models.action_patch_add import ActionPatchAdd
    from ...models.action_patch_replace import ActionPatchReplace
    from ...models.authentication_error import AuthenticationError
    from ...models.error import Error
    from ...models.token_check_unavailable import TokenCheckUnavailable


def build_request(
    action: str,
    *,
    body: list[ActionPatchAdd | ActionPatchReplace],
    open_stack_api_version: str | Unset = UNSET,
) -> Request:
    """Skip an action

    Skips a PENDING action while its plan is RECOMMENDED or PENDING, or changes the reason of a skipped one. Since
    1.5. 400: a lower microversion, or a path or value is not allowed. 403: also servers older than 1.5. 409: the
    state of the action or of its plan forbids it.

    Args:
        action (str): The UUID of the action.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.
        body (list[ActionPatchAdd | ActionPatchReplace]): Changes to an action: it can be skipped, and be given a
            reason.

    Returns:
        The request, not yet sent.
    """
    headers: dict[str, Any] = {
        "OpenStack-API-Version": open_stack_api_version,
    }
    return Request(
        method="PATCH",
        path="/v1/actions/{action}".format(
            action=quote(str(action), safe=""),
        ),
        headers={name: str(value) for name, value in headers.items() if value is not UNSET},
        json=to_json(body),
    )


def parse(data: Any) -> Action:
    """Read the JSON of a successful answer.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: The answer does not have the documented shape.
    """
    from ...models.action import Action

    return Action.from_dict(data)


def _build_response(
    client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Action | AuthenticationError | Error | TokenCheckUnavailable]:
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
    if response.status_code == 409:
        return Response(
            status(response.status_code),
            response.content,
            response.headers,
            parse_error(response.content, Error.from_dict),
        )
    if response.status_code == 415:
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
    action: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[ActionPatchAdd | ActionPatchReplace],
    open_stack_api_version: str | Unset = UNSET,
) -> Response[Action | AuthenticationError | Error | TokenCheckUnavailable]:
    """Skip an action

    Skips a PENDING action while its plan is RECOMMENDED or PENDING, or changes the reason of a skipped one. Since
    1.5. 400: a lower microversion, or a path or value is not allowed. 403: also servers older than 1.5. 409: the
    state of the action or of its plan forbids it.

    Args:
        action (str): The UUID of the action.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.
        body (list[ActionPatchAdd | ActionPatchReplace]): Changes to an action: it can be skipped, and be given a
            reason.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        action=action,
        body=body,
        open_stack_api_version=open_stack_api_version,
    )
    response = client.get_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


async def asyncio_detailed(
    action: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[ActionPatchAdd | ActionPatchReplace],
    open_stack_api_version: str | Unset = UNSET,
) -> Response[Action | AuthenticationError | Error | TokenCheckUnavailable]:
    """Skip an action

    Skips a PENDING action while its plan is RECOMMENDED or PENDING, or changes the reason of a skipped one. Since
    1.5. 400: a lower microversion, or a path or value is not allowed. 403: also servers older than 1.5. 409: the
    state of the action or of its plan forbids it.

    Args:
        action (str): The UUID of the action.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.
        body (list[ActionPatchAdd | ActionPatchReplace]): Changes to an action: it can be skipped, and be given a
            reason.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        action=action,
        body=body,
        open_stack_api_version=open_stack_api_version,
    )
    response = await client.get_async_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


def sync(
    action: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[ActionPatchAdd | ActionPatchReplace],
    open_stack_api_version: str | Unset = UNSET,
) -> Action | AuthenticationError | Error | TokenCheckUnavailable | None:
    """Skip an action: like sync_detailed, but returns only the content."""
    return sync_detailed(
        action=action,
        client=client,
        body=body,
        open_stack_api_version=open_stack_api_version,
    ).parsed


async def asyncio(
    action: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[ActionPatchAdd | ActionPatchReplace],
    open_stack_api_version: str | Unset = UNSET,
) -> Action | AuthenticationError | Error | TokenCheckUnavailable | None:
    """Skip an action: like asyncio_detailed, but returns only the content."""
    return (
        await asyncio_detailed(
            action=action,
            client=client,
            body=body,
            open_stack_api_version=open_stack_api_version,
        )
    ).parsed
