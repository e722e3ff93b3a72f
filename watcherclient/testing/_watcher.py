"""Watcher: a function from a request to its answer, in the order in which the server's parts look at it."""

from __future__ import annotations

import mimetypes

from attrs import evolve, frozen

from watcherclient.testing import _action_plans, _audit_templates, _audits, _data
from watcherclient.testing._arguments import TEXT, UUID, Kind, argument, body, query
from watcherclient.testing._engine import Engine
from watcherclient.testing._errors import ApiError, RouterError, VersionError, keystone_unavailable, token_refused
from watcherclient.testing._keystone import Keystone
from watcherclient.testing._lists import MAX_LIMIT, page, parameters
from watcherclient.testing._messages import Request, Response
from watcherclient.testing._state import Row, State
from watcherclient.testing._views import shown, v1, versions

SERVICE = "infra-optim"
VERSION = "OpenStack-API-Version"

# What the policy calls a resource.
SINGULAR = {
    "goals": "goal",
    "strategies": "strategy",
    "audit_templates": "audit_template",
    "audits": "audit",
    "action_plans": "action_plan",
    "actions": "action",
    "scoring_engines": "scoring_engine",
    "services": "service",
}
# These the server identifies by uuid only.
BY_UUID = {"action_plans": "action_plan_uuid", "actions": "action_uuid"}


ALLOWED = {
    "audits": "DELETE, GET, PATCH, POST",
    "audit_templates": "DELETE, GET, PATCH, POST",
    "action_plans": "DELETE, GET, PATCH",
    "actions": "GET, PATCH",
    "webhooks": "POST",
}


@frozen
class _Call:
    """A request that has passed the token check and the version check."""

    request: Request
    parts: tuple[str, ...]
    """The segments of the path below /v1."""
    minor: int
    is_admin: bool
    prefix: str

    def enforce(self, policy: str) -> None:
        """Refuse what needs the role of an administrator."""
        if not self.is_admin:
            raise ApiError(403, f"Policy doesn't allow {policy} to be performed.")

    def no_parameters(self) -> None:
        """Refuse every query parameter."""
        query(self.request, {})


