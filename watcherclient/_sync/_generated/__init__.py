"""The list methods of each resource."""

# Derived from watcherclient/_async/_generated/__init__.py by scripts/derive_sync.py: do not edit.
