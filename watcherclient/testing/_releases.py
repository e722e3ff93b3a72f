"""The releases of Watcher that the fake can be, and what differs between them."""

from __future__ import annotations

from typing import Final

from attrs import frozen


@frozen
class Release:
    """What one release of python-watcher does its own way."""

    name: str
    newest: int
    """The newest microversion is 1.newest."""
    has_request_ids: bool = True
    filters_detailed_audits_by_strategy: bool = True
    """`strategy` on /v1/audits/detail (Launchpad bug 2162057)."""
    checks_webhooks: bool = True
    """A webhook needs the role, as every other operation."""
    may_patch_actions: bool = True
    ignores_offsets: bool = False
    """Times that are sent are read in the server's own time zone, whatever offset they have."""
    knows_default_parameters: bool = True

    @property
    def newest_version(self) -> str:
        """The newest microversion, as text."""
        return f"1.{self.newest}"


_17: Final = Release("17.0.0", 7)
_16_0_1: Final = Release(
    "16.0.1", 6, filters_detailed_audits_by_strategy=False, checks_webhooks=False, knows_default_parameters=False
)
_15: Final = Release(
    "15.1.0",
    6,
    has_request_ids=False,
    filters_detailed_audits_by_strategy=False,
    checks_webhooks=False,
    knows_default_parameters=False,
)
_14_1_2: Final = Release(
    "14.1.2",
    4,
    has_request_ids=False,
    filters_detailed_audits_by_strategy=False,
    may_patch_actions=False,
    ignores_offsets=True,
    knows_default_parameters=False,
)

RELEASES: Final = {"17": _17, "17.0.0": _17, "16.0.1": _16_0_1, "15": _15, "15.1.0": _15, "14.1.2": _14_1_2}


def release(name: str) -> Release:
    """Return a release by its name.

    Raises:
        ValueError: There is no such release here.
    """
    try:
        return RELEASES[name]
    except KeyError:
        raise ValueError(f"release must be one of {', '.join(RELEASES)}, got {name!r}") from None
