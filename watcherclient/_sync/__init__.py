"""The machinery of the asynchronous client; scripts/derive_sync.py makes _sync/ from it."""

# Derived from watcherclient/_async/__init__.py by scripts/derive_sync.py: do not edit.
