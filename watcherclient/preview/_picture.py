"""A preview as a picture: an SVG writer for columns of blocks and arrows between them.

It is written by hand, as it needs four shapes and text: a library would save the angle brackets, and be one more
package to install, pin and trust with names that users choose. Those are escaped in one place, `_text()`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Final, TypeAlias

from attrs import define, field

from watcherclient.preview._parts import RESOURCES, Instance, Move, Node, Resource, When, percent, rank

MOST: Final = 24
"""How many nodes have columns of their own; the others are summed up in one."""

_IN_A_ROW: Final = 8
_CELL, _COLUMN, _GAP, _HEIGHT, _MARKS, _LABELS, _MARGIN = 122, 48, 4, 180, 46, 84, 16
_ALONE: Final = 24
"""How many moves have arrows of their own; of more, those between the same two nodes share one."""
_MERGED: Final = 30
"""How many instances that stay on a node have blocks of their own."""

_NAMES: Final[dict[Resource, str]] = {"vcpus": "vCPUs", "memory_mb": "memory", "disk_gb": "disk"}

Point: TypeAlias = tuple[float, float]
_BOTH: Final[tuple[When, When]] = ("before", "after")

# Classes instead of presentation attributes, so that colors can be others in the dark. Their names begin with "wp", as
# a style counts in all of the page that the picture is put into.
_STYLE: Final = """
.wp text{font:11px system-ui,sans-serif;fill:#1c2733}.wp .wp-title{font-weight:600;font-size:14px}
.wp .wp-name{font-weight:600}.wp .wp-small{font-size:9px}.wp .wp-warn{font-weight:600;fill:#a3190e}
.wp-paper{fill:#fff}.wp-room{fill:#f4f6f8;stroke:#8a97a6}.wp-stays{fill:#b9c6d6;stroke:#fff;stroke-width:.8}
.wp-leaves{fill:none;stroke:#5b6b7d;stroke-dasharray:3 2}
.wp-arrives{fill:#8cc2f5;stroke:#0b5cad;stroke-width:1.2}
.wp-free{fill:none;stroke:#1c2733;stroke-width:1.6;stroke-dasharray:6 4}
.wp-over{fill:none;stroke:#c1271a;stroke-width:2.4}.wp-sign{fill:#c1271a}.wp .wp-bang{fill:#fff;font-weight:700}
.wp-halo{fill:none;stroke:#fff;stroke-width:4;opacity:.75}
.wp-arrow{fill:none;stroke:#0b5cad;stroke-width:1.5}.wp-head{fill:#0b5cad}.wp-open{stroke-dasharray:4 3}
"""
_DARK: Final = """
.wp text{fill:#e4eaf1}.wp .wp-warn{fill:#ff9a8f}.wp-paper{fill:#151b23}.wp-room{fill:#1f2833;stroke:#6f7f91}
.wp-stays{fill:#4d5f74;stroke:#151b23}.wp-leaves{stroke:#9fb0c3}.wp-arrives{fill:#1d5f9e;stroke:#8cc8ff}
.wp-free{stroke:#e4eaf1}.wp-over{stroke:#ff7468}.wp-sign{fill:#ff7468}.wp .wp-bang{fill:#151b23}
.wp-halo{stroke:#151b23}.wp-arrow{stroke:#8cc8ff}.wp-head{fill:#8cc8ff}
"""


def draw(
    nodes: Sequence[Node],
    moves: Sequence[Move],
    instances: Mapping[str, Instance],
    *,
    title: str,
    notes: Iterable[str],
    warnings: Iterable[str],
    resource: Resource | None,
) -> str:
    """Return the picture: for each node a column of before and one of after, as high as its capacity."""
    drawing = _Drawing(nodes, moves, instances, resource or _tightest(nodes))
    return drawing.draw(title, notes, warnings)


def _tightest(nodes: Sequence[Node]) -> Resource:
    """Return what there is too little of, or will be least left of in the whole cluster."""

    def need(resource: Resource) -> tuple[bool, float]:
        over = any(resource in node.over_capacity for node in nodes)
        capacity = sum(node.capacity(resource) for node in nodes)
        return over, sum(node.used(resource) for node in nodes) / capacity if capacity > 0 else 0.0

    return max(RESOURCES, key=need)


@define(eq=False)
class _Cell:
    """Where a node is drawn.

    Attributes:
        left: Its left edge.
        bottom: Where its columns stand.
        blocks: The top and the bottom of each instance's block.
    """

    left: float
    bottom: float
    blocks: dict[tuple[When, str], tuple[float, float]] = field(factory=dict[tuple[When, str], tuple[float, float]])

    @property
    def middle(self) -> float:
        return self.left + _CELL / 2

    def column(self, when: When) -> float:
        """Return the left edge of a column."""
        return self.middle + (-_COLUMN - _GAP / 2 if when == "before" else _GAP / 2)

    def height_of(self, when: When, uuids: Iterable[str]) -> float:
        """Return where the middle of some instances' blocks is; just above the ground when they have none."""
        places = [self.blocks[when, uuid] for uuid in uuids if (when, uuid) in self.blocks]
        if not places:
            return self.bottom - 8
        return (min(top for top, _ in places) + max(bottom for _, bottom in places)) / 2


class _Drawing:
    """One picture, while it is drawn."""

    def __init__(
        self, nodes: Sequence[Node], moves: Sequence[Move], instances: Mapping[str, Instance], resource: Resource
    ) -> None:
        ordered = sorted(nodes, key=rank)
        own = len(ordered) if len(ordered) <= MOST else min(MOST, sum(rank(node) < 2 for node in ordered)) or MOST
        self.shown, self.others = ordered[:own], ordered[own:]
        self.moves = [move for move in moves if move.problem is None]
        self.destinations = {move.destination_node for move in self.moves}
        self.domain = _common_domain([node.hostname for node in nodes])
        # What moves together stands together, so that arrows do not cross more than they must.
        order = {node.hostname: number for number, node in enumerate(ordered)}
        goes_to = {move.instance: -order.get(move.destination_node or "", len(order)) for move in self.moves}
        comes_from = {move.instance: -order.get(move.source_node, len(order)) for move in self.moves}
        self.moving = frozenset(goes_to)
        self.place: dict[When, Callable[[str], tuple[int, str]]] = {
            "before": lambda uuid: (goes_to.get(uuid, 0), uuid),
            "after": lambda uuid: (comes_from.get(uuid, 0), uuid),
        }
        self.instances = instances
        self.resource: Resource = resource
        used = [node.used(resource, when) for node in self.shown for when in _BOTH]
        most = max([*used, *(node.capacity(resource) for node in self.shown)], default=0)
        self.scale = _HEIGHT / most if most > 0 else 0.0
        self.cells: dict[str, _Cell] = {}
        self.out: list[str] = []
        self.texts: list[str] = []  # above everything else, so that no arrow crosses them out

    def draw(self, title: str, notes: Iterable[str], warnings: Iterable[str]) -> str:
        drawn = len(self.shown) + bool(self.others)
        width = max(740, min(drawn, _IN_A_ROW) * _CELL + 2 * _MARGIN)
        marked = [*((note, "") for note in notes), *((f"\u25b2 {warning}", "wp-warn") for warning in warnings)]
        lines = [(line, kind) for text, kind in marked for line in textwrap.wrap(text, int(width / 6.2))]
        top = _MARGIN + 26 + 16 * len(lines)
        marked_above = any(node.over_capacity for node in self.shown) or None in self.destinations
        head = _MARKS if marked_above else 8
        high = head + _HEIGHT + _LABELS
        height = top + -(-drawn // _IN_A_ROW) * high + 44
        self.out = [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="wp" role="img" width="{width}" height="{height}"'
            f' viewBox="0 0 {width} {height}" style="max-width:100%;height:auto">',
            f"<title>{_text(title)}</title>",
            f"<style>{_STYLE}@media (prefers-color-scheme:dark){{{_DARK}}}</style>",
            f'<rect class="wp-paper" width="{width}" height="{height}"/>',
        ]
        self._label(_MARGIN, _MARGIN + 14, title, "wp-title")
        for number, (line, kind) in enumerate(lines):
            self._label(_MARGIN, _MARGIN + 34 + 16 * number, line, kind)
        for number in range(drawn):
            row, column = divmod(number, _IN_A_ROW)
            cell = _Cell(_MARGIN + column * _CELL, top + row * high + head + _HEIGHT)
            if number < len(self.shown):
                self._node(self.shown[number], cell)
            else:
                self._rest(cell)
        self._arrows()
        self._legend(height - 40)
        return "\n".join([*self.out, *self.texts, "</svg>\n"])

    def _node(self, node: Node, cell: _Cell) -> None:
        self.cells[node.hostname] = cell
        full = max(node.capacity(self.resource) * self.scale, 0.0)
        stays = set(node.before.instances) & set(node.after.instances)
        for when in _BOTH:
            x = cell.column(when)
            self._rect(x, cell.bottom - full, full, "wp-free" if node.freed and when == "after" else "wp-room")
            uuids = node.before.instances if when == "before" else node.after.instances
            y = cell.bottom
            if len(stays) > _MERGED:
                top = y - sum(self._size(uuid) for uuid in stays) * self.scale
                self._block(x, top, y - top, "wp-stays", f"{len(stays)} inst.", f"{len(stays):,} instances that stay")
                cell.blocks.update(((when, uuid), (top, y)) for uuid in stays)
                y = top
            changing = sorted(set(uuids) - stays, key=self.place[when])
            for uuid in [*(uuid for uuid in uuids if uuid in stays), *changing]:
                if (when, uuid) not in cell.blocks:
                    high = max(self._size(uuid) * self.scale, 1.0)
                    self._instance(x, y - high, high, uuid, "stays" if uuid in stays else _CHANGE[when])
                    cell.blocks[when, uuid] = (y - high, y)
                    y -= high
        if node.freed:
            self._label(cell.column("after") + _COLUMN / 2, cell.bottom - full + 16, "free", "wp-name", "middle")
        if node.over_capacity:
            self._over(node, cell, full)
        self._labels(
            cell,
            node.hostname,
            f"{_NAMES[self.resource]} {_change(*(percent(node.share(self.resource, when)) for when in _BOTH))}",
            _instances(len(node.before.instances), len(node.after.instances)),
            *_service(node),
        )

    def _rest(self, cell: _Cell) -> None:
        """Sum up the nodes that have no columns of their own, as shares of what all of them have."""
        self.cells.update((node.hostname, cell) for node in self.others)
        capacity = sum(node.capacity(self.resource) for node in self.others)
        shares = [
            sum(node.used(self.resource, when) for node in self.others) / capacity if capacity > 0 else None
            for when in _BOTH
        ]
        full = min(_HEIGHT, capacity / len(self.others) * self.scale)
        for when, share in zip(_BOTH, shares, strict=True):
            self._rect(cell.column(when), cell.bottom - full, full, "wp-room")
            high = min(full * (share or 0.0), _HEIGHT)
            self._block(cell.column(when), cell.bottom - high, high, "wp-stays", "", "")
        counts = [
            sum(len(state.instances) for state in states)
            for states in zip(*((node.before, node.after) for node in self.others), strict=True)
        ]
        changed = sum(node.changed for node in self.others)
        self._labels(
            cell,
            f"{len(self.others)} other nodes",
            f"{_NAMES[self.resource]} {_change(*map(percent, shares))}",
            _instances(*counts),
            f"{changed} of them change" if changed else "unchanged",
        )

    def _instance(self, x: float, y: float, high: float, uuid: str, kind: str) -> None:
        instance = self.instances[uuid]
        sizes = f"{instance.vcpus} vCPUs, {instance.memory_mb:,} MiB, {instance.disk_gb:,} GiB"
        sign = "+" if kind == "arrives" else "\u00d7" if kind == "leaves" and uuid not in self.moving else ""
        self._block(x, y, high, f"wp-{kind}", f"{sign}{instance.name}", f"{instance.name} {kind}: {sizes}; {uuid}")

    def _size(self, uuid: str) -> int:
        instance = self.instances[uuid]
        match self.resource:
            case "vcpus":
                return instance.vcpus
            case "memory_mb":
                return instance.memory_mb
            case "disk_gb":
                return instance.disk_gb

    def _over(self, node: Node, cell: _Cell, full: float) -> None:
        """Mark a node that is over its capacity: a zigzag where the capacity ends, and a warning sign above."""
        left, y = cell.column("after") - 3, cell.bottom - full
        points = " ".join(f"{left + 5 * step:g},{y + (-4 if step % 2 else 4):g}" for step in range(11))
        self.out.append(f'<polyline class="wp-over" points="{points}"/>')
        x, top = cell.column("after") + _COLUMN / 2, cell.bottom - _HEIGHT - 34
        self.out.append(f'<path class="wp-sign" d="M{x:g} {top:g}l11 19h-22z"/>')
        self._label(x, top + 17, "!", "wp-bang", "middle")
        self._label(
            x, top + 30, f"over: {', '.join(_NAMES[each] for each in node.over_capacity)}", "wp-small", "middle"
        )

    def _labels(self, cell: _Cell, name: str, *lines: str) -> None:
        short = _short(name.removesuffix(self.domain), 17)
        self._label(cell.middle, cell.bottom + 15, short, "wp-name", "middle", hint=name)
        for number, line in enumerate(lines):
            self._label(cell.middle, cell.bottom + 29 + 12 * number, _short(line, 23), "wp-small", "middle", hint=line)

    def _arrows(self) -> None:
        """Draw the moves: each by itself, or, of many, one arrow for those between the same two nodes."""

        def ends(move: Move) -> tuple[float, ...]:
            source, target = self.cells[move.source_node], self.cells.get(move.destination_node or "")
            return source.bottom, source.left, *((target.bottom, target.left) if target is not None else ())

        known = [move for move in self.moves if move.source_node in self.cells]
        alone = len(known) <= _ALONE
        groups = [[move] for move in known if alone and move.destination_node is not None]
        rest = [move for move in known if not alone or move.destination_node is None]
        groups += [list(group) for _, group in groupby(sorted(rest, key=ends), key=ends)]
        for group in groups:
            self._arrow(group)

    def _arrow(self, moves: Sequence[Move]) -> None:
        source, uuids = self.cells[moves[0].source_node], [move.instance for move in moves]
        destination = moves[0].destination_node
        count = f"{len(moves):,}" if len(moves) > 1 else ""
        x, y = source.column("before") + _COLUMN - 2, source.height_of("before", uuids)
        if destination is None:
            x2, y2 = source.middle, source.bottom - _HEIGHT - 24
            self._path(f"M{x:g} {y:g}Q{x2:g} {y:g} {x2:g} {y - 20:g}V{y2:g}", "wp-open")
            self.out.append(f'<path class="wp-head" d="M{x2:g} {y2 - 6:g}l4 8h-8z"/>')
            self._label(x2, y2 - 9, f"? {count}".strip(), "wp-name", "middle")
            return
        target = self.cells[destination]
        side = 1 if target.middle >= source.middle else -1
        if side < 0:
            x -= _COLUMN - 4
        x2, y2 = target.column("after") + (0 if side > 0 else _COLUMN), target.height_of("after", uuids)
        bend = max(30.0, abs(x2 - x) / 3)
        self._path(f"M{x:g} {y:g}C{x + side * bend:g} {y:g} {x2 - side * bend:g} {y2:g} {x2 - side * 5:g} {y2:g}", "")
        self.out.append(f'<path class="wp-head" d="M{x2:g} {y2:g}l{-side * 8} -4v8z"/>')
        if count:
            self._label(x2 - side * 15, y2 - 3, count, "wp-name", "middle")

    def _path(self, path: str, kind: str) -> None:
        self.out.append(f'<path class="wp-halo" d="{path}"/><path class="wp-arrow {kind}" d="{path}"/>')

    def _legend(self, y: float) -> None:
        x = float(_MARGIN)
        for kind, word in (
            ("wp-stays", "stays"),
            ("wp-leaves", "leaves"),
            ("wp-arrives", "+ arrives"),
            ("wp-free", "node becomes free"),
        ):
            self.out.append(f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="16" height="12"/>')
            self._label(x + 22, y + 10, word, "wp-small")
            x += 40 + 5 * len(word)
        points = " ".join(f"{x + 4 * step:g},{y + 6 + (-3 if step % 2 else 3):g}" for step in range(5))
        self.out.append(f'<polyline class="wp-over" points="{points}"/>')
        self._label(x + 22, y + 10, "over capacity", "wp-small")
        self._label(x + 105, y + 10, "? Nova's scheduler chooses the node", "wp-small")
        height = f"height: {_NAMES[self.resource]} up to the capacity, overcommit included"
        names = f"; names without {self.domain}" if self.domain else ""
        self._label(_MARGIN, y + 26, f"Each node: left before, right after; {height}{names}.", "wp-small")

    def _rect(self, x: float, y: float, high: float, kind: str) -> None:
        self.out.append(f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{_COLUMN}" height="{high:g}"/>')

    def _block(self, x: float, y: float, high: float, kind: str, label: str, hint: str) -> None:
        title = f"<title>{_text(hint)}</title>" if hint else ""
        self.out.append(
            f'<rect class="{kind}" x="{x + 2:g}" y="{y:.1f}" width="{_COLUMN - 4}" height="{high:.1f}">{title}</rect>'
        )
        if label and high >= 10:
            self._label(x + _COLUMN / 2, y + high / 2 + 3, _short(label, 8), "wp-small", "middle", hint=hint)

    def _label(self, x: float, y: float, text: str, kind: str = "", anchor: str = "start", *, hint: str = "") -> None:
        attributes = (f' class="{kind}"' if kind else "") + ("" if anchor == "start" else f' text-anchor="{anchor}"')
        title = f"<title>{_text(hint)}</title>" if hint not in ("", text) else ""
        self.texts.append(f'<text x="{x:g}" y="{y:g}"{attributes}>{_text(text)}{title}</text>')


_CHANGE: Final[dict[When, str]] = {"before": "leaves", "after": "arrives"}


def _service(node: Node) -> list[str]:
    """Say what is special about the service of a node, and how many instances may come."""
    was, will = (state.status if state.state == "up" else state.state for state in (node.before, node.after))
    lines = [] if was == will == "enabled" else [_change(was, will)]
    return [*lines, f"may get {node.may_gain} more"] if node.may_gain else lines


def _instances(before: int, after: int) -> str:
    return f"{_change(f'{before:,}', f'{after:,}')} instance{'' if before == after == 1 else 's'}"


def _common_domain(hostnames: Sequence[str]) -> str:
    """Return what all names end with from a dot on, such as ".example.org"; empty when there is no such thing."""
    if len(hostnames) < 2:
        return ""
    domain = hostnames[0][hostnames[0].find(".") :] if "." in hostnames[0] else ""
    while domain and not all(name.endswith(domain) and name != domain for name in hostnames):
        following = domain.find(".", 1)
        domain = domain[following:] if following > 0 else ""
    return domain


def _change(before: str, after: str) -> str:
    return after if before == after else f"{before} \u2192 {after}"


def _short(text: str, most: int) -> str:
    """Shorten in the middle, as names often differ at their ends; the whole name is in the hint."""
    if len(text) <= most:
        return text
    end = (most - 1) * 2 // 3
    return f"{text[: most - 1 - end]}\u2026{text[-end:]}"


_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _text(text: str) -> str:
    """Escape text; characters that XML has no way to write are replaced."""
    return escape(_NOT_XML.sub("\ufffd", text))
