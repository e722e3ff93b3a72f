"""Write the data of watcherclient.testing: what the document says of each collection, and what real servers come with.

scripts/testing_data.py                   write api.json anew, from openapi/watcher-v1.yaml
scripts/testing_data.py --check           fail when api.json is not what the document gives
scripts/testing_data.py --sandbox NAME    write cloud.json anew, from the servers of a sandbox with --old
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import yaml  # noqa: E402 - after the path is set

from sandbox import describe, rest  # noqa: E402 - after the path is set
from sandbox.keystone import Keystone  # noqa: E402 - after the path is set

DATA = ROOT / "watcherclient" / "testing" / "_data"
DOCUMENT = ROOT / "openapi" / "watcher-v1.yaml"

# What every start of a server makes up anew, or what follows from the rest.
OWN = ("uuid", "goal_uuid", "links", "created_at", "updated_at", "deleted_at")


def api() -> dict[str, Any]:
    """What the document says of each collection: fields with the minor version they came with, filters, sort keys."""
    document = yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))
    schemas, paths = document["components"]["schemas"], document["paths"]

    def resolve(node: Any) -> Any:
        while "$ref" in node:
            target = document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node

    def fields(path: str, collection: str) -> dict[str, int]:
        page = resolve(paths[path]["get"]["responses"]["200"]["content"]["application/json"]["schema"])
        properties = resolve(page["properties"][collection]["items"])["properties"]
        return {name: minor(definition) for name, definition in properties.items()}

    found: dict[str, Any] = {}
    for path in paths:
        collection = path.removeprefix("/v1/").removesuffix("/detail")
        if not path.endswith("/detail"):
            continue
        parameters = {each["name"]: each for each in map(resolve, paths[f"/v1/{collection}"]["get"]["parameters"])}
        found[collection] = {
            "summary": fields(f"/v1/{collection}", collection),
            "full": fields(path, collection),
            "filters": [name for name in parameters if name not in NO_FILTERS],
            "sort_keys": resolve(parameters["sort_key"]["schema"])["enum"],
        }
    row = schemas["DataModelRow"]
    found["data_model"] = {name: minor(definition) for name, definition in row["properties"].items()}
    return found


NO_FILTERS = ("limit", "marker", "sort_key", "sort_dir", "OpenStack-API-Version")


def minor(node: dict[str, Any]) -> int:
    """The minor version that a part of the document came with."""
    return int(node.get("x-openstack", {}).get("min-ver", "1.0").removeprefix("1."))


def cloud(name: str) -> dict[str, Any]:
    """What the servers of a sandbox come with, as 17.0.0 shows it; where 14.1.2 differs, as that does."""
    described = describe(name)
    token = Keystone(described["auth_url"]).token

    def rows(url: str, newest: str, collection: str) -> list[dict[str, Any]]:
        headers = {"X-Auth-Token": token, "OpenStack-API-Version": f"infra-optim {newest}"}
        page = rest.send("GET", f"{url}/v1/{collection}/detail", None, headers).json
        return [{key: value for key, value in row.items() if key not in OWN} for row in page[collection]]

    def get(path: str) -> Any:
        headers = {"X-Auth-Token": token, "OpenStack-API-Version": "infra-optim 1.7"}
        return rest.send("GET", f"{described['watcher_url']}/v1/{path}", None, headers).json

    found: dict[str, Any] = {
        collection: rows(described["watcher_url"], "1.7", collection)
        for collection in ("goals", "strategies", "scoring_engines")
    }
    found["states"] = {row["name"]: get(f"strategies/{row['name']}/state") for row in found["strategies"]}
    found["data_model"] = get("data_model")["context"]
    older = {row["name"]: row for row in rows(described["old_watcher_url"], "1.4", "strategies")}
    found["parameters_spec of 14"] = {
        row["name"]: older[row["name"]]["parameters_spec"] for row in found["strategies"] if row != older[row["name"]]
    }
    return found


def text(content: dict[str, Any]) -> str:
    """One line for each entry: small, and a change shows as a line."""

    def lines(value: Any) -> str:
        if isinstance(value, list):
            return "[\n  " + ",\n  ".join(json.dumps(each) for each in value) + "\n ]"
        return "{\n  " + ",\n  ".join(f"{json.dumps(key)}: {json.dumps(each)}" for key, each in value.items()) + "\n }"

    return "{\n " + ",\n ".join(f"{json.dumps(key)}: {lines(value)}" for key, value in content.items()) + "\n}\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--sandbox", metavar="NAME")
    options = parser.parse_args()
    if options.sandbox:
        (DATA / "cloud.json").write_text(text(cloud(options.sandbox)), encoding="utf-8")
        return 0
    target, wanted = DATA / "api.json", text(api())
    if options.check:
        if target.read_text(encoding="utf-8") == wanted:
            return 0
        print(f"{target.relative_to(ROOT)} is not what the document gives; run scripts/testing_data.py")
        return 1
    target.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
