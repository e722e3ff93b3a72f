"""The type ScopeRule.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any, TypeAlias

ScopeRule: TypeAlias = dict[str, Any]
"""A rule that narrows an audit to a part of the cluster, such as {"compute": [{"availability_zones": [{"name":
"az1"}]}, {"exclude": [{"instances": [{"uuid": "..."}]}]}]}. The first rule holds compute: a list of
host_aggregates, availability_zones and exclude."""
