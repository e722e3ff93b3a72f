"""The picture of a preview: an SVG with what a table cannot show, safe to put into a page."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import pytest
from clusters import action, cluster, migrate, service
from preview_example import PAGE, PICTURE, TABLE, example

from watcherclient import exc
from watcherclient.preview import Preview, simulate

SVG = "{http://www.w3.org/2000/svg}"
TWO = {"a": {"servers": ["vm-1", "vm-2"]}, "b": {"servers": ["vm-3"]}, "c": {}}


class Picture:
    """A picture, read as what it is."""

    def __init__(self, svg: str) -> None:
        self.root = ElementTree.fromstring(svg)
        self.texts = ["".join(each.itertext()) for each in self.root.iter(f"{SVG}text")]

    def count(self, kind: str, tag: str = "rect") -> int:
        """Count elements of a class; the legend shows one of each."""
        return sum(kind in each.get("class", "").split() for each in self.root.iter(f"{SVG}{tag}"))

    def shown(self, text: str) -> bool:
        return any(each.startswith(text) for each in self.texts)


def picture(nodes: dict[str, Any], *actions: Any, **options: Any) -> Picture:
    return Picture(simulate(cluster(nodes), actions).to_svg(**options))


def test_instances_that_stay_leave_and_arrive_and_the_arrow_between() -> None:
    found = picture(TWO, migrate("vm-1", "a", "b"))
    assert found.count("wp-stays") == 1 + 2 * 2  # vm-2 and vm-3, before and after
    assert found.count("wp-leaves") == 1 + 1
    assert found.count("wp-arrives") == 1 + 1
    assert found.count("wp-arrow", "path") == 1
    assert found.shown("+vm-1")
    assert found.shown("vCPUs 50% → 25%")
    assert found.shown("2 → 1 instances")


def test_blocks_and_columns_are_in_proportion() -> None:
    nodes = {"a": {"servers": {"big": {"server_vcpus": 8}, "small": {"server_vcpus": 4}}}, "b": {"node_vcpus": 8}}
    found = picture(nodes, migrate("big", "a", "b"), resource="vcpus")
    heights = [
        [float(each.get("height", 0)) for each in found.root.iter(f"{SVG}rect") if each.get("class") == kind]
        for kind in ("wp-arrives", "wp-stays", "wp-room")
    ]
    assert heights[0][0] == 2 * heights[1][0] == 90.0
    assert heights[2] == [180.0, 180.0, 90.0, 90.0]


def test_a_freed_node_is_hollow() -> None:
    found = picture(TWO, migrate("vm-3", "b", "c"))
    assert found.count("wp-free") == 1 + 1
    assert found.shown("free")
    assert picture(TWO, migrate("vm-1", "a", "c")).count("wp-free") == 1


def test_a_node_over_its_capacity_has_a_sign_and_a_zigzag() -> None:
    nodes = {"a": {"servers": {"vm-1": {"server_vcpus": 12}}}, "b": {"servers": {"vm-2": {"server_vcpus": 12}}}}
    found = picture(nodes, migrate("vm-1", "a", "b"))
    assert found.count("wp-over", "polyline") == 1 + 1
    assert found.count("wp-sign", "path") == 1
    assert found.shown("over: vCPUs")
    assert found.shown("▲ b would be over its capacity")
    assert picture(nodes).count("wp-sign", "path") == 0


def test_where_nova_chooses() -> None:
    found = picture(TWO, service("a", "disabled"), migrate("vm-1", "a"), migrate("vm-2", "a"))
    assert found.count("wp-open", "path") == 1
    assert found.shown("? 2")
    assert found.shown("may get 2 more")
    assert found.shown("enabled → disabled")


def test_a_move_that_will_not_be_made_has_no_arrow() -> None:
    assert picture(TWO, migrate("vm-9", "a", "b"), migrate("vm-3", "a", "b")).count("wp-arrow", "path") == 0


def test_a_deleted_instance_is_crossed() -> None:
    found = picture(TWO, action("delete", resource_id="uuid-of-vm-3"))
    assert found.shown("\u00d7vm-3")
    assert found.count("wp-arrow", "path") == 0


@pytest.mark.parametrize("resource", ["vcpus", "memory_mb", "disk_gb"])
def test_what_the_heights_mean(resource: Any) -> None:
    word = {"vcpus": "vCPUs", "memory_mb": "memory", "disk_gb": "disk"}[resource]
    assert picture(TWO, resource=resource).shown(f"Each node: left before, right after; height: {word} ")


def test_the_heights_mean_what_there_is_least_of() -> None:
    nodes = {"a": {"servers": {"vm-1": {"server_disk": 400}}}, "b": {}}
    assert picture(nodes).texts[-1].split("height: ")[1].startswith("disk")
    nodes["c"] = {"servers": {"vm-2": {"server_memory": 40000}}}
    assert picture(nodes).texts[-1].split("height: ")[1].startswith("memory")


def test_a_resource_that_does_not_exist() -> None:
    with pytest.raises(exc.ValidationError, match="resource must be one of vcpus, memory_mb, disk_gb; got 'cpu'"):
        picture(TWO, resource="cpu")


def many(count: int, moves: int) -> Preview:
    nodes: dict[str, Any] = {
        f"compute-{number:03}.dc1.example.org": {
            "servers": [f"vm-{number}-{each}" for each in range(25)],
            "node_vcpus": 256,
            "node_memory": 2**18,
            "node_disk": 2000,
        }
        for number in range(count)
    }
    names = list(nodes)
    return simulate(
        cluster(nodes), [migrate(f"vm-100-{number}", names[100], names[101 + number % 30]) for number in range(moves)]
    )


def test_two_hundred_nodes_changed_ones_first() -> None:
    found = Picture(many(200, 5).to_svg(resource="memory_mb"))
    names = [text.partition("compute-")[0] + text[:11] for text in found.texts if text.startswith("compute-")]
    assert names == [f"compute-{number}" for number in range(100, 106)]
    assert found.shown("194 other nodes")
    assert found.shown("4,850 instances")
    assert found.shown("unchanged")
    assert found.texts[-1].endswith("; names without .dc1.example.org.")
    assert found.count("wp-arrow", "path") == 5


def test_many_changed_nodes_are_summed_up_too() -> None:
    found = Picture(many(200, 25).to_svg())
    assert found.shown("176 other nodes")
    assert found.shown("2 of them change")
    assert found.count("wp-arrow", "path") == 24  # One for the two that go to the nodes that are summed up.
    assert len(many(200, 25).to_svg()) < 300_000


def test_two_hundred_nodes_of_which_none_changes() -> None:
    assert Picture(many(200, 0).to_svg()).shown("176 other nodes")


def test_many_instances_that_stay_are_one_block() -> None:
    nodes = {"a": {"servers": [f"vm-{number}" for number in range(31)]}, "b": {}}
    found = picture(nodes)
    assert found.count("wp-stays") == 1 + 2
    assert found.shown("31 inst.")


def test_no_name_can_do_harm() -> None:
    evil = '<script>alert("1")</script>&\x00\x0b\ud800]]>'
    svg = simulate(
        cluster({evil: {"servers": {evil: {}}, "node_disabled_reason": evil}, f"b.{evil}": {}}),
        [migrate(evil, evil, f"b.{evil}"), action(evil, resource_id=evil)],
    )._repr_html_()
    assert "<script" not in svg
    assert "alert(" in svg  # It is there, as text.
    drawn = svg[: svg.index("<details>")]
    drawn.encode("utf-8")
    root = ElementTree.fromstring(drawn)
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg", "title", "style", "rect", "path", "polyline", "text"
    }  # fmt: skip
    assert not [name for each in root.iter() for name in each.attrib if name.startswith("on") or "href" in name]


def test_it_is_light_or_dark() -> None:
    svg = simulate(cluster(TWO), []).to_svg()
    (style,) = re.findall("<style>(.*?)</style>", svg, re.DOTALL)
    light, dark = style.split("@media (prefers-color-scheme:dark)")
    colored = set(re.findall(r"\.(wp[\w-]*)[^.{]*\{[^}]*#", light))
    assert colored == set(re.findall(r"\.(wp[\w-]*)[^.{]*\{[^}]*#", dark))


def test_a_notebook_shows_picture_and_table() -> None:
    html = simulate(cluster(TWO), [migrate("vm-1", "a", "b")])._repr_html_()
    assert html.startswith("<svg ")
    assert "<summary>As text</summary><pre>1 move (1 live)" in html


@pytest.mark.parametrize("nodes", [{}, {"a": {"node_vcpus": 0, "node_memory": 0, "node_disk": 0}}])
def test_a_cluster_without_anything(nodes: dict[str, Any]) -> None:
    found = picture(nodes)
    assert found.shown("a") is bool(nodes)
    assert found.count("wp-arrow", "path") == 0


def test_the_documented_table_and_picture_are_true() -> None:
    """Else: python tests/unit/preview_example.py."""
    (table,) = TABLE.findall(PAGE.read_text(encoding="utf-8"))
    assert table == str(example())
    assert PICTURE.read_text(encoding="utf-8") == example().to_svg()
