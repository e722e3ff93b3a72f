"""The asynchronous client, and the source of the blocking one.

Everything in this folder that awaits is written by hand here and derived for the blocking client by
scripts/derive_sync.py: aio/v1/audit.py gives v1/audit.py. Change this side.
"""

__all__: tuple[str, ...] = ()


def __dir__() -> list[str]:
    return list(__all__)
