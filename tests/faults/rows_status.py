"""The table's rows about what a status says: credentials, versions, load, failures, redirects."""

from __future__ import annotations

import email.utils
from typing import TYPE_CHECKING, Any

from faults.cell import Row
from faults.plays import always, answering, once, redirect
from faults.replies import Reply, fault, html, keystone_down, not_acceptable, token_refused
from watcherclient.options import Timeouts

if TYPE_CHECKING:
    from faults.stage import Stage

BUSY = fault(429, "Too many requests")
DOWN = keystone_down()
PAST = email.utils.formatdate(0, usegmt=True)
FUTURE = "Fri, 31 Dec 9999 23:59:59 GMT"


def _with_token(stage: Stage) -> None:
    stage.uses_token = True
    stage.server.play = answering(token_refused())


def _old_server(stage: Stage) -> None:
    stage.watcher.offer(4)


def _each(outcome: str, times: int = 1) -> dict[str, Any]:
    """Return the same for all calls: an outcome after so many requests of the call's own method."""
    return {
        "get": f"{outcome}: {times} GET",
        "post": f"{outcome}: {times} POST",
        "create": f"{outcome}: {times} POST",
        "patch": f"{outcome}: {times} PATCH",
        "delete": f"{outcome}: {times} DELETE",
    }


def _read_again(outcome: str) -> dict[str, Any]:
    """Return the same for all calls, but the read is repeated."""
    return {**_each(outcome), "get": f"{outcome}: 4 GET"}


def _checked(outcome: str) -> dict[str, Any]:
    """Return the same for all calls, but the create is looked up, which fails too."""
    return {**_each(outcome), "create": f"{outcome}: 1 POST, 1 GET"}


def _lost(outcome: str) -> dict[str, Any]:
    """Return the same for all calls, but the read is repeated, and the create is looked up, which fails too."""
    return {**_read_again(outcome), "create": f"{outcome}: 1 POST, 4 GET"}


def _found(outcome: str, create: str) -> dict[str, Any]:
    """Return what becomes of a single failure: the read is repeated, the create looked up, and other writes fail."""
    return {**_each(outcome), "get": "result: 2 GET", "create": create}


