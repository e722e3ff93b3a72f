"""All recorded exchanges of real servers are answered by the fake as recorded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from contract.exchanges import Exchange, recorded

from .playing import play_newer, play_older

# The SQL, the schema or the row that some errors carry; docs/testing.md tells.
CUT = re.compile(r"(\n\[SQL: |\n\nFailed validating '\w+' in schema\['items'\]| not found in \{).*", re.DOTALL)
UNKNOWN = re.compile(r'(Unknown argument: )"(.*)"')
# What is knowingly different, with the reason; the same table is in docs/testing.md.
DIFFERENT = {
    "17.0.0 aged: service: response/body/created_at": "made by SQL in the recording, so without microseconds",
    "17.0.0 aged: services: response/body/services/0/created_at": "the same",
}


@cache
def played(server: str) -> dict[str, dict[str, Any]]:
    return play_newer() if server == "17.0.0" else play_older()


def differences(real: Any, faked: Any, place: str) -> Iterator[str]:
    """Where two answers differ, one line each."""
    if isinstance(real, dict) and isinstance(faked, dict):
        for key in sorted(real.keys() | faked.keys()):
            yield from differences(real.get(key, "(none)"), faked.get(key, "(none)"), f"{place}/{key}")
    elif isinstance(real, list) and isinstance(faked, list) and len(real) == len(faked):
        for number, (one, other) in enumerate(zip(real, faked, strict=True)):
            yield from differences(one, other, f"{place}/{number}")
    elif isinstance(real, str) and isinstance(faked, str) and place.endswith("/error_message"):
        yield from differences([fault(real)], [fault(faked)], place + ", read")
    elif type(real) is not type(faked) or real != faked:
        yield f"{place}: real {real!r}, fake {faked!r}"


def fault(text: str) -> Any:
    """What an error_message holds: JSON, HTML or plain text."""
    try:
        found = json.loads(text)
    except ValueError:
        return text
    if "faultstring" in found:
        text = CUT.sub("", found["faultstring"])
        # The server names them in any order.
        found["faultstring"] = UNKNOWN.sub(lambda match: f"{match[1]}{sorted(match[2].split(', '))}", text)
    return found


def compared(exchange: Exchange) -> Iterator[str]:
    faked = played(exchange.server).get(exchange.name)
    if faked is None:
        yield f"{exchange}: the script did not ask this"
        return
    assert faked["request"] == exchange.request, f"{exchange}: the script asked otherwise"
    for line in differences(exchange.response, faked["response"], f"{exchange}: response"):
        if line.partition(": real ")[0] not in DIFFERENT:
            yield line


@pytest.mark.parametrize("server", ["17.0.0", "14.1.2"])
def test_the_fake_answers_as_recorded(server: str) -> None:
    exchanges = [each for each in recorded() if each.server == server]
    assert len(exchanges) > 300
    assert [line for exchange in exchanges for line in compared(exchange)] == []
    assert len(played(server)) == len(exchanges)
