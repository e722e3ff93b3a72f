"""The client of version 1 of the API: a manager per resource."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NoReturn, Self, overload

from watcherclient._async.session import AsyncClientSession
from watcherclient._async.transport import AsyncTransport
from watcherclient._concurrency.asynchronous import check_callback
from watcherclient._config import AsyncOlderForm, change_options, make_credentials, make_options
from watcherclient.aio.v1._managers import AsyncManagers
from watcherclient.options import Timeouts

if TYPE_CHECKING:
    from keystoneauth1.plugin import BaseAuthPlugin
    from keystoneauth1.session import Session
    from openstack.connection import Connection

    from watcherclient.aio.v1._raw_responses import AsyncRawResponses
    from watcherclient.hooks import AsyncHook
    from watcherclient.results import Optimization
    from watcherclient.typing import (
        AsyncApprove,
        AsyncPoll,
        AsyncProgress,
        AuditRef,
        AuditTemplateRef,
        GoalRef,
        StrategyRef,
    )

__all__ = ("AsyncClient",)


def __dir__() -> list[str]:
    return list(__all__)


class AsyncClient(AsyncManagers, AsyncOlderForm):
    """The managers of a Watcher server, over one set of connections; get_async_client() is another name of it.

    Use it as a context manager, or call aclose(), to close the connections.
    """

    def __init__(
        self,
        api_version: Literal[1] | str = 1,
        *,
        cloud: str | None = None,
        connection: Connection | None = None,
        os_auth_token: str | None = None,
        watcher_url: str | None = None,
        os_endpoint_override: str | None = None,
        os_username: str | None = None,
        os_password: str | None = None,
        os_auth_url: str | None = None,
        os_project_id: str | None = None,
        os_project_name: str | None = None,
        os_tenant_id: str | None = None,
        os_tenant_name: str | None = None,
        os_user_domain_id: str | None = None,
        os_user_domain_name: str | None = None,
        os_project_domain_id: str | None = None,
        os_project_domain_name: str | None = None,
        session: Session | None = None,
        auth: BaseAuthPlugin | None = None,
        os_region_name: str | None = None,
        os_service_type: str | None = None,
        os_endpoint_type: str | None = None,
        insecure: bool = False,
        os_cacert: str | None = None,
        ca_file: str | None = None,
        os_cert: str | None = None,
        cert_file: str | None = None,
        os_key: str | None = None,
        key_file: str | None = None,
        timeout: float | str | Timeouts | None = None,
        max_retries: int = 3,
        retry_interval: float = 0.5,
        global_request_id: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        on_request: AsyncHook | None = None,
        on_response: AsyncHook | None = None,
        os_infra_optim_api_version: Literal[1] | str | None = None,
    ) -> None:
        """Make a client for a Watcher server. Nothing is sent before its first call.

        One of these says who you are, and where Watcher is:

        - cloud: the name of a cloud in clouds.yaml, or "envvars" for OS_* variables (needs the extra "cloud").
        - connection: a connection of openstacksdk.
        - session, or auth, or both: a keystoneauth1 session or plugin; the endpoint comes from the catalog.
        - os_username, os_password and os_auth_url: a login at Keystone; the endpoint comes from the catalog.
        - os_auth_token and watcher_url: a token at hand; Keystone is not asked.
        - os_auth_token and os_auth_url: a token at hand, exchanged for one of the project if one is given.

        Args:
            api_version: 1, "1" or "1.latest": the newest microversion that both sides know. "1.N": exactly that one;
                warns when this client knows no fields of it.
            cloud: Gives session, region, interface, endpoint and microversion; the arguments for these win.
            connection: An openstack.connection.Connection; its session is used, and its configuration gives the same.
            os_auth_token: A Keystone token, never shown.
            watcher_url: The endpoint, with or without "/v1"; wins over the catalog.
            os_endpoint_override: Another name of watcher_url.
            os_username: The user's name.
            os_password: The user's password, never shown.
            os_auth_url: Keystone's URL, with or without "/v3".
            os_project_id: The id of the project to work in.
            os_project_name: The name of the project to work in.
            os_tenant_id: Another name of os_project_id.
            os_tenant_name: Another name of os_project_name.
            os_user_domain_id: The id of the user's domain; "default" when neither id nor name is given.
            os_user_domain_name: The name of the user's domain.
            os_project_domain_id: The id of the project's domain; "default" when neither id nor name is given.
            os_project_domain_name: The name of the project's domain.
            session: A keystoneauth1 session; its TLS settings, timeout, user agent and headers are used too.
            auth: A keystoneauth1 plugin; wins over the session's.
            os_region_name: The region of the endpoint in the catalog; any when None.
            os_service_type: The service type in the catalog; "infra-optim" when None.
            os_endpoint_type: The interface in the catalog: "public" (when None), "internal" or "admin".
            insecure: Do not verify the server's certificate; warns.
            os_cacert: The path of the CA certificates to trust, instead of the system's.
            ca_file: Another name of os_cacert.
            os_cert: The path of the client's certificate.
            cert_file: Another name of os_cert.
            os_key: The path of the certificate's key.
            key_file: Another name of os_key.
            timeout: Seconds within which a call ends, with all its retries and waits; or Timeouts(connect=10, read=60,
                total=300), which limits each step too.
            max_retries: How often a failed request is sent again: reads, and writes that the server has not acted on.
            retry_interval: Seconds before the first retry; further waits grow up to 30 seconds.
            global_request_id: "req-" and a uuid, sent with each request, to find them in the servers' logs.
            extra_headers: Headers to send with each request, besides the client's own.
            on_request: Called with a hooks.Attempt before each request to Watcher, also before one that is sent again.
                What a hook raises is logged and does not change the call. Requests to Keystone are not told.
            on_response: Called with a hooks.Attempt after each request: its status, or why there is no answer.
            os_infra_optim_api_version: Like api_version, and wins over it.

        Raises:
            TypeError: An argument is unknown; the message names it.
            watcherclient.exc.AmbiguousAuthSystem: Arguments are missing; the message names them.
            watcherclient.exc.EndpointException: The endpoint is not a URL.
            watcherclient.exc.UnsupportedVersion: There is no such version of the API.
            watcherclient.exc.ValidationError: Another argument cannot be used.
        """
        if cloud is not None or connection is not None:
            from watcherclient._auth.cloud import find_cloud

            found = find_cloud(cloud, connection)
            session = session or found.session
            os_region_name = os_region_name or found.region
            os_endpoint_type = os_endpoint_type or found.interface
            os_endpoint_override = os_endpoint_override or found.endpoint
            if api_version in (1, "1"):
                os_infra_optim_api_version = os_infra_optim_api_version or found.microversion
        options = make_options(
            api_version=api_version,
            os_infra_optim_api_version=os_infra_optim_api_version,
            session=session,
            auth=auth,
            insecure=insecure,
            os_cacert=os_cacert or ca_file,
            os_cert=os_cert or cert_file,
            os_key=os_key or key_file,
            timeout=timeout,
            max_retries=max_retries,
            retry_interval=retry_interval,
            global_request_id=global_request_id,
            extra_headers=extra_headers,
            on_request=check_callback("on_request", on_request),
            on_response=check_callback("on_response", on_response),
        )
        credentials = make_credentials(
            options,
            os_auth_token=os_auth_token,
            watcher_url=watcher_url or os_endpoint_override,
            os_username=os_username,
            os_password=os_password,
            os_auth_url=os_auth_url,
            os_project_id=os_project_id or os_tenant_id,
            os_project_name=os_project_name or os_tenant_name,
            os_user_domain_id=os_user_domain_id,
            os_user_domain_name=os_user_domain_name,
            os_project_domain_id=os_project_domain_id,
            os_project_domain_name=os_project_domain_name,
            session=session,
            auth=auth,
            os_region_name=os_region_name,
            os_service_type=os_service_type,
            os_endpoint_type=os_endpoint_type,
        )
        self._transport = AsyncTransport(AsyncClientSession(credentials, options), options)

    def with_options(
        self,
        *,
        timeout: float | str | Timeouts | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        api_version: Literal[1] | str | None = None,
        global_request_id: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        on_request: AsyncHook | None = None,
        on_response: AsyncHook | None = None,
    ) -> Self:
        """Return a copy with other options, over the same connections; this client does not change.

        Closing one closes both. For one call: `watcher.with_options(timeout=5).audit.get(uuid)`.

        Args:
            timeout: As for get_client(); None keeps the current value.
            max_retries: As for get_client(); None keeps the current value.
            retry_interval: As for get_client(); None keeps the current value.
            api_version: As for get_client(); None keeps the current value.
            global_request_id: As for get_client(); None keeps the current value.
            extra_headers: As for get_client(), added to those that are sent already; None keeps the current value.
            on_request: As for get_client(), instead of the one that there is; None keeps the current value.
            on_response: As for get_client(), instead of the one that there is; None keeps the current value.

        Raises:
            watcherclient.exc.ValidationError: A value cannot be used.
            watcherclient.exc.UnsupportedVersion: There is no such version of the API.
        """
        options = change_options(
            self._transport.options,
            timeout=timeout,
            max_retries=max_retries,
            retry_interval=retry_interval,
            api_version=api_version,
            global_request_id=global_request_id,
            extra_headers=extra_headers,
            on_request=check_callback("on_request", on_request),
            on_response=check_callback("on_response", on_response),
        )
        return self._over(self._transport.with_options(options))

    @classmethod
    def _over(cls, transport: AsyncTransport) -> Self:
        """Make a client that sends with a transport of its own, such as one that keeps everything in memory."""
        client = cls.__new__(cls)
        client._transport = transport
        return client

    @property
    def with_raw_response(self) -> AsyncRawResponses:
        """The methods of this client and of its managers, which return the answers themselves.

        `watcher.with_raw_response.audit.get("nightly")` returns a results.RawResponse: status, headers, request id,
        microversion and body, and parse() for what audit.get() returns. It is the last answer of a call that takes
        several requests; `earlier` holds the others. An answer that cannot be understood raises only in parse().
        """
        from watcherclient.aio.v1._raw_responses import AsyncRawResponses

        return AsyncRawResponses(AsyncManagers, self._transport)

    @overload
    async def optimize(
        self,
        *,
        goal: GoalRef,
        strategy: StrategyRef | None = None,
        parameters: Mapping[str, Any] | None = None,
        name: str | None = None,
        force: bool | None = None,
        apply: bool = True,
        approve: AsyncApprove | None = None,
        progress: AsyncProgress | bool | None = None,
        timeout: float = 600.0,
        interval: float = 5.0,
        poll: AsyncPoll | None = None,
    ) -> Optimization: ...

    @overload
    async def optimize(
        self,
        *,
        audit_template: AuditTemplateRef,
        strategy: StrategyRef | None = None,
        parameters: Mapping[str, Any] | None = None,
        name: str | None = None,
        force: bool | None = None,
        apply: bool = True,
        approve: AsyncApprove | None = None,
        progress: AsyncProgress | bool | None = None,
        timeout: float = 600.0,
        interval: float = 5.0,
        poll: AsyncPoll | None = None,
    ) -> Optimization: ...

    @overload
    async def optimize(
        self,
        *,
        resume: AuditRef,
        apply: bool = True,
        approve: AsyncApprove | None = None,
        progress: AsyncProgress | bool | None = None,
        timeout: float = 600.0,
        interval: float = 5.0,
        poll: AsyncPoll | None = None,
    ) -> Optimization: ...

    async def optimize(
        self,
        *,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        parameters: Mapping[str, Any] | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        force: bool | None = None,
        resume: AuditRef | None = None,
        apply: bool = True,
        approve: AsyncApprove | None = None,
        progress: AsyncProgress | bool | None = None,
        timeout: float = 600.0,
        interval: float = 5.0,
        poll: AsyncPoll | None = None,
    ) -> Optimization:
        """Run the whole loop: audit, wait, action plan, approval, start, wait.

        Any error that ends it early, also KeyboardInterrupt and cancellation, carries a note that says where it stood
        and how to go on from there, also in another process; what the server has begun, it goes on with.

        Args:
            goal: What to optimise for; either this or an audit template.
            strategy: How; None lets the server choose one.
            parameters: The strategy's parameters.
            audit_template: Presets goal, strategy, scope and parameters.
            name: The audit's name; generated if None. Of two calls with the same name, at once or one after the other,
                the second ends with Conflict, whose note says how to go on with the audit of the first.
            force: Run the audit although an action plan is running. Since microversion 1.2.
            resume: Go on with an audit that optimize() made, instead of making one: the resume_token of its result, of
                its error or in the error's note, or the audit itself, its uuid or its name. What says how to make an
                audit (goal to force) must be left out then; the rest may differ, so one process may
                recommend (apply=False) and another apply.
            apply: Start the action plan; False stops at the recommendation.
            approve: Called with the action plan and its actions before it is started, and with its preview too if it
                takes three arguments (see action_plan.preview()). When it returns False, the plan is left as it is,
                RECOMMENDED. Not called when there is nothing to do.
            progress: Called with the audit, then the action plan, when first seen and each time its state has changed.
                True shows a bar in a terminal or notebook (with the extra "progress"), and lines on stderr elsewhere.
            timeout: Seconds to wait for the audit, and again for the action plan.
            interval: The longest pause between two polls, in seconds; the first pauses are shorter.
            poll: Called with the number of the poll, from 1, and the audit or action plan as it was just seen;
                returns the seconds until the next poll, at least 0.01, instead of the interval.

        Returns:
            The audit, the action plan, its actions and efficacy, and whether it was applied.

        Raises:
            watcherclient.exc.ResourceFailure: The audit or the action plan FAILED. The error's `resource` is it, here
                and below.
            watcherclient.exc.ResourceCancelled: It was cancelled (the audit by the server, when an action plan runs).
            watcherclient.exc.ResourceTimeout: The time is up.
            watcherclient.exc.ValidationError: An argument cannot be used.
            watcherclient.exc.BadRequest: There is no such goal or strategy, a parameter is wrong, or the action plan
                cannot be started any more.
            watcherclient.exc.Conflict: The name already exists.
            watcherclient.exc.NotFound: There is no such audit to go on with; it may never have been made.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcherclient.aio.v1._optimize import optimize

        with self._transport.operation("optimize"):
            return await optimize(
                self,
                goal=goal,
                strategy=strategy,
                parameters=parameters,
                audit_template=audit_template,
                name=name,
                force=force,
                resume=resume,
                apply=apply,
                approve=approve,
                progress=progress,
                timeout=timeout,
                interval=interval,
                poll=poll,
            )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._transport.session.credentials.place}>"

    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled or copied.

        Raises:
            TypeError: Always: a client holds connections and credentials.
        """
        raise TypeError(
            f"{type(self).__name__} cannot be pickled or copied, since it holds connections and credentials; "
            "make a client in each process, and use with_options() for other options over the same connections"
        )

    async def aclose(self) -> None:
        """Close the connections; the client cannot be used any more."""
        await self._transport.session.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()
