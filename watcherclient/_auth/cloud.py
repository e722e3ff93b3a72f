"""Reads clouds.yaml, OS_* variables and connections, with the configuration of openstacksdk (the extra `cloud`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from watcherclient import exc
from watcherclient._api.microversions import SERVICE_TYPE

if TYPE_CHECKING:
    from keystoneauth1.session import Session
    from openstack.config.cloud_region import CloudRegion
    from openstack.connection import Connection


@frozen
class Cloud:
    """What the configuration says about a cloud.

    Attributes:
        session: Its session, with plugin, TLS settings and timeout.
        region: Its region, or None.
        interface: Its interface, or None.
        endpoint: The endpoint that it gives for Watcher instead of the catalog's, or None.
        microversion: The microversion that it asks for, or None.
    """

    session: Session
    region: str | None
    interface: str | None
    endpoint: str | None
    microversion: str | None


def find_cloud(cloud: str | None, connection: Connection | None) -> Cloud:
    """Return the cloud of a name or of a connection.

    Raises:
        exc.AuthSystemNotFound: openstacksdk is not installed.
        exc.ValidationError: Both are given, or it cannot be used.
    """
    if cloud is not None and connection is not None:
        raise exc.ValidationError("Either cloud or connection can be given, not both")
    return read_cloud(cloud) if cloud is not None else read_connection(connection)


def read_cloud(name: str) -> Cloud:
    """Return the cloud of a name; "envvars" is the one that OS_* variables describe.

    Raises:
        exc.AuthSystemNotFound: openstacksdk is not installed.
        exc.ValidationError: There is no such cloud, or its configuration cannot be used.
    """
    try:
        from openstack import exceptions
        from openstack.config import OpenStackConfig
    except ImportError as error:
        raise exc.AuthSystemNotFound(
            "cloud= needs the package openstacksdk: pip install 'watcherclient[cloud]'"
        ) from error
    from keystoneauth1.exceptions import ClientException

    try:
        config = OpenStackConfig().get_one(cloud=name)
        session = config.get_session()
    except (exceptions.SDKException, ClientException) as error:
        raise exc.ValidationError(f"cloud {name!r} cannot be used: {error}") from None
    return _read(config, session)


def read_connection(connection: Connection | None) -> Cloud:
    """Return the cloud of a connection.

    Raises:
        exc.ValidationError: It is not a connection of openstacksdk.
    """
    config, session = getattr(connection, "config", None), getattr(connection, "session", None)
    if config is None or session is None:
        raise exc.ValidationError(
            f"connection must be an openstack.connection.Connection; got {type(connection).__name__}"
        )
    return _read(config, session)


def _read(config: CloudRegion, session: Session) -> Cloud:
    interface = config.get_interface(SERVICE_TYPE)
    return Cloud(
        session,
        config.get_region_name(SERVICE_TYPE),
        interface[0] if isinstance(interface, list) else interface,
        config.get_endpoint(SERVICE_TYPE),
        config.get_default_microversion(SERVICE_TYPE),
    )
