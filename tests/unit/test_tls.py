"""TLS: whom the client trusts, which certificate it shows, and what is refused before anything is sent."""

import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from both_clients import Connect
from fake_keystone import PASSWORD, USER, FakeKeystone
from fake_server import DATA, FakeServer
from keystoneauth1.session import Session
from keystoneauth1.token_endpoint import Token

from watcherclient import exc
from watcherclient._http.tls import Tls
from watcherclient.client import get_async_client, get_client

CERT, KEY = str(DATA / "tls" / "cert.pem"), str(DATA / "tls" / "key.pem")
"""A self-signed certificate for 127.0.0.1, and its key, that nothing but these tests uses."""


def context() -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(CERT, KEY)
    return made


@pytest.fixture
def https() -> Iterator[FakeServer]:
    with FakeServer(context()) as server:
        server.will("goal")
        yield server


@pytest.fixture
def strict() -> Iterator[FakeServer]:
    """A server that wants the client's certificate."""
    wanting = context()
    wanting.verify_mode = ssl.CERT_REQUIRED
    wanting.load_verify_locations(CERT)
    with FakeServer(wanting) as server:
        server.will("goal")
        yield server


def test_a_certificate_of_an_unknown_authority_is_not_trusted(connect: Connect, https: FakeServer) -> None:
    with pytest.raises(exc.TlsError, match=r"The TLS connection failed.*CERTIFICATE_VERIFY_FAILED"):
        connect(1, os_auth_token="t", watcher_url=https.url).goal.get("g")
    assert https.requests == []


@pytest.mark.parametrize("argument", ["os_cacert", "ca_file"])
def test_a_certificate_is_trusted_when_its_ca_is_given(connect: Connect, https: FakeServer, argument: str) -> None:
    connect(1, os_auth_token="t", watcher_url=https.url, **{argument: CERT}).goal.get("g")
    assert https.request


def test_the_first_ca_that_is_given_wins(connect: Connect, https: FakeServer) -> None:
    connect(1, os_auth_token="t", watcher_url=https.url, os_cacert=CERT, ca_file="/no/such/file").goal.get("g")
    assert https.request


def test_the_host_must_be_the_certificates(connect: Connect, https: FakeServer) -> None:
    url = https.url.replace("127.0.0.1", "localhost")
    with pytest.raises(exc.TlsError, match="Hostname mismatch"):
        connect(1, os_auth_token="t", watcher_url=url, os_cacert=CERT).goal.get("g")


def test_insecure_trusts_any_certificate(connect: Connect, https: FakeServer) -> None:
    with pytest.warns(UserWarning, match="insecure=True: the server's certificate is not verified"):
        watcher = connect(1, os_auth_token="t", watcher_url=https.url, insecure=True)
    watcher.goal.get("g")
    assert https.request


@pytest.mark.parametrize("way_in", [get_client, get_async_client])
def test_the_warning_points_to_the_line_that_made_the_client(way_in: Callable[..., Any]) -> None:
    with pytest.warns(UserWarning, match="insecure=True") as caught:
        way_in(1, os_auth_token="t", watcher_url="http://127.0.0.1:1", insecure=True)
    assert [warning.filename for warning in caught] == [__file__]


def test_the_session_says_whom_to_trust(connect: Connect, https: FakeServer) -> None:
    connect(1, session=Session(auth=Token(https.url, "t"), verify=CERT)).goal.get("g")
    assert https.request


def test_a_session_that_verifies_nothing_is_obeyed(connect: Connect, https: FakeServer) -> None:
    connect(1, session=Session(verify=False), auth=Token(https.url, "t")).goal.get("g")
    assert https.request


def test_an_argument_wins_over_the_session(connect: Connect, https: FakeServer) -> None:
    session = Session(verify="/no/such/file")
    connect(1, session=session, auth=Token(https.url, "t"), os_cacert=CERT).goal.get("g")
    assert https.request


