"""The options of `watcher` that say how to talk to a server: certificates, and no token at all."""

import ssl
from collections.abc import Iterator

import pytest
from command_line import CommandLine
from fake_server import DATA, FakeServer

pytest.importorskip("cliff", reason="the extra cli is not installed")

CERT, KEY = str(DATA / "tls" / "cert.pem"), str(DATA / "tls" / "key.pem")
"""A self-signed certificate for 127.0.0.1, and its key."""


@pytest.fixture(params=[False, True], ids=["any client", "client with certificate"])
def https(request: pytest.FixtureRequest) -> Iterator[FakeServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERT, KEY)
    if request.param:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(CERT)
    with FakeServer(context) as server:
        server.will("goal")
        yield server


@pytest.fixture
def watcher(https: FakeServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(https, monkeypatch, capsys)


SHOW = ("goal", "show", "dummy", "-f", "value", "-c", "Name")
SHOWN = ("--os-cert", CERT, "--os-key", KEY)


def test_an_unknown_authority_is_an_error_that_names_the_option(watcher: CommandLine) -> None:
    found = watcher(*SHOWN, *SHOW)
    assert (found.code, found.out) == (1, "")
    assert "CERTIFICATE_VERIFY_FAILED" in found.err
    assert "--os-cacert names the CA to trust" in found.err
    assert watcher.server.requests == []


@pytest.mark.parametrize("after", [False, True], ids=["before the command", "after it"])
def test_a_certificate_is_trusted_when_its_ca_is_given(watcher: CommandLine, after: bool) -> None:
    options = (*SHOWN, "--os-cacert", CERT)
    found = watcher(*SHOW, *options) if after else watcher(*options, *SHOW)
    assert (found.code, found.out.strip(), found.err) == (0, "server_consolidation", "")


def test_a_file_that_is_missing_is_named(watcher: CommandLine) -> None:
    found = watcher("--os-cacert", "/no/such/file", *SHOW)
    assert (found.code, found.out) == (1, "")
    assert "--os-cacert" in found.err
    assert "/no/such/file" in found.err


@pytest.mark.filterwarnings("always")
@pytest.mark.parametrize("by_variable", [False, True])
def test_insecure_trusts_any_certificate_and_warns(watcher: CommandLine, by_variable: bool) -> None:
    if by_variable:
        watcher.monkeypatch.setenv("OS_INSECURE", "1")
    found = watcher(*SHOWN, *(() if by_variable else ("--insecure",)), *SHOW)
    assert (found.code, found.out.strip()) == (0, "server_consolidation")
    assert "verif" in found.err


@pytest.mark.filterwarnings("always")
def test_quiet_leaves_the_warning_out(watcher: CommandLine) -> None:
    found = watcher(*SHOWN, "--insecure", "-q", *SHOW)
    assert (found.code, found.out.strip(), found.err) == (0, "server_consolidation", "")


def test_without_authentication_a_token_is_sent_that_means_nothing(watcher: CommandLine) -> None:
    found = watcher(*SHOWN, "--os-cacert", CERT, "--no-auth", *SHOW)
    assert (found.code, found.out.strip()) == (0, "server_consolidation")
    assert watcher.server.request.headers["x-auth-token"] == "notused"


def test_without_authentication_the_endpoint_is_needed(watcher: CommandLine) -> None:
    watcher.monkeypatch.delenv("OS_ENDPOINT_OVERRIDE")
    found = watcher("--no-auth", *SHOW)
    assert (found.code, found.out) == (2, "")
    assert "--no-auth needs --os-endpoint-override" in found.err
    assert watcher.server.requests == []
