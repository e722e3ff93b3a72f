"""The enumeration AuditTemplatePatchReplacePath.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class AuditTemplatePatchReplacePath(StrEnum):
    """Which property to set. /default_parameters needs 1.7.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    NAME = "/name"
    """The name of the audit template, unique among those that are not deleted."""

    DESCRIPTION = "/description"
    """What the template is for; None when it was not given."""

    GOAL = "/goal"
    """The goal, by UUID or name."""

    STRATEGY = "/strategy"
    """The strategy, by UUID or name; it must serve the goal. Left out, Watcher chooses one when an audit runs."""

    SCOPE = "/scope"
    """Which part of the cluster audits look at: a list of rules, such as [{"compute": [{"host_aggregates": [{"name":
    "rack1"}]}]}]; empty for all of it."""

    DEFAULT_PARAMETERS = "/default_parameters"
    """Strategy parameters that audits made from this template start with; empty when unset. Since 1.7."""

    @classmethod
    def _missing_(cls, value: object) -> AuditTemplatePatchReplacePath | None:
        return unknown_member(cls, value)


AUDIT_TEMPLATE_PATCH_REPLACE_PATH_BY_VALUE: Final = {member.value: member for member in AuditTemplatePatchReplacePath}
"""The documented members; one look here takes a fifth of the time of calling the class."""

AuditTemplatePatchReplacePathValue: TypeAlias = Literal[
    "/name",
    "/description",
    "/goal",
    "/strategy",
    "/scope",
    "/default_parameters",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
