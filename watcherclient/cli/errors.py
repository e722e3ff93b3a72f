"""What an error says on the command line: one line, with the server's words, the request and what to do."""

from __future__ import annotations

from typing import Final

from watcherclient import exc

FAILED: Final = 1
WRONG_USAGE: Final = 2
RESOURCE_FAILED: Final = 3
RESOURCE_CANCELLED: Final = 4
TIME_IS_UP: Final = 5
INTERRUPTED: Final = 130
"""128 and the number of the signal, as shells have it."""
PIPE_CLOSED: Final = 141

_ADVICE: Final[tuple[tuple[type[exc.ClientException], str], ...]] = (
    (exc.Unauthorized, "check user, password and project, or the token (OS_USERNAME and so on)"),
    (exc.Forbidden, "this needs another role; by default only admin may use Watcher"),
    (exc.TlsError, "--os-cacert names the CA to trust"),
    (exc.Timeout, "--timeout before the command waits longer"),
    (exc.ConnectionRefused, "is the URL right, and does the service run?"),
    (exc.EndpointNotFound, "--os-endpoint-override names Watcher's URL"),
    (exc.UnsupportedVersion, "`watcher version list` shows what the server offers"),
    (exc.ServiceUnavailable, "try again later"),
)
"""What to do, by error; the first that fits."""

_OPTIONS: Final = {
    "os_endpoint_override": "--os-endpoint-override",
    "os_region_name": "--os-region-name",
    "os_endpoint_type": "--os-endpoint-type",
    "os_project_name": "--os-project-name",
    "os_auth_url": "--os-auth-url",
    "os_cacert": "--os-cacert",
    "watcher_url": "--os-endpoint-override",
}
"""What arguments of get_client() are called here."""


def describe(error: BaseException) -> str:
    """Return an error in one line."""
    text = " ".join(str(error).split()) or type(error).__name__
    for argument, option in _OPTIONS.items():
        text = text.replace(argument, option)
    advice = next((advice for cls, advice in _ADVICE if isinstance(error, cls)), None)
    if isinstance(error, exc.UnsupportedVersion) and "server" not in text:
        advice = None
    return f"{text}; {advice}" if advice else text


def exit_code(error: BaseException) -> int:
    """Return the exit code of an error."""
    if isinstance(error, exc.CommandError):
        return WRONG_USAGE
    if isinstance(error, exc.ResourceTimeout):
        return TIME_IS_UP
    if isinstance(error, exc.ResourceCancelled):
        return RESOURCE_CANCELLED
    if isinstance(error, exc.ResourceFailure):
        return RESOURCE_FAILED
    return FAILED
