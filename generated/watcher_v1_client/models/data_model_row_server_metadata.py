"""The type DataModelRowServerMetadata.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

DataModelRowServerMetadata: TypeAlias = dict[str, Any]
"""The metadata of the server: names and values."""
