"""The one way a request goes out: retries around version around credentials around one exchange."""

# Derived from watcherclient/_async/transport.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar

from attrs import define, evolve

from watcher_v1_client.types import Request
from watcherclient import exc
from watcherclient._api.microversions import (
    HEADER,
    SERVICE_TYPE,
    Version,
    check_required,
    is_refusal,
    negotiate,
    read_offered,
)
from watcherclient._auth.credentials import AuthHeaders
from watcherclient._concurrency.blocking import Callback, call_back, holding, sleep, time_limit
from watcherclient._config import Options
from watcherclient._http.answer import Answer
from watcherclient._http.request import (
    Headers,
    PreparedRequest,
    attempt_timeouts,
    check_headers,
    encode_body,
    encode_headers,
    fixed_headers,
    global_request_id,
    profiler_headers,
    seconds_left,
    target,
)
from watcherclient._http.retry import Failure, decide, jitter, outcome_of, retry_after_seconds
from watcherclient._sync.pool import Pool
from watcherclient._sync.session import ClientSession

if TYPE_CHECKING:
    from watcherclient.hooks import Attempt

T = TypeVar("T")

log: logging.Logger = logging.getLogger("watcherclient.http")

JSON_BODY: Final = encode_headers({"Content-Type": "application/json"})

NOT_TRACED: Final[AbstractContextManager[object]] = nullcontext()


@define(eq=False, repr=False)
class _Call:
    """One call of a user, of which each attempt is a part.

    Attributes:
        request: What is to be sent.
        body: Its body.
        uses: What needs more than microversion 1.0.
        deadline: When it must have ended, by time.monotonic().
        attempts: How often it has been sent.
    """

    request: Request
    body: bytes | None
    uses: tuple[str, ...]
    deadline: float
    attempts: int = 0


