"""A real server and the fake, asked the same: what differs in their answers, and in what there is afterwards."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from typing import Any

from sandbox.recording.masking import Masking
from sandbox.recording.recorder import NOTHING, Answer, Recorder
from watcherclient.testing import User, WatcherServer

from .test_recorded import differences

UUID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
PATIENCE = 30.0
POLL_INTERVAL = 0.03
COLLECTIONS = ("audit_templates", "audits", "action_plans", "actions")


class Pair:
    """Sends each request to both, an identifier of the real server translated into the fake's."""

    def __init__(self, real: Recorder, fake: WatcherServer) -> None:
        admin, demo = fake.keystone.users
        self.real, self._server = real, fake
        tokens = {"admin": fake.token(admin), "demo": fake.token(demo)}
        self.fake = Recorder(real.server, fake.url, tokens, real.newest)
        self._uuids: dict[str, str] = {}
        self._count = 0
        for collection in ("goals", "strategies", "scoring_engines"):
            self._learn(real.peek(f"/v1/{collection}"), self.fake.peek(f"/v1/{collection}"))

    def call(self, method: str, path: str, body: object = NOTHING, **options: Any) -> Any:
        """Ask both, and fail where their answers differ.

        Args:
            method: The HTTP method.
            path: The path with the query, with identifiers of the real server.
            body: What to send as JSON, with identifiers of the real server.
            **options: As Recorder.call() takes them: version, user, headers, raw.

        Returns:
            The JSON of the real server's answer, None if it has none.
        """
        self._count += 1
        name = f"pair: {self._count}"
        real = self.real.call(name, method, path, body, **options)
        fake = self.fake.call(name, method, self._translated(path), self._translated(body), **options)
        lines = list(self._differences(name, real, fake))
        shown = "" if body is NOTHING else json.dumps(body)
        assert not lines, f"{method} {path} {shown} {options}: {lines}\nreal: {real.text}\nfake: {fake.text}"
        return json.loads(real.text) if real.text else None

    def _differences(self, name: str, real: Answer, fake: Answer) -> Iterator[str]:
        if real.text and fake.text:
            self._learn(json.loads(real.text), json.loads(fake.text))
        one, other = self.real.exchanges.pop(name)["response"], self.fake.exchanges.pop(name)["response"]
        # Not Masking's identifiers: the same one must stay the same one here.
        yield from differences(
            _masked(self.real.url, self._translated(one)), _masked(self.fake.url, other), f"{real.status}"
        )

    def _learn(self, real: Any, fake: Any) -> None:
        """Note which identifier of the fake stands at the place of which of the real server."""
        if isinstance(real, dict) and isinstance(fake, dict):
            for key in real.keys() & fake.keys():
                self._learn(real[key], fake[key])
        elif isinstance(real, list) and isinstance(fake, list):
            for one, other in zip(real, fake, strict=False):
                self._learn(one, other)
        elif isinstance(real, str) and isinstance(fake, str):
            for one, other in zip(UUID.findall(real), UUID.findall(fake), strict=False):
                self._uuids.setdefault(one, other)

    def _translated(self, value: Any) -> Any:
        if value is NOTHING:
            return value
        text = json.dumps(value)
        return json.loads(UUID.sub(lambda found: self._uuids.get(found[0], found[0]), text))

    def settle(self) -> None:
        """Wait until the real server is where the fake is; fail if it does not come there."""
        deadline = time.monotonic() + PATIENCE
        while lines := list(self._states()):
            assert time.monotonic() < deadline, f"after {PATIENCE} s: {lines}"
            time.sleep(POLL_INTERVAL)

    def _states(self) -> Iterator[str]:
        for collection in ("audits", "action_plans"):
            real, fake = (each.peek(f"/v1/{collection}")[collection] for each in (self.real, self.fake))
            states = [[row["state"] for row in rows] for rows in (real, fake)]
            if states[0] != states[1]:
                yield f"{collection}: real {states[0]}, fake {states[1]}"

    def compare(self) -> None:
        """Fail where what there is differs."""
        for collection in COLLECTIONS:
            self.call("GET", f"/v1/{collection}/detail")


def _masked(url: str, response: Any) -> Any:
    masking = Masking({url: "http://127.0.0.1:9322"})
    return masking.exchange({"name": "", "request": {"path": ""}, "response": response})["response"]


def make_fake(release: str, engine: bool) -> WatcherServer:
    """A fake like the sandbox's servers."""
    users = [User(), User("demo", "demo", "demo", "member")]
    return WatcherServer(release=release, users=users, host="sandbox", decision_engine=engine)
