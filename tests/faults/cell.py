"""Plays one fault to one call, and says what came of it."""

from __future__ import annotations

import itertools
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from faults.attempts import connections_tried
from faults.calls import CALLS, Kind, Method, right_result, running
from faults.certificates import Certificates
from faults.plays import SetUp
from faults.secrets import assert_discreet
from faults.stage import Stage
from faults.wire import Received
from watcherclient import exc
from watcherclient.options import Timeouts

SLACK = 1.0
"""Seconds that a call may last beyond its total timeout (4 where a row names none) on a busy machine."""


@dataclass(frozen=True)
class Row:
    """A fault, and what each call must make of it: the exception or "result", and the requests that the server got.

    Attributes:
        name: The fault in words.
        set_up: Prepares the stage.
        get: What audit.get() must do, such as "ConnectionError: 4 GET".
        post: The same for action_plan.start().
        create: The same for audit.create().
        patch: The same for audit.update().
        delete: The same for audit.delete().
        keystone: The requests that Keystone gets.
        options: Arguments of get_client() that differ from the stage's.
        limits: The timeout of the call alone; what comes before it, such as the login, has time.
        warm: Whether the client has logged in and has a connection before the fault begins.
        heals: Whether the fault ends with the first call, so that the same client must work again.
        acts: Whether the server did what a result says.
    """

    name: str
    set_up: SetUp
    get: str
    post: str
    create: str
    patch: str
    delete: str
    keystone: str = "1 POST"
    options: dict[str, Any] = field(default_factory=dict)
    limits: Timeouts | None = None
    warm: bool = False
    heals: bool = True
    acts: bool = True

    def expected(self, method: Method) -> str:
        return {
            "GET": self.get,
            "POST": self.post,
            "create": self.create,
            "PATCH": self.patch,
            "DELETE": self.delete,
        }[method]


@dataclass(frozen=True)
class Seen:
    """What one cell came to."""

    outcome: str
    keystone: str


def play(row: Row, method: Method, kind: Kind, certificates: Certificates) -> Seen:
    """Play the fault of a row to a call; also check all that holds for every cell."""
    with Stage(certificates) as stage, Log() as log:
        stage.options.update(row.options)
        if not row.warm:
            row.set_up(stage)
        with running(kind, stage.arguments()) as client:
            if row.warm:
                client.goal.get("dummy")
                stage.server.requests.clear()
                row.set_up(stage)
            return _use(client.with_options(timeout=row.limits), row, method, stage, log)


def _use(client: Any, row: Row, method: Method, stage: Stage, log: Log) -> Seen:
    began = time.monotonic()
    try:
        result = CALLS[method](client)
    except exc.BaseException as error:
        outcome = type(error).__name__
        assert_discreet(error, log.records)
    else:
        outcome = "result"
        assert not row.acts or right_result(method, result, stage.watcher), f"not what the server holds: {result}"
        assert_discreet(None, log.records)
    lasted, most = time.monotonic() - began, (row.limits.total if row.limits else 4.0) + SLACK
    assert lasted < most, f"lasted {lasted:.1f} s, which is beyond {most:.1f} s"
    sent = requests_seen(stage.server.requests, stage.watcher_port)
    asked = requests_seen(stage.keystone.requests, stage.keystone_port)
    assert max(stage.watcher.done.values(), default=0) <= 1, f"done more than once: {stage.watcher.done}"
    assert not stage.other.requests, f"came to another host: {stage.other.requests}"
    assert stage.other.connections == 0
    if row.heals:
        stage.server.play = stage.watcher.play
        stage.keystone.play = stage.keystone.answer
        assert client.with_options(timeout=10).goal.get("dummy").name == "dummy"
    return Seen(f"{outcome}: {sent}", asked)


def requests_seen(requests: Sequence[Received], port: int) -> str:
    """Say in their order which requests came, such as "1 POST, 4 GET"; if none, how often it was tried to connect."""
    runs = [f"{len(list(group))} {method}" for method, group in itertools.groupby(each.method for each in requests)]
    if runs:
        return ", ".join(runs)
    tried = connections_tried(port)
    return f"none, {tried} connection{'' if tried == 1 else 's'} tried" if tried else "none"


class Log(logging.Handler):
    """Keeps every record of the package and of what it stands on, at all levels."""

    NAMES = ("watcherclient", "httpx", "httpcore", "keystoneauth", "urllib3")

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def __enter__(self) -> Log:
        self._levels = {name: logging.getLogger(name).level for name in self.NAMES}
        for name in self.NAMES:
            logging.getLogger(name).addHandler(self)
            logging.getLogger(name).setLevel(logging.DEBUG)
        return self

    def __exit__(self, *exception: object) -> None:
        for name, level in self._levels.items():
            logging.getLogger(name).removeHandler(self)
            logging.getLogger(name).setLevel(level)
