"""Turns the arguments of get_client() into credentials and options; nothing is sent here."""

from __future__ import annotations

import math
import os
import re
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, fields, frozen

from watcherclient import exc
from watcherclient._api.microversions import SERVICE_TYPE, Requested, parse_requested
from watcherclient._auth.credentials import Credentials, KeystoneCredentials, TokenCredentials
from watcherclient._http.endpoint import normalize_endpoint
from watcherclient._http.request import check_extra_headers, merge_headers
from watcherclient._http.retry import RetryPolicy
from watcherclient._http.tls import Tls
from watcherclient._version import __version__
from watcherclient.options import Timeouts

if TYPE_CHECKING:
    from keystoneauth1.plugin import BaseAuthPlugin
    from keystoneauth1.session import Session

    from watcherclient._http.answer import Answer
    from watcherclient.hooks import AsyncHook


OWN_USER_AGENT: Final = f"watcherclient/{__version__}"

ONLY_OLDER: Final = frozenset(
    ("endpoint", "endpoint_override", "endpoint_type", "interface", "region_name", "service_type", "token", "username")
)
"""The arguments that only python-watcherclient knows."""


def is_url(value: object) -> bool:
    """Whether an argument is an endpoint, which python-watcherclient also takes by position."""
    return isinstance(value, str) and "://" in value


def is_older_form(args: tuple[object, ...], kwargs: Mapping[str, object]) -> bool:
    """Whether a client is asked for in the form of python-watcherclient: by its names, or by position."""
    return len(args) > 1 or (len(args) == 1 and is_url(args[0])) or not ONLY_OLDER.isdisjoint(kwargs)


class OlderForm:
    """Makes the compatible client of watcherclient.common when a client is asked for in the older form.

    That class stands above this module and above the clients, so it is looked up by its name, as a plug-in is.
    """

    if not TYPE_CHECKING:  # for type checkers a client is made by its __init__(), which does not take the older form

        def __new__(cls, *args, **kwargs):
            if is_older_form(args, kwargs):
                from importlib import import_module

                compatible = import_module("watcherclient.common.client").CompatibleClient
                if issubclass(compatible, cls):
                    return object.__new__(compatible)
            return object.__new__(cls)


class AsyncOlderForm:
    """Says what to write instead: python-watcherclient has no asynchronous client."""

    if not TYPE_CHECKING:

        def __new__(cls, *args, **kwargs):
            if is_older_form(args, kwargs):
                older = ", ".join(sorted(ONLY_OLDER.intersection(kwargs))) or "positional arguments"
                raise TypeError(
                    f"{older}: the form of python-watcherclient, which the asynchronous client does not take; "
                    "write watcher_url=..., os_auth_token=... or session=..., see docs/moving-over.md"
                )
            return object.__new__(cls)


@frozen(eq=False)
class Options:
    """Everything about requests that is not credentials.

    Attributes:
        version: The microversion asked for.
        timeouts: Limits in time.
        retries: How often and how fast requests are sent again.
        tls: Certificates.
        user_agent: Sent with each request.
        headers: Further headers of each request.
        on_request: Is told of each attempt before it is sent.
        on_response: Is told of each attempt afterwards.
        answers: Gets all answers that are a success, for with_raw_response; None lets them go.
    """

    version: Requested
    timeouts: Timeouts = Timeouts()
    retries: RetryPolicy = RetryPolicy()
    tls: Tls = Tls()
    user_agent: str = OWN_USER_AGENT
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    on_request: AsyncHook | None = None
    on_response: AsyncHook | None = None
    answers: list[Answer] | None = field(default=None, repr=False)


def make_options(
    *,
    api_version: int | str,
    os_infra_optim_api_version: int | str | None,
    session: Session | None,
    auth: BaseAuthPlugin | None,
    insecure: bool,
    os_cacert: str | None,
    os_cert: str | None,
    os_key: str | None,
    timeout: float | str | Timeouts | None,
    max_retries: int,
    retry_interval: float,
    global_request_id: str | None,
    extra_headers: Mapping[str, str] | None,
    on_request: AsyncHook | None,
    on_response: AsyncHook | None,
) -> Options:
    """Return the options; what a session that is handed in says counts where no argument says otherwise."""
    requested = parse_requested(api_version, "api_version")
    if os_infra_optim_api_version is not None:
        requested = parse_requested(os_infra_optim_api_version, "os_infra_optim_api_version")
    tls = make_tls(insecure, os_cacert, os_cert, os_key)
    headers: dict[str, str] = {}
    if session is not None:
        if timeout is None and session.timeout is not None:
            # There it is the time of one request, and between two parts of its answer.
            each = _seconds("session.timeout", session.timeout)
            timeout = Timeouts(connect=each, read=each, total=max(each, Timeouts().total))
        if tls == Tls():
            cert, key = session.cert if isinstance(session.cert, tuple) else (session.cert, None)
            tls = Tls(True if session.verify is None else session.verify, cert, key)
        headers.update(check_extra_headers("session.additional_headers", session.additional_headers))
    if extra_headers is not None:
        headers = merge_headers(headers, check_extra_headers("extra_headers", extra_headers))
    if global_request_id is not None:
        headers = merge_headers(headers, make_global_request_id(global_request_id))
    return Options(
        requested,
        make_timeouts(timeout),
        make_retries(max_retries, retry_interval),
        tls,
        make_user_agent(session, auth),
        headers,
        on_request,
        on_response,
    )


