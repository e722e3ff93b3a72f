"""What python-watcherclient 4.11.0 gets wrong about time, trust, errors and good manners, line by line."""

from __future__ import annotations

import copy
import logging
import pickle
import subprocess
import sys
import time
from typing import Any

import pytest
from keystoneauth1 import exceptions as ksa
from keystoneauth1.identity.v3 import Password
from keystoneauth1.session import Session

from faults import plays
from faults.calls import Kind, running
from faults.certificates import Certificates
from faults.keystone import PASSWORD, USER
from faults.plays import answering
from faults.replies import Reply, token_refused
from faults.stage import Stage
from watcherclient import exc


def test_07_timeout_counts_with_token_and_endpoint(stage: Stage, kind: Kind) -> None:
    stage.uses_token = True
    stage.options.update(timeout=0.1, max_retries=0)
    stage.server.play = plays.silent
    began = time.monotonic()
    with running(kind, stage.arguments()) as client, pytest.raises(exc.Timeout):
        client.goal.get("dummy")
    assert time.monotonic() - began < 2


def test_08_the_token_does_not_follow_a_redirect(stage: Stage, watcher: Any) -> None:
    stage.server.play = answering(Reply(302, b"", {"Location": f"{stage.other.url}/v1/goals/dummy"}))
    with pytest.raises(exc.HTTPRedirection):
        watcher.goal.get("dummy")
    assert (stage.other.connections, stage.other.requests) == (0, [])


def test_09_the_token_checks_401_keeps_its_message(stage: Stage, watcher: Any) -> None:
    stage.server.play = answering(token_refused())
    with pytest.raises(exc.Unauthorized, match="^The request you have made requires authentication; "):
        watcher.goal.get("dummy")


@pytest.mark.parametrize("body", [[1, 2], 5, None, "text", True])
def test_09_error_bodies_of_any_type_are_read(body: Any, stage: Stage, watcher: Any) -> None:
    stage.server.play = answering(Reply.of(body, 400))
    with pytest.raises(exc.BadRequest):
        watcher.goal.get("dummy")


def test_09_a_200_that_is_no_json_is_an_error(stage: Stage, watcher: Any) -> None:
    stage.server.play = answering(Reply(200, b"<html>Please log in</html>"))
    with pytest.raises(exc.InvalidResponse) as caught:
        watcher.goal.get("dummy")
    assert "Please log in" in str(caught.value.details)


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"])
def test_14_the_environment_does_not_override_os_cacert(
    variable: str, stage: Stage, kind: Kind, certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(certificates.path("self-signed")))
    stage.secure_all("good")
    with running(kind, stage.arguments()) as client:
        assert client.goal.get("dummy").name == "dummy"


@pytest.mark.filterwarnings("ignore:Unverified HTTPS request")
@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"])
def test_14_the_environment_does_not_override_insecure(
    variable: str, stage: Stage, kind: Kind, certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, certificates.ca)
    stage.secure_all("self-signed")
    del stage.options["os_cacert"]
    with pytest.warns(UserWarning, match="insecure"), running(kind, {**stage.arguments(), "insecure": True}) as client:
        assert client.goal.get("dummy").name == "dummy"


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"])
def test_14_the_environment_does_not_make_os_cacert_trust_more(
    variable: str, stage: Stage, kind: Kind, certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(certificates.path("self-signed")))
    stage.secure_all("self-signed")
    with running(kind, stage.arguments()) as client, pytest.raises(exc.TlsError):
        client.goal.get("dummy")


@pytest.mark.parametrize(
    ("set_up", "expected"),
    [
        (lambda stage: stage.refuse_keystone(), exc.ConnectionRefused),
        (lambda stage: setattr(stage.keystone, "play", answering(Reply(500))), exc.InternalServerError),
        (lambda stage: setattr(stage.keystone, "play", answering(Reply(401))), exc.Unauthorized),
        (lambda stage: setattr(stage.keystone, "play", plays.reset), exc.ConnectionRefused),
        (lambda stage: stage.keystone.catalog.clear(), exc.EndpointNotFound),
    ],
    ids=["refused", "500", "401", "reset", "empty catalog"],
)
def test_15_keystoneauths_exceptions_do_not_reach_the_caller(
    set_up: Any, expected: type[exc.ClientException], stage: Stage, kind: Kind
) -> None:
    set_up(stage)
    plugin = Password(stage.auth_url, username=USER, password=PASSWORD, user_domain_id="default", project_name="demo")
    session = Session(auth=plugin)
    arguments = {**stage.options, "os_cacert": None, "session": session}
    with running(kind, arguments) as client, pytest.raises(expected) as caught:
        client.goal.get("dummy")
    assert not isinstance(caught.value, ksa.ClientException)
    session.session.close()


def test_16_importing_adds_no_log_handler() -> None:
    code = (
        "import logging; before = list(logging.root.handlers)\n"
        "import watcherclient.client, watcherclient.v1.client, watcherclient.aio.v1.client\n"
        "watcherclient.client.get_client(1, os_auth_token='t', watcher_url='http://127.0.0.1:1').close()\n"
        "assert logging.root.handlers == before, logging.root.handlers\n"
        "named = [name for name in logging.root.manager.loggerDict if name.startswith('watcherclient')]\n"
        "assert named\n"
        "assert not any(logging.getLogger(name).handlers for name in named)"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, timeout=30)


def test_16_results_can_be_pickled_and_copied(watcher: Any) -> None:
    for result in (watcher.audit.get("a1"), watcher.audit.list(), watcher.goal.list(detail=True)):
        for other in (pickle.loads(pickle.dumps(result)), copy.copy(result), copy.deepcopy(result)):
            assert other == result
            assert type(other) is type(result)


def test_16_a_client_can_be_closed(stage: Stage, watcher: Any) -> None:
    watcher.goal.get("dummy")
    (watcher.close if hasattr(watcher, "close") else watcher.aclose)()
    with pytest.raises(exc.ClientException, match="closed"):
        watcher.goal.get("dummy")


def test_17_no_body_is_logged_and_none_is_masked(stage: Stage, watcher: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="watcherclient")
    parameters = {"para1": 2, "para2": "adminPass: pa55"}
    watcher.audit.create(audit_type="ONESHOT", goal="dummy", strategy="dummy", name="n", parameters=parameters)
    assert watcher.audit.get("n").parameters == parameters
    ours = [record for record in caplog.records if record.name.startswith("watcherclient")]
    assert ours
    assert not any("parameters" in record.getMessage() for record in ours)
