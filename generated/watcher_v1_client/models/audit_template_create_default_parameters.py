"""The type AuditTemplateCreateDefaultParameters.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

AuditTemplateCreateDefaultParameters: TypeAlias = dict[str, Any]
"""Strategy parameters that audits made from this template start with. Needs a strategy. Since 1.7: sent lower,
it is refused with 406."""
