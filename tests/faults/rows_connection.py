"""The table's rows about connections: refused, reset, slow, and TLS."""

from __future__ import annotations

from functools import partial

from faults import plays
from faults.cell import Row
from faults.plays import always, once
from faults.stage import READ_TIMEOUT, Stage
from watcherclient.options import Timeouts

SLOW = Timeouts(connect=READ_TIMEOUT, read=READ_TIMEOUT, total=5)
SLOW_ONCE = Timeouts(connect=1, read=0.25, total=5)
DRIPPING = Timeouts(connect=READ_TIMEOUT, read=READ_TIMEOUT, total=0.15)


def _secured(kind: str, stage: Stage) -> None:
    stage.secure_watcher(kind)


ROWS = (
    Row(
        "no fault at all",
        lambda stage: None,
        get="result: 1 GET",
        post="result: 1 POST",
        create="result: 1 POST",
        patch="result: 1 PATCH",
        delete="result: 1 DELETE",
    ),
    Row(
        "connection refused (a port where nothing listens)",
        lambda stage: stage.refuse_watcher(),
        get="ConnectionRefused: none, 4 connections tried",
        post="ConnectionRefused: none, 4 connections tried",
        create="ConnectionRefused: none, 4 connections tried",
        patch="ConnectionRefused: none, 4 connections tried",
        delete="ConnectionRefused: none, 4 connections tried",
        heals=False,
    ),
    Row(
        "slow connect (a listener that never accepts, its queue full)",
        lambda stage: stage.block_watcher(),
        limits=SLOW,
        get="Timeout: none, 4 connections tried",
        post="Timeout: none, 4 connections tried",
        create="Timeout: none, 4 connections tried",
        patch="Timeout: none, 4 connections tried",
        delete="Timeout: none, 4 connections tried",
        heals=False,
    ),
    Row(
        "reset before the answer",
        always(plays.reset),
        get="ConnectionError: 4 GET",
        post="ConnectionError: 1 POST",
        create="ConnectionError: 1 POST, 4 GET",
        patch="ConnectionError: 1 PATCH",
        delete="ConnectionError: 1 DELETE",
    ),
    Row(
        "reset before the answer, once, the server did not act",
        once(plays.reset),
        get="result: 2 GET",
        post="ConnectionError: 1 POST",
        create="result: 1 POST, 1 GET, 1 POST",
        patch="ConnectionError: 1 PATCH",
        delete="ConnectionError: 1 DELETE",
    ),
    Row(
        "reset before the answer, once, the server acted",
        once(plays.reset, acted=True),
        get="result: 2 GET",
        post="ConnectionError: 1 POST",
        create="result: 1 POST, 1 GET",
        patch="ConnectionError: 1 PATCH",
        delete="ConnectionError: 1 DELETE",
    ),
    Row(
        "closed before the answer",
        always(plays.close),
        get="ConnectionError: 4 GET",
        post="ConnectionError: 1 POST",
        create="ConnectionError: 1 POST, 4 GET",
        patch="ConnectionError: 1 PATCH",
        delete="ConnectionError: 1 DELETE",
    ),
    Row(
        "reset in the middle of the headers",
        always(plays.reset_in_the_head),
        get="ConnectionError: 4 GET",
        post="ConnectionError: 1 POST",
        create="ConnectionError: 1 POST, 4 GET",
        patch="ConnectionError: 1 PATCH",
        delete="ConnectionError: 1 DELETE",
    ),
    Row(
        "reset in the middle of the body",
        always(plays.reset_in_the_body),
        get="ConnectionError: 4 GET",
        post="ConnectionError: 1 POST",
        create="ConnectionError: 1 POST, 4 GET",
        patch="ConnectionError: 1 PATCH",
        delete="ConnectionError: 1 DELETE",
    ),
    Row(
        "reset in the middle of the body, once, the server acted",
        once(plays.reset_in_the_body, acted=True),
        get="result: 2 GET",
        post="ConnectionError: 1 POST",
        create="result: 1 POST, 1 GET",
        patch="ConnectionError: 1 PATCH",
        delete="ConnectionError: 1 DELETE",
    ),
    Row(
        "slow headers (none come)",
        always(plays.silent),
        limits=SLOW,
        warm=True,
        get="Timeout: 4 GET",
        post="Timeout: 1 POST",
        create="Timeout: 1 POST, 4 GET",
        patch="Timeout: 1 PATCH",
        delete="Timeout: 1 DELETE",
    ),
    Row(
        "slow headers, once, the server acted",
        once(plays.silent, acted=True),
        limits=SLOW_ONCE,
        warm=True,
        get="result: 2 GET",
        post="Timeout: 1 POST",
        create="result: 1 POST, 1 GET",
        patch="Timeout: 1 PATCH",
        delete="Timeout: 1 DELETE",
    ),
    Row(
        "slow headers (byte by byte, up to the total timeout)",
        always(plays.dripping_head),
        limits=DRIPPING,
        warm=True,
        get="Timeout: 1 GET",
        post="Timeout: 1 POST",
        create="Timeout: 1 POST",
        patch="Timeout: 1 PATCH",
        delete="Timeout: 1 DELETE",
    ),
    Row(
        "slow body (it stops in the middle)",
        always(plays.silent_in_the_body),
        limits=SLOW,
        warm=True,
        get="Timeout: 4 GET",
        post="Timeout: 1 POST",
        create="Timeout: 1 POST, 4 GET",
        patch="Timeout: 1 PATCH",
        delete="Timeout: 1 DELETE",
    ),
    Row(
        "slow body (byte by byte, up to the total timeout)",
        always(plays.dripping_body),
        limits=DRIPPING,
        warm=True,
        get="Timeout: 1 GET",
        post="Timeout: 1 POST",
        create="Timeout: 1 POST",
        patch="Timeout: 1 PATCH",
        delete="Timeout: 1 DELETE",
    ),
    Row(
        "TLS in good order",
        lambda stage: stage.secure_watcher("good"),
        get="result: 1 GET",
        post="result: 1 POST",
        create="result: 1 POST",
        patch="result: 1 PATCH",
        delete="result: 1 DELETE",
    ),
    *(
        Row(
            name,
            partial(_secured, kind),
            get="TlsError: none, 1 connection tried",
            post="TlsError: none, 1 connection tried",
            create="TlsError: none, 1 connection tried",
            patch="TlsError: none, 1 connection tried",
            delete="TlsError: none, 1 connection tried",
            heals=False,
        )
        for name, kind in (
            ("expired certificate", "expired"),
            ("self-signed certificate", "self-signed"),
            ("wrong host name in the certificate", "of another host"),
        )
    ),
)
