"""What an editor, a notebook and a shell tell while somebody types: pyright's language server, jedi and IPython."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import jedi
import pytest
from IPython.core.completer import provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell
from language_server import LanguageServer

from watcherclient.client import get_client

PROGRAM = """
import watcherclient
from watcherclient import UNSET, client, exc, get_async_client, get_client, models, options, v1
from watcherclient.v1.action import ActionState
from watcherclient.v1.action_plan import ActionPlanState
from watcherclient.v1.audit import AuditState, AuditType

watcher = client.get_client(1, os_auth_token="token", watcher_url="http://controller:9322")
second = get_client(1, cloud="mycloud")
later = get_async_client(1)

summaries = watcher.audit.list(goal="dummy")
some = summaries[:5]
audits = watcher.audit.list(detail=True)
audit = audits[0]
plan = watcher.action_plan.get("uuid")
counts = watcher.action_plan.progress(plan)
failed = counts["FAILED"]
done = watcher.optimize(goal="dummy")
message = audit.status_message or None
indicators = plan.efficacy_indicators
dicts = summaries.to_dicts()
timeouts = options.Timeouts(connect=5)

goals = watcher.goal.list()
strategies = watcher.strategy.list()
templates = watcher.audit_template.list()
actions = watcher.action.list()
engines = watcher.scoring_engine.list()
services = watcher.service.list()
cluster = watcher.data_model.list()
watcher.webhook.trigger("uuid")

watcher.audit.create(audit_type="ONESHOT", goal="dummy")
watcher.audit.cancel("uuid")
watcher.audit.wait("uuid", until="SUCCEEDED")
watcher.action_plan.start(plan)
watcher.action_plan.wait(plan)
watcher.with_options(timeout=5)
versions = watcher.versions()

audit.name
audit.interval
audit.state
audit.created_at
audit.start_time
audit.next_run_time
audit.parameters
audit.force
plan.global_efficacy
summaries[0].audit_type
goals[0].display_name
AuditState.PENDING
AuditState.SUSPENDED
AuditType.CONTINUOUS
ActionState.SKIPPED
ActionPlanState.SUPERSEDED

try:
    watcher.audit.wait("uuid")
except exc.ResourceFailure as ended:
    resource = ended.resource
except exc.NotFound as missing:
    status = missing.http_status
    missing.request_id
    missing.details
    missing.url
except exc.ConnectionError as lost:
    lost.request_sent

