"""The server that tests hold in their hands: Keystone and Watcher, with time, luck and a journal."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Mapping
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any, Self, TypedDict

from watcherclient.testing import _audit_templates, _audits, _faults
from watcherclient.testing._engine import Engine, Order, Progress
from watcherclient.testing._faults import Effect, Faults
from watcherclient.testing._http_server import HttpServer
from watcherclient.testing._journal import Call, Journal
from watcherclient.testing._keystone import DOMAIN, REGION, SERVICE_TYPE, Keystone, User
from watcherclient.testing._messages import Request, Response
from watcherclient.testing._recommend import Action, Recommendation, make_plan
from watcherclient.testing._releases import release as find_release
from watcherclient.testing._state import Row, State, cluster
from watcherclient.testing._watcher import Watcher

if TYPE_CHECKING:
    from watcherclient.aio.v1.client import AsyncClient
    from watcherclient.v1.client import Client


class Login(TypedDict):
    """The arguments of get_client() that log in at a server."""

    os_auth_url: str
    os_username: str
    os_password: str
    os_project_name: str
    os_user_domain_name: str
    os_project_domain_name: str


class WatcherServer:
    """A Keystone and a Watcher for tests, on loopback sockets or in memory.

    Use it as a context manager, or call start() and stop(). It holds state: what is created can be read, audits run,
    plans with actions come out of them, names are unique, and what a real server refuses is refused in its words.

    Attributes:
        journal: What Watcher was asked.
        keystone: Users, tokens and the catalog.
    """

    def __init__(
        self,
        *,
        release: str = "17",
        progress: Progress = "immediate",
        polls_per_step: int = 1,
        users: Iterable[User] = (),
        data: Mapping[str, Any] | None = None,
        prefix: str = "",
        port: int = 0,
        keystone_port: int = 0,
        max_limit: int = 1000,
        host: str = "watcher",
        decision_engine: bool = True,
    ) -> None:
        """Make a server; it listens once it is started.

        Args:
            release: Which release of Watcher it is: "17", "16.0.1", "15" or "14.1.2".
            progress: When audits and plans go on: "immediate", after the answer; "polls", with each GET of them;
                "clock", with advance(seconds); "manual", with step().
            polls_per_step: With progress "polls", how many GETs make an audit or a plan go one step on.
            users: Who may log in; by default the user admin with the password admin, of the project admin.
            data: What there is from the start: rows by collection, as load() takes them.
            prefix: A path that the API is mounted under as well, such as "/infra-optim"; the catalog has it.
            port: The port of Watcher; 0 lets the system choose one.
            keystone_port: The port of Keystone; 0 lets the system choose one.
            max_limit: How many rows a list shows at once.
            host: The name of the machine that the services run on, as they show it.
            decision_engine: False: audits stay PENDING, as where no decision engine runs.

        Raises:
            ValueError: An argument is wrong; the message names it.
        """
        if prefix and (not prefix.startswith("/") or prefix.endswith("/")):
            raise ValueError(f"prefix must begin with a slash and not end with one, got {prefix!r}")
        if progress not in ("immediate", "polls", "clock", "manual"):
            raise ValueError(f"progress must be one of immediate, polls, clock, manual, got {progress!r}")
        if polls_per_step < 1:
            raise ValueError(f"polls_per_step must be 1 or more, got {polls_per_step}")
        self._state = State(find_release(release), host if decision_engine else None)
        self._engine = Engine(self._state, progress, polls_per_step)
        self.keystone: Keystone = Keystone(users)
        self._watcher = Watcher(self._state, self._engine, self.keystone)
        self._watcher.max_limit = max_limit
        self.journal: Journal = Journal()
        self._faults = Faults()
        self._prefix, self._ports = prefix, (port, keystone_port)
        self._lock = threading.RLock()
        self._servers: list[HttpServer] = []
        self._url = "http://watcher.test"
        self._point_keystone("http://keystone.test")
        if data:
            self.load(data)

    # Where it is

    def start(self) -> Self:
        """Listen on loopback; return the server itself.

        Raises:
            OSError: A port is not free.
        """
        if not self._servers:
            port, keystone_port = self._ports
            self._servers = [HttpServer(self.answer, port)]
            self._servers.append(HttpServer(self.answer_keystone, keystone_port))
            self._url = self._servers[0].url
            self._point_keystone(self._servers[1].url)
        return self

    def _point_keystone(self, url: str) -> None:
        self.keystone.url = f"{url}/v3"
        self.keystone.endpoints = {SERVICE_TYPE: self.url, "identity": self.keystone.url}

    def stop(self) -> None:
        """Stop listening; what it holds can still be looked at."""
        while self._servers:
            self._servers.pop().stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *exception: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """Where Watcher is, with the prefix."""
        return f"{self._url}{self._prefix}"

    @property
    def auth_url(self) -> str:
        """Where Keystone is: OS_AUTH_URL."""
        return self.keystone.url

    @property
    def credentials(self) -> Login:
        """The arguments of get_client() that log in as the first user."""
        user = self.keystone.users[0]
        return {
            "os_auth_url": self.auth_url,
            "os_username": user.name,
            "os_password": user.password,
            "os_project_name": user.project,
            "os_user_domain_name": DOMAIN["name"],
            "os_project_domain_name": DOMAIN["name"],
        }

    @property
    def environment(self) -> dict[str, str]:
        """The environment variables that log in as the first user: OS_AUTH_URL and so on."""
        given: Mapping[str, Any] = self.credentials
        found = {name.upper(): str(value) for name, value in given.items()}
        return {**found, "OS_REGION_NAME": REGION, "OS_IDENTITY_API_VERSION": "3"}

    def clouds_yaml(self, cloud: str = "watcher") -> str:
        """Return the text of a clouds.yaml that logs in as the first user.

        Args:
            cloud: The name of the cloud in it.
        """
        given: Mapping[str, Any] = self.credentials
        auth = {name.removeprefix("os_"): value for name, value in given.items()}
        content = {"clouds": {cloud: {"auth": auth, "region_name": REGION, "identity_api_version": 3}}}
        return json.dumps(content, indent=2)  # JSON is YAML

    def token(self, user: User | None = None) -> str:
        """Return a new token, for clients that do not log in.

        Args:
            user: Whose; by default the first user's.
        """
        return self.keystone.give(user or self.keystone.users[0]).id

    def client(self, **arguments: Any) -> Client:
        """Return a blocking client that logs in as the first user.

        Args:
            **arguments: More arguments of get_client(), or others.
        """
        from watcherclient.client import get_client

        login: dict[str, Any] = {**self.credentials, **arguments}
        return get_client(**login)

    def async_client(self, **arguments: Any) -> AsyncClient:
        """Return an asynchronous client that logs in as the first user.

        Args:
            **arguments: More arguments of get_async_client(), or others.
        """
        from watcherclient.client import get_async_client

        login: dict[str, Any] = {**self.credentials, **arguments}
        return get_async_client(**login)

    def client_in_memory(self, **arguments: Any) -> Client:
        """Return a blocking client that reaches this server without a socket; start() is not needed.

        Args:
            **arguments: More arguments of get_client(), such as max_retries.
        """
        from watcherclient.testing import _memory

        return _memory.client(self.answer, {**self._token_login(), **arguments})

    def async_client_in_memory(self, **arguments: Any) -> AsyncClient:
        """Return an asynchronous client that reaches this server without a socket; start() is not needed.

        Args:
            **arguments: More arguments of get_async_client(), such as max_retries.
        """
        from watcherclient.testing import _memory

        return _memory.async_client(self.answer, {**self._token_login(), **arguments})

    def _token_login(self) -> dict[str, str]:
        return {"os_auth_token": self.token(), "watcher_url": self.url}

    # Requests

    def answer(self, request: Request) -> Response:
        """Answer a request to Watcher; its faults come first."""
        with self._lock:
            effect = self._faults.take(request)
            found = effect(request, lambda: self._carry_out(request)) if effect else self._carry_out(request)
            self.journal.calls.append(Call(request, found.status))
            # By the fake's own clock: who finds a lost create compares created_at with it.
            return found.with_headers({"Date": format_datetime(self._state.clock.now(), usegmt=True)})

    def _carry_out(self, request: Request) -> Response:
        path = request.raw_path
        is_mounted = bool(self._prefix) and (path == self._prefix or path.startswith(f"{self._prefix}/"))
        prefix = self._prefix if is_mounted else ""
        inner = Request(request.method, request.target.removeprefix(prefix), request.headers, request.body)
        found = self._watcher.answer(inner, prefix)
        self._engine.settle()
        return found

    def answer_keystone(self, request: Request) -> Response:
        """Answer a request to Keystone."""
        with self._lock:
            return self.keystone.answer(request)

    # What there is

    def load(self, data: Mapping[str, Any]) -> None:
        """Add resources: goals, strategies, audit_templates, audits, services, and the rows of data_model.

        Args:
            data: Rows by collection. Templates and audits are what a POST takes, and an audit may have a state as well.
                A goal has name and display_name, a strategy also goal_name and parameters_spec.

        Raises:
            ValueError: There is no such collection, or a server would refuse a row; the message says why.
        """
        with self._lock:
            for collection, rows in data.items():
                if collection == "data_model":
                    self._state.data_model = [dict(row) for row in rows]
                    continue
                add = self._adders.get(collection)
                if add is None:
                    known = ", ".join((*self._adders, "data_model"))
                    raise ValueError(f"data has {collection!r}; known are {known}")
                for row in rows:
                    add(**row)

    @property
    def _adders(self) -> dict[str, Callable[..., object]]:
        return {
            "goals": self.add_goal,
            "strategies": self.add_strategy,
            "audit_templates": self.add_audit_template,
            "audits": self.add_audit,
            "services": self.add_service,
        }

    def add_goal(self, name: str, display_name: str = "", efficacy_specification: Iterable[Row] = ()) -> str:
        """Add a goal; return its uuid."""
        columns: Row = {"name": name, "display_name": display_name or name}
        columns["efficacy_specification"] = list(efficacy_specification)
        return self._added("goals", columns)

    def add_strategy(
        self, name: str, goal_name: str, display_name: str = "", parameters_spec: Mapping[str, Any] | None = None
    ) -> str:
        """Add a strategy for a goal; return its uuid."""
        columns: Row = {"name": name, "goal_name": goal_name, "display_name": display_name or name}
        with self._lock:
            row = self._state.add_strategy({**columns, "parameters_spec": dict(parameters_spec or {})}, {})
            return str(row["uuid"])

    def add_service(self, name: str, host: str, is_alive: bool = True) -> None:
        """Add a service: a decision engine or an applier, alive or not."""
        with self._lock:
            self._state.add_service(name, host, is_alive)

    def add_audit_template(self, **body: Any) -> str:
        """Add an audit template; return its uuid.

        Args:
            **body: What a POST takes: name, goal, strategy, description, scope, default_parameters.
        """
        request = _posted(body)
        with self._lock:
            row = _audit_templates.create(self._state, _audit_templates.read(self._state, request), 7)
            return str(row["uuid"])

    def add_audit(self, *, state: str = "PENDING", **body: Any) -> str:
        """Add an audit, which does not run; return its uuid.

        Args:
            state: Its state.
            **body: What a POST takes: audit_type, goal, strategy, name, parameters and so on.
        """
        with self._lock:
            row = _audits.create(self._state, _audits.read(_posted(body)), 7)
            row["state"] = state
            return str(row["uuid"])

    def add_action_plan(self, audit: str, plan: Iterable[Action] = (), *, state: str = "RECOMMENDED") -> str:
        """Add an action plan of an audit, with its actions, which does not run; return its uuid.

        Args:
            audit: The uuid or name of the audit.
            plan: The actions, which are PENDING.
            state: The state of the plan.
        """
        with self._lock:
            row = self._state.table("audits").identified(audit)
            strategy = self._engine.strategy_of(row)
            if strategy is None:
                raise ValueError(f"the goal of the audit {audit!r} has no strategy; give the audit one")
            made = make_plan(self._state, row, strategy, Recommendation(tuple(plan)))
            made["state"] = state
            return str(made["uuid"])

    def set_cluster(self, nodes: Mapping[str, Iterable[str]]) -> None:
        """Replace the cluster that the data model shows: nodes and servers of equal size.

        Args:
            nodes: The names of the servers on each compute node, by its hostname.
        """
        with self._lock:
            self._state.data_model = cluster(nodes, self._state.new_uuid)

    def _added(self, collection: str, columns: Row) -> str:
        with self._lock:
            return str(self._state.add(collection, columns)["uuid"])

    def retire(self, name: str) -> None:
        """Delete a goal and a strategy of this name, as an upgrade does that no longer has them."""
        with self._lock:
            for collection in ("goals", "strategies"):
                if row := self._state.table(collection).find(name=name):
                    self._state.delete(row)

    def set_state(self, collection: str, uuid: str, state: str) -> None:
        """Put an audit, an action plan or an action into a state, whatever a server would say to that."""
        with self._lock:
            self._state.table(collection).get(uuid=uuid)["state"] = state

    def rows(self, collection: str) -> list[Row]:
        """Return copies of what there is of a collection, columns as the database has them."""
        import copy

        with self._lock:
            return copy.deepcopy(self._state.table(collection).rows)

    # Time

    def step(self) -> bool:
        """Make everything that runs go one step on; return whether anything ran."""
        with self._lock:
            return self._engine.advance()

    def advance(self, seconds: float) -> None:
        """Move the clock on, by seconds, and do what is due then."""
        with self._lock:
            self._state.clock.advance(seconds)
            self._engine.catch_up()

    # Luck

    def run_audit(
        self,
        audit: str,
        plan: Iterable[Action] | None = None,
        *,
        efficacy_indicators: Iterable[Row] = (),
        global_efficacy: Iterable[Row] = (),
    ) -> str | None:
        """Run an audit now; return the uuid of its action plan, or None if it made none.

        Args:
            audit: Its uuid or name.
            plan: The actions to recommend; None leaves them to the strategy.
            efficacy_indicators: Rows of name, description, unit and value, with the plan.
            global_efficacy: Rows of the same, with the plan.
        """
        with self._lock:
            row = self._state.table("audits").identified(audit)
            if plan is not None:
                self.recommend(plan, audit, efficacy_indicators=efficacy_indicators, global_efficacy=global_efficacy)
            known = {plan["uuid"] for plan in self._state.table("action_plans").rows}
            self._engine.start_if_idle("audits", row)
            self._engine.run_to_end(row)
            made = [each for each in self._state.table("action_plans").rows if each["uuid"] not in known]
            return str(made[-1]["uuid"]) if made else None

    def recommend(
        self,
        plan: Iterable[Action],
        audit: str | None = None,
        *,
        efficacy_indicators: Iterable[Row] = (),
        global_efficacy: Iterable[Row] = (),
    ) -> None:
        """Let an audit recommend these actions when it runs.

        Args:
            plan: The actions.
            audit: Its uuid or name; None for the next one that runs.
            efficacy_indicators: Rows of name, description, unit and value.
            global_efficacy: Rows of the same.
        """
        found = Recommendation(tuple(plan), tuple(efficacy_indicators), tuple(global_efficacy))
        self._order("audits", audit, Order(recommends=found))

    def empty_plan(self, audit: str | None = None) -> None:
        """Let an audit recommend nothing when it runs, by uuid or name; None for the next one."""
        self.recommend((), audit)

    def fail_audit(self, audit: str | None = None, message: str | None = None) -> None:
        """Let an audit fail when it runs, by uuid or name; None for the next one.

        Args:
            audit: Which.
            message: What its status_message says.
        """
        self._order("audits", audit, Order(fails=True, message=message))

    def fail_action(self, index: int = 0, plan: str | None = None, message: str | None = None) -> None:
        """Let an action fail when its plan runs.

        Args:
            index: Which action of the plan, counted from 0 in the order of their creation.
            plan: The uuid of the plan; None for the next one that runs.
            message: What the status_message of the action says.
        """
        self._order("action_plans", plan, Order(fails_at=index, message=message))

    def stall_audit(self, audit: str | None = None) -> None:
        """Let an audit stay PENDING, by uuid or name, None for the next one, until resume()."""
        self._order("audits", audit, Order(stalls=True))

    def stall_plan(self, plan: str | None = None) -> None:
        """Let a plan stay PENDING once it is started, by uuid, None for the next one, until resume()."""
        self._order("action_plans", plan, Order(stalls=True))

    def resume(self) -> None:
        """Let go on what stalls."""
        with self._lock:
            self._engine.resume()

    def _order(self, collection: str, which: str | None, order: Order) -> None:
        with self._lock:
            self._engine.orders[collection].append((which, order))

    # Faults

    def fail(
        self,
        status: int,
        method: str | None = None,
        path: str | None = None,
        *,
        times: int = 1,
        retry_after: int | None = None,
        body: bytes = b"",
    ) -> None:
        """Answer the next requests with a status, without carrying them out.

        Args:
            status: Such as 429 or 503.
            method: Only requests of this method.
            path: Only requests to this path, without the query; `*` stands for any text.
            times: How many requests.
            retry_after: Seconds for the header Retry-After.
            body: The body, as HTML.
        """
        self._fault(f"status {status}", _faults.status(status, retry_after, body), method, path, times)

    def lose_answer(self, method: str | None = None, path: str | None = None, *, times: int = 1) -> None:
        """Carry the next requests out, and close the connection instead of answering.

        The arguments are those of fail().
        """
        self._fault("a lost answer", _faults.lost, method, path, times)

    def truncate_answer(self, method: str | None = None, path: str | None = None, *, times: int = 1) -> None:
        """Close the connection in the middle of the next answers. The arguments are those of fail()."""
        self._fault("a truncated answer", _faults.truncated, method, path, times)

    def delay_answer(
        self, seconds: float, method: str | None = None, path: str | None = None, *, times: int = 1
    ) -> None:
        """Answer the next requests late, by seconds of real time. The other arguments are those of fail()."""
        self._fault("a slow answer", _faults.slow(seconds), method, path, times)

    def refuse_token(self, method: str | None = None, path: str | None = None, *, times: int = 1) -> None:
        """Answer 401 to the next requests. The arguments are those of fail()."""
        self._fault("a refused token", _faults.refused_token(self.auth_url), method, path, times)

    def refuse_version(self, method: str | None = None, path: str | None = None, *, times: int = 1) -> None:
        """Answer 406 to the next requests, as a server that offers 1.0 only. The arguments are those of fail()."""
        self._fault("a refused version", _faults.refused_version, method, path, times)

    def break_database(self) -> None:
        """Answer 500 to everything from now on, as a server whose database has lost its tables."""
        self._state.is_broken = True

    def _fault(self, name: str, effect: Effect, method: str | None, path: str | None, times: int) -> None:
        with self._lock:
            self._faults.add(name, effect, method, path, times)

    # Assertions

    @property
    def calls(self) -> list[Call]:
        """What Watcher was asked, in the order in which it came."""
        return self.journal.calls

    def assert_called(self, method: str, path: str, times: int | None = None) -> None:
        """Fail unless there were calls to a path.

        Args:
            method: The HTTP method.
            path: The path without the query; `*` stands for any text.
            times: How many there must be; None for at least one.

        Raises:
            AssertionError: There were none, or not as many; it lists what came.
        """
        self.journal.assert_called(method, path, times)

    def assert_not_called(self, method: str, path: str) -> None:
        """Fail if there were calls to a path.

        Raises:
            AssertionError: There were; it lists what came.
        """
        self.journal.assert_not_called(method, path)

    def assert_no_unused_faults(self) -> None:
        """Fail if faults still wait for their requests.

        Raises:
            AssertionError: It names them.
        """
        if self._faults.waiting:
            waiting = "".join(f"\n  {fault}" for fault in self._faults.waiting)
            raise AssertionError(f"these faults met no request:{waiting}")


def _posted(body: Mapping[str, Any]) -> Request:
    return Request("POST", "", {"content-type": "application/json"}, json.dumps(body).encode())
