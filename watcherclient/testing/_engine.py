"""The decision engine and the applier: what audits and action plans do by themselves, step by step."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from datetime import datetime, timedelta
from typing import Any, Final, Literal, TypeAlias

from attrs import define, field, frozen

from watcherclient.testing._action_plans import actions_of
from watcherclient.testing._clock import is_integer
from watcherclient.testing._recommend import FailedAudit, Recommendation, make_plan, recommend
from watcherclient.testing._state import Row, State

Progress: TypeAlias = Literal["immediate", "polls", "clock", "manual"]
"""When audits and plans go on: at once after the answer; with each GET of them; by the fake's clock; when told to."""

STEP: Final = 0.05
"""Seconds of the fake's clock that a step takes which has no duration of its own."""


@frozen
class Pause:
    """Where a run waits."""

    seconds: float | None = STEP
    """By the fake's clock; None: until something else wakes it."""
    rests: bool = False
    """Nothing more is to be done for now: progress "immediate" ends here."""


Run: TypeAlias = Generator[Pause, None, None]


@frozen
class Order:
    """What a test wants of a run.

    Attributes:
        fails: The audit fails, or the action at the index `fails_at`.
        recommends: What the audit recommends instead.
        stalls: It stays as it is.
    """

    fails: bool = False
    fails_at: int | None = None
    message: str | None = None
    recommends: Recommendation | None = None
    stalls: bool = False


@define(eq=False)
class _Task:
    row: Row
    run: Run
    due: datetime | None
    """None: it waits for something else than time."""
    is_resting: bool = False
    polls: int = 0


