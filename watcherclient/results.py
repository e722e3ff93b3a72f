"""What lists return: lists that show themselves as a table in a notebook."""

from __future__ import annotations

from typing import Any, Final, TypeVar

from watcher_v1_client.types import Model

Row = TypeVar("Row", bound=Model)

SHOWN: Final = 50
"""How many resources are shown; asyncio asks for the repr of what a coroutine returns, and a list may be long."""


class ResultList(list[Row]):
    """A list of resources."""

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return the resources as plain JSON values: what json.dumps() and pandas.DataFrame() take."""
        return [row.to_dict() for row in self]

    def __repr__(self) -> str:
        more = [f"... and {len(self) - SHOWN:,} more"] if len(self) > SHOWN else []
        return f"[{', '.join([*map(repr, self[:SHOWN]), *more])}]"

    def _repr_html_(self) -> str:
        from html import escape  # not above: a millisecond that few programs need

        records = [row.to_dict() for row in self[:SHOWN]]
        names = [name for name in (records[0] if records else {}) if name != "links"]
        head = "".join(f"<th>{escape(name)}</th>" for name in names)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(str(record.get(name, '')))}</td>" for name in names) + "</tr>"
            for record in records
        )
        if len(self) > SHOWN:
            body += f'<tr><td colspan="{len(names)}">... and {len(self) - SHOWN:,} more</td></tr>'
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
