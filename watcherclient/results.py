"""What lists return: lists that show themselves as a table in a notebook."""

from __future__ import annotations

from typing import Any, TypeVar

from watcher_v1_client.types import Model

Row = TypeVar("Row", bound=Model)


class ResultList(list[Row]):
    """A list of resources."""

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return the resources as plain JSON values: what json.dumps() and pandas.DataFrame() take."""
        return [row.to_dict() for row in self]

    def _repr_html_(self) -> str:
        from html import escape  # not above: a millisecond that few programs need

        records = self.to_dicts()
        names = [name for name in (records[0] if records else {}) if name != "links"]
        head = "".join(f"<th>{escape(name)}</th>" for name in names)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(str(record.get(name, '')))}</td>" for name in names) + "</tr>"
            for record in records
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
