"""GET /v1/data_model

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import UNSET, Request, Response, Unset, parse_error, status

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.authentication_error import AuthenticationError
    from ...models.data_model import DataModel
    from ...models.data_model_type import DataModelType
    from ...models.error import Error
    from ...models.token_check_unavailable import TokenCheckUnavailable


def build_request(
    *,
    data_model_type: DataModelType | Unset = UNSET,
    audit_uuid: str | Unset = UNSET,
    open_stack_api_version: str | Unset = UNSET,
) -> Request:
    """Show the data model

    Shows the cluster as the decision engine sees it, one row per server. Since 1.3. 400: there is no such audit.
    404: no such type. 406: a lower microversion. 500: the decision engine does not answer or has no model yet.

    Args:
        data_model_type (DataModelType | Unset): Which cluster model to show. Watcher only offers compute.
        audit_uuid (str | Unset): Show the cluster within the scope of the audit with this UUID; all of it when
            left out.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Returns:
        The request, not yet sent.
    """
    query: dict[str, Any] = {
        "data_model_type": data_model_type,
        "audit_uuid": audit_uuid,
    }
    headers: dict[str, Any] = {
        "OpenStack-API-Version": open_stack_api_version,
    }
    return Request(
        method="GET",
        path="/v1/data_model",
        params={name: str(value) for name, value in query.items() if value is not UNSET and value is not None},
        headers={name: str(value) for name, value in headers.items() if value is not UNSET},
    )


def parse(data: Any) -> DataModel:
    """Read the JSON of a successful answer.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: The answer does not have the documented shape.
    """
    from ...models.data_model import DataModel

    return DataModel.from_dict(data)


def _build_response(
    client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AuthenticationError | DataModel | Error | TokenCheckUnavailable]:
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
    data_model_type: DataModelType | Unset = UNSET,
    audit_uuid: str | Unset = UNSET,
    open_stack_api_version: str | Unset = UNSET,
) -> Response[AuthenticationError | DataModel | Error | TokenCheckUnavailable]:
    """Show the data model

    Shows the cluster as the decision engine sees it, one row per server. Since 1.3. 400: there is no such audit.
    404: no such type. 406: a lower microversion. 500: the decision engine does not answer or has no model yet.

    Args:
        data_model_type (DataModelType | Unset): Which cluster model to show. Watcher only offers compute.
        audit_uuid (str | Unset): Show the cluster within the scope of the audit with this UUID; all of it when
            left out.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        data_model_type=data_model_type,
        audit_uuid=audit_uuid,
        open_stack_api_version=open_stack_api_version,
    )
    response = client.get_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    data_model_type: DataModelType | Unset = UNSET,
    audit_uuid: str | Unset = UNSET,
    open_stack_api_version: str | Unset = UNSET,
) -> Response[AuthenticationError | DataModel | Error | TokenCheckUnavailable]:
    """Show the data model

    Shows the cluster as the decision engine sees it, one row per server. Since 1.3. 400: there is no such audit.
    404: no such type. 406: a lower microversion. 500: the decision engine does not answer or has no model yet.

    Args:
        data_model_type (DataModelType | Unset): Which cluster model to show. Watcher only offers compute.
        audit_uuid (str | Unset): Show the cluster within the scope of the audit with this UUID; all of it when
            left out.
        open_stack_api_version (str | Unset): The microversion to use, such as "infra-optim 1.7", or "infra-optim
            latest". Left out, the server answers as 1.0.

    Raises:
        errors.UnexpectedStatus: The status is not documented, and Client.raise_on_unexpected_status is set.
        httpx.HTTPError: The request could not be sent or its answer not be read.

    Returns:
        The answer, with its content as a model.
    """
    request = build_request(
        data_model_type=data_model_type,
        audit_uuid=audit_uuid,
        open_stack_api_version=open_stack_api_version,
    )
    response = await client.get_async_httpx_client().request(**request.httpx_arguments())
    return _build_response(client, response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    data_model_type: DataModelType | Unset = UNSET,
    audit_uuid: str | Unset = UNSET,
    open_stack_api_version: str | Unset = UNSET,
) -> AuthenticationError | DataModel | Error | TokenCheckUnavailable | None:
    """Show the data model: like sync_detailed, but returns only the content."""
    return sync_detailed(
        client=client,
        data_model_type=data_model_type,
        audit_uuid=audit_uuid,
        open_stack_api_version=open_stack_api_version,
    ).parsed


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    data_model_type: DataModelType | Unset = UNSET,
    audit_uuid: str | Unset = UNSET,
    open_stack_api_version: str | Unset = UNSET,
) -> AuthenticationError | DataModel | Error | TokenCheckUnavailable | None:
    """Show the data model: like asyncio_detailed, but returns only the content."""
    return (
        await asyncio_detailed(
            client=client,
            data_model_type=data_model_type,
            audit_uuid=audit_uuid,
            open_stack_api_version=open_stack_api_version,
        )
    ).parsed