ROWS = (
    Row("401 once", once(answering(token_refused())), **_each("result", 2), keystone="2 POST"),
    Row("401 always", always(answering(token_refused())), **_each("Unauthorized", 2), keystone="2 POST"),
    Row("401 always, with a token that cannot be renewed", _with_token, **_each("Unauthorized"), keystone="none"),
    Row("406 with the range 1.0 to 1.4", _old_server, **_each("result", 2)),
    Row(
        "406 with the range 1.0 to 1.4, for the pinned version 1.7",
        _old_server,
        options={"os_infra_optim_api_version": "1.7"},
        **_each("UnsupportedVersion"),
        heals=False,
    ),
    Row(
        "406 with a range that is out of reach, 2.0 to 2.1",
        always(answering(not_acceptable("1.7", "2.0", "2.1"))),
        **_each("UnsupportedVersion"),
        heals=False,
    ),
    Row("406 without a range", always(answering(fault(406, "Request not acceptable."))), **_each("NotAcceptable")),
    Row("408", always(answering(html(408, "Request Timeout"))), **_checked("RequestTimeout")),
    Row("413", always(answering(html(413, "Payload Too Large"))), **_each("RequestEntityTooLarge")),
    Row("429", always(answering(BUSY)), **_read_again("TooManyRequests")),
    Row(
        "429 with Retry-After of 0 seconds, always",
        always(answering(BUSY.with_headers(Retry_After="0"))),
        **_each("TooManyRequests", 4),
    ),
    Row(
        "429 with Retry-After of 0 seconds, once",
        once(answering(BUSY.with_headers(Retry_After="0"))),
        **_each("result", 2),
    ),
    Row(
        "429 with a date as Retry-After, once",
        once(answering(BUSY.with_headers(Retry_After=PAST))),
        **_each("result", 2),
    ),
    Row(
        "429 with a date as Retry-After, in the far future",
        always(answering(BUSY.with_headers(Retry_After=FUTURE))),
        **_each("TooManyRequests"),
    ),
    Row(
        "429 with Retry-After of an hour",
        always(answering(BUSY.with_headers(Retry_After="3600"))),
        **_each("TooManyRequests"),
    ),
    Row(
        "429 with Retry-After of 30 seconds, of which the total timeout leaves 5",
        always(answering(BUSY.with_headers(Retry_After="30"))),
        limits=Timeouts(total=5),
        **_each("TooManyRequests"),
    ),
    Row(
        "429 with a Retry-After that cannot be parsed",
        always(answering(BUSY.with_headers(Retry_After="soon"))),
        **_read_again("TooManyRequests"),
    ),
    Row("500", always(answering(fault(500, "No reply on topic", "Server"))), **_checked("InternalServerError")),
    Row("502 with HTML", always(answering(html(502, "Bad Gateway"))), **_lost("BadGateway")),
    Row(
        "502 with HTML, once, the server did not act",
        once(answering(html(502, "Bad Gateway"))),
        **_found("BadGateway", create="result: 1 POST, 1 GET, 1 POST"),
    ),
    Row(
        "502 with HTML, once, the server acted",
        once(answering(html(502, "Bad Gateway")), acted=True),
        **_found("BadGateway", create="result: 1 POST, 1 GET"),
    ),
    Row("503 of the token check", always(answering(DOWN)), **_lost("ServiceUnavailable")),
    Row(
        "503 of a proxy, once, the server acted",
        once(answering(html(503, "Service Unavailable")), acted=True),
        **_found("ServiceUnavailable", create="result: 1 POST, 1 GET"),
    ),
    Row(
        "503 of a proxy, once, the server did not act",
        once(answering(html(503, "Service Unavailable"))),
        **_found("ServiceUnavailable", create="ServiceUnavailable: 1 POST, 1 GET"),
    ),
    Row(
        "503 with Retry-After of 0 seconds, once",
        once(answering(DOWN.with_headers(Retry_After="0"))),
        **_each("result", 2),
    ),
    Row("504", always(answering(html(504, "Gateway Timeout"))), **_lost("GatewayTimeout")),
    Row(
        "504, once, the server acted",
        once(answering(html(504, "Gateway Timeout")), acted=True),
        **_found("GatewayTimeout", create="result: 1 POST, 1 GET"),
    ),
    Row("599", always(answering(Reply(599, b"?"))), **_checked("HttpServerError")),
    Row("an unknown status, 799", always(answering(Reply(799, b"?"))), **_checked("HttpError")),
    Row("304, as if something were cached", always(answering(Reply(304))), **_each("HTTPRedirection")),
    Row(
        "300 with choices on another host",
        redirect(300, lambda stage: f"{stage.other.url}/v1"),
        **_each("MultipleChoices"),
    ),
    Row(
        "301 to the same host",
        redirect(301, lambda stage: f"{stage.server.url}/v1/audits/a1"),
        **_each("HTTPRedirection"),
    ),
    Row(
        "302 to another host",
        redirect(302, lambda stage: f"{stage.other.url}/v1/audits/a1"),
        **_each("HTTPRedirection"),
    ),
    Row(
        "307 to another host",
        redirect(307, lambda stage: f"{stage.other.url}/v1/audits/a1"),
        **_each("HTTPRedirection"),
    ),
    Row("308 to where it came from, a loop", redirect(308, lambda stage: "."), **_each("HTTPRedirection")),
    Row("302 without Location", redirect(302, lambda stage: None), **_each("HTTPRedirection")),
    Row("302 with a Location that is not a URL", redirect(302, lambda stage: "http://["), **_each("HTTPRedirection")),
)
