"""What others need to use an instance: as a dict, as shell lines, as a clouds.yaml."""

import json
import shlex
from typing import Any

from . import accounts
from .errors import SandboxError
from .instance import DEFAULT_NAME, Instance

PREFIX = "/infra-optim"


def describe(name: str = DEFAULT_NAME) -> dict[str, Any]:
    """Return the addresses, accounts and files of a running instance.

    Raises SandboxError when the instance is not (completely) up.
    """
    instance = Instance(name)
    state = instance.load()
    if state is None or not state.alive:
        how = "is not up" if state is None else "is not completely up"
        raise SandboxError(f"sandbox {name!r} {how}; run `python -m sandbox up --name {name}`")
    domains = {
        "user_domain_name": accounts.DOMAIN_NAME,
        "user_domain_id": accounts.DOMAIN_ID,
        "project_domain_name": accounts.DOMAIN_NAME,
        "project_domain_id": accounts.DOMAIN_ID,
    }
    return {
        "name": name,
        "auth_url": state.urls["auth_url"],
        "watcher_url": state.urls["watcher_url"],
        "watcher_prefixed_url": state.urls["watcher_url"] + PREFIX,
        "old_watcher_url": state.urls.get("old_watcher_url"),
        "nova_url": state.urls["nova_url"],
        "placement_url": state.urls["placement_url"],
        "region": accounts.REGION,
        "old_region": accounts.OLD_REGION if state.old else None,
        "token_lifetime": state.token_lifetime,
        "users": {user: {**details, **domains} for user, details in state.users.items()},
        "log_dir": str(instance.logs),
        "db_path": str(instance.database),
        "pids": {server.name: server.pid for server in state.servers},
    }


def as_json(described: dict[str, Any]) -> str:
    """The description itself."""
    return json.dumps(described, indent=2)


def as_shell(described: dict[str, Any], user: str) -> str:
    """Lines for `eval` that set what OpenStack's command-line tools read."""
    variables = _credentials(described, user)
    variables["region_name"] = described["region"]
    variables["identity_api_version"] = "3"
    return "\n".join(f"export OS_{name.upper()}={shlex.quote(value)}" for name, value in variables.items())


def as_clouds(described: dict[str, Any]) -> str:
    """A clouds.yaml with a cloud for each user, and one for the older Watcher."""
    clouds = [("admin", "admin", "region"), ("demo", "demo", "region")]
    if described["old_region"]:
        clouds.append(("old", "admin", "old_region"))
    lines = ["clouds:"]
    for cloud, user, region in clouds:
        lines += [f"  sandbox-{cloud}:", "    auth:"]
        lines += [f"      {name}: {value}" for name, value in _credentials(described, user).items()]
        lines += [f"    region_name: {described[region]}", "    identity_api_version: 3"]
    return "\n".join(lines)


def _credentials(described: dict[str, Any], user: str) -> dict[str, str]:
    details = described["users"][user]
    names = ("username", "password", "project_name", "user_domain_name", "project_domain_name")
    return {"auth_url": described["auth_url"], **{name: details[name] for name in names}}
