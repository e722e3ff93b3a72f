"""watcherclient.testing.contract: what fits, what does not, and what the message says; the fake itself fits."""

from __future__ import annotations

import json
from typing import Any

import pytest

from watcherclient.testing._document import contract
from watcherclient.testing.contract import assert_fits, problems

from . import asked
from .playing import fake, play_newer, play_older

FAULT = json.dumps({"faultcode": "Client", "faultstring": "no", "debuginfo": None})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("GET", "/v1/nope", 200, {}), "there is no operation GET /v1/nope"),
        (("GET", "/v1/goals", 418, {}), "the status 418 is not documented; documented are 200, 400"),
        (("GET", "/v1/goals", 200), "the body is missing"),
        (("DELETE", "/v1/audits/a", 204, {}), "a body is not documented"),
        (("GET", "/v1/goals", 200, {"goals": [{"uuid": 5}]}), "goals/0/uuid: 5 is not of type 'string'"),
        (("GET", "/v1/goals", 200, []), "the body: [] is not of type 'object'"),
        (
            ("GET", "/v1/goals/g", 404, {"error_message": "{}"}),
            "error_message, read as JSON: the body: {} is not",
        ),
    ],
)
def test_what_does_not_fit_is_named(arguments: tuple[Any, ...], said: str) -> None:
    with pytest.raises(AssertionError) as caught:
        assert_fits(*arguments)
    assert said in str(caught.value)
    method, path, status = arguments[:3]
    assert str(caught.value).startswith(f"{method} {path} {status} is not what the document says:\n  ")


def test_what_fits_says_nothing() -> None:
    assert_fits("get", "/v1/goals?limit=5", 200, {"goals": []})
    assert_fits("DELETE", "/v1/audits/a", 204)
    assert_fits("GET", "/v1/goals/g", 404, {"error_message": FAULT})
    assert_fits("GET", "/v1/goals/g", 404, {"error_message": "<html>"})


def test_microversions_matter() -> None:
    assert problems("GET", "/v1/data_model", 200, {"context": []}, microversion="1.2") == [
        "get_data_model needs microversion 1.3, this is 1.2"
    ]
    with pytest.raises(ValueError, match=r"microversion must be one of 1\.0 to 1\.7, got '2\.0'"):
        problems("GET", "/v1/goals", 200, {"goals": []}, microversion="2.0")


def test_requests_are_checked_when_they_are_given() -> None:
    answer = {"error_message": FAULT}
    assert_fits("POST", "/v1/audits", 400, answer, request={"audit_type": "EVENT", "goal": "dummy"})
    assert problems("POST", "/v1/audits", 400, answer, request={"goal": "dummy"}) == [
        "request: the body: 'audit_type' is a required property"
    ]
    assert problems("GET", "/v1/goals", 200, {"goals": []}, request={}) == ["list_goals takes no body"]


@pytest.mark.parametrize("play", [play_newer, play_older])
def test_what_the_fake_answers_fits(play: Any) -> None:
    found = []
    for name, exchange in play().items():
        request, response = exchange["request"], exchange["response"]
        said = response["headers"].get("openstack-api-version", "infra-optim 1.7").rpartition(" ")[2]
        if response["status"] in (404, 405) and "slash" in name:
            continue  # no operation of the document
        lines = problems(
            request["method"], request["path"], response["status"], response.get("body"), microversion=said
        )
        found += [f"{name}: {line}" for line in lines]
    assert found == []


def test_what_the_fake_answers_to_odd_requests_fits() -> None:
    """Where the document has the operation, and the server no fault; test_live.py compares with real servers."""
    with fake("17.0.0", "1.7") as recorder:
        body = {"audit_type": "EVENT", "goal": "dummy", "strategy": "dummy", "interval": "60", "name": "patched"}
        audit = recorder.call("made", "POST", "/v1/audits", body, expect=201).json["uuid"]
        every = list(asked.requests(7))
        every += [asked.Asked("PATCH", f"/v1/audits/{audit}", patch) for patch in asked.patches(audit)]
        found = []
        for number, each in enumerate(every):
            answer = recorder.call(f"odd: {number}", each.method, each.path, each.body, **each.options)
            if contract().match(each.method, each.path) and answer.status < 500 and "headers" not in each.options:
                content = json.loads(answer.text) if answer.text else None
                lines = problems(each.method, each.path, answer.status, content)
                # The sandbox's SQLite takes names of any length, and so does the fake.
                found += [f"{each.method} {each.path}: {line}" for line in lines if "is too long" not in line]
        assert len(every) > 250
        assert found == []
