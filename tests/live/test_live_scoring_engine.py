"""Scoring engines."""

from __future__ import annotations

import json

import pytest

from watcherclient import exc
from watcherclient.v1.client import Client


def test_list(watcher: Client) -> None:
    engines = {engine.name: engine for engine in watcher.scoring_engine.list()}

    assert engines["dummy_scorer"].description == "Dummy workload classifier"


def test_list_with_details(watcher: Client) -> None:
    engines = {engine.name: engine for engine in watcher.scoring_engine.list(detail=True)}

    assert engines["dummy_scorer"] == watcher.scoring_engine.get("dummy_scorer")


def test_get_by_uuid_and_by_name(watcher: Client) -> None:
    engine = watcher.scoring_engine.get("dummy_scorer")

    assert watcher.scoring_engine.get(engine.uuid) == engine
    assert "feature_columns" in json.loads(engine.metainfo)


def test_sorting_limit_and_marker(watcher: Client) -> None:
    everything = watcher.scoring_engine.list(sort_key="name", sort_dir="desc")

    first = watcher.scoring_engine.list(sort_key="name", sort_dir="desc", limit=2)
    rest = watcher.scoring_engine.list(sort_key="name", sort_dir="desc", marker=first[-1].uuid)

    assert first + rest == everything
    assert [engine.name for engine in everything] == sorted((engine.name for engine in everything), reverse=True)


def test_a_scoring_engine_that_does_not_exist(watcher: Client) -> None:
    with pytest.raises(exc.NotFound, match="ScoringEngine no-such-engine could not be found"):
        watcher.scoring_engine.get("no-such-engine")
