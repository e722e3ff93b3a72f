"""Proxies: which one the environment puts in front of a server, and what it is asked."""

from __future__ import annotations

import base64
import ipaddress
import os
import sys
from collections.abc import Generator, Mapping
from typing import Any, Final, NamedTuple
from urllib.parse import unquote, urlsplit

from watcherclient import exc
from watcherclient._http.request import NO_HEADERS, Headers

_PORTS: Final = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
"""The kinds of proxies, and the port of each where none is given."""


class Proxy(NamedTuple):
    """A proxy.

    Attributes:
        url: Its URL, without user and password.
        scheme: "http", "https", "socks5" or "socks5h"; both of the latter let the proxy look up the name of the server.
        host: Its name or address.
        port: Its port.
        headers: What an HTTP proxy is given to log in.
        login: User and password for a SOCKS proxy, or None.
    """

    url: str
    scheme: str
    host: str
    port: int
    headers: Headers
    login: _Login | None

    @property
    def is_socks(self) -> bool:
        """Whether it speaks SOCKS."""
        return self.scheme.startswith("socks")


class _Login:
    """User and password; not a tuple, of which tools that show local variables would show the parts."""

    __slots__ = ("password", "user")

    def __init__(self, user: bytes, password: bytes) -> None:
        self.user: bytes = user
        self.password: bytes = password

    def __repr__(self) -> str:
        return "<login>"


class ProxyRefusal(Exception):
    """A proxy did not make a connection to the server.

    Attributes:
        proxy: The proxy.
        said: What it answered.
        status: The status of an HTTP proxy's answer, or None.
        is_permanent: Whether it would refuse again.
    """

    def __init__(self, proxy: Proxy, said: str, *, status: int | None = None, is_permanent: bool = False) -> None:
        super().__init__(said)
        self.proxy = proxy
        self.said = said
        self.status = status
        self.is_permanent = is_permanent or (status is not None and 400 <= status < 500)


def proxy_of(scheme: str, host: str, port: int, environment: Mapping[str, str] = os.environ) -> Proxy | None:
    """Return the proxy that the environment, or on some systems a system setting, names for a server.

    Args:
        scheme: The scheme of the server's URL.
        host: The server's name or address.
        port: The server's port.
        environment: Where proxies are named.

    Raises:
        exc.ValidationError: What the environment names cannot be used as a proxy; the message names the variable.
    """
    has_system_settings = sys.platform in ("darwin", "win32")
    if not has_system_settings and not any(name.lower().endswith("_proxy") for name in environment):
        return None
    from urllib.request import getproxies, proxy_bypass  # takes a third of the time of the first answer

    found = getproxies()
    kind = scheme if found.get(scheme) else "all"
    url = found.get(kind)
    shown = f"[{host}]" if ":" in host else host
    if not url or is_exempt(host, port, found.get("no", "")) or proxy_bypass(f"{shown}:{port}"):
        return None
    variable = next((name for name in environment if name.lower() == f"{kind}_proxy"), f"{kind}_proxy")
    return parse_proxy(url, variable)


def is_exempt(host: str, port: int, no_proxy: str) -> bool:
    """Whether a server is among those that NO_PROXY exempts.

    It holds "*", names (with all below them, with or without a dot or "*." in front), addresses, networks such as
    10.0.0.0/8 or fd00::/8, each with a port or without.
    """
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        address = None
    for entry in no_proxy.replace(",", " ").split():
        if entry == "*":
            return True
        try:
            network = ipaddress.ip_network(entry.strip("[]"), strict=False)
        except ValueError:
            name, _, number = entry.rpartition(":") if entry.rpartition(":")[2].isdecimal() else (entry, "", "")
            name = name.strip("[]").removeprefix("*").removeprefix(".").lower()
            is_named = host.lower() == name or (address is None and host.lower().endswith(f".{name}"))
            if name and is_named and number in ("", str(port)):
                return True
        else:
            if address is not None and address in network:
                return True
    return False


def parse_proxy(url: str, variable: str) -> Proxy:
    """Return the proxy of a URL, in which "http://" may be left out.

    Raises:
        exc.ValidationError: It is not the URL of a proxy. The URL is not shown, as there may be a password in it.
    """
    wanted = f"The environment variable {variable} must be the URL of a proxy such as http://proxy:3128"
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        port = parts.port
        host = parts.hostname or ""
        name = host if ":" in host else host.encode("idna").decode()
    except ValueError as error:
        raise exc.ValidationError(f"{wanted}: {type(error).__name__}") from None
    if parts.scheme not in _PORTS:
        raise exc.ValidationError(f"{wanted}, or {', '.join(list(_PORTS)[1:])}; got the scheme {parts.scheme!r}")
    if not name:
        raise exc.ValidationError(f"{wanted}; it names no host")
    if parts.scheme.startswith("socks"):
        try:
            import socksio as _  # noqa: F401 - only whether it is there
        except ImportError as error:
            raise exc.ValidationError(
                f"The environment variable {variable} names a SOCKS proxy, which needs the package socksio: "
                "pip install 'watcherclient[socks]'"
            ) from error
    login = None
    headers = NO_HEADERS
    if parts.username is not None:
        user, password = unquote(parts.username).encode(), unquote(parts.password or "").encode()
        login = _Login(user, password)
        headers = Headers(((b"Proxy-Authorization", b"Basic " + base64.b64encode(user + b":" + password)),))
    shown = f"[{name}]" if ":" in name else name
    number = port or _PORTS[parts.scheme]
    return Proxy(f"{parts.scheme}://{shown}:{number}", parts.scheme, name, number, headers, login)


def socks_handshake(proxy: Proxy, host: str, port: int) -> Generator[memoryview, bytes, None]:
    """Ask a SOCKS proxy for a connection to a server: yields what to send to it, and is sent what it answers.

    Raises:
        ProxyRefusal: It does not make the connection, or answers something else than SOCKS.
    """
    from socksio import ProtocolError, socks5

    connection: Any = socks5.SOCKS5Connection()
    methods = socks5.SOCKS5AuthMethod
    method = methods.NO_AUTH_REQUIRED if proxy.login is None else methods.USERNAME_PASSWORD
    try:
        connection.send(socks5.SOCKS5AuthMethodsRequest([method]))
        reply = connection.receive_data((yield memoryview(connection.data_to_send())))
        if reply.method != method:
            wanted = "a login" if proxy.login is None else "another kind of login"
            raise ProxyRefusal(proxy, f"it wants {wanted}", is_permanent=True)
        if proxy.login is not None:
            connection.send(socks5.SOCKS5UsernamePasswordRequest(proxy.login.user, proxy.login.password))
            reply = connection.receive_data((yield memoryview(connection.data_to_send())))
            if not reply.success:
                raise ProxyRefusal(proxy, "wrong user or password", is_permanent=True)
        address = (host.encode("ascii"), port)
        connection.send(socks5.SOCKS5CommandRequest.from_address(socks5.SOCKS5Command.CONNECT, address))
        reply = connection.receive_data((yield memoryview(connection.data_to_send())))
    except (ProtocolError, ValueError, LookupError) as error:
        raise ProxyRefusal(proxy, "its answer is not SOCKS 5") from error
    codes = socks5.SOCKS5ReplyCode
    if reply.reply_code != codes.SUCCEEDED:
        said = reply.reply_code.name.lower().replace("_", " ")
        forbidden = reply.reply_code == codes.CONNECTION_NOT_ALLOWED_BY_RULESET
        raise ProxyRefusal(proxy, said, is_permanent=forbidden)
