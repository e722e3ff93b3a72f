"""Start the servers of one instance, from its empty folder to a Watcher that is ready."""

import shutil
import socket
from contextlib import ExitStack
from pathlib import Path

from . import accounts, configuration, paths, processes
from .environments import Environment, Say
from .errors import SandboxError
from .instance import Instance, Server, State
from .keystone import Keystone
from .readiness import Watch, WatcherChecks, answers, end_of_log

HOST = "127.0.0.1"


class Launch:
    """One start of one instance. `state` knows each process as soon as it exists."""

    def __init__(self, instance: Instance, state: State, say: Say) -> None:
        self.instance = instance
        self.state = state
        self._say = say

    def run(self, template: Path) -> None:
        """Start everything, fill the catalog, and wait until a real audit would succeed."""
        self._start_servers(template)
        watch = Watch(self.state.servers)
        servers = {server.name: server for server in self.state.servers}
        auth_url = self.state.urls["auth_url"]
        self._say("waiting for Keystone")
        watch.until(servers["keystone"], "Keystone answers", lambda: answers(auth_url))
        self._say("creating users and the catalog")
        try:
            keystone = Keystone(auth_url)
            self._fill(keystone)
        except SandboxError as error:
            raise SandboxError(f"{error}\n{end_of_log(servers['keystone'])}") from error
        for name in ("watcher", "watcher-old") if self.state.old else ("watcher",):
            self._say(f"waiting for {name}")
            self._await_watcher(watch, servers[name], keystone.token)
        self.state.ready = True
        self.instance.save(self.state)

    def _start_servers(self, template: Path) -> None:
        """Start all at once: the ports are known before anything runs, as bound sockets."""
        folder, old, urls = self.instance.folder, self.state.old, self.state.urls
        keystone_folder = folder / "keystone"
        shutil.copytree(template, keystone_folder)
        keystone_config = configuration.write_keystone(keystone_folder, self.state.token_lifetime)
        with ExitStack() as stack:
            keystone, nova, placement, cinder, watcher, old_watcher = (
                stack.enter_context(_bound_socket()) for _ in range(6)
            )
            auth_url = urls["auth_url"] = f"{_url(keystone)}/v3"
            urls["nova_url"] = f"{_url(nova)}/v2.1"
            urls["placement_url"] = _url(placement)
            if self.state.cinder:
                urls["cinder_url"] = f"{_url(cinder)}/v3"
            urls["watcher_url"] = _url(watcher)
            config = configuration.write_watcher("watcher.conf", folder, auth_url, self.state)
            self._start("keystone", "keystone", auth_url, [keystone], keystone_config)
            self._start("emulators", "watcher", _url(nova), [nova, placement, cinder])
            self._start("watcher", "watcher", _url(watcher), [watcher], config)
            if old:
                urls["old_watcher_url"] = _url(old_watcher)
                config = configuration.write_watcher("watcher-old.conf", folder, auth_url, self.state)
                self._start("watcher-old", "watcher-old", _url(old_watcher), [old_watcher], config)

    def _start(
        self,
        name: str,
        environment: str,
        url: str,
        sockets: list[socket.socket],
        config: Path | None = None,
    ) -> None:
        script = paths.SERVERS / f"{name.replace('-', '_')}_server.py"
        command = [str(Environment(environment).python), "-u", str(script)]
        if config:
            command += ["--config", str(config)]
        handed_down = [each.fileno() for each in sockets]
        for number in handed_down:
            command += ["--fd", str(number)]
        log = self.instance.logs / f"{name}.log"
        process = processes.start(command, processes.server_environment(), log, handed_down)
        self.state.servers.append(Server(name, url, str(log), process.pid, process.started))
        # Saved at once, so that `down` finds the process even if this command is killed.
        self.instance.save(self.state)
        self._say(f"started {name} (process {process.pid}) at {url}")

    def _fill(self, keystone: Keystone) -> None:
        urls = self.state.urls
        keystone.add_account(accounts.WATCHER)
        keystone.add_account(accounts.DEMO)
        region = accounts.REGION
        for name, kind, url in (
            ("keystone", "identity", urls["auth_url"]),
            ("nova", "compute", urls["nova_url"]),
            ("placement", "placement", urls["placement_url"]),
            *([("cinder", "block-storage", urls["cinder_url"])] if self.state.cinder else []),
        ):
            service = keystone.create("service", name=name, type=kind)
            keystone.add_endpoints(service, region, url)
        watcher = keystone.create("service", name="watcher", type="infra-optim")
        keystone.add_endpoints(watcher, region, urls["watcher_url"])
        if self.state.old:
            keystone.create("region", id=accounts.OLD_REGION)
            keystone.add_endpoints(watcher, accounts.OLD_REGION, urls["old_watcher_url"])
        for account in (accounts.ADMIN, accounts.DEMO):
            self.state.users[account.username] = {
                "username": account.username,
                "password": account.password,
                "user_id": keystone.find("user", account.username),
                "project_name": account.project_name,
                "project_id": keystone.find("project", account.project_name),
            }

    def _await_watcher(self, watch: Watch, server: Server, token: str) -> None:
        checks = WatcherChecks(server.url, token)
        watch.until(server, f"{server.name} answers", lambda: answers(server.url))
        watch.until(server, f"{server.name} lists its goals", checks.has_goals)
        if server.name == "watcher":
            watch.until(server, "decision engine and applier are ACTIVE", checks.has_services)
            watch.until(server, "the cluster data model is built", checks.has_data_model)


def _bound_socket() -> socket.socket:
    """A socket on a port that the system chose. It does not listen yet: its server will."""
    bound = socket.socket()
    bound.bind((HOST, 0))
    return bound


def _url(bound: socket.socket) -> str:
    return f"http://{HOST}:{bound.getsockname()[1]}"
