"""The commands as functions: bring an instance up, look at it, bring it down."""

import time
from dataclasses import asdict, replace

from . import environments, paths, processes, readiness, template
from .environments import Environment, Say
from .errors import SandboxError
from .instance import DEFAULT_TOKEN_LIFETIME, Instance, Options, Server, State
from .launch import Launch
from .rest import Unreachable


def up(instance: Instance, options: Options, say: Say) -> None:
    """Bring the instance up, unless it is."""
    begun = time.monotonic()
    paths.make_home()
    with instance.lock(say):
        before = instance.load()
        if before is not None:
            if _healthy(before):
                _refuse_changes(instance, before, options)
                say(f"sandbox {instance.name!r} is already up at {before.urls['watcher_url']}")
                return
            say(f"sandbox {instance.name!r} is only partly up: ending the rest, starting again")
            processes.end([server.process for server in before.servers])
        _start(instance, _fresh(options, before), say)
    say(f"sandbox {instance.name!r} is up after {time.monotonic() - begun:.1f} s")


def _fresh(options: Options, before: State | None) -> State:
    """Return the state to begin with: as asked for, else as before, else as usual."""
    state = before or State(DEFAULT_TOKEN_LIFETIME, old=False, urls={})
    wanted = {name: value for name, value in asdict(options).items() if value is not None}
    return replace(state, **wanted, urls={}, ready=False, users={}, servers=[])


def _start(instance: Instance, state: State, say: Say) -> None:
    keystone = Environment("keystone")
    wanted = [keystone, Environment("watcher")] + ([Environment("watcher-old")] if state.old else [])
    environments.build(wanted, say)
    prepared = template.make(keystone, say)
    instance.make_fresh()
    launch = Launch(instance, state, say)
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


def _refuse_changes(instance: Instance, state: State, options: Options) -> None:
    for name, wanted in asdict(options).items():
        has = getattr(state, name)
        if wanted is not None and wanted != has:
            raise SandboxError(
                f"--{name.replace('_', '-')}: sandbox {instance.name!r} is up with {has}, not {wanted}; run "
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
