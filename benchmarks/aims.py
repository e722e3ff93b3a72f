"""What is aimed at, as ratios of two figures of one round."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Aim:
    """A ratio between two figures of one round, and what it is to be.

    Attributes:
        title: What is compared.
        figure: The figure that is compared: "each" (seconds), "rate" (per second), "peak" or "growth" (bytes).
        above: Case and client that are divided.
        below: Case and client that divide.
        bound: The aim.
        at_least: Whether more is better.
    """

    title: str
    figure: str
    above: tuple[str, str]
    below: tuple[str, str]
    bound: float
    at_least: bool = False


AIMS = (
    Aim(
        "`import watcherclient`, `from watcherclient import client`: time",
        "each",
        ("import", "ours"),
        ("import", "incumbent"),
        0.15,
    ),
    Aim(
        "first answer, token and endpoint, whole process: time",
        "each",
        ("first token", "ours token"),
        ("first token", "incumbent token"),
        0.6,
    ),
    Aim(
        "first answer through Keystone, whole process: time",
        "each",
        ("first keystone", "ours"),
        ("first keystone", "incumbent"),
        0.85,
    ),
    Aim(
        "list 10,000 in detail, a session: time per object",
        "each",
        ("list 10000", "ours"),
        ("list 10000", "incumbent"),
        0.85,
    ),
    Aim(
        "list 10,000 in detail, a session: peak memory that it adds",
        "growth",
        ("list 10000", "ours"),
        ("list 10000", "incumbent"),
        0.7,
    ),
    Aim(
        "list 10,000 in detail, a session: peak memory of the whole process",
        "peak",
        ("list 10000", "ours"),
        ("list 10000", "incumbent"),
        0.7,
    ),
    Aim(
        "list 10,000 in detail, a session, extra `speed`: time per object",
        "each",
        ("list 10000", "ours speed"),
        ("list 10000", "incumbent"),
        0.55,
    ),
    Aim(
        "time per object, list of 100,000 against 1,000",
        "each",
        ("list 100000", "ours"),
        ("list 1000", "ours"),
        1.1,
    ),
    Aim(
        "`iter` over 100,000: peak growth against 10,000",
        "growth",
        ("iter 100000", "ours"),
        ("iter 10000", "ours"),
        1.1,
    ),
    Aim(
        "`iter` over 100,000: peak growth in pages (what a list of one page adds)",
        "growth",
        ("iter 100000", "ours"),
        ("list 1000", "ours"),
        3.0,
    ),
    Aim(
        "get one audit, kept connection: requests per second",
        "rate",
        ("get", "ours"),
        ("get", "incumbent"),
        1.8,
        at_least=True,
    ),
    Aim(
        "get one audit, kept connection: requests per second, against plain httpx",
        "rate",
        ("get", "ours"),
        ("get", "httpx"),
        0.85,
        at_least=True,
    ),
    Aim(
        "1,000 gets, 50 at a time, server of 20 ms, asyncio: rate against its sequential one",
        "rate",
        ("at once 50", "ours asyncio"),
        ("slow get", "incumbent"),
        25,
        at_least=True,
    ),
    Aim(
        "`watcher --help`, whole process: time",
        "each",
        ("program help", "watcher"),
        ("program help", "incumbent watcher"),
        0.3,
    ),
    Aim(
        "`watcher goal list`, token and endpoint, whole process: time",
        "each",
        ("program token", "watcher"),
        ("program token", "incumbent watcher"),
        0.4,
    ),
    Aim(
        "`watcher goal list`, login at Keystone, whole process: time",
        "each",
        ("program password", "watcher"),
        ("program password", "incumbent watcher"),
        0.55,
    ),
    Aim(
        "`openstack optimize goal list`, whole process: time",
        "each",
        ("program openstack", "openstack"),
        ("program openstack", "incumbent openstack"),
        1.0,
    ),
)
"""All against python-watcherclient 4.11.0, unless the title says otherwise."""
