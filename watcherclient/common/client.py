"""The compatible client: made by calls in the form of python-watcherclient 4.11, and with its results.

    watcher = client.Client("1", endpoint="http://controller:9322", session=session)     # the older form
    audit = watcher.audit.get("nightly")
    audit.created_at                                                                     # text
    watcher.typed.audit.get("nightly").created_at                                        # a datetime

docs/moving-over.md has old and new calls side by side.
"""

from __future__ import annotations

import inspect
import warnings
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Self

from watcherclient._config import ONLY_OLDER, is_url
from watcherclient.common import _managers as managers
from watcherclient.common._http_client import HTTPClient
from watcherclient.v1.client import Client

if TYPE_CHECKING:
    from watcherclient.results import Optimization

__all__ = ("CompatibleClient",)


def __dir__() -> list[str]:
    return list(__all__)


GET_CLIENT_ORDER: Final = (
    "os_auth_token",
    "watcher_url",
    "os_username",
    "os_password",
    "os_auth_url",
    "os_project_id",
    "os_project_name",
    "os_tenant_id",
    "os_tenant_name",
    "os_region_name",
    "os_user_domain_id",
    "os_user_domain_name",
    "os_project_domain_id",
    "os_project_domain_name",
    "os_service_type",
    "os_endpoint_type",
    "insecure",
    "timeout",
    "os_cacert",
    "ca_file",
    "os_cert",
    "cert_file",
    "os_key",
    "key_file",
    "os_infra_optim_api_version",
    "max_retries",
    "retry_interval",
    "session",
    "os_endpoint_override",
)
"""The positional arguments of its get_client(), after the version."""

CLASS_ORDER: Final = ("endpoint", "session", "token")
"""The positional arguments of its client classes; only the first is in use."""

RENAMED: Final = {
    "os_endpoint_override": "watcher_url",
    "endpoint": "watcher_url",
    "endpoint_override": "watcher_url",
    "token": "os_auth_token",
    "region_name": "os_region_name",
    "service_type": "os_service_type",
    "interface": "os_endpoint_type",
    "endpoint_type": "os_endpoint_type",
}
"""The arguments that have another name here; the first that is given wins."""


class CompatibleClient(Client):
    """The client of code that was written for python-watcherclient: the same managers, with its results.

    Attributes:
        typed: The typed client over the same connections, to move over call by call.
        http_client: Sends single requests.
    """

    def __new__(cls, *args: object, **kwargs: object) -> Self:
        """Make it; nothing is left to recognise."""
        return object.__new__(cls)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Make a client from the arguments of python-watcherclient's get_client() and client classes.

        Those that had no effect there, such as `username`, have none here.

        Raises:
            TypeError: There are more positional arguments than there.
            watcherclient.exc.ClientException: As Client.
        """
        arguments, ignored = _translated(args, kwargs)
        _warn(args, kwargs, arguments, ignored)
        super().__init__(**arguments)

    @cached_property
    def goal(self) -> managers.GoalManager:  # type: ignore[override] # older results, on purpose
        """Goals."""
        return managers.GoalManager(self._transport)

    @cached_property
    def strategy(self) -> managers.StrategyManager:  # type: ignore[override] # older results
        """Strategies."""
        return managers.StrategyManager(self._transport)

    @cached_property
    def audit_template(self) -> managers.AuditTemplateManager:  # type: ignore[override] # older results
        """Audit templates."""
        return managers.AuditTemplateManager(self._transport)

    @cached_property
    def audit(self) -> managers.AuditManager:  # type: ignore[override] # older results
        """Audits."""
        return managers.AuditManager(self._transport)

    @cached_property
    def action_plan(self) -> managers.ActionPlanManager:  # type: ignore[override] # older results
        """Action plans."""
        return managers.ActionPlanManager(self._transport)

    @cached_property
    def action(self) -> managers.ActionManager:  # type: ignore[override] # older results
        """Actions."""
        return managers.ActionManager(self._transport)

    @cached_property
    def scoring_engine(self) -> managers.ScoringEngineManager:  # type: ignore[override] # older results
        """Scoring engines."""
        return managers.ScoringEngineManager(self._transport)

    @cached_property
    def service(self) -> managers.ServiceManager:  # type: ignore[override] # older results
        """Services."""
        return managers.ServiceManager(self._transport)

    @cached_property
    def data_model(self) -> managers.DataModelManager:  # type: ignore[override] # older results
        """The data model."""
        return managers.DataModelManager(self._transport)

    @cached_property
    def http_client(self) -> HTTPClient:
        """What sends single requests."""
        return HTTPClient(self._transport)

    @cached_property
    def typed(self) -> Client:
        """The typed client over the same connections; closing one closes both."""
        client = object.__new__(Client)
        client._transport = self._transport
        return client

    def optimize(self, **arguments: Any) -> Optimization:
        """Run the whole loop with the typed client, which returns its own results; see Client.optimize()."""
        return self.typed.optimize(**arguments)


def _translated(args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the arguments of the typed client, and the names of those that have no effect.

    python-watcherclient has three forms: v1.client.Client(endpoint), client.Client(version, endpoint) and
    get_client(version, token, ...).
    """
    if args and is_url(args[0]):
        names: tuple[str, ...] = CLASS_ORDER
    elif len(args) > 1 and is_url(args[1]):
        names = ("api_version", *CLASS_ORDER)
    else:
        names = ("api_version", *GET_CLIENT_ORDER)
    if len(args) > len(names):
        raise TypeError(f"At most {len(names)} positional arguments are taken ({', '.join(names)}); got {len(args)}")
    given = {**dict(zip(names, args, strict=False)), **kwargs}
    known = inspect.signature(Client.__init__).parameters.keys() - RENAMED.keys()
    arguments = {name: value for name, value in given.items() if name in known and value is not None}
    for name, here in RENAMED.items():
        if given.get(name) and not arguments.get(here):
            arguments[here] = given[name]
    return arguments, [name for name in given if name not in known and name not in RENAMED]


def _warn(args: tuple[Any, ...], kwargs: dict[str, Any], arguments: dict[str, Any], ignored: list[str]) -> None:
    """Say once for each place in the caller's code that this is the older form, and what the new one is."""
    older = [name for name in kwargs if name in ONLY_OLDER or name in ignored] or [f"{len(args)} positional arguments"]
    version = arguments.get("api_version", 1)
    new = ", ".join([repr(version), *(f"{name}=..." for name in arguments if name != "api_version")])
    without = f" ({', '.join(ignored)} without effect)" if ignored else ""
    level = 0
    frame = inspect.currentframe()
    while frame is not None and frame.f_globals["__name__"].startswith("watcherclient."):
        frame, level = frame.f_back, level + 1
    warnings.warn(
        f"{', '.join(older)}: the form of python-watcherclient, so results are those of python-watcherclient 4.11"
        f"{without}; the typed client is watcherclient.client.get_client({new}), see docs/moving-over.md",
        DeprecationWarning,
        stacklevel=level + 1,
    )
