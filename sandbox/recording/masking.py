"""Make recorded exchanges the same in every run: what is new each time gets a fixed value.

Identifiers keep their identity: the same one in two places is the same one afterwards, too.
"""

import re
import uuid
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

_SPACE = uuid.UUID("6f9a1d1e-0000-4000-8000-000000000000")
_REQUEST_ID = re.compile(r"req-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_UUID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
_HEXADECIMAL_ID = re.compile(r"\b[0-9a-f]{32}\b")
_OBJECT_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}\b")
_TIME = re.compile(r"\b(\d{4})-\d\d-\d\d([T ])\d\d:\d\d:\d\d(\.\d+)?")
# Python tells the members of a set in any order.
_SET = re.compile(r"(Value should be one of: )(\w+(?:, \w+)*)")
_ORDER = re.compile(r"(not supported between instances of )('\w+') and ('\w+')")

# Times that the script itself sends are later; they stay as they are.
_FIRST_YEAR_OF_THE_SCRIPT = 2030
# Identifiers that the script makes up stay as well: 00000000-...
_MADE_UP = "00000000-"


class Masking:
    """Fixed values for what one server generated. Feed the exchanges in the order of the script."""

    def __init__(self, addresses: Mapping[str, str]) -> None:
        """Take the addresses to replace: what was listened on, and what to write instead."""
        self._addresses = dict(addresses)
        self._known: dict[str, str] = {}
        self._origin = ""
        self._count = 0

    def exchange(self, exchange: dict[str, Any]) -> dict[str, Any]:
        """The exchange with fixed values."""
        # Named after where they appear first, so that another call in the script changes few.
        self._origin, self._count = str(exchange["name"]), 0
        masked = {
            "name": exchange["name"],
            "request": self._value(exchange["request"]),
            "response": self._value(exchange["response"]),
        }
        _sort_rows(masked)
        return masked

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, list):
            return [self._value(item) for item in value]
        if isinstance(value, dict):
            return {self._text(key): self._value(item) for key, item in value.items()}
        return value

    def _text(self, text: str) -> str:
        for address, fixed in self._addresses.items():
            text = text.replace(address, fixed)
        text = _REQUEST_ID.sub("req-00000000-0000-4000-8000-000000000000", text)
        text = _UUID.sub(lambda match: self._identifier(match[0]), text)
        text = _HEXADECIMAL_ID.sub(lambda match: self._identifier(match[0]), text)
        text = _OBJECT_ADDRESS.sub("0x0", text)
        text = _ORDER.sub(lambda match: match[1] + " and ".join(sorted(match.groups()[1:])), text)
        text = _SET.sub(lambda match: match[1] + ", ".join(sorted(match[2].split(", "))), text)
        return _TIME.sub(_time, text)

    def _identifier(self, found: str) -> str:
        if found.startswith(_MADE_UP):
            return found
        if found not in self._known:
            made = uuid.uuid5(_SPACE, f"{self._origin} {self._count}")
            self._known[found] = str(made) if "-" in found else made.hex
            self._count += 1
        return self._known[found]


def _time(match: re.Match[str]) -> str:
    if int(match[1]) >= _FIRST_YEAR_OF_THE_SCRIPT:
        return match[0]
    fraction = ".678901" if match[3] else ""
    return f"2026-01-02{match[2]}03:04:05{fraction}"


def _sort_rows(exchange: dict[str, Any]) -> None:
    """Rows that the server sorted by identifiers are sorted by what stands for these now."""
    key = parse_qs(urlsplit(exchange["request"]["path"]).query).get("sort_key", [""])[0]
    body = exchange["response"].get("body")
    if key.endswith("uuid") and isinstance(body, dict):
        for rows in body.values():
            if isinstance(rows, list):
                # Those of the same goal, audit or plan came in the order of their own identifiers.
                rows.sort(key=lambda row: (row[key] or "", row["uuid"]))