class Transport:
    """Sends requests for all managers of a client."""

    def __init__(self, session: ClientSession, options: Options) -> None:
        self.session = session
        self.options = options
        self._fixed = fixed_headers(options.user_agent, options.headers)
        self._prepared: tuple[AuthHeaders, Version, Headers] | None = None

    def call(self, request: Request, parse: Callable[[Any], T], *, uses: tuple[str, ...] = ()) -> T:
        """Send a request and return the content of its answer as a model.

        Args:
            request: What a generated operation built.
            parse: The generated function that reads the answer.
            uses: What the call uses that came after microversion 1.0: keys of microversions.REQUIRED.

        Raises:
            exc.ClientException: As the diagram in exc.py shows.
        """
        return (self.send(request, uses=uses)).read(parse)

    def send(self, request: Request, *, uses: tuple[str, ...] = ()) -> Answer:
        """Send a request, again where retry.decide() says so, and return its answer, which is a success."""
        deadline = time.monotonic() + self.options.timeouts.total
        call = _Call(request, encode_body(request), uses, deadline)
        attempt = 1
        may_be_done = False
        while True:
            retry_after = None
            outcome: Failure | int
            error: exc.ClientException
            try:
                answer = self._first_alone(call)
                if answer.is_success:
                    if self.options.answers is not None:
                        self.options.answers.append(answer)
                    return answer
                outcome, error = answer.status, answer.error(self.session.credentials.advice)
                retry_after = retry_after_seconds(answer.headers)
            except TimeoutError:
                error = exc.Timeout("No answer in time: another call that goes first takes too long")
                error.request_sent, error.outcome_unknown = False, may_be_done
                raise error from None
            except exc.ConnectionError as failure:
                outcome, error = outcome_of(failure), failure
            wait = decide(
                request.method == "GET",
                outcome,
                attempt,
                self.options.retries,
                retry_after=retry_after,
                jitter=jitter(),
            )
            # An attempt that is not known to have failed stays so, whatever the next one comes to.
            may_be_done = error.outcome_unknown = may_be_done or error.outcome_unknown
            if wait is None or time.monotonic() + wait >= deadline:
                raise error
            attempt += 1
            again = call.attempts + 1
            log.info("%s %s again in %.1f s, attempt %d: %s", request.method, request.path, wait, again, str(error))
            sleep(wait)

    def _first_alone(self, call: _Call) -> Answer:
        """Let the first request go alone, so that the version is negotiated once and not by each thread or task.

        Those that waited for one that timed out go on together: one after the other would take as many times as long.
        """
        session = self.session
        if not session.probed:
            failed = session.failed_probes
            with holding(session.probing, self._left(call)):
                if not session.probed and session.failed_probes == failed:
                    try:
                        return self._with_version(call)
                    except (exc.Timeout, TimeoutError):
                        session.failed_probes += 1
                        raise
        return self._with_version(call)

    def _with_version(self, call: _Call) -> Answer:
        """Send with the version that both sides know; negotiate it again, once, when the server refuses it."""
        version = self.version
        check_required(call.uses, version, self.session.offered)
        answer = self._with_credentials(call, version)
        offered = read_offered(answer.headers)
        if offered is not None:
            self.session.offered = offered
            if is_refusal(answer.status, answer.headers):
                version = negotiate(self.options.version, offered, (self.session.endpoint()).url)
                check_required(call.uses, version, offered)
                answer = self._with_credentials(call, version)
        self.session.probed = True
        return answer

    def check(self, uses: tuple[str, ...]) -> None:
        """Refuse what needs more than the negotiated version, as far as that is known before a request.

        Raises:
            exc.UnsupportedVersion: Names what needs which version.
        """
        check_required(uses, self.version, self.session.offered)

    @property
    def version(self) -> Version:
        """The version to send: the one asked for, or less when the server is known to offer less."""
        offered = self.session.offered
        if offered is None or self.options.version.pinned:
            return self.options.version.limit
        return min(self.options.version.limit, offered.newest)

    def _with_credentials(self, call: _Call, version: Version) -> Answer:
        """Send with the token at hand; get another one, once, when the server refuses it."""
        headers = self._auth_headers(call)
        answer = self._exchange(call, headers, version)
        if answer.status == 401 and self.session.renew(headers, self._left(call)):
            headers = self._auth_headers(call)
            answer = self._exchange(call, headers, version)
        return answer

    def _auth_headers(self, call: _Call) -> AuthHeaders:
        """Return the authentication headers; a blocking client waits for a slow Keystone as its session says."""
        cached = self.session.credentials.cached_headers()
        if cached is not None:  # asking in a thread would take as long as the request
            return cached
        try:
            with time_limit(self._left(call)):
                return self.session.auth_headers()
        except TimeoutError as error:
            slow = exc.Timeout("Keystone did not answer in time")
            slow.request_sent = False
            raise slow from error

    def _left(self, call: _Call) -> float:
        return seconds_left(self.options.timeouts, call.deadline)

    def _prepare(self, auth: AuthHeaders, version: Version) -> Headers:
        """Return the headers that change only with the token and the version; they are made when one of these does."""
        prepared = self._prepared
        if prepared is None or prepared[0] != auth or prepared[1] != version:
            check_headers(auth.values)
            fixed = encode_headers({**self._fixed, **auth.values, HEADER: f"{SERVICE_TYPE} {version}"})
            prepared = self._prepared = (auth, version, fixed)
        return prepared[2]

    def _exchange(self, call: _Call, auth: AuthHeaders, version: Version) -> Answer:
        """Send one request and read its answer."""
        request, headers = call.request, self._prepare(auth, version)
        if request.headers:
            check_headers(request.headers)
            headers += encode_headers(request.headers)
        if call.body is not None:
            headers += JSON_BODY
        headers += profiler_headers()
        pool = self.session.pool()
        path = target(request)
        prepared = PreparedRequest(
            request.method,
            f"{(self.session.endpoint()).url}{path}",
            path,
            headers,
            call.body,
            attempt_timeouts(self.options.timeouts, self._left(call)),
        )
        call.attempts += 1
        options = self.options
        began = time.monotonic()
        if options.on_request or options.on_response or log.isEnabledFor(logging.DEBUG) or is_traced():
            answer = self._watched(pool, prepared, version, call.attempts)
        else:
            answer = pool.send(prepared)
        self.session.credentials.record_timing(prepared.method, prepared.url, time.monotonic() - began)
        return answer

    def _watched(self, pool: Pool, request: PreparedRequest, version: Version, number: int) -> Answer:
        """Send one request, and tell the hooks, OpenTelemetry and the log of it."""
        from watcherclient.hooks import Attempt

        options = self.options
        attempt = Attempt(
            request.method,
            request.url,
            str(version),
            number,
            global_request_id(options.headers),
            len(request.body or b""),
        )
        _call_hook(options.on_request, attempt)
        span = None
        if is_traced():
            from watcherclient._http.telemetry import AttemptSpan

            span = AttemptSpan(attempt)
            request = evolve(request, headers=request.headers + encode_headers(span.headers))
        began = time.monotonic()
        try:
            answer = pool.send(request)
            attempt = evolve(
                attempt, status=answer.status, request_id=answer.request_id, bytes_received=len(answer.body)
            )
        except BaseException as error:
            attempt = evolve(attempt, error=error)
            raise
        finally:
            attempt = evolve(attempt, milliseconds=(time.monotonic() - began) * 1000)
            _log(attempt)
            if span is not None:
                span.end(attempt)
            _call_hook(options.on_response, attempt)
        return answer

    def operation(self, name: str) -> AbstractContextManager[object]:
        """Return what makes one call of all requests inside, for OpenTelemetry."""
        if not is_traced():
            return NOT_TRACED
        from watcherclient._http.telemetry import operation

        return operation(name)

    def send_without_content(self, request: Request, *, uses: tuple[str, ...] = ()) -> None:
        """Send a request that is answered without content; content says that something else than Watcher answered."""
        answer = self.send(request, uses=uses)
        if answer.body:
            raise answer.invalid("it should be empty")

    def within(self, seconds: float) -> Self:
        """Return a transport whose calls take no longer than this, each with all its attempts."""
        timeouts = self.options.timeouts
        if timeouts.total <= seconds:
            return self
        return self.with_options(evolve(self.options, timeouts=evolve(timeouts, total=seconds)))

    def with_options(self, options: Options) -> Self:
        """Return a transport with other options over the same connections."""
        return type(self)(self.session, options)


def is_traced() -> bool:
    """Whether the program has set up OpenTelemetry, which it has imported then."""
    if "opentelemetry.trace" not in sys.modules:
        return False
    from watcherclient._http.telemetry import is_on

    return is_on()


def _call_hook(hook: Callback[[Attempt], object] | None, attempt: Attempt) -> None:
    """Call a user's hook, which cannot change the call."""
    if hook is not None:
        try:
            call_back(hook, attempt)
        except Exception:
            log.warning("The hook %r failed", hook, exc_info=True)


def _log(attempt: Attempt) -> None:
    if attempt.error is not None:
        reason = type(attempt.error.__cause__ or attempt.error).__name__
        log.debug("%s %s: %s (attempt %d)", attempt.method, attempt.url, reason, attempt.attempt)
        return
    log.debug(
        "%s %s: %d in %.0f ms (%s, attempt %d)",
        attempt.method,
        attempt.url,
        attempt.status,
        attempt.milliseconds,
        attempt.request_id or "no request id",
        attempt.attempt,
    )
