"""What a server can do wrong, as plays: each is done to one request, and `always` and `once` say to which ones."""

from __future__ import annotations

import functools
import itertools
import json
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from faults.replies import Reply
from faults.wire import Play, Received, Wire

if TYPE_CHECKING:
    from faults.stage import Stage

SetUp = Callable[["Stage"], None]
"""Prepares a stage for a row of the table."""

PAUSE = 0.01
"""Seconds between two bytes of an answer that drips; far less than the read timeout."""

HEAD = Reply(200, b"{" + b" " * 200 + b"}", {"Content-Type": "application/json"}).head


def always(play: Play) -> SetUp:
    """Do it to every request."""

    def set_up(stage: Stage) -> None:
        stage.server.play = play

    return set_up


def once(play: Play, *, acted: bool = False) -> SetUp:
    """Do it to the first request only, after the server acted on it or without.

    Args:
        play: What happens to the first request.
        acted: Whether the server carries that request out before; its answer is lost.
    """

    def set_up(stage: Stage) -> None:
        turn = itertools.count()

        def play_once(wire: Wire, request: Received) -> None:
            if next(turn):
                stage.watcher.play(wire, request)
                return
            if acted:
                stage.watcher.answer(request)
            play(wire, request)

        stage.server.play = play_once

    return set_up


def answering(reply: Reply) -> Play:
    """Answer in good order."""
    return lambda wire, request: wire.send(bytes(reply))


def reset(wire: Wire, request: Received) -> None:
    wire.reset()


def close(wire: Wire, request: Received) -> None:
    wire.close()


def reset_in_the_head(wire: Wire, request: Received) -> None:
    wire.send(HEAD[:40])
    wire.reset()


def reset_in_the_body(wire: Wire, request: Received) -> None:
    wire.send(HEAD + b'{"uuid": ')
    wire.reset()


def silent(wire: Wire, request: Received) -> None:
    wire.hang()


def dripping_head(wire: Wire, request: Received) -> None:
    wire.drip(HEAD, PAUSE)


def silent_in_the_body(wire: Wire, request: Received) -> None:
    wire.send(HEAD + b'{"uuid": ')
    wire.hang()


def dripping_body(wire: Wire, request: Received) -> None:
    wire.send(HEAD)
    wire.drip(b"{" + b" " * 200 + b"}", PAUSE)


def no_http(wire: Wire, request: Received) -> None:
    """Speak another protocol: the greeting of a mail server."""
    wire.send(b"220 mail.example.org ESMTP\r\n")
    wire.close()


def longer_than_said(wire: Wire, request: Received) -> None:
    """Say fewer bytes than come: the rest stays on the connection, where the next answer is due."""
    body = json.dumps({"uuid": "x" * 50}).encode()
    wire.send(Reply(200, body, {"Content-Length": str(len(body) - 20)}).head + body)


def shorter_than_said(wire: Wire, request: Received) -> None:
    """Say more bytes than come before the connection ends."""
    body = b'{"uuid": "x"}'
    wire.send(Reply(200, body, {"Content-Length": str(len(body) + 20)}).head + body)
    wire.close()


def endless(wire: Wire, request: Received) -> None:
    """Send chunks of a text in JSON that never ends."""
    chunk = b"a" * (1 << 20)
    wire.send(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{"\r\n')
    while not wire.stopping.is_set():
        wire.send(b"%x\r\n%s\r\n" % (len(chunk), chunk))


@functools.cache
def _packed_spaces() -> list[bytes]:
    """Return a packed stream of 200 MiB of spaces, in parts."""
    packer = zlib.compressobj(wbits=31)
    spaces = b" " * (10 << 20)
    return [packer.compress(spaces) + packer.flush(zlib.Z_SYNC_FLUSH) for _ in range(20)]


def endless_compressed(wire: Wire, request: Received) -> None:
    """Send a small body that is twice as large as the limit when it is unpacked."""
    wire.send(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")
    for part in _packed_spaces():
        wire.send(b"%x\r\n%s\r\n" % (len(part), part))
    wire.send(b"0\r\n\r\n")


def broken_compression(wire: Wire, request: Received) -> None:
    body = b"this is not gzip"
    wire.send(Reply(200, body, {"Content-Encoding": "gzip"}).head + body)


def redirect(status: int, to: Callable[[Stage], str | None]) -> SetUp:
    """Point every request elsewhere."""

    def set_up(stage: Stage) -> None:
        def play(wire: Wire, request: Received) -> None:
            target = to(stage)
            wire.send(bytes(Reply(status, b"", {} if target is None else {"Location": target})))

        stage.server.play = play

    return set_up
