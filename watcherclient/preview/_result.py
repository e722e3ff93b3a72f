"""What action_plan.preview() returns: a record that shows itself as a table and as a picture."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Final

from attrs import asdict, frozen

from watcherclient import exc
from watcherclient.preview._parts import (
    RESOURCES,
    Deletion,
    Instance,
    Move,
    Node,
    NodeState,
    PowerChange,
    Resize,
    Resource,
    ServiceChange,
    Stale,
    Unpredicted,
    When,
    percent,
    rank,
)

WIDTH: Final = 100
SHOWN: Final = 20
"""How many nodes, moves and other lines are shown before the rest is summed up."""

_UNITS: Final[dict[Resource, tuple[str, str]]] = {
    "vcpus": ("vCPUs", ""),
    "memory_mb": ("memory", " MiB"),
    "disk_gb": ("disk", " GiB"),
}
_STALE: Final[tuple[tuple[Stale, str, str], ...]] = (
    ("moved", "starts elsewhere", "start elsewhere"),
    ("gone", "is of an instance that is gone", "are of instances that are gone"),
    ("resized", "is of an instance that is being resized", "are of instances that are being resized"),
)


@frozen(repr=False)
class Preview:
    """What the cluster will look like once an action plan has run.

    str() gives a table, a notebook shows a picture, to_svg() returns it.

    Attributes:
        action_plan: The uuid of the action plan; None when simulate() was not told.
        action_plan_state: Its state when it was looked at; None when simulate() was not told.
        nodes: The compute nodes of the data model, each before and after.
        instances: The instances of the data model, by uuid.
        moves: The migrations that are still to do, in the order of the plan.
        resizes: The changes of flavors; `nodes` do not count them, see `unpredicted`.
        power_changes: The nodes and instances that are switched on or off.
        service_changes: The compute services that are enabled or disabled.
        deletions: The instances that are deleted.
        unpredicted: The actions that the data model cannot predict, each with the reason.
        left_out: The uuids of the actions that will not run: they are SKIPPED, FAILED, CANCELLED or DELETED.
        done: How many actions have SUCCEEDED already.
        not_in_data_model: How many of those the data model does not show yet; `nodes` count them as done.
    """

    action_plan: str | None
    action_plan_state: str | None
    nodes: tuple[Node, ...]
    instances: Mapping[str, Instance]
    moves: tuple[Move, ...]
    resizes: tuple[Resize, ...]
    power_changes: tuple[PowerChange, ...]
    service_changes: tuple[ServiceChange, ...]
    deletions: tuple[Deletion, ...]
    unpredicted: tuple[Unpredicted, ...]
    left_out: tuple[str, ...]
    done: int
    not_in_data_model: int

    @property
    def freed(self) -> tuple[Node, ...]:
        """The nodes that have instances now and certainly none afterwards."""
        return tuple(node for node in self.nodes if node.freed)

    @property
    def overfull(self) -> tuple[Node, ...]:
        """The nodes whose instances will have more vCPUs, memory or disk than the capacity, overcommit included."""
        return tuple(node for node in self.nodes if node.over_capacity)

    @property
    def stale(self) -> str | None:
        """How the cluster has changed since the plan was made, such as "3 of 12 moves start elsewhere"; None if not."""
        total = len(self.moves)
        parts: list[str] = []
        for stale, one, several in _STALE:
            count = sum(move.stale == stale for move in self.moves)
            if count:
                parts.append(f"{count:,} of {total:,} moves {one if count == 1 else several}")
        count = sum(resize.instance_name is None for resize in self.resizes)
        count += sum(deletion.instance_name is None for deletion in self.deletions)
        count += sum(change.name is None for change in self.power_changes if change.kind == "instance")
        if count:
            parts.append(f"{_count(count, 'other instance')} gone")
        return ", ".join(parts) or None

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to look at before the plan is started, a sentence each; nodes over their capacity come first."""
        return tuple(self._warnings())

    def _warnings(self) -> Iterator[str]:
        for node in self.overfull:
            yield f"{node.hostname} {_over(node)}"
        for move in self.moves:
            if move.destination_node is None and move.problem is None and not move.candidates:
                yield f"no node has room for {move.instance_name}, which leaves {move.source_node}"
        if self.stale:
            yield f"stale: {self.stale}"
        for move in self.moves:
            if move.problem and not move.stale:
                yield f"{move.instance_name} stays on {move.source_node}: {move.problem}"
        for change in self.power_changes:
            if change.problem:
                yield f"{change.name or change.resource} is not switched {change.power}: {change.problem}"
        if self.action_plan_state in ("SUPERSEDED", "CANCELLED", "FAILED", "DELETED"):
            yield f"the action plan is {self.action_plan_state}, so it will not run"
        if self.not_in_data_model:
            yield (
                f"the data model does not show yet what {self.not_in_data_model:,} of"
                f" {_count(self.done, 'SUCCEEDED action')} did; here it counts as done"
            )

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain JSON values: what json.dumps() takes."""
        return {
            **asdict(self),
            "freed": [node.hostname for node in self.freed],
            "overfull": [node.hostname for node in self.overfull],
            "stale": self.stale,
            "warnings": list(self.warnings),
        }

    def to_dataframe(self) -> Any:
        """Return the nodes as a pandas DataFrame, a row for each: capacities, counts, use and shares before and after.

        pandas is not installed with this package, so type checkers are told nothing about it.

        Raises:
            ImportError: pandas is not installed.
        """
        return import_module("pandas").DataFrame([_record(node) for node in self.nodes])

    def summary(self) -> str:
        """Return one line: how much moves, which nodes become free, which would be over their capacity."""
        kinds = Counter(move.migration_type for move in self.moves)
        moves = _count(len(self.moves), "move")
        if self.moves:
            moves += f" ({', '.join(f'{number:,} {kind}' for kind, number in sorted(kinds.items(), reverse=True))})"
        parts = [moves]
        for things, word in (
            (self.resizes, "resize"),
            (self.power_changes, "power change"),
            (self.service_changes, "service change"),
            (self.deletions, "deletion"),
        ):
            if things:
                parts.append(_count(len(things), word))
        if self.freed:
            parts.append(f"{_count(len(self.freed), 'node')} freed")
        if self.overfull:
            parts.append(f"{_count(len(self.overfull), 'node')} over capacity")
        if self.unpredicted:
            parts.append(f"{_count(len(self.unpredicted), 'action')} not predicted")
        if self.left_out:
            parts.append(f"{_count(len(self.left_out), 'action')} left out")
        if self.done:
            parts.append(f"{_count(self.done, 'action')} done already")
        return ", ".join(parts)

    def __repr__(self) -> str:
        return f"<Preview {self.summary()}>"

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def to_svg(self, resource: Resource | None = None) -> str:
        """Return a picture: each node before and after, as high as its capacity, instances as blocks, moves as arrows.

        Its text can be selected, it holds no script, and it is light or dark as the reader's system is.

        Args:
            resource: What the heights mean: "vcpus", "memory_mb" or "disk_gb"; None means what will be least left of.

        Returns:
            An SVG document, to write to a file in UTF-8 or to put into a page.

        Raises:
            watcherclient.exc.ValidationError: There is no such resource.
        """
        from watcherclient.preview._picture import draw

        if resource not in (None, *RESOURCES):
            raise exc.ValidationError(f"resource must be one of {', '.join(RESOURCES)}; got {resource!r}")
        title = "Preview" if self.action_plan is None else f"Action plan {self.action_plan} {self.action_plan_state}"
        warnings = [*self.warnings[:SHOWN]]
        if len(self.warnings) > SHOWN:
            warnings.append(f"... and {len(self.warnings) - SHOWN:,} more")
        return draw(
            self.nodes,
            self.moves,
            self.instances,
            title=title,
            notes=[self.summary()],
            warnings=warnings,
            resource=resource,
        )

    def _repr_html_(self) -> str:
        from html import escape

        return f"{self.to_svg()}<details><summary>As text</summary><pre>{escape(str(self))}</pre></details>"

    def _lines(self) -> Iterator[str]:
        yield self.summary() if self.action_plan is None else f"Action plan {self.action_plan} {self.action_plan_state}"
        if self.action_plan is not None:
            yield self.summary()
        yield from _some([f"! {warning}" for warning in self.warnings])
        yield ""
        yield from self._table()
        if self.moves:
            yield ""
            yield from _some([_move(move) for move in self.moves])
        for lines in (
            [f"resize  {_named(self, resize.instance)} to flavor {resize.flavor}" for resize in self.resizes],
            [f"power {change.power}  {change.kind} {change.name or change.resource}" for change in self.power_changes],
            [
                f"{change.status}  {change.node}{f': {change.reason}' if change.reason else ''}"
                for change in self.service_changes
            ],
            [f"delete  {_named(self, deletion.instance)}" for deletion in self.deletions],
            [_unpredicted(action) for action in self.unpredicted],
        ):
            yield from _some(lines)

    def _table(self) -> Iterator[str]:
        """One line for each node, those that are over their capacity or change first; of many the rest is summed up."""
        ordered = sorted(self.nodes, key=rank)
        shown = ordered
        if len(ordered) > SHOWN:
            shown = [node for node in ordered if node.changed or node.over_capacity][:SHOWN]
        rest = ordered[len(shown) :]
        rows = [("NODE", "INSTANCES", "vCPUs", "MEMORY", "DISK", "SERVICE"), *map(_cells, shown)]
        if rest:
            rows.append(_sum(rest))
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        widths[0] = min(widths[0], WIDTH - sum(widths[1:]) - 2 * len(widths[1:]))
        for row in rows:
            yield "  ".join(_cut(cell, width).ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _some(lines: list[str]) -> Iterator[str]:
    for line in lines[:SHOWN]:
        yield from textwrap.wrap(line, WIDTH, subsequent_indent="    ")
    if len(lines) > SHOWN:
        yield f"... and {len(lines) - SHOWN:,} more"


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 3]}..."


def _named(preview: Preview, uuid: str) -> str:
    instance = preview.instances.get(uuid)
    return uuid if instance is None else instance.name


def _cells(node: Node) -> tuple[str, str, str, str, str, str]:
    before, after = len(node.before.instances), len(node.after.instances)
    gain = f" (+{node.may_gain}?)" if node.may_gain else ""
    mark = "! " if node.over_capacity else ""
    vcpus, memory, disk = (_shares(node, resource) for resource in RESOURCES)
    was, will = _service(node.before), _service(node.after)
    service = will if was == will else f"-> {will}"
    counts = f"{before}{gain}" if before == after else f"{before} -> {after}{gain}"
    return mark + node.hostname, counts, vcpus, memory, disk, service


def _shares(node: Node, resource: Resource) -> str:
    before, after = node.share(resource, "before"), node.share(resource, "after")
    if node.used(resource, "before") == node.used(resource):
        return percent(after)
    return f"{percent(before)} -> {percent(after)}"


def _service(state: NodeState) -> str:
    return state.status if state.state == "up" else f"{state.status}, {state.state}"


def _sum(nodes: list[Node]) -> tuple[str, str, str, str, str, str]:
    unchanged = not any(node.changed for node in nodes)
    before = sum(len(node.before.instances) for node in nodes)
    after = sum(len(node.after.instances) for node in nodes)
    shares: list[str] = []
    for resource in RESOURCES:
        capacity = sum(node.capacity(resource) for node in nodes)
        used = [sum(node.used(resource, when) for node in nodes) for when in ("before", "after")]
        both = [percent(amount / capacity if capacity > 0 else None) for amount in used]
        shares.append(both[1] if used[0] == used[1] else " -> ".join(both))
    name = f"{len(nodes)} {'others' if len(nodes) != 1 else 'other'}{', unchanged' if unchanged else ''}"
    counts = f"{after:,}" if before == after else f"{before:,} -> {after:,}"
    return name, counts, shares[0], shares[1], shares[2], ""


def _move(move: Move) -> str:
    name = move.instance_name or move.instance
    if move.destination_node is not None:
        where = move.destination_node
    else:
        some = ", ".join(move.candidates[:3])
        more = f" and {len(move.candidates) - 3} more" if len(move.candidates) > 3 else ""
        where = f"somewhere else ({some}{more} may have room)" if some else "somewhere else (no node has room)"
    line = f"{move.migration_type:<6}  {name}  {move.source_node} -> {where}"
    return f"{line}  NOT DONE: {move.problem}" if move.problem else line


def _over(node: Node) -> str:
    parts = [
        f"{_UNITS[resource][0]} {percent(node.share(resource))}"
        f" ({node.used(resource):,} of {node.capacity(resource):,.0f}{_UNITS[resource][1]})"
        for resource in node.over_capacity
    ]
    already = all(node.used(resource, "before") > node.capacity(resource) for resource in node.over_capacity)
    return f"{'stays' if already else 'would be'} over its capacity: {', '.join(parts)}"


def _record(node: Node) -> dict[str, Any]:
    record: dict[str, Any] = {"hostname": node.hostname, "uuid": node.uuid}
    record.update({f"{resource}_capacity": node.capacity(resource) for resource in RESOURCES})
    record.update(vcpu_ratio=node.vcpu_ratio, memory_ratio=node.memory_ratio, disk_ratio=node.disk_ratio)
    both: tuple[tuple[When, NodeState], ...] = (("before", node.before), ("after", node.after))
    for when, state in both:
        record[f"instances_{when}"] = len(state.instances)
        for resource in RESOURCES:
            record[f"{resource}_used_{when}"] = node.used(resource, when)
            record[f"{resource}_share_{when}"] = node.share(resource, when)
        record[f"status_{when}"] = state.status
        record[f"disabled_reason_{when}"] = state.disabled_reason
        record[f"state_{when}"] = state.state
    return {**record, "may_gain": node.may_gain, "freed": node.freed, "over_capacity": bool(node.over_capacity)}


def _unpredicted(action: Unpredicted) -> str:
    of = f" of {action.resource}" if action.resource else ""
    return f"not predicted: {action.action_type}{of}: {action.reason}"
