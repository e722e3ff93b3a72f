"""Every operation is reachable from the facade; names, filters, bodies and required microversions agree."""

from __future__ import annotations

from watcherclient.testing._document import contract

from .facade import NOT_OFFERED, differences


def test_the_facade_agrees_with_the_document() -> None:
    assert sorted(differences(contract())) == []


def test_what_is_not_offered_exists() -> None:
    assert NOT_OFFERED.keys() <= contract().operations.keys()
