"""Says in an error message who logs in where, as far as a keystoneauth1 plugin tells it; never a secret."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keystoneauth1.plugin import BaseAuthPlugin


def keystone_of(auth: BaseAuthPlugin) -> str:
    """Return the Keystone of a plugin: "Keystone at URL", or "Keystone" when the plugin does not say where."""
    url = getattr(auth, "auth_url", None)
    return f"Keystone at {url}" if isinstance(url, str) else "Keystone"


def login_of(auth: BaseAuthPlugin, assumed: Collection[str]) -> str:
    """Return who logs in, to which project.

    Args:
        auth: The plugin.
        assumed: The domains that were not given, so that "default" was used: "user_domain", "project_domain".
    """
    known = _elements(auth)
    parts: list[str] = []
    user = known.get("username") or known.get("user_id")
    if user:
        parts.append(f"user {user!r}{_domain(known, 'user_domain', assumed)}")
    elif known.get("application_credential_id") or known.get("application_credential_name"):
        credential = known.get("application_credential_id") or known.get("application_credential_name")
        parts.append(f"application credential {credential!r}")
    elif "token" in known:
        parts.append("token")
    if known.get("project_id"):
        parts.append(f"project {known['project_id']!r}")
    elif known.get("project_name"):
        parts.append(f"project {known['project_name']!r}{_domain(known, 'project_domain', assumed)}")
    return ", ".join(parts)


def _domain(known: Mapping[str, str], kind: str, assumed: Collection[str]) -> str:
    domain = known.get(f"{kind}_id") or known.get(f"{kind}_name")
    if domain is None:
        return ""
    return f" (domain {domain!r}{f', assumed: no os_{kind}_id or os_{kind}_name' if kind in assumed else ''})"


def _elements(auth: BaseAuthPlugin) -> dict[str, str]:
    """Return what the plugin tells apart its tokens by, under the names of the plain attributes."""
    from keystoneauth1.identity.base import BaseIdentityPlugin

    if not isinstance(auth, BaseIdentityPlugin):
        return {}
    try:
        elements: Mapping[str, object] = auth.get_cache_id_elements()
    except NotImplementedError:
        return {}
    return {_plain_name(key): value for key, value in elements.items() if isinstance(value, str) and value}


def _plain_name(key: str) -> str:
    """Return "username" for "password_username"."""
    if key in ("application_credential_id", "application_credential_name"):
        return key
    return re.sub("^(password|token|application_credential)_", "", key)
