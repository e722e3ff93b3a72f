"""Text of servers, as it can be shown: it may hold anything, such as line breaks or what moves a terminal's cursor."""

from __future__ import annotations


def printable(text: str) -> str:
    """Return a text in which all that cannot be seen is escaped, as repr() does it."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode("ascii") for each in text)
