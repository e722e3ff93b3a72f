"""The table's rows about answers that say success and cannot be understood."""

from __future__ import annotations

from faults import plays
from faults.cell import Row
from faults.plays import SetUp, always, answering, once
from faults.replies import Reply, html
from faults.stage import Stage
from faults.wire import Received, Wire
from watcherclient.options import Timeouts

JSON = {"Content-Type": "application/json"}

MANY_BYTES = Timeouts(connect=30, read=30, total=30)
"""A hundred megabytes are read, which takes long where other programs keep the machine busy."""


def _mislabelled(stage: Stage) -> None:
    def play(wire: Wire, request: Received) -> None:
        wire.send(bytes(stage.watcher.answer(request).with_headers(Content_Type="text/html")))

    stage.server.play = play


def _invalid(name: str, set_up: SetUp, limits: Timeouts | None = None) -> Row:
    """Return the row of an answer with a body that says nothing: sending again would not help."""
    return Row(
        name,
        set_up,
        limits=limits,
        get="InvalidResponse: 1 GET",
        post="InvalidResponse: 1 POST",
        create="InvalidResponse: 1 POST, 1 GET",
        patch="InvalidResponse: 1 PATCH",
        delete="InvalidResponse: 1 DELETE",
    )


ROWS = (
    Row(
        "200 without a body",
        always(answering(Reply(200))),
        get="InvalidResponse: 1 GET",
        post="InvalidResponse: 1 POST",
        create="InvalidResponse: 1 POST, 1 GET",
        patch="InvalidResponse: 1 PATCH",
        delete="result: 1 DELETE",
        acts=False,
    ),
    Row(
        "201 with truncated JSON, once, the server acted",
        once(answering(Reply(201, b'{"uuid": "x", "na', JSON)), acted=True),
        get="InvalidResponse: 1 GET",
        post="InvalidResponse: 1 POST",
        create="result: 1 POST, 1 GET",
        patch="InvalidResponse: 1 PATCH",
        delete="InvalidResponse: 1 DELETE",
    ),
    _invalid("200 with HTML", always(answering(html(200, "Please log in")))),
    _invalid("200 with truncated JSON", always(answering(Reply(200, b'{"uuid": "x", "na', JSON)))),
    _invalid("200 with a list where an object is due", always(answering(Reply.of([1, 2])))),
    _invalid("200 with null where an object is due", always(answering(Reply.of(None)))),
    _invalid("200 with an object that lacks fields", always(answering(Reply.of({"uuid": "x"})))),
    _invalid(
        "200 with fields of another type",
        always(answering(Reply.of({"uuid": 1, "name": [], "links": 3, "state": {}, "created_at": False}))),
    ),
    _invalid("200 with text that is not UTF-8", always(answering(Reply(200, b"\xff\xfe{\x00", JSON)))),
    _invalid("200 with JSON nested 100,000 deep", always(answering(Reply(200, b"[" * 100_000, JSON)))),
    _invalid("200 whose compressed body is not gzip", always(plays.broken_compression)),
    _invalid("Content-Length too short", always(plays.longer_than_said)),
    _invalid("endless body", always(plays.endless), MANY_BYTES),
    _invalid("compressed body that unpacks to more than the limit", always(plays.endless_compressed), MANY_BYTES),
    Row(
        "right answer with the wrong Content-Type",
        _mislabelled,
        get="result: 1 GET",
        post="result: 1 POST",
        create="result: 1 POST",
        patch="result: 1 PATCH",
        delete="result: 1 DELETE",
    ),
    Row(
        "Content-Length too long",
        always(plays.shorter_than_said),
        get="ConnectionError: 4 GET",
        post="ConnectionError: 1 POST",
        create="ConnectionError: 1 POST, 4 GET",
        patch="ConnectionError: 1 PATCH",
        delete="ConnectionError: 1 DELETE",
    ),
    Row(
        "another protocol (the greeting of a mail server)",
        always(plays.no_http),
        get="ConnectionError: 4 GET",
        post="ConnectionError: 1 POST",
        create="ConnectionError: 1 POST, 4 GET",
        patch="ConnectionError: 1 PATCH",
        delete="ConnectionError: 1 DELETE",
    ),
    Row(
        "headers beyond all bounds",
        always(answering(Reply(200, b"{}", {"X-Long": "x" * 1_000_000}))),
        get="ConnectionError: 4 GET",
        post="ConnectionError: 1 POST",
        create="ConnectionError: 1 POST, 4 GET",
        patch="ConnectionError: 1 PATCH",
        delete="ConnectionError: 1 DELETE",
    ),
)
