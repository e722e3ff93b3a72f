"""The type AuditCreateParameters.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

AuditCreateParameters: TypeAlias = dict[str, Any]
"""Parameters of the strategy, as its parameters_spec says. Needs a strategy, here or in the template."""
