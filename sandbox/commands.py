"""The commands as functions: bring an instance up, look at it, bring it down."""

import time

from . import environments, paths, processes, readiness, template
from .environments import Environment, Say
from .errors import SandboxError
from .instance import DEFAULT_TOKEN_LIFETIME, Instance, Server, State
from .launch import Launch
from .rest import Unreachable


def up(instance: Instance, token_lifetime: int | None, old: bool | None, say: Say) -> None:
    """Bring the instance up, unless it is. None for an option leaves it as it is, or was."""
    begun = time.monotonic()
    paths.make_home()
    with instance.lock(say):
        before = instance.load()
        if before is not None:
            if _healthy(before):
                _refuse_changes(instance, before, token_lifetime, old)
                say(f"sandbox {instance.name!r} is already up at {before.urls['watcher_url']}")
                return
            say(f"sandbox {instance.name!r} is only partly up: ending the rest, starting again")
            processes.end([server.process for server in before.servers])
            token_lifetime = token_lifetime or before.token_lifetime
            old = before.old if old is None else old
        _start(instance, token_lifetime or DEFAULT_TOKEN_LIFETIME, bool(old), say)
    say(f"sandbox {instance.name!r} is up after {time.monotonic() - begun:.1f} s")


def _start(instance: Instance, token_lifetime: int, old: bool, say: Say) -> None:
    keystone = Environment("keystone")
    wanted = [keystone, Environment("watcher")] + ([Environment("watcher-old")] if old else [])
    environments.build(wanted, say)
    prepared = template.make(keystone, say)
    instance.make_fresh()
    launch = Launch(instance, token_lifetime, old, say)
    try:
        launch.run(prepared)
    except BaseException:
        # Also after an interrupt: nothing that was started here is left behind.
        processes.end([server.process for server in launch.state.servers])
        instance.forget()
        raise


def _healthy(state: State) -> bool:
    try:
        return state.alive and all(readiness.answers(server.url) for server in state.servers)
    except Unreachable:
        return False


def _refuse_changes(instance: Instance, state: State, token_lifetime: int | None, old: bool | None) -> None:
    for option, wanted, has in (
        ("--token-lifetime", token_lifetime, state.token_lifetime),
        ("--old", old, state.old),
    ):
        if wanted is not None and wanted != has:
            raise SandboxError(
                f"{option}: sandbox {instance.name!r} is up with {has}, not {wanted}; run "
                f"`python -m sandbox down --name {instance.name}` first"
            )


def down(instance: Instance, keep: bool, say: Say) -> None:
    """End what `up` started, and remove the instance's folder unless it is to be kept."""
    with instance.lock(say):
        state = instance.load()
        if state is None:
            say(f"sandbox {instance.name!r} is not up")
        else:
            running = [server for server in state.servers if server.process.alive]
            processes.end([server.process for server in running])
            left = [server for server in running if server.process.alive]
            if left:
                raise SandboxError(f"could not end {', '.join(map(_title, left))}")
            instance.forget()
            say(f"sandbox {instance.name!r} is down: ended {len(running)} processes")
        if keep:
            say(f"kept {instance.folder}")
        else:
            instance.remove()


def status(instance: Instance, say: Say) -> bool:
    """Tell the state of each process; return whether all of them run and came up."""
    state = instance.load()
    if state is None:
        say(f"sandbox {instance.name!r} is not up")
        return False
    for server in state.servers:
        word = "running" if server.process.alive else "ended"
        say(f"{server.name:<12} {word:<8} pid {server.pid:<8} {server.url}  log {server.log}")
    if not state.ready:
        say(f"sandbox {instance.name!r} has not come up completely")
    return state.alive


def _title(server: Server) -> str:
    return f"{server.name} (process {server.pid})"
