"""Turns what keystoneauth1 raises into the exceptions of this package."""

from __future__ import annotations

import re
from collections.abc import Collection, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from watcherclient import exc
from watcherclient._auth.login import keystone_of, login_of
from watcherclient._http.errors import TRUST, class_for_status, scheme_hint

if TYPE_CHECKING:
    from keystoneauth1.plugin import BaseAuthPlugin

IS_IT_KEYSTONE: Final = "is it Keystone? os_auth_url must be its URL, such as http://controller:5000/v3"


@contextmanager
def keystone_errors(auth: BaseAuthPlugin, assumed: Collection[str] = ()) -> Generator[None]:
    """Turn what keystoneauth1 raises into the exceptions of this package.

    The errors say all that their causes say, which would be a hundred lines of other packages' code; where
    keystoneauth1 itself breaks, its code is what tells why.

    Args:
        auth: The plugin that logs in.
        assumed: The domains that were not given: "user_domain", "project_domain".
    """
    from keystoneauth1 import exceptions as ksa

    try:
        yield
    except ksa.ClientException as error:
        translated = _translated(error, keystone_of(auth), login_of(auth, assumed))
        _forget_secrets(error)
        raise translated from None
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        # What keystoneauth1 does not expect of an answer ends in errors of its own code.
        _forget_secrets(error)
        raise exc.AuthorizationFailure(
            f"The answer of {keystone_of(auth)} cannot be understood ({type(error).__name__}: {error}); "
            f"{IS_IT_KEYSTONE}"
        ) from error


def _translated(error: Exception, keystone: str, login: str) -> exc.ClientException:
    from keystoneauth1 import exceptions as ksa

    reason = re.search(r"\[(Errno -?\d+|SSL[^\]]*)\] [^'\")]+", str(error))  # the rest names httplib's pools
    text = reason[0] if reason else str(error)
    url = keystone.rpartition(" ")[2]
    if isinstance(error, ksa.HttpError):
        return _keystone_answer(error, keystone, login)
    if isinstance(error, ksa.ConnectTimeout):
        timeout = exc.Timeout(f"{keystone} did not answer in time: {text}{scheme_hint(text, url)}")
        timeout.request_sent = False
        return timeout
    if isinstance(error, ksa.SSLError):
        return exc.TlsError(f"The TLS connection to {keystone} failed: {text}{scheme_hint(text, url) or TRUST}")
    if isinstance(error, ksa.ConnectionError):
        return exc.ConnectionRefused(f"{keystone} cannot be reached: {text}{scheme_hint(text, url)}")
    if isinstance(error, ksa.DiscoveryFailure):
        return exc.AuthorizationFailure(f"{keystone}: {text}; {IS_IT_KEYSTONE}")
    if isinstance(error, ksa.CatalogException):
        return exc.EndpointNotFound(f"{keystone}: {text}")
    if isinstance(error, ksa.MissingRequiredOptions):
        return exc.AuthPluginOptionsMissing(text)
    if isinstance(error, ksa.NoMatchingPlugin):
        return exc.AuthSystemNotFound(text)
    if isinstance(error, ksa.InvalidResponse):
        return _not_keystone(error, keystone)
    return exc.AuthorizationFailure(f"{keystone}: {text}")


def _keystone_answer(error: Exception, keystone: str, login: str) -> exc.ClientException:
    """Name what Keystone answered; its 404 must not look like a missing audit."""
    status = getattr(error, "http_status", None)
    request_id = getattr(error, "request_id", None)
    method, url = getattr(error, "method", None), getattr(error, "url", None)
    details = getattr(error, "details", None)
    # keystoneauth1 puts status and request id into the message, where str() of our exception puts them too.
    said = re.sub(r"( \((HTTP \d+|Request-ID: [^)]*)\))+$", "", str(getattr(error, "message", None) or error))
    cls: type[exc.ClientException] = exc.AuthorizationFailure
    message = f"{keystone} answered: {said}; {IS_IT_KEYSTONE}"
    if status == 404 and "token" in said.lower():
        cls, status = exc.Unauthorized, 401
    if status in (401, 403):
        cls = class_for_status(status)
        message = f"{keystone} refused {login or 'the login'}: {said}"
        if login.startswith("token"):
            message = f"{message.rstrip('.')}; a token cannot be renewed: get another one, or give user and password"
    elif isinstance(status, int) and status >= 500:
        cls = class_for_status(status)
        message = f"{keystone} failed: {said}"
    return cls(
        message,
        details if isinstance(details, str) else None,
        http_status=status,
        request_id=request_id,
        method=method,
        url=url,
    )


def _not_keystone(error: Exception, keystone: str) -> exc.AuthorizationFailure:
    """Name what answered without a token: mostly a web page, or a redirect, which is not followed."""
    response = getattr(error, "response", None)
    location = getattr(response, "headers", {}).get("Location")
    if location is not None:
        return exc.AuthorizationFailure(
            f"{keystone} redirects to {location}, which is not followed, because the password would go along; "
            "is os_auth_url right?"
        )
    return exc.AuthorizationFailure(f"{keystone} does not answer as Keystone does; {IS_IT_KEYSTONE}")


def _forget_secrets(error: BaseException | None) -> None:
    """Take requests and answers, which hold password and token, out of an error and its causes."""
    while error is not None:
        for name in ("request", "response"):
            if getattr(error, name, None) is not None:
                setattr(error, name, None)
        error = error.__cause__ or error.__context__
