"""The type JsonObject.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

JsonObject: TypeAlias = dict[str, Any]
"""A free-form JSON object."""