def make_user_agent(*named_by: Session | BaseAuthPlugin | None) -> str:
    """Return the name of this package with its version, and those that a session and a plugin name after it."""
    names = [OWN_USER_AGENT]
    for source in named_by:
        application, version = getattr(source, "app_name", None), getattr(source, "app_version", None)
        given = [getattr(source, "user_agent", None), f"{application}/{version}" if version else application]
        names += [name for name in given if name]
        names += [f"{name}/{version}" for name, version in getattr(source, "additional_user_agent", None) or ()]
    return " ".join(names)


def change_options(
    options: Options,
    *,
    timeout: float | str | Timeouts | None,
    max_retries: int | None,
    retry_interval: float | None,
    api_version: int | str | None,
    global_request_id: str | None,
    extra_headers: Mapping[str, str] | None,
    on_request: AsyncHook | None,
    on_response: AsyncHook | None,
) -> Options:
    """Return the options with what was given in place of what was there."""
    if timeout is not None:
        options = evolve(options, timeouts=make_timeouts(timeout))
    if max_retries is not None or retry_interval is not None:
        before = options.retries
        retries = make_retries(
            before.max_retries if max_retries is None else max_retries,
            before.interval if retry_interval is None else retry_interval,
        )
        options = evolve(options, retries=retries)
    if api_version is not None:
        options = evolve(options, version=parse_requested(api_version, "api_version"))
    if extra_headers is not None:
        options = add_headers(options, "extra_headers", extra_headers)
    if global_request_id is not None:
        headers = merge_headers(options.headers, make_global_request_id(global_request_id))
        options = evolve(options, headers=headers)
    if on_request is not None:
        options = evolve(options, on_request=on_request)
    if on_response is not None:
        options = evolve(options, on_response=on_response)
    return options


def add_headers(options: Options, argument: str, headers: Mapping[str, str]) -> Options:
    """Return the options with further headers."""
    return evolve(options, headers=merge_headers(options.headers, check_extra_headers(argument, headers)))


def make_credentials(
    options: Options,
    *,
    os_auth_token: str | None,
    watcher_url: str | None,
    os_username: str | None,
    os_password: str | None,
    os_auth_url: str | None,
    os_project_id: str | None,
    os_project_name: str | None,
    os_user_domain_id: str | None,
    os_user_domain_name: str | None,
    os_project_domain_id: str | None,
    os_project_domain_name: str | None,
    session: Session | None,
    auth: BaseAuthPlugin | None,
    os_region_name: str | None,
    os_service_type: str | None,
    os_endpoint_type: str | None,
) -> Credentials:
    """Choose the way to authenticate by what was given.

    Raises:
        exc.AmbiguousAuthSystem: It is not enough for any way; the message names what is missing.
    """
    _check_one_way(
        {"session": session, "auth": auth},
        {"os_username": os_username, "os_password": os_password, "os_auth_token": os_auth_token},
    )
    url = normalize_endpoint(watcher_url) if watcher_url else None
    if session is None and auth is None and os_auth_token and url:
        return TokenCredentials(os_auth_token, url)

    from watcherclient._auth import keystone

    scope = keystone.Scope(
        project_id=os_project_id,
        project_name=os_project_name,
        project_domain_id=os_project_domain_id,
        project_domain_name=os_project_domain_name,
        user_domain_id=os_user_domain_id,
        user_domain_name=os_user_domain_name,
    )
    if session is not None or auth is not None:
        plugin = keystone.plugin_of(session, auth)
    elif os_auth_token and os_auth_url:
        plugin = keystone.token_plugin(os_auth_url, os_auth_token, scope)
    elif os_username and os_password and os_auth_url:
        plugin = keystone.password_plugin(os_auth_url, os_username, os_password, scope)
    else:
        raise exc.AmbiguousAuthSystem(
            _what_is_missing(
                {
                    "os_auth_token": os_auth_token,
                    "watcher_url": watcher_url,
                    "os_username": os_username,
                    "os_password": os_password,
                    "os_auth_url": os_auth_url,
                }
            )
        )
    return KeystoneCredentials(
        session=session or keystone.make_session(plugin, options.tls, options.timeouts.read),
        auth=plugin,
        service_type=os_service_type or SERVICE_TYPE,
        interface=os_endpoint_type or "public",
        region=os_region_name,
        url=url,
        owned=session is None,
        assumed=scope.assumed() if session is None and auth is None else (),
    )


