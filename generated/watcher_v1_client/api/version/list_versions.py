"""GET /

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import Request, Response, parse_error, status

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.error import Error
    from ...models.versions import Versions


def build_request() -> Request:
    """List the API versions

    Shows which microversions the server offers. Needs no token. 400: an unknown query parameter.

    Returns:
        The request, not yet sent.
    """
    return Request(
        method="GET",
        path="/",
    )


def parse(data: Any) -> Versions:
    """Read the JSON of a successful answer.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: The answer does not have the documented shape.
    """
    from ...models.versions import Versions

    return Versions.from_dict(data)


def _build_response(client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | Versions]:
    from ... import errors
    from ...models.error import Error

    if response.status_code == 200:
        return Response(status(response.status_code), response.content, response.headers, parse(response.json()))
    if response.status_code == 400:
        return Response(
            status(response.status_code),
            response.content,
            response.headers,
            parse_error(response.content, Error.from_dict),
        )
    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    return Response(status(response.status_code), response.content, response.headers, None)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | Versions]:
    """List the API versions

    Shows which microversions the server offers. Needs no token. 400: an unknown query parameter.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request()
    response = client.get_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | Versions]:
    """List the API versions

    Shows which microversions the server offers. Needs no token. 400: an unknown query parameter.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request()
    response = await client.get_async_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> Error | Versions | None:
    """List the API versions: like sync_detailed, but returns only the content."""
    return sync_detailed(
        client=client,
    ).parsed


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> Error | Versions | None:
    """List the API versions: like asyncio_detailed, but returns only the content."""
    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
