"""Make the list methods of each resource, watcherclient/_async/_generated, from openapi/watcher-v1.yaml.

    python scripts/generate_lists.py           write the folder
    python scripts/generate_lists.py --check   write nothing; fail with a diff when it differs from what this makes

A list is an operation with x-python-list. The template is openapi/templates/lists.py.jinja; what all lists share at run
time is written by hand, in watcherclient/_api/listing.py and watcherclient/_async/paging.py.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
import yaml
from made_folders import ROOT, run, tidy

DOCUMENT = Path("openapi/watcher-v1.yaml")
TEMPLATES = Path("openapi/templates")
FOLDER = Path("watcherclient/_async/_generated")

PAGING = ("limit", "marker", "sort_key", "sort_dir", "OpenStack-API-Version")
"""The parameters that each list has; all others are filters."""

Node = dict[str, Any]


class Filter(NamedTuple):
    """An argument that says which rows are wanted.

    Attributes:
        name: The name of the argument.
        annotation: Its type, without None.
        resource: The resource that it refers to; "" when it is a value of a field.
        parameter: The server's parameter; "" when the client filters.
        enum: The enumeration whose member it is; "" when it is none.
        by_uuid_only: Whether a name has to be looked up first.
        into: The server's parameters that it stands for, found by a look-up.
        description: What it means, in the docstring.
    """

    name: str
    annotation: str
    resource: str
    parameter: str
    enum: str
    by_uuid_only: bool
    into: tuple[str, ...]
    description: str


class Rows(NamedTuple):
    """One way to list: the operation, and the model of its rows."""

    operation: str
    model: str


class List(NamedTuple):
    """The list methods of one resource.

    Attributes:
        resource: As in the names of operations: action_plan.
        singular: In a sentence: action plan.
        plural: In a sentence: action plans.
        field: The field of a page that holds the rows.
        summary: The plain list.
        detail: The list in full.
        full: What the list in full adds.
        marker: The type of the marker.
        marker_field: What the marker is: uuid or id.
        sort_keys: The enumeration of the sort keys.
        within_page: The sort keys that the server sorts by inside each page only.
        filters: The arguments that say which rows are wanted.
        exclusive: Two of them that cannot be given together, or none.
        exclusive_reason: The end of the message that says so.
        wrong_together: The filter that the server is asked for, and the one that the client applies then; or none.
        refused_with_detail: The server's parameters that some servers refuse for the list in full.
    """

    resource: str
    singular: str
    plural: str
    field: str
    summary: Rows
    detail: Rows
    full: str
    marker: str
    marker_field: str
    sort_keys: str
    within_page: tuple[str, ...]
    filters: tuple[Filter, ...]
    exclusive: tuple[str, ...]
    exclusive_reason: str
    wrong_together: tuple[str, ...]
    refused_with_detail: tuple[str, ...]


class Document:
    """The OpenAPI document, as far as lists need it."""

    def __init__(self, document: Node) -> None:
        self._document = document
        self._operations: dict[str, Node] = {
            operation["operationId"]: operation for item in document["paths"].values() for operation in item.values()
        }

    def lists(self) -> Iterator[List]:
        """Return what the document says about each list."""
        for name, operation in self._operations.items():
            if "x-python-list" in operation:
                yield self._list(name, operation)

    def _list(self, name: str, operation: Node) -> List:
        extension: Node = operation["x-python-list"]
        (resource,) = operation["tags"]
        parameters: dict[str, Node] = {each["name"]: each for each in map(self._resolve, operation["parameters"])}
        field, summary = self._rows(name, operation)
        detail_name = f"{name}_detail"
        _, detail = self._rows(detail_name, self._operations[detail_name])
        sort_keys = _reference(parameters["sort_key"]["schema"])
        has_number = parameters["marker"]["schema"]["type"] == "integer"
        exclusive: Node = extension.get("exclusive", {})
        wrong: Node = extension.get("answered-wrongly-together", {})
        return List(
            resource=resource,
            singular=resource.replace("_", " "),
            plural=field.replace("_", " "),
            field=field,
            summary=summary,
            detail=detail,
            full=extension["full"],
            marker="int" if has_number else "str | UUID",
            marker_field="id" if has_number else "uuid",
            sort_keys=sort_keys,
            within_page=tuple(self._schema(sort_keys).get("x-sorted-within-page", ())),
            filters=tuple(self._filters(extension, parameters, summary)),
            exclusive=tuple(exclusive.get("arguments", ())),
            exclusive_reason=exclusive.get("reason", ""),
            wrong_together=(wrong["asked"], wrong["filtered"]) if wrong else (),
            refused_with_detail=tuple(extension.get("refused-with-detail", {})),
        )

    def _filters(self, extension: Node, parameters: dict[str, Node], summary: Rows) -> Iterator[Filter]:
        refused: Node = extension.get("refused-with-detail", {})
        exclusive: list[str] = extension.get("exclusive", {}).get("arguments", [])
        for parameter, definition in parameters.items():
            if parameter in PAGING:
                continue
            argument: Node = definition["x-python-argument"]
            name: str = argument["name"]
            others = " or ".join(other for other in exclusive if other != name and name in exclusive)
            sentences = [
                f"Only those of this {argument['resource'].replace('_', ' ')}"
                f"{f'; not together with {others}' if others else ''}.",
                *([refused[parameter]] if parameter in refused else []),
            ]
            resource: str = argument["resource"]
            by_uuid_only: bool = argument.get("by-uuid-only", False)
            yield Filter(name, _ref(resource), resource, parameter, "", by_uuid_only, (), " ".join(sentences))
        expanded: dict[str, Node] = extension.get("expanded-filters", {})
        for name, each in expanded.items():
            resource = each["resource"]
            yield Filter(name, _ref(resource), resource, "", "", False, tuple(each["into"]), each["description"])
        chosen: dict[str, str] = extension.get("client-filters", {})
        for name, description in chosen.items():
            schema: Node = self._schema(summary.model)["properties"][name]
            enum = _reference(schema) if "$ref" in schema else ""
            annotation = f"{enum} | {enum}Value" if enum else "str"
            description = f"{description} Filtered by the client, from all rows: the server has no such filter."
            yield Filter(name, annotation, "", "", enum, False, (), description)

    def _rows(self, name: str, operation: Node) -> tuple[str, Rows]:
        """Return the field of a page that holds the rows, and how they are listed."""
        page = self._schema(_reference(operation["responses"]["200"]["content"]["application/json"]["schema"]))
        ((field, rows),) = ((key, value) for key, value in page["properties"].items() if value["type"] == "array")
        return field, Rows(name, _reference(rows["items"]))

    def _schema(self, name: str) -> Node:
        schema: Node = self._document["components"]["schemas"][name]
        return schema

    def _resolve(self, parameter: Node) -> Node:
        if "$ref" not in parameter:
            return parameter
        found: Node = self._document["components"]["parameters"][_reference(parameter)]
        return found


def _reference(node: Node) -> str:
    """Return the name of the component that a node refers to."""
    name: str = node["$ref"].rpartition("/")[2]
    return name


def _ref(resource: str) -> str:
    """Return the type of what may stand for a resource, in watcherclient.typing."""
    return f"{_class_name(resource)}Ref"


def _class_name(name: str) -> str:
    return "".join(word.title() for word in name.split("_"))


def _module_name(class_name: str) -> str:
    """Return the module of a model: AuditSortKey is in audit_sort_key."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in class_name).removeprefix("_")


def make(target: Path, root: Path = ROOT) -> None:
    """Write the folder below another root, formatted."""
    document = Document(yaml.load((root / DOCUMENT).read_text(encoding="utf-8"), yaml.CSafeLoader))
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(root / TEMPLATES),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - what comes out is Python
    )
    environment.filters |= {"class_name": _class_name, "module_name": _module_name}
    folder = target / FOLDER
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(environment.get_template("lists_init.py.jinja").render(), encoding="utf-8")
    template = environment.get_template("lists.py.jinja")
    for each in document.lists():
        (folder / f"{each.resource}_lists.py").write_text(template.render(each._asdict()), encoding="utf-8")
    tidy(target)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], (FOLDER,), partial(make, root=ROOT)))
