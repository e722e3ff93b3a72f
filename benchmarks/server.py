"""A server for benchmarks, in a process of its own: it sends prepared bytes and does next to nothing else.

    python server.py 1000/1000 10000/100 ...

for a list of 1,000 audits in pages of 1,000 and another of 10,000 in pages of 100; prints a JSON object with its URLs,
then serves until its standard input is closed. GET /cost, on any port, tells what the server itself has used so far:
seconds of CPU and requests.
"""

from __future__ import annotations

import json
import re
import socket
import sys
import threading
import time
from collections.abc import Mapping

import answers

SLOW = 0.02
"""Seconds that the slow port waits before it answers."""

LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
MARKER = re.compile(rb"[?&]marker=([^& ]+)")


class Site:
    """A port with its answers."""

    requests = 0
    counting = threading.Lock()

    def __init__(self, delay: float = 0.0) -> None:
        self.delay = delay
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.answers: Mapping[bytes, bytes] = {}
        self.pages: Mapping[bytes, bytes] = {}

    def serve(self) -> None:
        while True:
            connection, _ = self.listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.talk, args=(connection,), daemon=True).start()

    def talk(self, connection: socket.socket) -> None:
        """Answer the requests of a connection that is kept."""
        with connection:
            while True:
                try:
                    head = self.read(connection)
                    if not head:
                        return
                    with Site.counting:
                        Site.requests += 1
                    if self.delay:
                        time.sleep(self.delay)
                    connection.sendall(self.find(head))
                except ConnectionError:
                    return

    @staticmethod
    def read(connection: socket.socket) -> bytes:
        """Read one request with its body and return its first line; nothing when the client hung up."""
        data = b""
        while b"\r\n\r\n" not in data:
            part = connection.recv(65536)
            if not part:
                return b""
            data += part
        if not data.startswith(b"GET"):
            head, _, body = data.partition(b"\r\n\r\n")
            length = LENGTH.search(head)
            missing = (int(length[1]) if length else 0) - len(body)
            while missing > 0:
                missing -= len(connection.recv(65536))
        return data.partition(b" HTTP/")[0]

    def find(self, line: bytes) -> bytes:
        target, _, query = line.partition(b"?")
        if target == b"GET /v1/audits/detail":
            marker = MARKER.search(b"?" + query)
            return self.pages[marker[1] if marker else b""]
        if target.startswith(b"GET /v1/audits/"):
            return self.answers[b"one audit"]
        if target == b"GET /cost":
            return answers.answer({"cpu": time.process_time(), "requests": Site.requests})
        return self.answers.get(target) or answers.answer({"unexpected": line.decode()}, "404 Not Found")


def make_sites(lists: list[str]) -> dict[str, Site]:
    """Make a port for single audits, a slow one, one with a cluster, and one for each list."""
    sites = {"audits": Site(), "slow": Site(SLOW), "cluster": Site(), **{name: Site() for name in lists}}
    for name, site in sites.items():
        audit = answers.make_audit(1, site.url)
        created = answers.answer(audit, "201 Created", Location=f"{site.url}/v1/audits/{audit['uuid']}")
        site.answers = {
            b"one audit": answers.answer(audit),
            b"POST /v1/audits": created,
            b"GET /": answers.versions(site.url),
            b"GET /v1/goals": answers.answer({"goals": [answers.make_goal(number) for number in range(10)]}),
            **answers.keystone("/identity", site.url),
        }
        if name == "cluster":
            site.answers = {**site.answers, **answers.cluster(site.url)}
        if name in lists:
            rows, page = map(int, name.split("/"))
            site.pages = dict(answers.pages(rows, page, site.url))
    return sites


def main() -> None:
    sites = make_sites(sys.argv[1:])
    for site in sites.values():
        threading.Thread(target=site.serve, daemon=True).start()
    print(json.dumps({name: site.url for name, site in sites.items()}), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
