"""Audit templates: presets of goal, strategy, scope and parameters for audits."""

# Derived from watcherclient/aio/v1/audit_template.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Literal, TypeAlias, overload

from watcher_v1_client.api.audit_template import (
    create_audit_template,
    delete_audit_template,
    get_audit_template,
    list_audit_templates,
    list_audit_templates_detail,
    update_audit_template,
)
from watcher_v1_client.models.audit_template import AuditTemplate
from watcher_v1_client.models.audit_template_create import AuditTemplateCreate
from watcher_v1_client.models.audit_template_patch_add import AuditTemplatePatchAdd
from watcher_v1_client.models.audit_template_patch_add_path import AuditTemplatePatchAddPath
from watcher_v1_client.models.audit_template_patch_remove import AuditTemplatePatchRemove
from watcher_v1_client.models.audit_template_patch_remove_path import AuditTemplatePatchRemovePath
from watcher_v1_client.models.audit_template_patch_replace import AuditTemplatePatchReplace
from watcher_v1_client.models.audit_template_patch_replace_path import AuditTemplatePatchReplacePath
from watcher_v1_client.models.audit_template_sort_key import AuditTemplateSortKey, AuditTemplateSortKeyValue
from watcher_v1_client.models.audit_template_summary import AuditTemplateSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcher_v1_client.types import UNSET

from watcherclient import arguments, exc
from watcherclient.creation import create_once
from watcherclient.patch import Shape, operations, uses_of_patch
from watcherclient.v1.manager import Manager

__all__ = (
    "AuditTemplate",
    "AuditTemplateManager",
    "AuditTemplateOperation",
    "AuditTemplateSummary",
)


AuditTemplateOperation: TypeAlias = AuditTemplatePatchAdd | AuditTemplatePatchReplace | AuditTemplatePatchRemove
"""An operation of a patch."""

_PATCH: Shape[AuditTemplateOperation] = {
    "add": (AuditTemplatePatchAdd, AuditTemplatePatchAddPath),
    "replace": (AuditTemplatePatchReplace, AuditTemplatePatchReplacePath),
    "remove": (AuditTemplatePatchRemove, AuditTemplatePatchRemovePath),
}