package = watcherclient.
module = client.
first = v1.
errors = exc.
managers = watcher.
methods = watcher.audit.
fields = audit.
members = AuditState.
watcher.audit.list()
watcher.audit.list(sort_dir="")
watcher.audit.create(audit_type="")
watcher.audit.wait()
get_client()
get_async_client()
"""


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    folder = tmp_path_factory.mktemp("project")
    (folder / "program.py").write_text(PROGRAM, encoding="utf-8")
    with LanguageServer(folder, PROGRAM) as server:
        yield server


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        # the front door
        ("|watcher = ", "watcher: Client"),
        ("|second = ", "second: Client"),
        ("|later = ", "later: AsyncClient"),
        ("client.|get_client(1, os_auth_token", "os_auth_url: str | None = None"),
        ("import |watcherclient\n", "The typed Python SDK of OpenStack Watcher"),
        ("|UNSET, client", "UNSET: Unset"),
        # types
        ("|summaries = ", "ResultList[AuditSummary]"),
        ("|some = ", "ResultList[AuditSummary]"),
        ("|audits = ", "ResultList[Audit]"),
        ("|audit = ", "audit: Audit"),
        ("|counts = ", "counts: Counter[ActionState"),
        ("|failed = ", "failed: int"),
        ("|done = ", "done: Optimization"),
        ("|message = ", "message: str | None"),
        ("|indicators = ", "list[EfficacyIndicator]"),
        ("|status = ", "status: int"),
        ("|resource = ", "resource: Audit | ActionPlan | Action"),
        ("|versions = ", "versions: Versions"),
        # managers
        ("watcher.|goal.list", "Goals: what an audit can optimise for"),
        ("watcher.|strategy.list", "Strategies: how a goal is reached"),
        ("watcher.|audit_template.list", "Audit templates: presets"),
        ("watcher.|audit.list(goal", "Audits: runs of a strategy"),
        ("watcher.|action_plan.get", "Action plans: what an audit recommends"),
        ("watcher.|action.list", "Actions: the steps of an action plan"),
        ("watcher.|scoring_engine.list", "Scoring engines: "),
        ("watcher.|service.list", "Services: the decision engines and appliers"),
        ("watcher.|data_model.list", "The data model: the cluster"),
        ("watcher.|webhook.trigger", "Webhooks: the events"),
        # methods and their manual
        ("watcher.audit.|list(goal", "limit: How many at most"),
        ("watcher.audit.|list(goal", "sort_key: "),
        ('watcher.audit.|create(audit_type="ONESHOT"', "interval: For CONTINUOUS"),
        ("watcher.audit.|cancel(", "It is SUSPENDED, or has ended already"),
        ('watcher.audit.|wait("uuid", until', "timeout: Seconds to wait at most"),
        ("watcher.action_plan.|start(", "The action plan, PENDING"),
        ("watcher.action_plan.|progress(", "How many actions are in each state"),
        ("watcher.|optimize(", "apply: Start the action plan"),
        ("watcher.|with_options(", "Return a copy with other options"),
        ("watcher.webhook.|trigger(", "Since microversion 1.4"),
        ("summaries.|to_dicts(", "plain JSON values"),
        ("options.|Timeouts(", "How long a call may take, in seconds"),
        # fields
        ("audit.|name\n", "unique among those that are not deleted"),
        ("audit.|interval\n", "How often a CONTINUOUS audit runs"),
        ("audit.|state\n", "Where an audit stands"),
        ("audit.|created_at\n", "aware, in UTC"),
        ("audit.|start_time\n", "UNSET below microversion 1.1"),
        ("audit.|next_run_time\n", "aware, in UTC"),
        ("audit.|parameters\n", "The parameters of the strategy"),
        ("audit.|force\n", "Whether the audit runs although an action plan is ongoing"),
        ("plan.|global_efficacy\n", "efficacy"),
        ("summaries[0].|audit_type\n", "ONESHOT once"),
        ("goals[0].|display_name\n", "name"),
        # members
        ("AuditState.|PENDING", "Waits for the decision engine"),
        ("AuditState.|SUSPENDED", "A CONTINUOUS audit that rests"),
        ("AuditType.|CONTINUOUS", "interval"),
        ("ActionState.|SKIPPED", "Left out by a user or by the applier"),
        ("ActionPlanState.|SUPERSEDED", "plan"),
        # errors
        ("exc.|NotFound", "404: there is no such resource"),
        ("exc.|ResourceFailure", "It FAILED"),
        ("ended.|resource", "as it was last seen"),
        ("missing.|http_status", "The status of the answer"),
        ("missing.|request_id", "The server's id of the request"),
        ("missing.|details", "More of what the server said"),
        ("missing.|url", "The URL of the request"),
        ("lost.|request_sent", "certain that the server has not seen the request"),
    ],
)
def test_hover(editor: LanguageServer, place: str, shown: str) -> None:
    text = editor.hover(place).replace("\\_", "_").replace("&nbsp;", " ")
    assert shown in text


PUBLIC = {"AsyncClient", "Client", "UNSET", "client", "exc", "get_async_client", "get_client"}


@pytest.mark.parametrize(
    ("place", "offered"),
    [
        ("package = watcherclient.|", PUBLIC | {"__version__"}),
        ("module = client.|", {"AsyncClient", "Client", "get_async_client", "get_client"}),
        ("first = v1.|", {"Action", "ActionPlan", "Audit", "AuditTemplate", "Client", "Goal", "Service", "Strategy"}),
        ("errors = exc.|", {"ClientException", "NotFound", "ResourceTimeout", "ValidationError"}),
        ("managers = watcher.|", {"action", "action_plan", "audit", "goal", "optimize", "strategy", "with_options"}),
        ("methods = watcher.audit.|", {"cancel", "create", "get", "iter", "list", "pages", "update", "wait"}),
        ("fields = audit.|", {"created_at", "goal_name", "interval", "name", "state", "to_dict", "uuid"}),
        ("members = AuditState.|", {"CANCELLED", "ONGOING", "PENDING", "SUCCEEDED"}),
        ("watcher.audit.list(|)", {"detail=", "goal=", "limit=", "sort_key=", "state=", "strategy="}),
        ('watcher.audit.list(sort_dir="|")', {'"asc"', '"desc"'}),
        ('watcher.audit.create(audit_type="|")', {'"ONESHOT"', '"CONTINUOUS"', '"EVENT"'}),
        ("\nget_client(|)", {"cloud=", "os_auth_url=", "session=", "timeout=", "watcher_url="}),
    ],
)
def test_completion(editor: LanguageServer, place: str, offered: set[str]) -> None:
    assert offered <= set(editor.completion(place))


@pytest.mark.parametrize("place", ["package = watcherclient.|", "module = client.|", "first = v1.|"])
def test_completion_shows_no_imports_and_nothing_internal(editor: LanguageServer, place: str) -> None:
    shown = {name for name in editor.completion(place) if not name.startswith("__")}
    assert shown & {"annotations", "Any", "TYPE_CHECKING", "import_module", "os"} == set()
    assert not [name for name in shown if name.startswith("_")]


@pytest.mark.parametrize("call", ["\nget_client(|)", "\nget_async_client(|)"])
def test_signature_help_has_every_argument_with_its_manual(editor: LanguageServer, call: str) -> None:
    signature = editor.signature(call)
    named = {each["label"].partition(":")[0] for each in signature["parameters"]}
    manual = signature["documentation"]["value"].replace("\\_", "_")
    wanted = {name for name, each in inspect.signature(get_client).parameters.items() if each.kind == each.KEYWORD_ONLY}
    assert wanted <= named
    assert [name for name in wanted if f"{name}: " not in manual] == []


def test_signature_help_of_a_wait_has_its_manual(editor: LanguageServer) -> None:
    signature = editor.signature("watcher.audit.wait(|)")
    assert {"timeout", "until", "interval"} <= {each["label"].partition(":")[0] for each in signature["parameters"]}


@pytest.mark.parametrize(
    ("place", "leads_to"),
    [
        ("client.|get_client(1, os_auth_token", "watcherclient/v1/client.py: class Client("),
        ("|get_async_client(1)", "watcherclient/aio/v1/client.py: class AsyncClient("),
        ("watcher.audit.|cancel(", "watcherclient/v1/audit.py: def cancel("),
        ("exc.|NotFound", "watcherclient/exc.py: class NotFound(HTTPClientError"),
        ("audit.|interval\n", "watcher_v1_client/models/audit.py: interval: None | str"),
    ],
)
def test_go_to_definition_lands_in_code(editor: LanguageServer, place: str, leads_to: str) -> None:
    path, _, line = leads_to.partition(": ")
    found, _, code = editor.definition(place).partition(": ")
    assert found.endswith(path)
    assert code.startswith(line)


@pytest.mark.parametrize(
    ("program", "names"),
    [
        ("import watcherclient\nwatcherclient.", PUBLIC),
        ("from watcherclient import client\nclient.", {"AsyncClient", "Client", "get_async_client", "get_client"}),
        ("from watcherclient import v1\nv1.", {"Audit", "ActionPlan", "Client"}),
        ("from watcherclient import get_client\nget_client(1).", {"action_plan", "audit", "optimize"}),
        ("from watcherclient import get_client\nget_client(1).audit.", {"create", "list", "wait"}),
        ("from watcherclient import get_client\nget_client(1).audit.get('a').", {"interval", "name", "state"}),
        ("from watcherclient import exc\nexc.NotFound().", {"http_status", "message", "request_id"}),
    ],
)
def test_jedi_completes(program: str, names: set[str]) -> None:
    shown = {completion.name for completion in jedi.Script(program).complete()}
    assert names <= shown
    assert shown & {"annotations", "Any", "TYPE_CHECKING", "import_module"} == set()


def test_jedi_shows_the_arguments_of_get_client() -> None:
    (signature,) = jedi.Script("from watcherclient import get_client\nget_client(").get_signatures()
    assert {"cloud", "os_auth_url", "session"} <= {parameter.name for parameter in signature.params}


def test_jedi_goes_to_the_client() -> None:
    found = jedi.Script("from watcherclient import get_client\nget_client").goto(2, 3, follow_imports=True)
    assert [name.full_name for name in found] == ["watcherclient.v1.client.Client"]


@pytest.fixture(scope="module")
def shell() -> Iterator[Any]:
    shell: Any = InteractiveShell  # which has no types
    shell = shell()
    shell.run_cell("import watcherclient\nfrom watcherclient import client, exc, v1")
    arguments = "1, os_auth_token='token', watcher_url='http://127.0.0.1:1'"
    shell.run_cell(f"watcher = client.get_client({arguments})")
    yield shell
    shell.run_cell("watcher.close()")


@pytest.mark.parametrize("use_jedi", [True, False], ids=["jedi", "dir"])
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("watcherclient.", PUBLIC),
        ("client.", {"AsyncClient", "Client", "get_async_client", "get_client"}),
        ("v1.", {"Action", "Audit", "Client"}),
        ("watcher.", {"audit", "action_plan", "optimize"}),
        ("watcher.audit.", {"create", "list", "wait"}),
    ],
)
def test_ipython_completes(shell: Any, text: str, names: set[str], use_jedi: bool) -> None:
    shell.Completer.use_jedi = use_jedi
    with provisionalcompleter():
        shown = {each.text.removeprefix(".") for each in shell.Completer.completions(text, len(text))}
    assert names <= shown
    assert shown & {"annotations", "Any", "TYPE_CHECKING", "import_module"} == set()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("client.get_client", "os_auth_url: Keystone's URL"),
        ("watcherclient", "The typed Python SDK of OpenStack Watcher"),
        ("watcher.audit.list", "limit: How many at most"),
        ("watcher.optimize", "Run the whole loop"),
        ("exc.NotFound", "404: there is no such resource"),
    ],
)
def test_a_question_mark_in_ipython_shows_the_manual(shell: Any, name: str, words: str) -> None:
    found: dict[str, Any] = shell.object_inspect(name)
    assert words in f"{found['docstring']}{found['init_docstring']}"


def test_there_are_enough_expectations() -> None:
    tests = (test_hover, test_completion, test_go_to_definition_lands_in_code, test_jedi_completes)
    marks = [mark for test in tests for mark in getattr(test, "pytestmark", [])]
    assert sum(len(mark.args[1]) for mark in marks) >= 70
