"""The type Availability.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

Availability: TypeAlias = dict[str, Any]
"""Whether a metric or a data model is there: its name as the only key, and "available" or "not available"."""
