"""The fake against the sandbox's real servers: odd requests and odd patches."""

from __future__ import annotations

import pytest

from . import asked
from .pair import Pair

pytestmark = pytest.mark.live


def test_odd_requests_are_answered_alike(pair: Pair) -> None:
    found = []
    for each in asked.requests(7 if pair.real.server == "17.0.0" else 4):
        try:
            pair.call(each.method, each.path, each.body, **each.options)
        except AssertionError as error:
            found.append(str(error))
    assert not found, "\n".join(found)


def test_odd_patches_are_answered_alike(pair: Pair) -> None:
    # An EVENT audit does nothing by itself.
    body = {"audit_type": "EVENT", "goal": "dummy", "strategy": "dummy", "interval": "60", "name": "patched"}
    audit = pair.call("POST", "/v1/audits", {**body, "start_time": "2031-01-01T00:00:00Z"})
    found = []
    for patch in asked.patches(audit["uuid"]):
        try:
            pair.call("PATCH", f"/v1/audits/{audit['uuid']}", patch)
        except AssertionError as error:
            found.append(str(error))
    assert not found, "\n".join(found)
    pair.compare()
