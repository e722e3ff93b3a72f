"""The type AuditTemplateDefaultParameters.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

AuditTemplateDefaultParameters: TypeAlias = dict[str, Any]
"""Strategy parameters that audits made from this template start with; empty when unset. Since 1.7."""
