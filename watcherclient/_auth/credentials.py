"""Credentials: where the endpoint and the authentication headers of a request come from.

Everything here may block on the network; the asynchronous client calls it in a thread.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

from attrs import field, frozen

from watcherclient import exc
from watcherclient._auth.errors import keystone_errors
from watcherclient._auth.login import keystone_of
from watcherclient._http.endpoint import normalize_endpoint

if TYPE_CHECKING:
    from keystoneauth1.plugin import BaseAuthPlugin
    from keystoneauth1.session import Session


@frozen
class AuthHeaders:
    """The headers with the token; tools that show all local variables of a failed call do not show them."""

    values: Mapping[str, str] = field(repr=False)


class Credentials(Protocol):
    """What the transport asks for before it sends.

    Attributes:
        advice: What to do when the server refuses the token and there is no other.
    """

    advice: str

    @property
    def place(self) -> str:
        """Where Watcher is, as far as that is known without a request."""
        ...

    def endpoint(self) -> str:
        """Return the endpoint in the form of normalize_endpoint()."""
        ...

    def headers(self) -> AuthHeaders:
        """Return the authentication headers, from a cache where there is one."""
        ...

    def cached_headers(self) -> AuthHeaders | None:
        """Return the authentication headers if that cannot block, else None."""
        ...

    def renew(self) -> bool:
        """Forget a token that the server refused; False when there is no way to get another."""
        ...

    def record_timing(self, method: str, url: str, seconds: float) -> None:
        """Take note of how long a request took, for a session that collects timings."""
        ...

    def close(self) -> None:
        """Close the connections that were made for this."""
        ...


class TokenCredentials:
    """A token and an endpoint that the caller has at hand; Keystone is never asked."""

    advice = (
        "the token is wrong, expired, revoked or of another Keystone, and os_auth_token cannot be renewed: "
        "get another one, or give user and password"
    )

    def __init__(self, token: str, url: str) -> None:
        self.token = token
        self.url = url

    @property
    def place(self) -> str:
        """The URL that was given."""
        return self.url

    def endpoint(self) -> str:
        """Return the URL that was given."""
        return self.url

    def headers(self) -> AuthHeaders:
        """Return the header with the token."""
        return AuthHeaders({"X-Auth-Token": self.token})

    def cached_headers(self) -> AuthHeaders:
        """Return the header with the token."""
        return self.headers()

    def renew(self) -> bool:
        """Return False: there is nothing to get another token with."""
        return False

    def record_timing(self, method: str, url: str, seconds: float) -> None:
        """Do nothing: it is not collected."""

    def close(self) -> None:
        """Do nothing: there are no connections."""


class _Known:
    """The headers that a plugin gave last, and how long they hold, so that a request need not ask.

    Attributes:
        access: The plugin's token and catalog; as soon as it has others, or none, this is out of date.
        headers: The headers.
        until: When the plugin will get another token by itself; of time.time().
    """

    def __init__(self) -> None:
        self.access: object = None
        self.headers = AuthHeaders({})
        self.until = 0.0


class KeystoneCredentials:
    """A keystoneauth1 session and plugin; the endpoint comes from the catalog unless one is given."""

    advice = "the token was refused, and no newer one can be had: does this Watcher trust this Keystone?"

    def __init__(
        self,
        *,
        session: Session,
        auth: BaseAuthPlugin,
        service_type: str,
        interface: str,
        region: str | None,
        url: str | None,
        owned: bool = False,
        assumed: Collection[str] = (),
    ) -> None:
        self.session = session
        self.auth = auth
        self.service_type = service_type
        self.interface = interface
        self.region = region
        self.url = url
        self.owned = owned
        self.assumed = assumed
        self._known = _Known()

    def endpoint(self) -> str:
        """Return the endpoint that was given, or the catalog's."""
        if self.url is not None:
            return self.url
        from keystoneauth1.exceptions import CatalogException

        with keystone_errors(self.auth, self.assumed), suppress(CatalogException):
            found = self.auth.get_endpoint(
                self.session,
                service_type=self.service_type,
                interface=self.interface,
                region_name=self.region,
                skip_discovery=True,
            )
            if found is not None:
                return normalize_endpoint(found, "The endpoint in the catalog")
        raise exc.EndpointNotFound(self._what_the_catalog_has())

    @property
    def place(self) -> str:
        """The URL that was given, or the Keystone that has the catalog."""
        return self.url or f"the catalog of {keystone_of(self.auth)}"

    def _what_the_catalog_has(self) -> str:
        """Say which endpoint is missing, and which there are."""
        where = f" in region {self.region}" if self.region else ""
        missing = f"The catalog has no {self.interface} endpoint of service type {self.service_type}{where}"
        with keystone_errors(self.auth, self.assumed):
            catalog = _catalog(self.auth, self.session)
        if not catalog:
            return f"{missing}: it is empty, as that of a login without os_project_name is; or give watcher_url"
        if self.service_type not in catalog:
            return f"{missing}; it has {', '.join(sorted(catalog))}. Give watcher_url, or another os_service_type"
        there = ", ".join(catalog[self.service_type])
        return f"{missing}; it has {there}. Give another os_endpoint_type or os_region_name, or watcher_url"

    def headers(self) -> AuthHeaders:
        """Return the plugin's headers; it gets a token when it has none or the one it has is about to expire."""
        access = getattr(self.auth, "auth_ref", None)
        with keystone_errors(self.auth, self.assumed):
            plain = self.auth.get_headers(self.session)
        if plain is None:
            raise exc.AuthorizationFailure(f"{type(self.auth).__name__} gives no authentication headers")
        headers = AuthHeaders(plain)
        if access is not None and access is getattr(self.auth, "auth_ref", None) and access is not self._known.access:
            self._remember(access, headers)
        return headers

    def _remember(self, access: Any, headers: AuthHeaders) -> None:
        """Keep the headers of a plugin that keeps its token itself (others are asked each time)."""
        try:
            until = access.expires.timestamp() - getattr(self.auth, "MIN_TOKEN_LIFE_SECONDS", 120)
        except (AttributeError, LookupError, TypeError, ValueError):
            return
        known = self._known
        known.access = None  # another thread must not take the new headers with the old time
        known.headers, known.until = headers, until
        known.access = access

    def cached_headers(self) -> AuthHeaders | None:
        """Return the headers that the plugin gave last, as long as it would give the same again."""
        known = self._known
        access, headers = known.access, known.headers
        if access is None or access is not getattr(self.auth, "auth_ref", None) or time.time() >= known.until:
            return None
        return headers

    def renew(self) -> bool:
        """Let the plugin forget its token."""
        return self.auth.invalidate()

    def record_timing(self, method: str, url: str, seconds: float) -> None:
        """Add a request to the session's timings, if it collects them; it says so in a private attribute only."""
        if getattr(self.session, "_collect_timing", False):
            from datetime import timedelta

            from keystoneauth1.session import RequestTiming

            self.session.get_timings().append(RequestTiming(method, url, timedelta(seconds=seconds)))

    def close(self) -> None:
        """Close the connections to Keystone; those of a session that was handed in are its owner's."""
        if self.owned:
            self.session.session.close()


def _catalog(auth: BaseAuthPlugin, session: Session) -> dict[str, list[str]]:
    """Return the endpoints in the catalog by service type, each as its interface and region."""
    from keystoneauth1.identity.base import BaseIdentityPlugin

    if not isinstance(auth, BaseIdentityPlugin):
        return {}
    data = auth.get_access(session).service_catalog.get_endpoints_data()
    return {
        service_type: sorted({f"{each.interface} in {each.region_name}" for each in endpoints})
        for service_type, endpoints in data.items()
    }
