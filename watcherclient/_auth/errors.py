"""Turns what keystoneauth1 raises into the exceptions of this package."""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager

from watcherclient import exc
from watcherclient._http.errors import class_for_status


@contextmanager
def keystone_errors() -> Generator[None]:
    """Turn what keystoneauth1 raises into the exceptions of this package."""
    from keystoneauth1 import exceptions as ksa

    try:
        yield
    except ksa.ClientException as error:
        _forget_secrets(error)
        raise _translated(error) from error
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        # What keystoneauth1 does not expect of an answer ends in errors of its own code.
        _forget_secrets(error)
        raise exc.AuthorizationFailure(
            f"Keystone's answer cannot be understood ({type(error).__name__}: {error}); is os_auth_url right?"
        ) from error


def _translated(error: Exception) -> exc.ClientException:
    from keystoneauth1 import exceptions as ksa

    text = str(error)
    if isinstance(error, ksa.HttpError):
        return _keystone_answer(error)
    if isinstance(error, ksa.ConnectTimeout):
        timeout = exc.Timeout(f"Keystone did not answer in time: {text}")
        timeout.request_sent = False
        return timeout
    if isinstance(error, ksa.SSLError):
        return exc.TlsError(f"The TLS connection to Keystone failed (os_cacert names the CA to trust): {text}")
    if isinstance(error, ksa.ConnectionError):
        return exc.ConnectionRefused(f"Keystone cannot be reached: {text}")
    if isinstance(error, ksa.CatalogException | ksa.DiscoveryFailure):
        return exc.EndpointNotFound(text)
    if isinstance(error, ksa.MissingRequiredOptions):
        return exc.AuthPluginOptionsMissing(text)
    if isinstance(error, ksa.NoMatchingPlugin):
        return exc.AuthSystemNotFound(text)
    return exc.AuthorizationFailure(text)


def _keystone_answer(error: Exception) -> exc.ClientException:
    """Name what Keystone answered; its 404 must not look like a missing audit."""
    status = getattr(error, "http_status", None)
    request_id = getattr(error, "request_id", None)
    method, url = getattr(error, "method", None), getattr(error, "url", None)
    details = getattr(error, "details", None)
    # keystoneauth1 puts status and request id into the message, where str() of our exception puts them too.
    said = re.sub(r"( \((HTTP \d+|Request-ID: [^)]*)\))+$", "", str(getattr(error, "message", None) or error))
    unknown_token = status == 404 and "token" in said.lower()
    if status in (401, 403) or (isinstance(status, int) and status >= 500):
        cls: type[exc.ClientException] = class_for_status(status)
    elif unknown_token:
        cls, status = exc.Unauthorized, 401
    else:
        cls = exc.AuthorizationFailure
    return cls(
        f"Keystone: {said}",
        details if isinstance(details, str) else None,
        http_status=status,
        request_id=request_id,
        method=method,
        url=url,
    )


def _forget_secrets(error: BaseException | None) -> None:
    """Take requests and answers, which hold password and token, out of an error and its causes."""
    while error is not None:
        for name in ("request", "response"):
            if getattr(error, name, None) is not None:
                setattr(error, name, None)
        error = error.__cause__ or error.__context__
