"""The type AuditParameters.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

AuditParameters: TypeAlias = dict[str, Any]
"""The parameters of the strategy, defaults filled in; empty when it takes none."""
