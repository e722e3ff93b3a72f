"""The type DataModelRowServerFlavorExtraSpecs.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

DataModelRowServerFlavorExtraSpecs: TypeAlias = dict[str, Any]
"""The extra specs of the flavor of the server: names and values. Since 1.6."""
