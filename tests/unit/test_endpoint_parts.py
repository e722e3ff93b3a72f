"""Where requests go: the server of an endpoint, and the proxy of the environment."""

import sys

import pytest
from fake_server import FakeServer

from watcherclient import exc
from watcherclient._http.endpoint import parse_endpoint
from watcherclient._http.proxy import is_exempt
from watcherclient.client import get_client


@pytest.mark.parametrize(
    ("endpoint", "host", "port", "shown", "base"),
    [
        ("http://controller:9322", "controller", 9322, "controller:9322", ""),
        ("https://cloud.example.org/infra-optim", "cloud.example.org", 443, "cloud.example.org", "/infra-optim"),
        ("http://[::1]:9322", "::1", 9322, "[::1]:9322", ""),
        ("http://bücher.example/a b/ä", "xn--bcher-kva.example", 80, "xn--bcher-kva.example", "/a%20b/%C3%A4"),
        ("http://host/a%20", "host", 80, "host", "/a%20"),
    ],
)
def test_an_endpoint_is_taken_apart(endpoint: str, host: str, port: int, shown: str, base: str) -> None:
    found = parse_endpoint(endpoint)
    assert (found.host, found.port, found.host_header, found.path) == (host, port, shown, base)
    assert found.proxy is None


def test_a_host_that_dns_cannot_take_is_named() -> None:
    with pytest.raises(exc.EndpointException, match=r"The host of http://a\.\."):
        parse_endpoint("http://a..")


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy"])
def test_a_proxy_of_the_environment_is_asked(server: FakeServer, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, f"http://ann:pa%40ss@{server.address}")
    server.will("audit")
    with get_client(1, os_auth_token="t0ken", watcher_url="http://controller.invalid:9322/below") as watcher:
        watcher.audit.get("a")
    assert server.request.target == "http://controller.invalid:9322/below/v1/audits/a"
    assert server.request.headers["host"] == "controller.invalid:9322"
    assert server.request.headers["proxy-authorization"] == "Basic YW5uOnBhQHNz"


def test_no_proxy_is_heeded(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server.will("audit")
    with get_client(1, os_auth_token="t0ken", watcher_url=server.url) as watcher:
        watcher.audit.get("a")
    assert server.request.target == "/v1/audits/a"


def test_an_encrypted_connection_goes_through_the_proxy_as_a_tunnel(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", server.url)
    with (
        get_client(1, os_auth_token="t0ken", watcher_url="https://controller.invalid", max_retries=0) as watcher,
        pytest.raises(exc.ConnectionError, match=r"501 Unsupported method \('CONNECT'\)"),
    ):
        watcher.audit.get("a")
    assert server.connections == 1
    assert server.requests == []


def test_a_socks_proxy_without_its_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "socksio", None)
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:1")
    with (
        get_client(1, os_auth_token="t0ken", watcher_url="http://controller.invalid", max_retries=0) as watcher,
        pytest.raises(exc.ValidationError, match=r"all_proxy names a SOCKS proxy.*watcherclient\[socks\]"),
    ):
        watcher.audit.get("a")


@pytest.mark.parametrize(
    ("host", "no_proxy", "exempt"),
    [
        ("10.1.2.3", "10.0.0.0/8", True),
        ("11.1.2.3", "10.0.0.0/8", False),
        ("10.1.2.3", "192.168.0.0/16, 10.1.2.3", True),
        ("::1", "::1", True),
        ("::1", "[::1]", True),
        ("::2", "::1", False),
        ("fd00::7", "fd00::/8", True),
        ("10.1.2.3", "fd00::/8", False),
        ("controller", "controller", True),
        ("Controller", "controller", True),
        ("a.example.org", "example.org", True),
        ("a.example.org", ".example.org", True),
        ("a.example.org", "*.example.org", True),
        ("badexample.org", "example.org", False),
        ("a.example.org", "other.org,example.org:9322", True),
        ("a.example.org", "example.org:80", False),
        ("10.1.2.3", "10.1.2.3:9322", True),
        ("10.1.2.3", "10.1.2.3:80", False),
        ("::1", "[::1]:9322", True),
        ("anything", "*", True),
        ("anything", "", False),
        ("10.1.2.3", "10.0.0.0/99", False),
    ],
)
def test_who_is_exempt_from_the_proxy(host: str, no_proxy: str, exempt: bool) -> None:
    assert is_exempt(host, 9322, no_proxy) is exempt


def test_a_network_in_no_proxy_is_heeded(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("no_proxy", "127.0.0.0/8")
    server.will("audit")
    with get_client(1, os_auth_token="t0ken", watcher_url=server.url) as watcher:
        watcher.audit.get("a")
    assert server.request.target == "/v1/audits/a"
