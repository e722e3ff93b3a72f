"""Makes a keystoneauth1 session and plugin from the arguments of get_client()."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from watcherclient import exc
from watcherclient._http.endpoint import normalize_endpoint
from watcherclient._http.tls import Tls
from watcherclient._version import __version__

if TYPE_CHECKING:
    from keystoneauth1.plugin import BaseAuthPlugin
    from keystoneauth1.session import Session

DEFAULT_DOMAIN = "default"


class Scope(NamedTuple):
    """The project to work in, and the domains of project and user; ids win over names."""

    project_id: str | None = None
    project_name: str | None = None
    project_domain_id: str | None = None
    project_domain_name: str | None = None
    user_domain_id: str | None = None
    user_domain_name: str | None = None

    def user_domain(self) -> tuple[str | None, str | None]:
        """Return id and name of the user's domain, one of them None."""
        return _domain(self.user_domain_id, self.user_domain_name)

    def assumed(self) -> frozenset[str]:
        """Return the domains that were not given, so that the one that each Keystone has is used."""
        user = not (self.user_domain_id or self.user_domain_name)
        project = not (self.project_domain_id or self.project_domain_name)
        return frozenset([*(["user_domain"] if user else []), *(["project_domain"] if project else [])])

    def project_domain(self) -> tuple[str | None, str | None]:
        """Return id and name of the project's domain, one of them None; both when the project is not named."""
        if self.project_id or not self.project_name:
            return None, None
        return _domain(self.project_domain_id, self.project_domain_name)


def _domain(identifier: str | None, name: str | None) -> tuple[str | None, str | None]:
    """Return the domain that was given, or else the one that each Keystone has."""
    if identifier or not name:
        return identifier or DEFAULT_DOMAIN, None
    return None, name


def identity_url(auth_url: str) -> str:
    """Return the URL of Keystone's v3 API for an os_auth_url with or without a version."""
    url = auth_url.strip().rstrip("/")
    for version in ("/v3", "/v2.0"):
        url = url.removesuffix(version)
    return normalize_endpoint(url, "os_auth_url") + "/v3"


def password_plugin(auth_url: str, username: str, password: str, scope: Scope) -> BaseAuthPlugin:
    """Make the plugin that logs in with user and password."""
    from keystoneauth1.identity.v3 import Password

    user_domain_id, user_domain_name = scope.user_domain()
    project_domain_id, project_domain_name = scope.project_domain()
    return Password(
        identity_url(auth_url),
        username=username,
        password=password,
        user_domain_id=user_domain_id,
        user_domain_name=user_domain_name,
        project_id=scope.project_id,
        project_name=None if scope.project_id else scope.project_name,
        project_domain_id=project_domain_id,
        project_domain_name=project_domain_name,
    )


def user_id_plugin(auth_url: str, user_id: str, password: str, scope: Scope) -> BaseAuthPlugin:
    """Make the plugin that logs in with the id of a user, which needs no domain, and a password."""
    from keystoneauth1.identity.v3 import Password

    project_domain_id, project_domain_name = scope.project_domain()
    return Password(
        identity_url(auth_url),
        user_id=user_id,
        password=password,
        project_id=scope.project_id,
        project_name=None if scope.project_id else scope.project_name,
        project_domain_id=project_domain_id,
        project_domain_name=project_domain_name,
    )


def application_credential_plugin(
    auth_url: str,
    secret: str,
    scope: Scope,
    *,
    credential_id: str | None,
    credential_name: str | None,
    user_id: str | None,
    username: str | None,
) -> BaseAuthPlugin:
    """Make the plugin that logs in with an application credential: its id, or its name and whose it is.

    Raises:
        exc.AmbiguousAuthSystem: There is neither.
    """
    from keystoneauth1.identity.v3 import ApplicationCredential

    url = identity_url(auth_url)
    if credential_id:
        return ApplicationCredential(url, application_credential_secret=secret, application_credential_id=credential_id)
    if not credential_name or not (user_id or username):
        raise exc.AmbiguousAuthSystem(
            "An application credential needs its id, or its name and the user's name or id, besides the secret"
        )
    domain_id, domain_name = (None, None) if user_id else scope.user_domain()
    return ApplicationCredential(
        url,
        application_credential_secret=secret,
        application_credential_name=credential_name,
        user_id=user_id,
        username=None if user_id else username,
        user_domain_id=domain_id,
        user_domain_name=domain_name,
    )


def token_plugin(auth_url: str, token: str, scope: Scope) -> BaseAuthPlugin:
    """Make the plugin that works with a token: as it is, or exchanged for one of the given project."""
    from keystoneauth1.access import AccessInfoV3
    from keystoneauth1.identity.v3 import Token

    if scope.project_id or scope.project_name:
        domain_id, domain_name = scope.project_domain()
        return Token(
            identity_url(auth_url),
            token,
            project_id=scope.project_id,
            project_name=None if scope.project_id else scope.project_name,
            project_domain_id=domain_id,
            project_domain_name=domain_name,
        )

    class GivenToken(Token):
        """Uses the token itself; exchanging it without a project would lose its scope."""

        def get_auth_ref(self, session: Session) -> AccessInfoV3:
            answer = session.get(
                f"{self.auth_url}/auth/tokens",
                headers={"X-Auth-Token": token, "X-Subject-Token": token, "Accept": "application/json"},
                authenticated=False,
                log=False,
            )
            return AccessInfoV3(answer.json(), auth_token=token)

    return GivenToken(identity_url(auth_url), token)


def make_session(auth: BaseAuthPlugin, tls: Tls, timeout: float | None) -> Session:
    """Make the session that talks to Keystone, with the TLS settings and the timeout of the client.

    Redirects are not followed: the password would go along.
    """
    from keystoneauth1.session import Session

    cert = (tls.cert, tls.key) if tls.cert and tls.key else tls.cert
    return Session(
        auth=auth,
        verify=tls.verify,
        cert=cert,
        timeout=timeout,
        redirect=False,
        app_name="watcherclient",
        app_version=__version__,
    )


def plugin_of(session: Session | None, auth: BaseAuthPlugin | None) -> BaseAuthPlugin:
    """Return the plugin of a session that was handed in.

    Raises:
        exc.AmbiguousAuthSystem: Neither has one.
    """
    plugin = auth or (session.auth if session is not None else None)
    if plugin is None:
        raise exc.AmbiguousAuthSystem("session= has no auth plugin; give one as auth=, or make the session with one")
    return plugin
