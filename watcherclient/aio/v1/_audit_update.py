"""Changes an audit, with as many requests as the server wants for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from watcher_v1_client.api.audit import update_audit
from watcher_v1_client.models.audit import Audit
from watcher_v1_client.models.audit_patch_add import AuditPatchAdd
from watcher_v1_client.models.audit_patch_add_path import AuditPatchAddPath
from watcher_v1_client.models.audit_patch_remove import AuditPatchRemove
from watcher_v1_client.models.audit_patch_remove_path import AuditPatchRemovePath
from watcher_v1_client.models.audit_patch_replace import AuditPatchReplace
from watcher_v1_client.models.audit_patch_replace_path import AuditPatchReplacePath
from watcherclient._api import audit_body
from watcherclient._api.patch import Shape, operations, uses_of_patch
from watcherclient._async.transport import AsyncTransport

_PATCH: Shape[AuditPatchAdd | AuditPatchReplace | AuditPatchRemove] = {
    "add": (AuditPatchAdd, AuditPatchAddPath),
    "replace": (AuditPatchReplace, AuditPatchReplacePath),
    "remove": (AuditPatchRemove, AuditPatchRemovePath),
}


async def change(transport: AsyncTransport, audit: str, patches: Iterable[Iterable[Any]]) -> Audit:
    """Send patches one after the other, none before all are known to be right, and return the changed audit."""
    *earlier, last = [operations(raw, _PATCH, audit_body.PATCH_VALUES) for raw in patches]
    for changes in earlier:
        request = update_audit.build_request(audit, body=changes)
        await transport.call(request, update_audit.parse, uses=uses_of_patch("audit", changes))
    request = update_audit.build_request(audit, body=last)
    return await transport.call(request, update_audit.parse, uses=uses_of_patch("audit", last))
