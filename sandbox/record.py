"""The command `record`: bring up a fresh sandbox, play the script, write the exchanges down."""

import json
import os
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from . import accounts, commands, description, paths, processes
from .environments import Say
from .errors import SandboxError
from .instance import Instance, Options
from .keystone import Keystone
from .recording import script
from .recording.masking import Masking
from .recording.recorder import Recorder

FOLDER = paths.PACKAGE.parent / "tests" / "contract" / "recorded"
NEW, OLD = "17.0.0", "14.1.2"


def record(folder: Path | None, say: Say) -> None:
    """Record everything into `folder` (tests/contract/recorded when None); what was there is replaced."""
    begun = time.monotonic()
    instance = Instance(f"recording-{os.getpid()}")
    commands.up(instance, Options(old=True), say)
    try:
        recorders = _play(instance, say)
    except BaseException:
        say(f"its logs are kept in {instance.logs}")
        commands.down(instance, True, say)
        raise
    commands.down(instance, False, say)
    count = _write(folder or FOLDER, recorders, instance)
    say(f"recorded {count} exchanges in {time.monotonic() - begun:.0f} s")


def _play(instance: Instance, say: Say) -> list[Recorder]:
    described = description.describe(instance.name)
    keystone = Keystone(described["auth_url"])
    tokens = {"admin": keystone.token, "demo": keystone.log_in(accounts.DEMO)}
    new = Recorder(NEW, described["watcher_url"], tokens, "1.7")
    old = Recorder(OLD, described["old_watcher_url"], tokens, "1.4")
    say(f"recording Watcher {NEW} and Watcher {OLD}")
    with ThreadPoolExecutor() as pool:
        beside = pool.submit(script.older, old)
        known = script.newer(new)
        beside.result()
    script.aged(new, known, Path(described["db_path"]))
    script.broken_database(new, known, Path(described["db_path"]))
    state = instance.load()
    assert state is not None
    processes.end([server.process for server in state.servers if server.name == "keystone"])
    say("recording without Keystone")
    script.unavailable(new, known)
    new.addresses = _addresses(described)
    old.addresses = new.addresses
    return [new, old]


def _addresses(described: dict[str, Any]) -> dict[str, str]:
    """What to write instead of the addresses that the operating system chose."""
    return {
        described["watcher_url"]: "http://127.0.0.1:9322",
        described["old_watcher_url"]: "http://127.0.0.1:9322",
        described["auth_url"].removesuffix("/v3"): "http://127.0.0.1:5000",
        described["db_path"]: "watcher.db",
    }


def _write(folder: Path, recorders: list[Recorder], instance: Instance) -> int:
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    for recorder in recorders:
        masking = Masking(recorder.addresses)
        files: dict[str, list[dict[str, Any]]] = {}
        for exchange in recorder.exchanges.values():
            group = exchange["name"].partition(":")[0].replace(" ", "_")
            files.setdefault(group, []).append(masking.exchange(exchange))
        for group, exchanges in files.items():
            target = unfinished / recorder.server / f"{group}.json"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_text(sorted(exchanges, key=lambda each: each["name"])))
    text = "".join(path.read_text() for path in unfinished.rglob("*.json"))
    for token in recorders[0].tokens.values():
        if token in text:
            raise SandboxError(f"a token is in what would be written; see {unfinished}")
    shutil.rmtree(folder, ignore_errors=True)
    unfinished.replace(folder)
    return sum(len(recorder.exchanges) for recorder in recorders)


def _text(exchanges: list[dict[str, Any]]) -> str:
    """One line for the request, one for the answer: small, and a change shows as a line."""
    blocks = (
        "{"
        + ",\n ".join(
            f"{json.dumps(key)}: {json.dumps(each[key], ensure_ascii=False)}" for key in ("name", "request", "response")
        )
        + "}"
        for each in exchanges
    )
    return "[\n" + ",\n".join(blocks) + "\n]\n"
