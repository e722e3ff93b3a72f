"""Audit templates: presets of goal, strategy, scope and parameters for audits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from watcher_v1_client.api.audit_template import (
    create_audit_template,
    delete_audit_template,
    get_audit_template,
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
from watcher_v1_client.models.audit_template_summary import AuditTemplateSummary
from watcher_v1_client.types import UNSET, Unset
from watcherclient import exc
from watcherclient._api import arguments
from watcherclient._api.patch import Shape, check_alone, operations, remove_or_replace, uses_of_patch
from watcherclient._async._generated.audit_template_lists import AsyncAuditTemplateLists
from watcherclient._async.create_once import create_once

if TYPE_CHECKING:
    from watcherclient.typing import AuditTemplateRef, GoalRef, StrategyRef

__all__ = (
    "AsyncAuditTemplateManager",
    "AuditTemplate",
    "AuditTemplateOperation",
    "AuditTemplateSummary",
)


def __dir__() -> list[str]:
    return list(__all__)


AuditTemplateOperation: TypeAlias = AuditTemplatePatchAdd | AuditTemplatePatchReplace | AuditTemplatePatchRemove
"""An operation of a patch."""

_PATCH: Shape[AuditTemplateOperation] = {
    "add": (AuditTemplatePatchAdd, AuditTemplatePatchAddPath),
    "replace": (AuditTemplatePatchReplace, AuditTemplatePatchReplacePath),
    "remove": (AuditTemplatePatchRemove, AuditTemplatePatchRemovePath),
}


class AsyncAuditTemplateManager(AsyncAuditTemplateLists):
    """Reads, makes, changes and deletes audit templates."""

    async def get(self, audit_template_id: AuditTemplateRef) -> AuditTemplate:
        """Return one audit template.

        Args:
            audit_template_id: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such audit template.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self._transport.call(
            get_audit_template.build_request(arguments.identifier("audit_template_id", audit_template_id)),
            get_audit_template.parse,
        )

    async def create(
        self,
        *,
        name: str,
        goal: GoalRef,
        strategy: StrategyRef | None = None,
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
            watcherclient.exc.Conflict: The name already exists.
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
            scope=UNSET if scope is None else arguments.json_objects("scope", scope),
            default_parameters=UNSET
            if default_parameters is None
            else arguments.json_object("default_parameters", default_parameters),
        )
        uses = () if default_parameters is None else ("audit_template.create(default_parameters)",)
        return await create_once(
            self._transport,
            create_audit_template.build_request(body=body),
            get_audit_template.build_request(name),
            create_audit_template.parse,
            uses=uses,
        )

    async def get_or_create(
        self,
        *,
        name: str,
        goal: GoalRef,
        strategy: StrategyRef | None = None,
        description: str | None = None,
        scope: Sequence[Mapping[str, Any]] | None = None,
        default_parameters: Mapping[str, Any] | None = None,
    ) -> AuditTemplate:
        """Return the audit template of a name, made if there is none; takes what create() takes.

        One that is there already is returned as it is, when it has the goal and, where one is given, the strategy.

        Raises:
            watcherclient.exc.Conflict: There is one of this name with another goal or strategy.
        """
        with self._transport.operation("audit_template.get_or_create"):
            template = await self._find(name)
            if template is None:
                try:
                    return await self.create(
                        name=name,
                        goal=goal,
                        strategy=strategy,
                        description=description,
                        scope=scope,
                        default_parameters=default_parameters,
                    )
                except exc.Conflict:
                    template = await self._find(name)
                    if template is None:
                        raise
            wanted = {"goal": goal} if strategy is None else {"goal": goal, "strategy": strategy}
            for field, value in wanted.items():
                known = (getattr(template, f"{field}_uuid"), getattr(template, f"{field}_name"))
                if arguments.identifier(field, value) not in known:
                    raise exc.Conflict(f"There is an audit template {name!r} with another {field}: {known[1]}")
            return template

    async def _find(self, name: str) -> AuditTemplate | None:
        try:
            return await self.get(name)
        except exc.NotFound:
            return None

    async def update(
        self,
        audit_template_id: AuditTemplateRef,
        patch: Iterable[AuditTemplateOperation | Mapping[str, Any]] | None = None,
        *,
        name: str | Unset = UNSET,
        goal: GoalRef | Unset = UNSET,
        strategy: StrategyRef | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        scope: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        default_parameters: Mapping[str, Any] | Unset | None = UNSET,
    ) -> AuditTemplate:
        """Change an audit template: what is left out stays as it is, None removes.

        Args:
            audit_template_id: The audit template, or its uuid or name.
            patch: The change as raw operations, instead of all that follows, such as
                {"op": "replace", "path": "/name", "value": "new"}.
            name: A new name, at most 63 characters.
            goal: The goal.
            strategy: The strategy; None leaves the choice to the audit.
            description: Text for people; None removes it.
            scope: Which part of the cloud audits look at; None means all.
            default_parameters: Parameters of the strategy; None removes them. Since microversion 1.7.

        Returns:
            The changed audit template.

        Raises:
            watcherclient.exc.ValidationError: The change is not what the API takes; nothing was sent.
            watcherclient.exc.UnsupportedVersion: The server does not know default_parameters.
            watcherclient.exc.NotFound: There is no such audit template.
            watcherclient.exc.Conflict: The goal or strategy changes while default_parameters stay.
            watcherclient.exc.InternalServerError: The name already exists; the server should say 409.
            watcherclient.exc.BadRequest: A value is not what the server takes.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        fields = {
            "name": name if isinstance(name, Unset) else arguments.new_name("name", name),
            "goal": goal if isinstance(goal, Unset) else arguments.identifier("goal", goal),
            "strategy": strategy if isinstance(strategy, Unset | None) else arguments.identifier("strategy", strategy),
            "description": description,
            "scope": scope if isinstance(scope, Unset | None) else arguments.json_objects("scope", scope),
            "default_parameters": default_parameters
            if isinstance(default_parameters, Unset | None)
            else arguments.json_object("default_parameters", default_parameters),
        }
        if patch is None:
            patch = remove_or_replace(fields)
        else:
            check_alone(fields)
        changes = operations(patch, _PATCH)
        return await self._transport.call(
            update_audit_template.build_request(
                arguments.identifier("audit_template_id", audit_template_id), body=changes
            ),
            update_audit_template.parse,
            uses=uses_of_patch("audit_template", changes),
        )

    async def delete(self, audit_template_id: AuditTemplateRef) -> None:
        """Delete an audit template.

        Args:
            audit_template_id: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such audit template.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        await self._transport.send_without_content(
            delete_audit_template.build_request(arguments.identifier("audit_template_id", audit_template_id))
        )
