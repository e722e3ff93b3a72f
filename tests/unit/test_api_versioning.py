"""Versions to compare, as code written for python-watcherclient does; what is expected was seen of 4.11.0."""

from __future__ import annotations

from typing import Any

import pytest

from watcherclient import exceptions
from watcherclient.common.api_versioning import APIVersion


@pytest.mark.parametrize(
    ("text", "parts", "string", "shown"),
    [
        ("1.0", (1, 0), "1.0", "<APIVersion: 1.0>"),
        ("1.5", (1, 5), "1.5", "<APIVersion: 1.5>"),
        ("1.10", (1, 10), "1.10", "<APIVersion: 1.10>"),
        ("2.0", (2, 0), "2.0", "<APIVersion: 2.0>"),
        ("1.latest", (1, float("inf")), "1.latest", "<APIVersion: 1.latest>"),
    ],
)
def test_a_version_is_read(text: str, parts: tuple[int, float], string: str, shown: str) -> None:
    version = APIVersion(text)
    assert (version.ver_major, version.ver_minor) == parts
    assert version.get_string() == string
    assert repr(version) == shown
    assert version.is_null() is False
    assert version.is_latest() is (text == "1.latest")


@pytest.mark.parametrize("text", ["", "1", "latest", "01.1", "1.05", " 1.5", "1.a", "0.1", "1.5.1", "1.latest "])
def test_other_text_is_no_version(text: str) -> None:
    with pytest.raises(exceptions.UnsupportedVersion, match=r"X\.Y, such as '1\.5'; got"):
        APIVersion(text)


@pytest.mark.parametrize("value", [1, 1.5, b"1.5", ("1", "5")])
def test_other_types_are_no_version(value: Any) -> None:
    with pytest.raises(TypeError, match=r"such as '1\.5'"):
        APIVersion(value)


def test_versions_are_compared_as_numbers() -> None:
    assert APIVersion("1.5") >= APIVersion("1.1")
    assert APIVersion("1.9") < APIVersion("1.10") < APIVersion("1.latest") < APIVersion("2.0")
    assert APIVersion() < APIVersion("1.0")
    assert APIVersion("1.5") == APIVersion("1.5") != APIVersion("1.6")
    assert APIVersion("1.latest") == APIVersion("1.latest")
    assert APIVersion() == APIVersion(None)
    assert max(APIVersion("1.2"), APIVersion("1.10")).get_string() == "1.10"


@pytest.mark.parametrize("other", ["1.5", 1.5, None])
def test_versions_are_compared_with_nothing_else(other: Any) -> None:
    version = APIVersion("1.5")
    for compare in (version.__eq__, version.__lt__, version.__ge__):
        with pytest.raises(TypeError, match="with another APIVersion"):
            compare(other)


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [
        ("1.1", "1.7", True),
        ("1.5", "1.5", True),
        (None, "1.4", False),
        (None, "1.5", True),
        ("1.6", None, False),
        (None, None, True),
        ("1.0", "1.latest", True),
    ],
)
def test_a_version_matches_a_range(lower: str | None, upper: str | None, expected: bool) -> None:
    assert APIVersion("1.5").matches(APIVersion(lower), APIVersion(upper)) is expected


def test_null_is_neither_text_nor_in_a_range() -> None:
    null = APIVersion()
    assert null.is_null()
    assert not null.is_latest()
    assert (str(null), repr(null)) == ("API Version Major: 0, Minor: 0", "<APIVersion: null>")
    with pytest.raises(ValueError, match="null version"):
        null.get_string()
    with pytest.raises(ValueError, match="null version"):
        null.matches(APIVersion("1.0"), APIVersion("1.7"))
