"""The list methods of each resource.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

# Derived from watcherclient/_async/_generated/__init__.py by scripts/derive_sync.py: do not edit.
