"""Microversions as data: what this client knows, what a call needs, and how they are read and written."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from typing import Final, NamedTuple

from watcherclient import exc

SERVICE_TYPE: Final = "infra-optim"
HEADER: Final = "OpenStack-API-Version"


class Version(NamedTuple):
    """A microversion; compares as numbers do, so 1.10 is newer than 1.9."""

    major: int
    minor: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"

    @classmethod
    def parse(cls, text: str) -> Version:
        """Read "1.7".

        Raises:
            ValueError: The text is not a microversion.
        """
        match = re.fullmatch(r"(\d{1,4})\.(\d{1,4})", text)
        if not match:
            raise ValueError(f"{text!r} is not a microversion such as '1.7'")
        return cls(int(match[1]), int(match[2]))


OLDEST: Final = Version(1, 0)
NEWEST: Final = Version(1, 7)

REQUIRED: Final[Mapping[str, Version]] = {
    "audit.create(start_time)": Version(1, 1),
    "audit.create(end_time)": Version(1, 1),
    "audit.update(start_time)": Version(1, 1),
    "audit.update(end_time)": Version(1, 1),
    "audit.create(force)": Version(1, 2),
    "audit.update(force)": Version(1, 2),
    "data_model.list": Version(1, 3),
    "webhook.trigger": Version(1, 4),
    "action.update": Version(1, 5),
    "audit_template.create(default_parameters)": Version(1, 7),
    "audit_template.update(default_parameters)": Version(1, 7),
}
"""What came after 1.0, as a caller writes it, with the microversion it came with."""


class Requested(NamedTuple):
    """What the user asked for: one version, or the newest that both sides know up to a limit."""

    limit: Version
    pinned: bool


def parse_requested(value: int | str | None, argument: str) -> Requested:
    """Read 1, "1", "1.latest" and "latest" (the newest that both sides know), or "1.N" (that version and no other).

    Warns when "1.N" is newer than this client knows.

    Raises:
        exc.UnsupportedVersion: It is not a version of this API.
    """
    text = "latest" if value is None else str(value).strip()
    if text in ("1", "latest", "1.latest"):
        return Requested(NEWEST, pinned=False)
    try:
        version = Version.parse(text)
    except ValueError:
        version = None
    if version is None or version.major != NEWEST.major:
        raise exc.UnsupportedVersion(
            f"{argument} must be 1, '1.latest' or a microversion such as '{NEWEST}'; got {value!r}"
        )
    if version > NEWEST:
        warnings.warn(
            f"{argument} is {version}, but this client knows the API up to {NEWEST}: it has no methods, arguments and "
            "fields for what came later; request() sends any request, and additional_properties holds unknown fields",
            stacklevel=4,  # the caller of get_client() or with_options()
        )
    return Requested(version, pinned=True)


class Offered(NamedTuple):
    """The range that a server says it offers."""

    oldest: Version
    newest: Version


def read_offered(headers: Mapping[str, str]) -> Offered | None:
    """Read the range from the headers of an answer, looked up in lower case; None when they do not say it."""
    try:
        return Offered(
            Version.parse(headers["openstack-api-minimum-version"]),
            Version.parse(headers["openstack-api-maximum-version"]),
        )
    except (KeyError, ValueError):
        return None


def is_refusal(status: int, headers: Mapping[str, str]) -> bool:
    """Whether an answer refuses the version; a 406 for another reason names the version it was read as."""
    return status == 406 and HEADER.lower() not in headers


def negotiate(requested: Requested, offered: Offered, endpoint: str) -> Version:
    """Choose the version to speak with a server that refused the one that was sent.

    Raises:
        exc.UnsupportedVersion: There is none that both sides know, or the pinned one is not offered.
    """
    version = min(requested.limit, offered.newest)
    if version < max(offered.oldest, OLDEST) or (requested.pinned and version != requested.limit):
        raise exc.UnsupportedVersion(
            f"{endpoint} offers microversions {offered.oldest} to {offered.newest}, "
            f"not {requested.limit}, which was {'asked for' if requested.pinned else 'the newest known here'}"
        )
    return version


def check_required(uses: tuple[str, ...], version: Version, offered: Offered | None) -> None:
    """Refuse a call that needs more than the agreed version.

    Args:
        uses: Keys of REQUIRED that the call uses.
        version: The agreed version.
        offered: What the server offers, when that is known already.

    Raises:
        exc.UnsupportedVersion: Names what needs which version, and the agreed one.
    """
    for use in uses:
        if REQUIRED[use] > version:
            offer = f"; the server offers {offered.oldest} to {offered.newest}" if offered else ""
            raise exc.UnsupportedVersion(
                f"{use} needs microversion {REQUIRED[use]}, but {version} was negotiated{offer}"
            )
