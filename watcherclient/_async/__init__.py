"""The machinery of the asynchronous client; scripts/derive_sync.py makes _sync/ from it."""
