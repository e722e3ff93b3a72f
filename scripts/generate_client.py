"""Run openapi-python-client on openapi/watcher-v1.yaml: what scripts/regenerate.sh calls, in an environment of its own.

    python scripts/generate_client.py FOLDER

Its command could do this but for two things: templates see the whole document, extensions included (as `document`), and
each model that answers hold gets a second module, for msgspec, from struct.py.jinja.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.cli import handle_errors
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.union import UnionProperty
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "openapi" / "watcher-v1.yaml"


class Generator(Project):
    """Writes the client."""

    def _build_models(self) -> None:
        super()._build_models()
        models = {str(model.class_info.name): model for model in self.openapi.models}
        answers = {
            str(response.prop.class_info.name)
            for tag in self.openapi.endpoint_collections_by_tag.values()
            for endpoint in tag.endpoints
            for response in endpoint.responses.patterns
            if response.status_code.pattern.startswith("2") and isinstance(response.prop, ModelProperty)
        }
        reached = set(answers)
        waiting = list(answers)
        while waiting:
            for name in _models_of(models[waiting.pop()]):
                if name not in reached:
                    reached.add(name)
                    waiting.append(name)
        folder = self.package_dir / "_structs"
        folder.mkdir()
        template = self.env.get_template("struct.py.jinja")
        written = [models[name] for name in sorted(reached) if models[name].data.properties]
        for model in written:
            text = template.render(model=model, is_answer=model.class_info.name in answers)
            (folder / f"{model.class_info.module_name}.py").write_text(text, encoding="utf-8")
        init = self.env.get_template("structs_init.py.jinja")
        answered = [model for model in written if model.class_info.name in answers]
        (folder / "__init__.py").write_text(init.render(models=answered), encoding="utf-8")


def _models_of(model: ModelProperty) -> Iterator[str]:
    """Return the models that the properties of a model hold."""
    waiting: list[Any] = [*(model.required_properties or ()), *(model.optional_properties or ())]
    while waiting:
        each = waiting.pop()
        if isinstance(each, ModelProperty):
            yield each.class_info.name
        elif isinstance(each, ListProperty):
            waiting.append(each.inner_property)
        elif isinstance(each, UnionProperty):
            waiting += each.inner_properties


def _without_local_times(node: Any) -> Any:
    """Return the document for the generator, which knows no date-time-local: the types module reads it as UTC."""
    if isinstance(node, dict):
        return {
            key: "date-time" if key == "format" and value == "date-time-local" else _without_local_times(value)
            for key, value in node.items()
        }
    return [_without_local_times(item) for item in node] if isinstance(node, list) else node


def main(target: Path) -> None:
    """Write the client into a folder that does not exist yet; any error or warning ends the program."""
    document: dict[str, Any] = YAML(typ="safe").load(DOCUMENT)
    config = Config.from_sources(
        ConfigFile.load_from_path(ROOT / "openapi" / "generator.yaml"),
        MetaType.NONE,
        document_source=DOCUMENT,
        file_encoding="utf-8",
        overwrite=False,
        output_path=target,
    )
    data = GeneratorData.from_dict(_without_local_times(document), config=config)
    if isinstance(data, GeneratorError):
        handle_errors([data], fail_on_warning=True)
        return
    generator = Generator(openapi=data, config=config, custom_template_path=ROOT / "openapi" / "templates")
    generator.env.globals["document"] = document
    handle_errors(generator.build(), fail_on_warning=True)
    (target / "py.typed").touch()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
