"""Values that a table shows in another form than json, csv and value, which give them as they are."""

from __future__ import annotations

import io
from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cliff.columns import FormattableColumn

Records = Sequence[Mapping[str, Any]]

if TYPE_CHECKING:
    Cell = FormattableColumn[Records]
else:
    Cell = FormattableColumn  # generic since cliff 4.10 only

_PLAIN = Namespace(max_width=0, fit_width=False, print_empty=False)
"""The options of a table inside a table."""


def _titles(fields: Sequence[str]) -> list[str]:
    return [field.capitalize() for field in fields]


def _table_list(fields: Sequence[str], records: Records) -> str:
    """Return records as a table, a row each."""
    from cliff.formatters.table import TableFormatter

    out = io.StringIO()
    rows = [[record.get(field, "") for field in fields] for record in records]
    TableFormatter().emit_list(_titles(fields), rows, out, _PLAIN)
    return out.getvalue()


def _yaml(document: object) -> str:
    import yaml

    text: str = yaml.safe_dump(document, default_flow_style=False)
    return text


def _yaml_list(fields: Sequence[str], records: Records) -> str:
    return _yaml([{field.capitalize(): record.get(field, "") for field in fields} for record in records])


class Specifications(Cell):
    """The efficacy specification of a goal, in a list: a row per indicator."""

    def human_readable(self) -> str:
        """Return a table of names and units."""
        return _table_list(("name", "unit"), self._value)


class Specification(Cell):
    """The efficacy specification of a goal, in full: a table per indicator."""

    def human_readable(self) -> str:
        """Return the tables, one below the other."""
        from cliff.formatters.table import TableFormatter

        out = io.StringIO()
        for indicator in self._value:
            TableFormatter().emit_one(_titles(list(indicator)), list(indicator.values()), out, _PLAIN)
        return out.getvalue()


class NamedIndicators(Cell):
    """The efficacy indicators of an action plan, in a list."""

    def human_readable(self) -> str:
        """Return name, value and unit of each, as YAML."""
        return _yaml_list(("name", "value", "unit"), self._value)


class Indicators(Cell):
    """The efficacy indicators of an action plan, in full."""

    def human_readable(self) -> str:
        """Return name, description, value and unit of each, as YAML."""
        return _yaml_list(("name", "description", "value", "unit"), self._value)


class GlobalEfficacy(Cell):
    """The global efficacy of an action plan."""

    def human_readable(self) -> str:
        """Return a line per figure, with its unit, as YAML."""
        return "".join(
            _yaml({str(figure["name"]).capitalize(): amount(figure)})
            for figure in self._value
            if figure.get("value") is not None
        )


def amount(figure: Mapping[str, Any]) -> Any:
    """Return the value of an efficacy figure, with its unit if it has one."""
    value, unit = figure.get("value"), figure.get("unit")
    return f"{value:.2f} {unit}" if unit and value is not None else value
