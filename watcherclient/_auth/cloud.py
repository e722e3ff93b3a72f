"""Reads clouds.yaml and OS_* variables, with the configuration part of openstacksdk (the extra `cloud`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from watcherclient import exc
from watcherclient._api.microversions import SERVICE_TYPE

if TYPE_CHECKING:
    from keystoneauth1.session import Session


@frozen
class Cloud:
    """What the configuration says about a cloud.

    Attributes:
        session: Its session, with plugin, TLS settings and timeout.
        region: Its region, or None.
        interface: Its interface, or None.
        endpoint: The endpoint that it gives for Watcher instead of the catalog's, or None.
    """

    session: Session
    region: str | None
    interface: str | None
    endpoint: str | None


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
    interface = config.get_interface(SERVICE_TYPE)
    return Cloud(
        session,
        config.get_region_name(),
        interface[0] if isinstance(interface, list) else interface,
        config.get_endpoint(SERVICE_TYPE),
    )
