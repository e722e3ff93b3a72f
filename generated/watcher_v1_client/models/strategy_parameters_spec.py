"""The type StrategyParametersSpec.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

StrategyParametersSpec: TypeAlias = dict[str, Any]
"""The JSON Schema (draft 4) of the parameters that an audit may give to this strategy; empty when it takes none."""
