"""What holds for the OpenAPI document whatever it describes: valid, closed, described, and consistent with itself."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

DOCUMENT = Path(__file__).parents[2] / "openapi" / "watcher-v1.yaml"
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C is ten times as fast
TEXT = DOCUMENT.read_text(encoding="utf-8")
DOC: dict[str, Any] = yaml.load(TEXT, LOADER)
COMPONENTS: dict[str, dict[str, Any]] = DOC["components"]
SCHEMAS = COMPONENTS["schemas"]
OPERATIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    operation["operationId"]: (method, path, operation)
    for path, item in DOC["paths"].items()
    for method, operation in item.items()
}
LISTS = sorted(name for name in OPERATIONS if re.fullmatch(r"list_\w+(?<!_detail)", name) and name != "list_versions")
PATCH_STEPS = sorted(name for name in SCHEMAS if re.fullmatch(r"\w+Patch(Add|Replace|Remove)", name))


def walk(node: Any, place: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of the document with its place."""
    if isinstance(node, dict):
        yield place, node
        for key, value in node.items():
            yield from walk(value, f"{place}/{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from walk(value, f"{place}/{number}")


def resolve(node: dict[str, Any]) -> dict[str, Any]:
    """What a reference points to."""
    while "$ref" in node:
        target: Any = DOC
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node


def parameters(operation: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {found["name"]: found for found in map(resolve, operation.get("parameters", []))}


def properties() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, schema in SCHEMAS.items():
        for field, definition in schema.get("properties", {}).items():
            yield name, field, definition


def test_is_valid_openapi_3_1() -> None:
    assert DOC["openapi"].startswith("3.1.")
    assert not list(OpenAPIV31SpecValidator(DOC).iter_errors())


def test_is_written_out_without_anchors_and_merge_keys() -> None:
    assert not re.findall(r"(?m)(?:^|[:-]) *(?:&\w+|\*\w+|<<:)", TEXT)


def test_everything_is_described() -> None:
    described = {f"operation {name}": operation for name, (_, _, operation) in OPERATIONS.items()}
    described |= {f"property {name}.{field}": definition for name, field, definition in properties()}
    described |= {f"tag {tag['name']}": tag for tag in DOC["tags"]}
    for kind in ("schemas", "responses", "headers", "parameters", "securitySchemes"):
        described |= {f"{kind} {name}": part for name, part in COMPONENTS[kind].items()}
    for name, (_, _, operation) in OPERATIONS.items():
        described |= {f"parameter {key} of {name}": value for key, value in parameters(operation).items()}
        described |= {f"status {key} of {name}": resolve(value) for key, value in operation["responses"].items()}
    assert [place for place, part in described.items() if not part.get("description", "").strip()] == []
    assert [name for name, (_, _, operation) in OPERATIONS.items() if not operation.get("summary")] == []


def test_parameter_schemas_are_described_too() -> None:
    """The generator takes the docstring of an argument from the schema, not from the parameter."""
    silent = {
        f"{name}: {key}"
        for name, (_, _, operation) in OPERATIONS.items()
        for key, value in parameters(operation).items()
        if not resolve(value["schema"]).get("description")
    }
    assert silent == set()


def test_descriptions_can_stand_in_docstrings() -> None:
    bad = [place for place, node in walk(DOC) if re.search(r'\\|"""', str(node.get("description", "")))]
    assert bad == []


def test_objects_are_closed_unless_they_are_free_form() -> None:
    open_objects = [
        name
        for name, schema in SCHEMAS.items()
        if schema.get("type") == "object"
        and schema.get("additionalProperties") is not False
        and "x-python-type" not in schema
    ]
    open_properties = [
        f"{name}.{field}"
        for name, field, definition in properties()
        if "object" in definition.get("type", "") and "x-python-type" not in definition
    ]
    assert open_objects + open_properties == []


def test_required_properties_exist() -> None:
    missing = {
        f"{name}.{field}"
        for name, schema in SCHEMAS.items()
        for field in schema.get("required", [])
        if field not in schema.get("properties", {})
    }
    assert missing == set()


@pytest.mark.parametrize("summary", sorted(name for name in SCHEMAS if name.endswith("Summary")))
def test_a_full_answer_has_all_that_its_list_row_has(summary: str) -> None:
    row, full = SCHEMAS[summary], SCHEMAS[summary.removesuffix("Summary")]
    assert row["properties"].items() <= full["properties"].items()
    assert set(row["required"]) == set(full["required"]) & set(row["properties"])


def test_minimum_microversions_are_well_formed() -> None:
    newest = int(DOC["info"]["version"].removeprefix("1."))
    marks = {place: node["x-openstack"] for place, node in walk(DOC) if "x-openstack" in node}
    assert marks
    for place, mark in marks.items():
        assert set(mark) == {"min-ver"}, place
        assert re.fullmatch(r"1\.[1-9]\d*", mark["min-ver"]), place
        assert int(mark["min-ver"].removeprefix("1.")) <= newest, place


def test_what_came_with_a_microversion_is_not_required() -> None:
    required = {
        f"{name}.{field}"
        for name, field, definition in properties()
        if "x-openstack" in definition and field in SCHEMAS[name]["required"]
    }
    assert required == set()


def test_what_came_with_a_microversion_says_so() -> None:
    marked = {place: node for place, node in walk(DOC) if "x-openstack" in node and "/V1/" not in place}
    silent = [
        place for place, node in marked.items() if f"Since {node['x-openstack']['min-ver']}" not in node["description"]
    ]
    assert silent == []


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_operation(name: str) -> None:
    _, path, operation = OPERATIONS[name]
    assert re.fullmatch(r"[a-z][a-z0-9_]*", name)
    assert len(operation["tags"]) == 1
    assert operation["tags"][0] in {tag["name"] for tag in DOC["tags"]}
    assert [key for key in operation["responses"] if not re.fullmatch(r"[2-5]\d\d", key)] == []
    assert sum(key.startswith("2") for key in operation["responses"]) == 1
    in_path = {key for key, value in parameters(operation).items() if value["in"] == "path"}
    assert in_path == set(re.findall(r"{(\w+)}", path))
    if path != "/":
        assert "OpenStack-API-Version" in parameters(operation)
        assert {"400", "401", "406", "503"} <= set(operation["responses"])
    if "requestBody" in operation:
        assert "415" in operation["responses"]


@pytest.mark.parametrize("name", LISTS)
def test_list(name: str) -> None:
    _, path, operation = OPERATIONS[name]
    _, detail_path, detail = OPERATIONS[f"{name}_detail"]
    assert detail_path == f"{path}/detail"
    assert operation["parameters"] == detail["parameters"]
    sort_key = parameters(operation)["sort_key"]["schema"]["$ref"]
    assert sort_key.endswith("SortKey")
    assert resolve({"$ref": sort_key})["enum"]
    assert {"limit", "marker", "sort_dir"} <= set(parameters(operation))


@pytest.mark.parametrize("name", LISTS)
def test_sort_keys_are_properties(name: str) -> None:
    """All but id, the key of the database: in order of creation."""
    detail = OPERATIONS[f"{name}_detail"][2]["responses"]["200"]["content"]["application/json"]["schema"]
    (rows,) = (field for field in resolve(detail)["properties"] if field != "next")
    row = resolve(resolve(detail)["properties"][rows]["items"])
    keys = set(resolve(parameters(OPERATIONS[name][2])["sort_key"]["schema"])["enum"])
    # Strategies and scoring engines show no times, but are sorted by them.
    assert keys - set(row["properties"]) <= {"id", "created_at", "updated_at"}


@pytest.mark.parametrize("name", PATCH_STEPS)
def test_patch_step(name: str) -> None:
    schema = SCHEMAS[name]
    step = schema["properties"]
    assert step["op"]["const"] == step["op"]["default"] == re.sub(r".*Patch", "", name).lower()
    assert all(path.startswith("/") for path in step["path"]["enum"])
    assert ("value" in schema["required"]) == (step["op"]["const"] != "remove")
    rules = schema.get("dependentSchemas", {}).get("path", {}).get("oneOf", [])
    ruled = [path for rule in rules for path in rule["properties"]["path"]["enum"]]
    if "value" in step and "$ref" not in step["value"]:
        assert sorted(ruled) == sorted(step["path"]["enum"]), "each path has exactly one rule for its value"


def test_every_component_is_used() -> None:
    used = {node["$ref"] for _, node in walk(DOC) if isinstance(node.get("$ref"), str)}
    unused = {
        f"#/components/{kind}/{name}"
        for kind in ("schemas", "responses", "headers", "parameters")
        for name in COMPONENTS[kind]
    } - used
    assert unused == set()


def test_extensions_say_when_an_answer_lacks_a_property() -> None:
    silent = [
        f"{name}.{field}"
        for name, field, definition in properties()
        if not re.search("Create$|Patch", name)
        and field not in SCHEMAS[name].get("required", ())
        and not definition.keys() & {"x-absent-when", "x-openstack"}
    ]
    assert silent == []


def test_what_is_read_as_null_when_it_is_absent_may_be_null() -> None:
    marked = [each for each in properties() if each[2].get("x-python-absent-as-null")]
    assert len(marked) == 6
    assert [name for name, _, definition in marked if "null" not in definition["type"]] == []


def test_each_value_of_an_enumeration_is_explained() -> None:
    """Sort keys but for some are properties, which are explained where they stand."""
    enumerations = {name: schema for name, schema in SCHEMAS.items() if "enum" in schema}
    for name, schema in enumerations.items():
        explained = schema.get("x-enumDescriptions", {})
        assert explained.keys() <= set(schema["enum"])
        if not name.endswith("SortKey"):
            assert explained.keys() == set(schema["enum"]), name


@pytest.mark.parametrize("name", LISTS)
def test_what_a_python_list_adds_fits_the_operation(name: str) -> None:
    extension = OPERATIONS[name][2]["x-python-list"]
    known = {"full", "client-filters", "expanded-filters", "answered-wrongly-together", "exclusive"}
    assert {"full"} <= extension.keys() <= known | {"refused-with-detail"}
    filters = {key: each for key, each in parameters(OPERATIONS[name][2]).items() if "x-python-argument" in each}
    wrong = extension.get("answered-wrongly-together", {})
    assert set(wrong.values()) <= filters.keys()
    arguments = {each["x-python-argument"]["name"] for each in filters.values()}
    assert set(extension.get("exclusive", {}).get("arguments", ())) <= arguments
    assert extension.get("refused-with-detail", {}).keys() <= filters.keys()
