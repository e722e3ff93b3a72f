"""The type ActionInputParameters.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

ActionInputParameters: TypeAlias = dict[str, Any]
"""What the action works on; the keys depend on its type."""
