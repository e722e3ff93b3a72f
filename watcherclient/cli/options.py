"""The options that stand before, or among, those of every command of `watcher`: who you are, where Watcher is."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from keystoneauth1.plugin import BaseAuthPlugin

    from watcherclient.v1.client import Client


class Option(NamedTuple):
    """A global option.

    Attributes:
        flags: Its names.
        help: What it says in a sentence; the variable is added.
        metavar: What stands for its value; None for a switch.
        variables: The environment variables that it defaults to; the first one that is set counts.
    """

    flags: tuple[str, ...]
    help: str
    metavar: str | None = None
    variables: tuple[str, ...] = ()

    @property
    def dest(self) -> str:
        """The name of its attribute."""
        return self.flags[0].lstrip("-").replace("-", "_")


def _option(flags: str, metavar: str, help: str, *more_variables: str) -> Option:
    """Return an option whose variable has its own first name."""
    names = tuple(flags.split())
    return Option(names, help, metavar, (names[0].lstrip("-").replace("-", "_").upper(), *more_variables))


IDENTITY: Final = (
    _option("--os-cloud", "<cloud>", "Name of a cloud in clouds.yaml."),
    _option("--os-auth-url -A", "<auth-url>", "URL of Keystone."),
    _option("--os-username -U", "<auth-user-name>", "Name of the user."),
    _option("--os-user-id", "<auth-user-id>", "ID of the user."),
    _option("--os-password -P", "<auth-password>", "Password of the user; the variable keeps it out of `ps`."),
    _option("--os-user-domain-id", "<auth-user-domain-id>", "ID of the user's domain (default)."),
    _option("--os-user-domain-name", "<auth-user-domain-name>", "Name of the user's domain."),
    _option("--os-project-id", "<auth-project-id>", "ID of the project to work in."),
    _option("--os-project-name", "<auth-project-name>", "Name of the project to work in."),
    _option("--os-tenant-id -I", "<tenant-id>", "Another name of --os-project-id."),
    _option("--os-tenant-name -T", "<auth-tenant-name>", "Another name of --os-project-name."),
    _option("--os-project-domain-id", "<auth-project-domain-id>", "ID of the project's domain (default)."),
    _option("--os-project-domain-name", "<auth-project-domain-name>", "Name of the project's domain."),
    _option("--os-token --os-auth-token", "<auth-token>", "A token, instead of a login.", "OS_AUTH_TOKEN"),
    _option("--os-application-credential-id", "<id>", "ID of an application credential."),
    _option("--os-application-credential-name", "<name>", "Name of an application credential of the user."),
    _option("--os-application-credential-secret", "<secret>", "Secret of the application credential."),
    _option("--os-auth-type", "<auth-type>", "Accepted for scripts; the other options say how to log in."),
    _option("--os-identity-api-version", "<identity-api-version>", "Only 3 is supported."),
    Option(("--no-auth", "-N"), "Do not log in, and send a token that means nothing; needs --os-endpoint-override."),
)
"""Who you are."""

WHERE: Final = (
    _option("--os-endpoint-override", "<endpoint-override>", "URL of Watcher, instead of the catalog's."),
    _option("--os-region-name -R", "<region-name>", "Region of the endpoint in the catalog."),
    _option(
        "--os-endpoint-type --os-interface",
        "<endpoint-type>",
        "Interface of the endpoint in the catalog: public (the default), internal or admin.",
        "OS_INTERFACE",
    ),
    _option("--os-service-type", "<service-type>", "Service type in the catalog (infra-optim)."),
    _option(
        "--os-infra-optim-api-version",
        "<infra-optim-api-version>",
        'Microversion: "1.N", or "latest" (the default): the newest that both sides know.',
    ),
    Option(("--insecure",), "Do not verify the server's certificate.", None, ("OS_INSECURE",)),
    _option("--os-cacert", "<ca-certificate>", "File with the CA certificates to trust."),
    _option("--os-cert", "<certificate>", "File with the client's certificate."),
    _option("--os-key", "<key>", "File with the key of the client's certificate."),
    Option(("--timeout",), "Seconds to wait for an answer (60). Before the command.", "<seconds>"),
)
"""Where Watcher is, and how to talk to it."""

OUTPUT: Final = (
    Option(("--verbose", "-v"), "Say more: retries, and the version that was negotiated."),
    Option(("--quiet", "-q"), "Say less: results and errors only, no progress and no warnings."),
    Option(("--debug",), "Show the HTTP lines, and the traceback of an error; secrets are masked."),
    Option(("--log-file",), "Write what --debug shows to this file.", "<file>"),
)
"""What is said besides the result."""

GROUPS: Final[Mapping[str, Sequence[Option]]] = {
    "who you are": IDENTITY,
    "where Watcher is": WHERE,
    "what is said": OUTPUT,
}


def add_options(parser: argparse.ArgumentParser, *, hidden: bool = False) -> None:
    """Add the options to a parser.

    Args:
        parser: The parser of the program, or of a command.
        hidden: Leave out of the help, and keep values that were given before; an option that the command has itself
            stays the command's.
    """
    taken: Mapping[str, Any] = parser._option_string_actions  # pyright: ignore[reportPrivateUsage] - nothing public tells
    for title, options in GROUPS.items():
        group = parser if hidden else parser.add_argument_group(title)
        for option in options:
            flags = [flag for flag in option.flags if flag not in taken]
            if not flags:
                continue
            help = f"{option.help} [{option.variables[0]}]" if option.variables else option.help
            default = argparse.SUPPRESS if hidden else None
            shown = argparse.SUPPRESS if hidden else help
            if option.metavar is None:
                group.add_argument(*flags, dest=option.dest, action="store_true", default=default, help=shown)
            else:
                group.add_argument(*flags, dest=option.dest, metavar=option.metavar, default=default, help=shown)


def fill_from_environment(given: argparse.Namespace) -> None:
    """Take what was not given from the environment; a cloud says by itself who you are and where Watcher is."""
    given.os_cloud = given.os_cloud or os.environ.get("OS_CLOUD") or None
    for option in (*IDENTITY, *WHERE, *OUTPUT):
        if getattr(given, option.dest) is not None:
            continue
        variables = () if given.os_cloud and option not in _BESIDE_CLOUD else option.variables
        value = next((os.environ[name] for name in variables if os.environ.get(name)), None)
        is_switch = option.metavar is None
        setattr(given, option.dest, _is_on(value) if is_switch else value)


_BESIDE_CLOUD: Final = tuple(option for option in WHERE if option.flags[0] == "--os-infra-optim-api-version")
"""What a cloud does not say."""


def _is_on(value: str | None) -> bool:
    return value is not None and value.lower() not in ("0", "false", "no", "off")


def requested_version(options: argparse.Namespace) -> str | None:
    """Return the microversion that is asked for, in the words of get_client(); None for the newest."""
    version: str | None = options.os_infra_optim_api_version
    return None if version in (None, "", "latest", "1.latest") else version


def make_client(options: argparse.Namespace) -> Client:
    """Make the client that the options describe.

    Raises:
        watcherclient.exc.ClientException: They are not enough, or cannot be used; the message names options.
    """
    from watcherclient import exc
    from watcherclient.client import get_client

    if options.os_identity_api_version not in (None, "", "3", "v3"):
        raise exc.CommandError(
            f"--os-identity-api-version must be 3; got {options.os_identity_api_version!r} (Keystone has no other)"
        )
    plugin = _plugin(options)
    names: tuple[str, ...] = _WHERE_ARGUMENTS
    if not options.os_cloud and not options.no_auth and plugin is None:
        names += _PROJECT_ARGUMENTS if options.os_token else (*_PROJECT_ARGUMENTS, *_USER_ARGUMENTS)
    arguments = {name: getattr(options, name) for name in names if getattr(options, name)}
    return get_client(
        1,
        cloud=options.os_cloud or None,
        os_auth_token=_token(options),
        auth=plugin,
        insecure=options.insecure,
        os_infra_optim_api_version=requested_version(options),
        **arguments,
    )


_WHERE_ARGUMENTS: Final = (
    "os_endpoint_override",
    "os_region_name",
    "os_endpoint_type",
    "os_service_type",
    "os_cacert",
    "os_cert",
    "os_key",
    "timeout",
)
_PROJECT_ARGUMENTS: Final = (
    "os_auth_url",
    "os_project_id",
    "os_project_name",
    "os_tenant_id",
    "os_tenant_name",
    "os_project_domain_id",
    "os_project_domain_name",
)
_USER_ARGUMENTS: Final = ("os_username", "os_password", "os_user_domain_id", "os_user_domain_name")
"""Arguments of get_client(), which refuses to be told twice who you are."""


def _token(options: argparse.Namespace) -> str | None:
    from watcherclient import exc

    if options.no_auth:
        if not options.os_endpoint_override:
            raise exc.CommandError("--no-auth needs --os-endpoint-override, since only Keystone has a catalog")
        return "notused"
    if options.os_cloud or _uses_plugin(options) or options.os_token:
        return options.os_token or None
    if options.os_username and options.os_password and options.os_auth_url:
        return None
    raise exc.AmbiguousAuthSystem(
        f"Not enough to log in with: {_what_is_missing(options)} missing. Give it as an option or as a variable "
        "(OS_USERNAME and so on), or name a cloud of clouds.yaml with --os-cloud or OS_CLOUD"
    )


def _what_is_missing(options: argparse.Namespace) -> str:
    """Return the options that a login by password still needs."""
    needed = {
        "--os-auth-url": options.os_auth_url,
        "--os-username": options.os_username,
        "--os-password": options.os_password,
    }
    missing = [name for name, value in needed.items() if not value]
    return f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'}"


def _uses_plugin(options: argparse.Namespace) -> bool:
    return bool(
        options.os_application_credential_secret
        or (options.os_user_id and options.os_password and not options.os_username)
    )


def _plugin(options: argparse.Namespace) -> BaseAuthPlugin | None:
    """Return the keystoneauth1 plugin for what get_client() has no arguments for."""
    if options.os_cloud or options.no_auth or options.os_token or not _uses_plugin(options):
        return None
    from watcherclient import exc
    from watcherclient._auth import keystone

    if not options.os_auth_url:
        raise exc.AmbiguousAuthSystem("Not enough to log in with: --os-auth-url (OS_AUTH_URL) is missing")
    scope = keystone.Scope(
        project_id=options.os_project_id or options.os_tenant_id,
        project_name=options.os_project_name or options.os_tenant_name,
        project_domain_id=options.os_project_domain_id,
        project_domain_name=options.os_project_domain_name,
        user_domain_id=options.os_user_domain_id,
        user_domain_name=options.os_user_domain_name,
    )
    if options.os_application_credential_secret:
        return keystone.application_credential_plugin(
            options.os_auth_url,
            options.os_application_credential_secret,
            scope,
            credential_id=options.os_application_credential_id,
            credential_name=options.os_application_credential_name,
            user_id=options.os_user_id,
            username=options.os_username,
        )
    return keystone.user_id_plugin(options.os_auth_url, options.os_user_id, options.os_password, scope)
