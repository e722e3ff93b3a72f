"""POST /v1/webhooks/{audit}

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ...types import UNSET, Request, Response, Unset, parse_error, status, to_json

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.authentication_error import AuthenticationError
    from ...models.error import Error
    from ...models.token_check_unavailable import TokenCheckUnavailable


def build_request(
    audit: str,
    *,
    body: Any,
    open_stack_api_version: str | Unset = UNSET,
) -> Request:
    """Trigger an audit

    Makes an EVENT audit run once; it must be PENDING or SUCCEEDED. Since 1.4 (servers accept it lower too). 400:
    the audit is of another type or in another state, or there is no body. 403: the user lacks the role, on
    servers with the option enable_webhooks_auth (14.1.2, 15.1.2, 16.0.2 and later). 404: there is no such audit.

    Args:
        audit (str): The UUID or name of the audit.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.
        body (Any): Any JSON. It is not looked at, but must be there: an empty object will do.

    Returns:
        The request, not yet sent.
    """
    headers: dict[str, Any] = {
        "OpenStack-API-Version": open_stack_api_version,
    }
    return Request(
        method="POST",
        path="/v1/webhooks/{audit}".format(
            audit=quote(str(audit), safe=""),
        ),
        headers={name: str(value) for name, value in headers.items() if value is not UNSET},
        json=to_json(body),
    )


def _build_response(
    client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | AuthenticationError | Error | TokenCheckUnavailable]:
    from ... import errors
    from ...models.authentication_error import AuthenticationError
    from ...models.error import Error
    from ...models.token_check_unavailable import TokenCheckUnavailable

    if response.status_code == 202:
        return Response(status(response.status_code), response.content, response.headers, None)
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
    audit: str,
    *,
    client: AuthenticatedClient | Client,
    body: Any,
    open_stack_api_version: str | Unset = UNSET,
) -> Response[Any | AuthenticationError | Error | TokenCheckUnavailable]:
    """Trigger an audit

    Makes an EVENT audit run once; it must be PENDING or SUCCEEDED. Since 1.4 (servers accept it lower too). 400:
    the audit is of another type or in another state, or there is no body. 403: the user lacks the role, on
    servers with the option enable_webhooks_auth (14.1.2, 15.1.2, 16.0.2 and later). 404: there is no such audit.

    Args:
        audit (str): The UUID or name of the audit.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.
        body (Any): Any JSON. It is not looked at, but must be there: an empty object will do.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        audit=audit,
        body=body,
        open_stack_api_version=open_stack_api_version,
    )
    response = client.get_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


async def asyncio_detailed(
    audit: str,
    *,
    client: AuthenticatedClient | Client,
    body: Any,
    open_stack_api_version: str | Unset = UNSET,
) -> Response[Any | AuthenticationError | Error | TokenCheckUnavailable]:
    """Trigger an audit

    Makes an EVENT audit run once; it must be PENDING or SUCCEEDED. Since 1.4 (servers accept it lower too). 400:
    the audit is of another type or in another state, or there is no body. 403: the user lacks the role, on
    servers with the option enable_webhooks_auth (14.1.2, 15.1.2, 16.0.2 and later). 404: there is no such audit.

    Args:
        audit (str): The UUID or name of the audit.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.
        body (Any): Any JSON. It is not looked at, but must be there: an empty object will do.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        audit=audit,
        body=body,
        open_stack_api_version=open_stack_api_version,
    )
    response = await client.get_async_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


def sync(
    audit: str,
    *,
    client: AuthenticatedClient | Client,
    body: Any,
    open_stack_api_version: str | Unset = UNSET,
) -> Any | AuthenticationError | Error | TokenCheckUnavailable | None:
    """Trigger an audit: like sync_detailed, but returns only the content."""
    return sync_detailed(
        audit=audit,
        client=client,
        body=body,
        open_stack_api_version=open_stack_api_version,
    ).parsed


async def asyncio(
    audit: str,
    *,
    client: AuthenticatedClient | Client,
    body: Any,
    open_stack_api_version: str | Unset = UNSET,
) -> Any | AuthenticationError | Error | TokenCheckUnavailable | None:
    """Trigger an audit: like asyncio_detailed, but returns only the content."""
    return (
        await asyncio_detailed(
            audit=audit,
            client=client,
            body=body,
            open_stack_api_version=open_stack_api_version,
        )
    ).parsed
