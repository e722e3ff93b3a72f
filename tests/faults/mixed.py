"""Mixed calls by one worker, which remembers what the client told it, and the truth that it is compared with."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from watcherclient import exc


def outcome_is_unknown(error: exc.BaseException) -> bool:
    """Whether an error says that it leaves open if the server acted; all others say that it did not."""
    return isinstance(error, exc.ClientException) and error.outcome_unknown


@dataclass(frozen=True)
class Kind:
    """What is made: how to call its manager, and what it holds that tells which call made it."""

    manager: Callable[[Any], Any]
    create: Callable[[Any, str, str | None], Any]
    changes: Callable[[str], list[dict[str, Any]]]
    field: str


AUDITS = Kind(
    manager=lambda client: client.audit,
    create=lambda client, mark, name: client.audit.create(
        audit_type="ONESHOT", goal="dummy", strategy="dummy", name=name, parameters={"para2": mark}
    ),
    changes=lambda value: [{"op": "replace", "path": "/parameters", "value": {"para2": value}}],
    field="parameters",
)
TEMPLATES = Kind(
    manager=lambda client: client.audit_template,
    create=lambda client, mark, name: client.audit_template.create(name=name or mark, goal="dummy", description=mark),
    changes=lambda value: [{"op": "replace", "path": "/description", "value": value}],
    field="description",
)


@dataclass
class Ledger:
    """What one worker was told, by the mark of each create.

    Attributes:
        there: Made, as far as the worker was told, and not deleted: the uuid.
        gone: Made, and deleted.
        absent: Not made, since the error said so.
        open: Nobody knows: whether it was made, or whether it is still there.
        told: How the calls ended.
    """

    there: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    open: set[str] = field(default_factory=set)
    told: Counter[str] = field(default_factory=Counter)

    def contradictions(self, held: Iterable[str]) -> list[str]:
        """Return what the server holds, as marks, against what the worker was told."""
        counts = Counter(held)
        found = [f"{mark} is there {number} times" for mark, number in counts.items() if number > 1]
        found += [f"{mark} was reported as made, and is missing" for mark in self.there if not counts[mark]]
        found += [f"{mark} was reported as deleted, and is there" for mark in self.gone if counts[mark]]
        found += [f"{mark} was reported as not made, and is there" for mark in self.absent if counts[mark]]
        known = self.there.keys() | self.gone | self.absent | self.open
        return found + [f"{mark} is there, and was never reported" for mark in counts if mark not in known]


class Worker:
    """Makes seeded calls with a client, one after the other."""

    def __init__(self, number: int, seed: int, kinds: list[Kind], prefix: str = "") -> None:
        self.prefix = f"{prefix}worker-{number}-"
        self._random = random.Random(f"{seed}-{number}")
        self._kinds = kinds
        self._made = 0
        self.ledgers = {kind.field: Ledger() for kind in kinds}

    def step(self, client: Any) -> None:
        """Make one call, check its result, and note what it told."""
        kind = self._random.choice(self._kinds)
        ledger = self.ledgers[kind.field]
        there = sorted(ledger.there)
        choice = self._random.random()
        if choice < 0.4 or not there:
            self._create(client, kind, ledger)
        else:
            mark = self._random.choice(there)
            action = self._get if choice < 0.6 else self._list if choice < 0.75 else self._update
            (self._delete if choice >= 0.9 else action)(client, kind, ledger, mark)

    def _create(self, client: Any, kind: Kind, ledger: Ledger) -> None:
        self._made += 1
        mark = f"{self.prefix}call-{self._made}"
        name = mark if self._random.random() < 0.7 else None
        made = self._told(ledger, "create", mark, lambda: kind.create(client, mark, name))
        if made is not None:
            assert _mark(made, kind) == mark, f"another one came back: {made}"
            ledger.there[mark] = made.uuid

    def _get(self, client: Any, kind: Kind, ledger: Ledger, mark: str) -> None:
        found = self._told(ledger, "get", None, lambda: kind.manager(client).get(ledger.there[mark]))
        assert found is None or (found.uuid, _mark(found, kind)) == (ledger.there[mark], mark)

    def _list(self, client: Any, kind: Kind, ledger: Ledger, mark: str) -> None:
        found = self._told(ledger, "list", None, lambda: kind.manager(client).list(detail=True))
        if found is not None:
            marks = [_mark(row, kind) for row in found]
            mine = Counter(each for each in marks if each.startswith(self.prefix))
            assert mine.keys() >= ledger.there.keys(), "the list lacks what is there"
            assert not mine.keys() & (ledger.gone | ledger.absent), "the list has what is not there"
            assert max(mine.values()) == 1

    def _update(self, client: Any, kind: Kind, ledger: Ledger, mark: str) -> None:
        def update() -> Any:
            return kind.manager(client).update(ledger.there[mark], kind.changes(mark))

        found = self._told(ledger, "update", None, update)
        assert found is None or found.uuid == ledger.there[mark]

    def _delete(self, client: Any, kind: Kind, ledger: Ledger, mark: str) -> None:
        uuid = ledger.there.pop(mark)
        try:
            kind.manager(client).delete(uuid)
        except exc.BaseException as error:
            ledger.told[f"delete: {type(error).__name__}"] += 1
            if outcome_is_unknown(error):
                ledger.open.add(mark)
            else:
                ledger.there[mark] = uuid
        else:
            ledger.told["delete: result"] += 1
            ledger.gone.add(mark)

    def _told(self, ledger: Ledger, what: str, mark: str | None, call: Callable[[], Any]) -> Any:
        """Call, and note how it ended; returns None after an error of ours, and lets no other through."""
        try:
            found = call()
        except exc.BaseException as error:
            ledger.told[f"{what}: {type(error).__name__}"] += 1
            if mark is not None:
                (ledger.open if outcome_is_unknown(error) else ledger.absent).add(mark)
            return None
        ledger.told[f"{what}: result"] += 1
        return found


def _mark(row: Any, kind: Kind) -> str:
    held = getattr(row, kind.field)
    return str(held.get("para2")) if isinstance(held, dict) else str(held)
