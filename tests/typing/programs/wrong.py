"""Mistakes that both type checkers must find: each line that is marked, and no other; see test_programs.py."""

from watcher_v1_client import models
from watcherclient.client import AsyncClient, Client, get_client


def use(value: object) -> None:
    """Do something with a value."""


def ways_in() -> None:
    get_client(1, os_passwort="p")  # wrong: no such argument
    get_client(1, "token", "http://controller:9322")  # wrong: by name only
    get_client(1, os_auth_token=5)  # wrong: no text
    get_client(1, session="admin")  # wrong: no session
    get_client(1, endpoint="http://controller:9322")  # wrong: the older form; CompatibleClient() says what comes back
    get_client([1])  # wrong: no version
    get_client(2)  # wrong: there is no second version of the API


def calls(watcher: Client, service: models.Service) -> None:
    watcher.audits.list()  # wrong: no such manager
    watcher.audit.fetch("a")  # wrong: no such method
    watcher.audit.get()  # wrong: nothing to get
    watcher.audit.get(None)  # wrong: nothing to get
    watcher.audit.get(3.5)  # wrong: no identifier
    watcher.audit.get(service)  # wrong: another resource
    watcher.action_plan.start(["p"])  # wrong: one at a time
    watcher.audit.create(goal="dummy")  # wrong: no type
    watcher.audit.create(audit_type="ONCE", goal="dummy")  # wrong: no such type
    watcher.audit.create(audit_type="ONESHOT")  # wrong: neither goal nor template
    watcher.audit.create(audit_type="ONESHOT", goal="dummy", audit_template="nightly")  # wrong: both
    watcher.audit.create(audit_type="CONTINUOUS", goal="dummy")  # wrong: how often?
    watcher.audit.create(audit_type=models.AuditType.CONTINUOUS, audit_template="nightly")  # wrong: how often?
    watcher.audit.create(audit_type="EVENT", goal="dummy", end_time="2027-01-01T00:00:00Z")  # wrong: only CONTINUOUS
    watcher.audit.create(audit_type="ONESHOT", goal="dummy", scope=[])  # wrong: only templates have a scope
    watcher.audit.create(audit_type="ONESHOT", goal="dummy", parameters="para1=2")  # wrong: no mapping
    watcher.audit.create(audit_type="ONESHOT", goal="dummy", force="yes")  # wrong: no boolean
    watcher.audit.update("a", {"op": "remove", "path": "/end_time"})  # wrong: no list
    watcher.audit.update("a", interval=None)  # wrong: an interval cannot be removed
    watcher.audit.update("a", state="STOPPED")  # wrong: no such state
    watcher.audit_template.create(name="nightly")  # wrong: no goal
    watcher.data_model.list("storage")  # wrong: no such model
    watcher.with_raw_response.audit.get()  # wrong: nothing to get
    watcher.with_raw_response.audit.list(detial=True)  # wrong: misspelt
    use(watcher.with_raw_response.audit.get("a").state)  # wrong: the answer, not the audit
    watcher.with_raw_response.audit.wait("a")  # wrong: what waits gives no one answer
    get_client(1, on_request="print")  # wrong: no function
    get_client(1, extra_headers={"X-Trace": 7})  # wrong: no text
    watcher.optimize(resume="optimize/1/audit=a", goal="dummy")  # wrong: there is an audit already
    watcher.audit.wait("a", poll=5.0)  # wrong: no function


def lists(watcher: Client) -> None:
    watcher.audit.list("dummy")  # wrong: by name only
    watcher.audit.list(limit="5")  # wrong: no number
    watcher.audit.list(sort_dir="up")  # wrong: no such direction
    watcher.audit.list(sort_key="parameters")  # wrong: no such key
    watcher.goal.list(goal="dummy")  # wrong: no such filter
    watcher.service.list(marker="one")  # wrong: services are marked by number
    for summary in watcher.audit.list():
        use(summary.parameters)  # wrong: only full audits have them
    for goal in watcher.goal.list(detail=True):
        use(goal.state)  # wrong: goals have none


def no_function(plan: models.ActionPlan) -> bool:
    """Approve without looking at the actions."""
    return plan.state == "RECOMMENDED"


async def approve_later(plan: models.ActionPlan, actions: list[models.Action]) -> bool:
    """Approve, when there is time."""
    return plan.state == "RECOMMENDED" and bool(actions)


def workflows(watcher: Client, plan: models.ActionPlan) -> None:
    watcher.audit.wait("a", "ONGOING")  # wrong: by name only
    watcher.audit.wait("a", until="RECOMMENDED")  # wrong: audits have no such state
    watcher.action_plan.wait(plan, until=["DONE"])  # wrong: no such state
    watcher.audit.wait(plan)  # wrong: another resource
    watcher.action_plan.wait("p", timeout="60")  # wrong: no number
    watcher.action_plan.wait("p", progress=approve_later)  # wrong: takes more than what comes
    watcher.goal.wait("dummy")  # wrong: goals do not run
    watcher.optimize("dummy")  # wrong: by name only
    watcher.optimize()  # wrong: neither goal nor template
    watcher.optimize(goal="dummy", audit_template="nightly")  # wrong: both
    use(watcher.action_plan.progress(plan)["FALED"])  # wrong: no such state
    watcher.optimize(goal="dummy", approve=True)  # wrong: no function
    watcher.optimize(goal="dummy", approve=no_function)  # wrong: the actions come too
    watcher.optimize(goal="dummy", approve=approve_later)  # wrong: it is never awaited
    watcher.optimize(goal="dummy", approve=lambda plan, actions, preview, more: True)  # wrong: too many
    watcher.action_plan.preview("p").nodes[0].share("cpus")  # wrong: vcpus
    watcher.strategy.validate("dummy")  # wrong: nothing to check


def results(audit: models.Audit) -> None:
    use(audit.nmae)  # wrong: no such field
    audit.state = 5  # wrong: no state
    use(audit.updated_at.year)  # wrong: may be None
    use(audit.strategy_name.upper())  # wrong: may be None
    use(audit.status_message.upper())  # wrong: may be UNSET
    use(len(watcher_of(audit).audit.delete("a")))  # wrong: nothing comes back


def watcher_of(audit: models.Audit) -> Client:
    raise NotImplementedError


async def later(watcher: AsyncClient) -> None:
    use(watcher.goal.get("dummy").name)  # wrong: not awaited
    use(sorted(watcher.goal.list()))  # wrong: not awaited
    with watcher:  # wrong: async with
        pass
    watcher.close()  # wrong: aclose
