"""The plugin of python-openstackclient: `openstack optimize ...`, with the login of that program."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Any, Final

from watcherclient import exc

if TYPE_CHECKING:
    from watcherclient.v1.client import Client

API_NAME: Final = "infra-optim"
API_VERSION_OPTION: Final = "os_infra_optim_api_version"
API_VERSIONS: Final = ("1",)
DEFAULT_API_VERSION: Final = "1.latest"


def make_client(instance: Any) -> Client:
    """Return the client; python-openstackclient asks for it when a command first uses it.

    Args:
        instance: The osc_lib ClientManager.
    """
    from watcherclient.client import get_client

    version = instance._api_version[API_NAME]
    return get_client(
        1,
        session=instance.session,
        os_region_name=instance.region_name,
        os_endpoint_type=instance.interface,
        os_endpoint_override=instance._override_for(API_NAME),
        os_infra_optim_api_version=None if version == DEFAULT_API_VERSION else version,
    )


def build_option_parser(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Add the global option of this plugin."""
    parser.add_argument(
        "--os-infra-optim-api-version",
        metavar="<infra-optim-api-version>",
        type=_version,
        default=os.environ.get("OS_INFRA_OPTIM_API_VERSION") or DEFAULT_API_VERSION,
        help='Microversion of Watcher: "1.N", or "latest" (the default): the newest that both sides know. '
        "[OS_INFRA_OPTIM_API_VERSION]",
    )
    return parser


def check_api_version(version: str) -> bool:
    """Return True, which says that the version was checked.

    Raises:
        watcherclient.exc.CommandError: There is no such version.
    """
    from watcherclient._api.microversions import parse_requested

    try:
        if version != DEFAULT_API_VERSION:
            parse_requested(version, "--os-infra-optim-api-version")
    except exc.ClientException as error:
        raise exc.CommandError(str(error)) from None
    return True


def _version(text: str) -> str:
    """Return "latest" in the form that also names the major version, by which commands are looked up."""
    return DEFAULT_API_VERSION if text == "latest" else text
