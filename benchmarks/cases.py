"""What is measured, and with which clients."""

from __future__ import annotations

from dataclasses import dataclass

PAGE = 1000
"""Rows of a page: what a Watcher gives at most unless it is configured otherwise."""


@dataclass(frozen=True)
class Client:
    """A column of the comparison.

    Attributes:
        key: Names it in the raw figures.
        title: Names it in the tables.
        environment: The requirements file and the virtual environment it has for itself.
        module: Its module in clients/; of a command line the name of the program.
        way: How it gets its credentials in the cases that leave the choice: "token" or "session".
    """

    key: str
    title: str
    environment: str
    module: str
    way: str


CLIENTS = (
    Client("ours", "watcherclient, session", "ours", "ours", "session"),
    Client("ours token", "watcherclient, token", "ours", "ours", "token"),
    Client("ours speed", "watcherclient[speed], session", "ours-speed", "ours", "session"),
    Client("ours asyncio", "watcherclient, asyncio, session", "ours", "ours_asyncio", "session"),
    Client("incumbent", "python-watcherclient 4.11.0, session", "incumbent", "incumbent", "session"),
    Client("incumbent token", "python-watcherclient 4.11.0, token", "incumbent", "incumbent", "token"),
    Client("openstacksdk", "openstacksdk, session", "openstacksdk", "sdk", "session"),
    Client("httpx", "httpx + json, no objects", "httpx", "plain_httpx", "token"),
    Client("http.client", "http.client + json, no objects", "plain", "plain_http", "token"),
)

PROGRAMS = (
    Client("watcher", "`watcher` of watcherclient[cli]", "ours-cli", "watcher", "program"),
    Client("incumbent watcher", "`watcher` of python-watcherclient 4.11.0", "incumbent", "watcher", "program"),
    Client("openstack", "`openstack optimize` of watcherclient", "osc-ours", "openstack", "program"),
    Client(
        "incumbent openstack", "`openstack optimize` of python-watcherclient", "osc-incumbent", "openstack", "program"
    ),
)
"""The command lines."""

ALL = tuple(client.key for client in CLIENTS)


@dataclass(frozen=True)
class Case:
    """A row of the comparison: what is done, how often, and by whom.

    Attributes:
        key: Names it in the raw figures.
        title: Names it in the tables.
        kind: What child.py does.
        clients: Keys of the clients that do it.
        size: How many rows or calls.
        site: The port of the server that is asked; "10000/100" has a list of 10,000 in pages of 100.
        together: How many calls at a time.
        way: Overrides the way of the clients.
        once: Clients that do it in the first round only, because it takes them a minute.
        words: What a program is called with.
    """

    key: str
    title: str
    kind: str
    clients: tuple[str, ...]
    size: int = 1
    site: str = "audits"
    together: int = 1
    way: str | None = None
    once: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def make_cases(short: bool) -> tuple[Case, ...]:
    """Return the cases; the short ones are for trying things out."""
    gets, creates, sequential = (300, 100, 50) if short else (2000, 500, 150)
    sizes = (1000, 10000) if short else (1000, 10000, 100000)
    by_token = ("ours token", "incumbent token", "openstacksdk", "httpx", "http.client")
    iterating = ("ours", "ours speed", "ours asyncio", "openstacksdk", "httpx", "http.client")
    return (
        Case("import", "import", "import", ("ours", "incumbent", "openstacksdk", "httpx", "http.client")),
        Case("first token", "whole process, first answer, token and endpoint", "first", by_token, way="token"),
        Case(
            "first keystone",
            "whole process, first answer, login at Keystone",
            "first",
            ("ours", "incumbent", "openstacksdk"),
            way="keystone",
        ),
        Case("get", f"get one audit {gets:,} times, one connection", "get", ALL, gets),
        *(
            Case(
                f"list {size}",
                f"list {size:,} audits in detail, pages of {PAGE:,}",
                "list",
                ALL,
                size,
                f"{size}/{PAGE}",
                once=("openstacksdk",) if size > 10000 else (),
            )
            for size in sizes
        ),
        *(
            Case(
                f"iter {size}",
                f"iterate over {size:,} audits in detail, pages of {PAGE:,}",
                "iter",
                iterating,
                size,
                f"{size}/{PAGE}",
                once=("openstacksdk",) if size > 10000 else (),
            )
            for size in sizes
        ),
        Case(
            "preview",
            "preview: 200 nodes, 5,000 instances, 100 moves (others only read what it is made of)",
            "preview",
            ("ours", "ours token", "ours speed", "ours asyncio", "incumbent", "httpx", "http.client"),
            5000,
            "cluster",
        ),
        Case("create", f"create {creates:,} audits, one connection", "create", ALL, creates),
        Case(
            "slow get",
            "get from a server that takes 20 ms, one by one",
            "get",
            ("ours", "incumbent"),
            sequential,
            "slow",
        ),
        *(
            Case(
                f"at once {together}",
                f"1,000 gets, {together} at a time, from a server that takes 20 ms",
                "at once",
                ("ours asyncio",),
                1000,
                "slow",
                together,
            )
            for together in (10, 50, 100)
        ),
        *(
            Case(
                f"pages {page}",
                f"list 10,000 audits in detail, pages of {page}",
                "list",
                ("ours", "ours asyncio", "incumbent"),
                10000,
                f"10000/{page}",
            )
            for page in (10, 100)
        ),
        Case("program help", "`watcher --help`", "program", _PROGRAMS, words=("--help",)),
        Case("program token", "`watcher goal list`, token", "program", _PROGRAMS, words=("goal", "list"), way="token"),
        Case(
            "program password",
            "`watcher goal list`, login at Keystone",
            "program",
            _PROGRAMS,
            words=("goal", "list"),
            way="keystone",
        ),
        Case(
            "program openstack",
            "`openstack optimize goal list`, login at Keystone",
            "program",
            ("openstack", "incumbent openstack"),
            words=("optimize", "goal", "list"),
            way="keystone",
        ),
    )


_PROGRAMS = ("watcher", "incumbent watcher")