@define
class Engine:
    """Everything that runs.

    Attributes:
        state: What there is.
        progress: When it goes on.
        polls_per_step: How many GETs of an audit, plan or action make it go on, with progress "polls".
    """

    state: State
    progress: Progress = "immediate"
    polls_per_step: int = 1
    orders: dict[str, list[tuple[str | None, Order]]] = field(factory=lambda: {"audits": [], "action_plans": []})
    _tasks: list[_Task] = field(factory=list[_Task])
    _stalled: set[str] = field(factory=set[str])
    _triggered: set[str] = field(factory=set[str])

    def start(self, collection: str, row: Row) -> None:
        """Let an audit or a plan run."""
        if self.state.engine_host is None:
            return
        run = self._run_plan(row) if collection == "action_plans" else self._run_audit(row)
        self._tasks.append(_Task(row, run, self.state.clock.now()))

    def start_if_idle(self, collection: str, row: Row) -> None:
        """Let an audit or a plan run, unless it does."""
        if not any(task.row is row for task in self._tasks):
            self.start(collection, row)

    def advance(self) -> bool:
        """Make each run go one step on; return whether there was any."""
        return self._go_on(list(self._tasks))

    def settle(self) -> None:
        """After an answer: let everything run that is to run by itself."""
        if self.progress == "immediate":
            while self._go_on([task for task in self._tasks if not task.is_resting]):
                pass
        elif self.progress == "clock":
            self.catch_up()

    def catch_up(self) -> None:
        """Do what is due by the fake's clock."""
        now = self.state.clock.now()
        while self._go_on([task for task in self._tasks if task.due is not None and task.due <= now]):
            pass

    def polled(self, rows: Iterable[Row]) -> None:
        """Count a GET of these."""
        if self.progress != "polls":
            return
        seen = list(rows)
        due: list[_Task] = []
        for task in self._tasks:
            if any(task.row is row for row in seen):
                task.polls += 1
                if task.polls >= self.polls_per_step:
                    task.polls = 0
                    due.append(task)
        self._go_on(due)

    def wake(self, audit: Row) -> None:
        """Let a continuous audit that was changed see whether it may begin now."""
        for task in self._tasks:
            if task.row is audit and (task.due is None or audit["next_run_time"] is None):
                self._wake(task)

    def run_to_end(self, row: Row) -> None:
        """Let what concerns one audit or plan run until it rests."""
        while self._go_on([task for task in self._tasks if task.row is row and not task.is_resting]):
            pass

    def resume(self) -> None:
        """Let what stalls go on."""
        self._stalled.clear()
        for task in self._tasks:
            if task.due is None:
                self._wake(task)
        self.settle()

    def _wake(self, task: _Task) -> None:
        task.due, task.is_resting = self.state.clock.now(), False

    def _go_on(self, tasks: list[_Task]) -> bool:
        for task in tasks:
            try:
                pause = next(task.run)
            except StopIteration:
                self._tasks.remove(task)
                continue
            # A run that is late catches up; one that waited for something else begins now.
            begun = task.due or self.state.clock.now()
            task.due = None if pause.seconds is None else begun + timedelta(seconds=pause.seconds)
            task.is_resting = pause.rests
        return bool(tasks)

    def _order(self, collection: str, row: Row) -> Order:
        """Return what a test wants of this run, once."""
        orders = self.orders[collection]
        for position, (wanted, order) in enumerate(orders):
            if wanted in (None, row["uuid"], row.get("name")):
                del orders[position]
                return order
        return Order()

    def _stall(self, row: Row) -> Run:
        self._stalled.add(row["uuid"])
        while row["uuid"] in self._stalled:
            yield Pause(None, rests=True)

    def _run_audit(self, audit: Row) -> Run:
        state, order = self.state, self._order("audits", audit)
        yield Pause()
        if audit["audit_type"] == "CONTINUOUS":
            yield from self._run_continuous(audit, order)
            return
        if order.stalls:
            yield from self._stall(audit)
        if audit["state"] in ("CANCELLED", "DELETED"):
            return
        ongoing = any(plan["state"] == "ONGOING" for plan in state.table("action_plans").rows)
        if ongoing and not audit["force"]:
            if audit["audit_type"] == "ONESHOT":  # "audits: cancelled by an ongoing plan"
                state.save(audit, state="CANCELLED")
            return
        state.save(audit, state="ONGOING", hostname=self.state.engine_host)
        yield Pause()
        if audit["state"] == "ONGOING":
            self._execute(audit, order, "SUCCEEDED")

    def _execute(self, audit: Row, order: Order, after: str) -> None:
        """Let the strategy of an audit run, and its plan where it starts by itself."""
        state = self.state
        strategy = self.strategy_of(audit)
        try:
            if order.fails or strategy is None:
                raise FailedAudit
            found = order.recommends or recommend(state, strategy, audit["parameters"])
        except FailedAudit:
            state.save(audit, state="FAILED", status_message=order.message)
            return
        plan = make_plan(state, audit, strategy, found)
        state.save(audit, state=after)
        if audit["auto_trigger"] and plan["state"] == "RECOMMENDED":
            self.start("action_plans", plan)

    def strategy_of(self, audit: Row) -> Row | None:
        """Return the strategy that an audit runs: its own, or the first one of its goal."""
        strategies = self.state.table("strategies")
        if audit["strategy_id"] is not None:
            return strategies.find(id=audit["strategy_id"])
        return strategies.find(goal_id=audit["goal_id"])

    def _run_continuous(self, audit: Row, order: Order) -> Run:
        state = self.state
        state.save(audit, hostname=self.state.engine_host)
        while audit["state"] in ("PENDING", "ONGOING", "SUSPENDED"):
            now = state.clock.now().replace(tzinfo=None)
            start, end = (audit[name] and datetime.fromisoformat(audit[name]) for name in ("start_time", "end_time"))
            if end is not None and end < now:
                state.save(audit, state="SUCCEEDED")
                return
            if audit["state"] == "SUSPENDED":
                yield Pause(None, rests=True)
                continue
            if start is not None and start > now:
                yield Pause((start - now).total_seconds(), rests=True)
                continue
            if order.stalls:
                yield from self._stall(audit)
            interval = _seconds(audit["interval"], now)
            following = (now + timedelta(seconds=interval)).isoformat()
            state.save(audit, state="ONGOING")
            if is_integer(audit["interval"]):
                yield Pause()
            else:  # its first run is when the expression says so: "audits: continuous, planned"
                state.save(audit, next_run_time=following)
                yield Pause(interval, rests=True)
            if audit["state"] != "ONGOING":
                continue
            for plan in state.table("action_plans").rows:
                if plan["audit_id"] == audit["id"] and plan["state"] == "RECOMMENDED":
                    state.save(plan, state="CANCELLED")
            self._execute(audit, order, "ONGOING")
            order = self._order("audits", audit)
            if is_integer(audit["interval"]):
                state.save(audit, next_run_time=following)
                yield Pause(interval, rests=True)

    def trigger(self, audit: Row) -> None:
        """Let an EVENT audit run; the second time it stays ONGOING for ever, as on a real server."""
        if audit["uuid"] in self._triggered:
            self.state.save(audit, state="ONGOING")
            return
        self._triggered.add(audit["uuid"])
        self.start("audits", audit)

    def _run_plan(self, plan: Row) -> Run:
        state, order = self.state, self._order("action_plans", plan)
        yield Pause()
        if order.stalls:
            yield from self._stall(plan)
        if plan["state"] not in ("PENDING", "RECOMMENDED"):
            return
        state.save(plan, state="ONGOING", hostname=self.state.engine_host)
        yield Pause()
        actions = actions_of(state, plan)
        for index, action in enumerate(actions):
            if _is_cancelled(plan):
                break
            if action["state"] != "PENDING":
                continue
            state.save(action, state="ONGOING")
            yield Pause(_duration(action))
            given: dict[str, Any] = action["input_parameters"]
            if order.fails_at == index or given.get("fail_execute"):
                text = order.message or f"Action failed in execute: The action {action['uuid']} execution failed."
                state.save(action, state="FAILED", status_message=text)
                break
            state.save(action, state="SUCCEEDED")
        self._end_plan(plan, actions)

    def _end_plan(self, plan: Row, actions: list[Row]) -> None:
        state = self.state
        states = {action["state"] for action in actions}
        if plan["state"] == "CANCELLING" and "PENDING" in states:
            for action in actions:
                if action["state"] == "PENDING":
                    state.save(action, state="CANCELLED")
            state.save(plan, state="CANCELLED")
            return
        message = "One or more actions were skipped." if "SKIPPED" in states else None
        state.save(plan, state="FAILED" if "FAILED" in states else "SUCCEEDED", status_message=message)


def _is_cancelled(plan: Row) -> bool:
    return bool(plan["state"] != "ONGOING")


def _duration(action: Row) -> float:
    """Return how long an action takes, by the fake's clock, in seconds."""
    return float(action["input_parameters"].get("duration", STEP)) if action["action_type"] == "sleep" else STEP


def _seconds(interval: str, now: datetime) -> float:
    """Return the seconds until the next run of a continuous audit; each cron expression means each full hour here."""
    if is_integer(interval):
        return float(interval)
    following = (now + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)
    return (following - now).total_seconds()