def _check_one_way(plugins: dict[str, object], credentials: dict[str, str | None]) -> None:
    """Refuse credentials beside a session or plugin, which has its own.

    Raises:
        exc.AmbiguousAuthSystem: Both were given.
    """
    plugin = next((name for name, value in plugins.items() if value is not None), None)
    given = [name for name, value in credentials.items() if value]
    if plugin and given:
        raise exc.AmbiguousAuthSystem(
            f"{plugin} and {' and '.join(given)} were given, and each says who you are; give {plugin} alone, "
            f"or leave it out"
        )


def _what_is_missing(given: dict[str, str | None]) -> str:
    """Say which arguments each way to authenticate still lacks, beginning with the way that lacks least."""
    ways = (
        ("os_username", "os_password", "os_auth_url"),
        ("os_auth_token", "watcher_url"),
        ("os_auth_token", "os_auth_url"),
    )
    missing = sorted(([name for name in way if not given[name]] for way in ways), key=len)
    choices = ", or ".join(" and ".join(names) for names in missing)
    return f"Not enough to authenticate with; missing: {choices} (or give session= or auth=)"


def make_tls(insecure: bool, cacert: str | None, cert: str | None, key: str | None) -> Tls:
    """Bring the TLS arguments of get_client() together; warns when verification is off."""
    for argument, path in (("os_cacert", cacert), ("os_cert", cert), ("os_key", key)):
        if path is not None and not os.path.exists(path):
            raise exc.ValidationError(f"{argument} must be the path of a PEM file; there is no {path!r}")
    if key is not None and cert is None:
        raise exc.ValidationError("os_key needs os_cert, the certificate that it belongs to")
    if insecure:
        warnings.warn(
            "insecure=True: the server's certificate is not verified, so any server could answer; "
            "give its CA as os_cacert instead",
            stacklevel=4,
        )
        return Tls(False, cert, key)
    return Tls(cacert or True, cert, key)


def make_timeouts(value: float | str | Timeouts | None) -> Timeouts:
    """Return the limits in time; a number limits the whole call, with all its attempts.

    Raises:
        exc.ValidationError: It is not a number of seconds above 0.
    """
    if value is None:
        return Timeouts()
    if isinstance(value, Timeouts):
        names = (attribute.name for attribute in fields(Timeouts))
        return Timeouts(**{name: _seconds(f"timeout.{name}", getattr(value, name)) for name in names})
    seconds = _seconds("timeout", value)
    return Timeouts(connect=min(seconds, Timeouts().connect), read=seconds, total=seconds)


def make_retries(max_retries: int, retry_interval: float) -> RetryPolicy:
    """Return the retry policy.

    Raises:
        exc.ValidationError: max_retries is not a whole number from 0, or retry_interval is not a number of seconds
            above 0.
    """
    if isinstance(max_retries, bool) or not isinstance(max_retries, int) or max_retries < 0:  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"max_retries must be a whole number, 0 for none; got {max_retries!r}")
    return RetryPolicy(max_retries, _seconds("retry_interval", retry_interval))


def make_global_request_id(value: str) -> Mapping[str, str]:
    """Return the header that ties this client's requests to those of others in the servers' logs.

    Raises:
        exc.ValidationError: It has another form than OpenStack's; servers would ignore it silently.
    """
    if not re.fullmatch(r"req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value):
        raise exc.ValidationError(f"global_request_id must be 'req-' and a uuid in lower case; got {value!r}")
    return {"X-OpenStack-Request-ID": value}


def _seconds(argument: str, value: float | str) -> float:
    """Return a number of seconds; text that holds one is taken too, as command lines pass it."""
    try:
        seconds = math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise exc.ValidationError(f"{argument} must be a number of seconds above 0; got {value!r}")
    return seconds
