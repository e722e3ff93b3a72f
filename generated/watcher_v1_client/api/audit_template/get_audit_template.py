"""GET /v1/audit_templates/{audit_template}

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ...types import UNSET, Request, Response, Unset, parse_error, status

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.audit_template import AuditTemplate
    from ...models.authentication_error import AuthenticationError
    from ...models.error import Error
    from ...models.token_check_unavailable import TokenCheckUnavailable


def build_request(
    audit_template: str,
    *,
    open_stack_api_version: str | Unset = UNSET,
) -> Request:
    """Show an audit template

    Shows an audit template, by UUID or name. 404: there is no such audit template.

    Args:
        audit_template (str): The UUID or name of the audit template.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Returns:
        The request, not yet sent.
    """
    headers: dict[str, Any] = {
        "OpenStack-API-Version": open_stack_api_version,
    }
    return Request(
        method="GET",
        path="/v1/audit_templates/{audit_template}".format(
            audit_template=quote(str(audit_template), safe=""),
        ),
        headers={name: str(value) for name, value in headers.items() if value is not UNSET},
    )


def parse(data: Any) -> AuditTemplate:
    """Read the JSON of a successful answer.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: The answer does not have the documented shape.
    """
    from ...models.audit_template import AuditTemplate

    return AuditTemplate.from_dict(data)


def _build_response(
    client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AuditTemplate | AuthenticationError | Error | TokenCheckUnavailable]:
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
    audit_template: str,
    *,
    client: AuthenticatedClient | Client,
    open_stack_api_version: str | Unset = UNSET,
) -> Response[AuditTemplate | AuthenticationError | Error | TokenCheckUnavailable]:
    """Show an audit template

    Shows an audit template, by UUID or name. 404: there is no such audit template.

    Args:
        audit_template (str): The UUID or name of the audit template.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        audit_template=audit_template,
        open_stack_api_version=open_stack_api_version,
    )
    response = client.get_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


async def asyncio_detailed(
    audit_template: str,
    *,
    client: AuthenticatedClient | Client,
    open_stack_api_version: str | Unset = UNSET,
) -> Response[AuditTemplate | AuthenticationError | Error | TokenCheckUnavailable]:
    """Show an audit template

    Shows an audit template, by UUID or name. 404: there is no such audit template.

    Args:
        audit_template (str): The UUID or name of the audit template.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        audit_template=audit_template,
        open_stack_api_version=open_stack_api_version,
    )
    response = await client.get_async_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


def sync(
    audit_template: str,
    *,
    client: AuthenticatedClient | Client,
    open_stack_api_version: str | Unset = UNSET,
) -> AuditTemplate | AuthenticationError | Error | TokenCheckUnavailable | None:
    """Show an audit template: like sync_detailed, but returns only the content."""
    return sync_detailed(
        audit_template=audit_template,
        client=client,
        open_stack_api_version=open_stack_api_version,
    ).parsed


async def asyncio(
    audit_template: str,
    *,
    client: AuthenticatedClient | Client,
    open_stack_api_version: str | Unset = UNSET,
) -> AuditTemplate | AuthenticationError | Error | TokenCheckUnavailable | None:
    """Show an audit template: like asyncio_detailed, but returns only the content."""
    return (
        await asyncio_detailed(
            audit_template=audit_template,
            client=client,
            open_stack_api_version=open_stack_api_version,
        )
    ).parsed