class Watcher:
    """A Watcher that has a state.

    Attributes:
        max_limit: How many rows a list shows at once.
    """

    def __init__(self, state: State, engine: Engine, keystone: Keystone) -> None:
        self.state, self.engine, self.keystone = state, engine, keystone
        self.max_limit = MAX_LIMIT

    def answer(self, request: Request, prefix: str = "") -> Response:
        """Answer a request.

        Args:
            request: The request; its path does not have the prefix.
            prefix: The path that the API is mounted under.
        """
        headers: dict[str, str] = {}
        if self.state.release.has_request_ids:
            headers["x-openstack-request-id"] = f"req-{self.state.new_uuid()}"
        is_public = request.raw_path in ("", "/")
        is_admin = False
        if not is_public:
            if not self.keystone.is_up:
                return keystone_unavailable()
            token = self.keystone.valid(request.headers.get("x-auth-token", ""))
            if token is None:
                return token_refused(self.keystone.url)
            if request.method == "OPTIONS" and self.state.release.has_request_ids:  # CORS came with them
                return Response(200)
            is_admin = token.role == "admin"
        try:
            answer = self._root(request, prefix) if is_public else self._version(request, is_admin, prefix, headers)
        except (ApiError, RouterError) as error:
            if isinstance(error, RouterError) and not isinstance(error, VersionError):
                headers = {name: value for name, value in headers.items() if name.startswith("x-")}
            answer = error.response(request)
        except (TypeError, ValueError, LookupError, AttributeError) as error:
            # What was not foreseen fails here as it does there, where Python's words are answered as well.
            answer = ApiError(500, str(error)).response(request)
        if is_public and answer.status >= 400 and not self.state.release.has_request_ids:
            kept = {name: value for name, value in answer.headers.items() if name != "Content-Type"}
            answer = evolve(answer, headers=kept)  # "refused: list_versions, unknown parameter" of 14.1.2
        return answer.with_headers(headers)

    def _root(self, request: Request, prefix: str) -> Response:
        if request.method != "GET":
            raise RouterError(405, allow="GET")
        query(request, {})
        return Response.of(versions(request, self.state.release.newest_version, prefix))

    def _version(self, request: Request, is_admin: bool, prefix: str, headers: dict[str, str]) -> Response:
        """Settle the microversion; add what an answer says of it to `headers`."""
        parts = [part for part in request.path.split("/") if part]
        if parts[0] == "v1":  # which may be left out
            parts = parts[1:]
        newest = self.state.release.newest_version
        asked = _asked_version(request, newest)
        headers |= {
            "Vary": VERSION,
            "OpenStack-API-Minimum-Version": "1.0",
            "OpenStack-API-Maximum-Version": newest,
        }
        shown_range = f"The supported version range is: [1.0, {newest}]."
        version = ".".join(map(str, asked))
        if asked[0] != 1:
            text = f"Mutually exclusive versions requested. Version {version} requested but not supported by this"
            raise VersionError(f"{text} service. {shown_range}")
        if not 0 <= asked[1] <= self.state.release.newest:
            text = f"Version {version} was requested but the minor version is not supported by this service."
            raise VersionError(f"{text} {shown_range}")
        headers[VERSION] = f"{SERVICE} {version}"
        if not _may_be_json(request.headers.get("accept", "")):
            raise RouterError(406)
        return self._route(_Call(request, _without_extension(parts), asked[1], is_admin, prefix))

    def _route(self, call: _Call) -> Response:
        match (call.request.method, *call.parts):
            case ("GET",):
                call.no_parameters()
                return Response.of(v1(call.request, call.minor))
            case ("GET", "data_model"):
                return self._data_model(call)
            case ("GET", "strategies", name, "state"):
                return self._strategy_state(call, name)
            case ("GET", collection) if collection in SINGULAR:
                return self._list(call, collection, full=False)
            case ("GET", collection, "detail") if collection in SINGULAR:
                return self._list(call, collection, full=True)
            case ("GET", collection, identifier) if collection in SINGULAR:
                return self._show(call, collection, identifier)
            case ("POST", "audits"):
                return self._create_audit(call)
            case ("POST", "audit_templates"):
                return self._create_template(call)
            case ("POST", "action_plans", identifier, "start"):
                return self._start(call, identifier)
            case ("POST", "webhooks", identifier):
                return self._trigger(call, identifier)
            case ("PATCH", "audits" | "audit_templates" | "action_plans" | "actions" as collection, identifier):
                return self._update(call, collection, identifier)
            case ("DELETE", "audits" | "audit_templates" | "action_plans" as collection, identifier):
                return self._delete(call, collection, identifier)
            case _:
                return self._unrouted(call)

    def _unrouted(self, call: _Call) -> Response:
        method, parts = call.request.method, call.parts
        if not self.state.release.may_patch_actions and parts and parts[0] == "actions":
            verb = {"POST": "create", "DELETE": "delete"}.get(method)
            if verb == "create":
                body(call.request, "action")
            if verb:
                raise ApiError(403, f"Cannot {verb} an action directly")
        collection = parts[0] if parts else ""
        if len(parts) == 1 and method in ("PATCH", "DELETE") and method in ALLOWED.get(collection, ""):
            name = BY_UUID.get(collection, SINGULAR[collection])
            raise ApiError(400, f'Missing argument: "{name}"')
        known = not parts or collection in (*SINGULAR, "data_model", "webhooks")
        if known and (len(parts) < 3 or method != "GET"):
            raise RouterError(405, allow=ALLOWED.get(collection, "GET"))
        raise RouterError(404)

    def _answer(self, call: _Call, collection: str, row: Row, status: int = 200) -> Response:
        return Response.of(shown(self.state, call.request, collection, row, minor=call.minor), status)

    def _list(self, call: _Call, collection: str, *, full: bool) -> Response:
        given = query(call.request, parameters(self.state, collection, full))
        call.enforce(f"{SINGULAR[collection]}:{'detail' if full else 'get_all'}")
        if call.request.raw_path.endswith("/detail/"):
            raise ApiError(404, "The %(name)s resource %(id)s could not be found")
        if collection == "actions" and given.get("action_plan_uuid") and given.get("audit_uuid"):
            raise ApiError(400, "Filtering actions on both audit and action-plan is prohibited")
        most = self.max_limit
        found = page(self.state, call.request, collection, minor=call.minor, full=full, given=given, most=most)
        return Response.of(found)

    def _find(self, call: _Call, collection: str, identifier: str) -> Row:
        if collection in BY_UUID:
            argument(BY_UUID[collection], identifier, UUID)
        return self.state.table(collection).identified(identifier)

    def _show(self, call: _Call, collection: str, identifier: str) -> Response:
        if collection in BY_UUID:
            argument(BY_UUID[collection], identifier, UUID)
        call.no_parameters()
        if collection == "scoring_engines":
            call.enforce("scoring_engine:get")
        row = self._find(call, collection, identifier)
        call.enforce(f"{SINGULAR[collection]}:get")
        answer = self._answer(call, collection, row)
        watched = [row]
        if collection == "actions":
            watched = [each for each in self.state.table("action_plans").rows if each["id"] == row["action_plan_id"]]
        self.engine.polled(watched)
        return answer

    def _strategy_state(self, call: _Call, identifier: str) -> Response:
        call.no_parameters()
        call.enforce("strategy:state")
        row = self.state.table("strategies").identified(identifier)
        self._ask_decision_engine()
        return Response.of(self.state.strategy_states.get(row["name"], []))

    def _data_model(self, call: _Call) -> Response:
        known: dict[str, Kind] = {"data_model_type": TEXT, "audit_uuid": UUID}
        given = query(call.request, known)
        if call.minor < 3:
            raise ApiError(406, "Request not acceptable.")
        kind = given.get("data_model_type", "compute")
        if kind != "compute":
            raise ApiError(404, f"The {kind} data model could not be found")
        call.enforce("data_model:get_all")
        self._ask_decision_engine()
        known_fields: dict[str, int] = _data.api()["data_model"]
        rows = [
            {name: value for name, value in row.items() if known_fields.get(name, 0) <= call.minor}
            for row in self.state.data_model
        ]
        return Response.of({"context": rows})

    def _ask_decision_engine(self) -> None:
        if self.state.engine_host is None:  # "no reply: data_model"
            raise ApiError(500, "No reply on topic watcher.decision.control")

    def _location(self, call: _Call, collection: str, row: Row) -> dict[str, str]:
        return {"Location": f"{call.request.host}{call.prefix}/v1/{collection}/{row['uuid']}"}

    def _create_audit(self, call: _Call) -> Response:
        call.no_parameters()
        content = _audits.read(call.request)
        call.enforce("audit:create")
        row = _audits.create(self.state, content, call.minor)
        if row["audit_type"] != "EVENT":
            self.engine.start("audits", row)
        return self._answer(call, "audits", row, 201).with_headers(self._location(call, "audits", row))

    def _create_template(self, call: _Call) -> Response:
        call.no_parameters()
        content = _audit_templates.read(self.state, call.request)
        call.enforce("audit_template:create")
        row = _audit_templates.create(self.state, content, call.minor)
        return self._answer(call, "audit_templates", row, 201).with_headers(
            self._location(call, "audit_templates", row)
        )

    def _start(self, call: _Call, identifier: str) -> Response:
        argument(BY_UUID["action_plans"], identifier, UUID)
        if call.request.query:
            raise ApiError(500, "'NoneType' object has no attribute 'datatype'")
        row = self._find(call, "action_plans", identifier)
        call.enforce("action_plan:start")
        _action_plans.start(self.state, row)
        self.engine.start("action_plans", row)
        return self._answer(call, "action_plans", row)

    def _trigger(self, call: _Call, identifier: str) -> Response:
        call.no_parameters()
        body(call.request, "body")
        if self.state.release.checks_webhooks:
            call.enforce("webhook:trigger")
        row = self._find(call, "audits", identifier)
        _audits.check_trigger(row)
        self.engine.trigger(row)
        return Response(202)

    def _update(self, call: _Call, collection: str, identifier: str) -> Response:
        state, request = self.state, call.request
        if collection in BY_UUID:
            argument(BY_UUID[collection], identifier, UUID)
        call.no_parameters()
        read = {
            "audits": _audits.patch_steps,
            "audit_templates": _audit_templates.patch_steps,
            "action_plans": _action_plans.patch_steps,
            "actions": _action_plans.action_patch_steps,
        }[collection]
        patch = read(state, request)
        if collection == "actions":
            if not state.release.may_patch_actions:
                raise ApiError(403, "Cannot modify an action directly")
            if call.minor < 5:
                raise ApiError(400, "API microversion 1.5 or higher is required.")
        row = self._find(call, collection, identifier)
        call.enforce(f"{SINGULAR[collection]}:update")
        if collection == "audits":
            _audits.update(state, row, patch)
            self.engine.wake(row)
        elif collection == "audit_templates":
            _audit_templates.update(state, row, patch, call.minor)
        elif collection == "action_plans":
            _action_plans.update(state, row, patch)
            if row["state"] == "PENDING":
                self.engine.start("action_plans", row)
        else:
            _action_plans.update_action(state, row, patch)
        return self._answer(call, collection, row)

    def _delete(self, call: _Call, collection: str, identifier: str) -> Response:
        if collection in BY_UUID:
            argument(BY_UUID[collection], identifier, UUID)
        call.no_parameters()
        row = self._find(call, collection, identifier)
        call.enforce(f"{SINGULAR[collection]}:delete")
        if collection == "audits":
            _audits.delete(self.state, row)
        elif collection == "action_plans":
            _action_plans.delete(self.state, row)
        else:
            self.state.delete(row)
        return Response(204)


def _asked_version(request: Request, newest: str) -> tuple[int, int]:
    """Return the microversion that a request asks for; what makes no sense means 1.0, as on the server."""
    for part in request.headers.get(VERSION.lower(), "").split(","):
        service, _, text = part.strip().partition(" ")
        if service.lower() != SERVICE:
            continue
        text = newest if text.strip().lower() == "latest" else text.strip()
        try:
            numbers = [int(number) for number in text.split(".")]
        except ValueError:
            return 1, 0
        if numbers == [1]:
            return 1, 0
        if len(numbers) != 2:
            raise RouterError(406, f"Invalid value for {VERSION} header")
        return numbers[0], numbers[1]
    return 1, 0


def _may_be_json(accept: str) -> bool:
    return not accept or any(part in accept for part in ("*/*", "application/*", "application/json"))


def _without_extension(parts: list[str]) -> tuple[str, ...]:
    """Return the segments as the router sees them: it takes the end of the last one for a file extension."""
    if parts and "." in parts[-1]:
        kind = mimetypes.guess_type(parts[-1], strict=False)[0]
        if kind == "application/json":
            parts = [*parts[:-1], parts[-1].rpartition(".")[0]]
        elif kind is not None:
            raise RouterError(404, None)
    return tuple(parts)