class AuditTemplateManager(Manager):
    """Reads, makes, changes and deletes audit templates."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = ...,
        goal: str | None = ...,
        strategy: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[AuditTemplateSummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        goal: str | None = ...,
        strategy: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[AuditTemplate]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        goal: str | None = ...,
        strategy: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[AuditTemplateSummary] | builtins.list[AuditTemplate]: ...

    def list(
        self,
        *,
        detail: bool = False,
        goal: str | None = None,
        strategy: str | None = None,
        limit: int | None = None,
        marker: str | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> builtins.list[AuditTemplateSummary] | builtins.list[AuditTemplate]:
        """List audit templates, all pages of them.

        Args:
            detail: Return full audit templates instead of summaries.
            goal: Only those of this goal, by its uuid or name.
            strategy: Only those of this strategy, by its uuid or name.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the audit template after which to start.
            sort_key: The field to sort by; id when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The audit templates; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no audit template.
        """
        key = arguments.optional_choice("sort_key", AuditTemplateSortKey, sort_key)
        direction = arguments.optional_choice("sort_dir", SortDirection, sort_dir)
        asked_goal = arguments.optional_identifier("goal", goal)
        asked_strategy = arguments.optional_identifier("strategy", strategy)
        keep: Callable[[AuditTemplateSummary | AuditTemplate], bool] | None = None
        if asked_goal is not UNSET and asked_strategy is not UNSET:
            # The server answers both together wrongly: it is asked for the strategy, and the goal is picked out here.
            asked_goal = UNSET

            def has_goal(row: AuditTemplateSummary | AuditTemplate) -> bool:
                return goal in (row.goal_uuid, row.goal_name)

            keep = has_goal

        if detail:
            return self._list(
                partial(
                    list_audit_templates_detail.build_request,
                    goal=asked_goal,
                    strategy=asked_strategy,
                    sort_key=key,
                    sort_dir=direction,
                ),
                list_audit_templates_detail.parse,
                lambda page: page.audit_templates,
                limit=limit,
                marker=marker,
                keep=keep,
            )
        return self._list(
            partial(
                list_audit_templates.build_request,
                goal=asked_goal,
                strategy=asked_strategy,
                sort_key=key,
                sort_dir=direction,
            ),
            list_audit_templates.parse,
            lambda page: page.audit_templates,
            limit=limit,
            marker=marker,
            keep=keep,
        )

    def get(self, audit_template_id: str) -> AuditTemplate:
        """Return one audit template.

        Args:
            audit_template_id: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such audit template.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return self._transport.call(
            get_audit_template.build_request(arguments.identifier("audit_template_id", audit_template_id)),
            get_audit_template.parse,
        )

    def create(
        self,
        *,
        name: str,
        goal: str,
        strategy: str | None = None,
        description: str | None = None,
        scope: Sequence[Mapping[str, Any]] | None = None,
        default_parameters: Mapping[str, Any] | None = None,
    ) -> AuditTemplate:
        """Make an audit template.

        Args:
            name: Unique among the templates that are not deleted; at most 63 characters.
            goal: The uuid or name of the goal.
            strategy: The uuid or name of the strategy; None leaves the choice to the audit.
            description: Text for people; at most 255 characters.
            scope: Which part of the cloud audits look at, as the server documents it; None means all.
            default_parameters: Parameters of the strategy, which must be given then. Since microversion 1.7.

        Returns:
            The new audit template.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.UnsupportedVersion: The server does not know default_parameters.
            watcherclient.exc.Conflict: The name exists already.
            watcherclient.exc.BadRequest: There is no such goal or strategy, or they do not belong together.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        if default_parameters is not None and strategy is None:
            raise exc.ValidationError("default_parameters needs strategy, whose parameters they are; got None")
        body = AuditTemplateCreate(
            name=arguments.new_name("name", name),
            goal=arguments.identifier("goal", goal),
            strategy=arguments.optional_identifier("strategy", strategy),
            description=arguments.optional(description),
            scope=UNSET if scope is None else [dict(part) for part in scope],
            default_parameters=UNSET if default_parameters is None else dict(default_parameters),
        )
        uses = () if default_parameters is None else ("audit_template.create(default_parameters)",)
        return create_once(
            self._transport,
            create_audit_template.build_request(body=body),
            get_audit_template.build_request(name),
            create_audit_template.parse,
            uses=uses,
        )

    def update(
        self, audit_template_id: str, patch: Iterable[AuditTemplateOperation | Mapping[str, Any]]
    ) -> AuditTemplate:
        """Change an audit template.

        Args:
            audit_template_id: Its uuid or name.
            patch: Operations, such as {"op": "replace", "path": "/name", "value": "new"}.

        Returns:
            The changed audit template.

        Raises:
            watcherclient.exc.ValidationError: The patch holds what the API does not take; nothing was sent.
            watcherclient.exc.NotFound: There is no such audit template.
            watcherclient.exc.Conflict: The goal or strategy changes while default_parameters stay.
            watcherclient.exc.BadRequest: A value is not what the server takes.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        changes = operations(patch, _PATCH)
        return self._transport.call(
            update_audit_template.build_request(
                arguments.identifier("audit_template_id", audit_template_id), body=changes
            ),
            update_audit_template.parse,
            uses=uses_of_patch("audit_template", changes),
        )

    def delete(self, audit_template_id: str) -> None:
        """Delete an audit template.

        Args:
            audit_template_id: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such audit template.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        self._transport.send(
            delete_audit_template.build_request(arguments.identifier("audit_template_id", audit_template_id))
        )