def test_the_client_shows_its_certificate(connect: Connect, strict: FakeServer) -> None:
    connect(1, os_auth_token="t", watcher_url=strict.url, os_cacert=CERT, os_cert=CERT, os_key=KEY).goal.get("g")
    assert strict.request


def test_the_key_may_be_in_the_certificates_file(connect: Connect, strict: FakeServer, tmp_path: Path) -> None:
    both = tmp_path / "both.pem"
    both.write_text(Path(CERT).read_text() + Path(KEY).read_text())
    connect(1, os_auth_token="t", watcher_url=strict.url, ca_file=CERT, cert_file=str(both)).goal.get("g")
    assert strict.request


def test_the_sessions_certificate_is_shown(connect: Connect, strict: FakeServer) -> None:
    connect(1, session=Session(verify=CERT, cert=(CERT, KEY)), auth=Token(strict.url, "t")).goal.get("g")
    assert strict.request


def test_a_server_that_wants_a_certificate_and_gets_none_is_a_failed_connection(
    connect: Connect, strict: FakeServer
) -> None:
    """With TLS 1.3 the server says so only after the handshake, while the answer is read."""
    with pytest.raises(exc.ConnectionError):
        connect(1, os_auth_token="t", watcher_url=strict.url, os_cacert=CERT).goal.get("g")
    assert strict.requests == []


def test_keystone_is_trusted_by_the_same_arguments_whatever_the_environment_says(
    connect: Connect, server: FakeServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "none.pem"))
    server.will("goal")
    with FakeKeystone(context()) as keystone:
        keystone.offer(server.url)
        login = {"os_username": USER, "os_password": PASSWORD, "os_auth_url": keystone.url}
        connect(1, **login, os_cacert=CERT).goal.get("g")
        assert server.request
        monkeypatch.delenv("REQUESTS_CA_BUNDLE")
        with pytest.raises(
            exc.TlsError,
            match=r"to Keystone at .* failed: \[SSL: CERT.*; os_cacert names",
        ):
            connect(1, **login).goal.get("g")


@pytest.mark.parametrize(
    ("argument", "named"),
    [
        ("os_cacert", "os_cacert"),
        ("ca_file", "os_cacert"),
        ("os_cert", "os_cert"),
        ("cert_file", "os_cert"),
        ("os_key", "os_key"),
        ("key_file", "os_key"),
    ],
)
def test_a_file_that_is_missing_is_named(argument: str, named: str) -> None:
    arguments: dict[str, Any] = {argument: "/no/such/file"}
    with pytest.raises(exc.ValidationError, match=rf"^{named} .*no '/no/such/file'"):
        get_client(1, os_auth_token="t", watcher_url="https://127.0.0.1:1", **arguments)


def test_a_key_needs_its_certificate() -> None:
    with pytest.raises(exc.ValidationError, match="os_key needs os_cert"):
        get_client(1, os_auth_token="t", watcher_url="https://127.0.0.1:1", os_key=KEY)


def test_a_file_that_holds_no_certificate_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("no certificate")
    with pytest.raises(exc.ValidationError, match="os_cacert") as caught:
        get_client(1, os_auth_token="t", watcher_url="https://127.0.0.1:1", os_cacert=str(tmp_path / "empty.pem"))
    assert "empty.pem" in caught.value.message


def test_a_folder_of_certificates_is_taken_too(connect: Connect, https: FakeServer, tmp_path: Path) -> None:
    name = "69cc7227.0"  # OpenSSL's hash of the subject "CN=loopback test"
    (tmp_path / name).write_text(Path(CERT).read_text())
    connect(1, os_auth_token="t", watcher_url=https.url, os_cacert=str(tmp_path)).goal.get("g")
    assert https.request


def test_clients_share_the_certificates_of_the_system_and_nothing_else() -> None:
    assert Tls().context() is Tls().context()
    assert Tls(verify=False).context() is not Tls(verify=False).context()
    assert Tls().context().verify_mode is ssl.CERT_REQUIRED
