"""How the examples log in: with the usual OS_* variables, or with --os-cloud and the name of a cloud in clouds.yaml."""

from __future__ import annotations

import argparse
import os

from watcherclient.client import Client, get_client

NEEDED = ("OS_USERNAME", "OS_PASSWORD", "OS_AUTH_URL", "OS_PROJECT_NAME")


def connect() -> Client:
    """Return a client of the cloud that the command line or the environment names, or end with what is missing."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--os-cloud", help="a cloud in clouds.yaml (needs the extra cloud)")
    cloud = parser.parse_known_args()[0].os_cloud
    if cloud is not None:
        return get_client(1, cloud=str(cloud))
    missing = [name for name in NEEDED if not os.environ.get(name)]
    if missing:
        raise SystemExit(f"Set {', '.join(missing)} (python -m sandbox env prints them), or give --os-cloud NAME.")
    return get_client(
        1,
        os_username=os.environ["OS_USERNAME"],
        os_password=os.environ["OS_PASSWORD"],
        os_auth_url=os.environ["OS_AUTH_URL"],
        os_project_name=os.environ["OS_PROJECT_NAME"],
        os_region_name=os.environ.get("OS_REGION_NAME"),
    )
