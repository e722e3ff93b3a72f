"""The model Fault.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..models.fault_code import FAULT_CODE_BY_VALUE, FaultCode
from ..types import Model, to_json

_NAMES = frozenset(
    (
        "faultcode",
        "faultstring",
        "debuginfo",
    )
)


@define(repr=False)
class Fault(Model):
    """An error of the API itself.

    Attributes:
        faultcode (FaultCode): Whose fault an error is: of the Client or of the Server.
        faultstring (str): What went wrong, in words.
        debuginfo (None | str): A traceback when the server runs in debug mode, else None.
    """

    faultcode: FaultCode
    """Whose fault an error is: of the Client or of the Server."""

    faultstring: str
    """What went wrong, in words."""

    debuginfo: None | str
    """A traceback when the server runs in debug mode, else None."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "faultcode": to_json(self.faultcode),
            "faultstring": self.faultstring,
            "debuginfo": to_json(self.debuginfo),
        }
        if self._unknown:
            fields.update(self._unknown)
        return fields

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Read the JSON object of an answer.

        Raises:
            KeyError: A required field is missing.
            TypeError, ValueError, AttributeError: A field has a type that cannot be read.
        """
        self = cls.__new__(cls)
        self._unknown = None
        self.faultcode = FAULT_CODE_BY_VALUE.get(source["faultcode"]) or FaultCode(source["faultcode"])
        self.faultstring = source["faultstring"]
        self.debuginfo = source["debuginfo"]
        known = 3
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
