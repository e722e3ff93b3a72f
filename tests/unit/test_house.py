"""The rules of the house: which part may import which, who may use which library, and which names are public."""

from __future__ import annotations

import ast
import importlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import watcherclient

PACKAGE = Path(watcherclient.__file__).parent

FLOORS = (
    ("exceptions", "cli", "testing", "__init__"),
    ("client", "common"),
    ("v1", "aio"),
    ("_sync", "_async"),
    ("_config",),
    ("_auth",),
    ("_http", "_api", "_concurrency"),
    ("_httpcore",),
    ("options", "exc", "hooks", "results", "preview", "typing", "models", "document"),
    ("_installation", "_progress", "_text", "_version"),
)
"""The parts of the package from the top down: each may import from the floors below it, not from beside it or above."""

NEIGHBOURS = {
    ("client", "common"),
    ("common", "client"),  # the compatible client is one of the ways in
    ("options", "exc"),
    ("results", "exc"),
    ("typing", "results"),
    ("results", "typing"),
    ("results", "preview"),
    ("typing", "preview"),
    ("preview", "exc"),
}
"""Who may import from beside it."""

UPWARDS = {
    ("_config.py", "watcherclient.common.client"),  # looked up by name, only when a call has the older form
}
"""Who imports from above all the same, and why."""

LIBRARIES = {
    "anyio": ("_concurrency/asynchronous.py",),
    "httpcore": ("_httpcore.py",),
    "httpcore2": ("_httpcore.py",),
    "watcherclient._httpcore": ("_http/", "_concurrency/", "_async/connection.py", "_sync/connection.py"),
    "keystoneauth1": ("_auth/",),
    "msgspec": ("_http/msgspec_reader.py",),
    "opentelemetry": ("_http/telemetry.py",),
    "cliff": ("cli/",),
    "osc_lib": ("cli/",),
}
"""Where a library may be imported; elsewhere for annotations only."""


class Import:
    """One import: who imports what, and whether only type checkers do."""

    def __init__(self, path: Path, line: int, module: str, *, typing_only: bool) -> None:
        self.path, self.line, self.module, self.typing_only = path, line, module, typing_only

    def __str__(self) -> str:
        return f"{self.path}:{self.line} imports {self.module}"


def imports_of(path: Path, root: Path = PACKAGE) -> Iterator[Import]:
    """Return all imports of a module, also those inside functions and under TYPE_CHECKING."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only: set[ast.AST] = set()
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.If)
            and "TYPE_CHECKING" in ast.unparse(node.test)
            and "not" not in ast.unparse(node.test)
        ):
            typing_only.update(child for statement in node.body for child in ast.walk(statement))
    relative = path.relative_to(root)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(relative, node.lineno, alias.name, typing_only=node in typing_only)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{relative}:{node.lineno}: imports are absolute"
            for alias in node.names:
                # Only "from watcherclient import exc" names a module behind the word "import".
                module = f"{node.module}.{alias.name}" if node.module == "watcherclient" else str(node.module)
                yield Import(relative, node.lineno, module, typing_only=node in typing_only)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in (
            "import_module",
            "__import__",
        ):
            for argument in node.args[:1]:
                if isinstance(argument, ast.Constant):
                    yield Import(relative, node.lineno, str(argument.value), typing_only=False)


def part_of(path: Path) -> str:
    """Return the part of the package that a module belongs to."""
    return path.parts[0].removesuffix(".py")


def floor_of(part: str) -> int:
    return next(number for number, parts in enumerate(FLOORS) if part in parts)


def violation(found: Import) -> str | None:
    """Say which rule an import breaks."""
    package, _, rest = found.module.partition(".")
    if package == "watcherclient" and rest:
        here, there = part_of(found.path), rest.partition(".")[0]
        if (found.path.as_posix(), found.module) in UPWARDS:
            return None
        if here != there and (here, there) not in NEIGHBOURS and floor_of(here) >= floor_of(there):
            return f"{found}: {here} is not above {there}"
    allowed = LIBRARIES.get(package) or LIBRARIES.get(found.module)
    if allowed and not found.typing_only and not found.path.as_posix().startswith(allowed):
        return f"{found}: only {', '.join(allowed)} may"
    return None


MODULES = sorted(PACKAGE.rglob("*.py"))


def test_imports_point_downwards_and_libraries_stay_in_their_rooms() -> None:
    broken = [text for path in MODULES for found in imports_of(path) if (text := violation(found))]
    assert broken == []


def test_no_module_imports_itself_through_others() -> None:
    """Imports inside functions count too: a circle that only breaks when it is called is one."""
    names = {name_of(path): path for path in MODULES}
    graph = {
        name: {
            found.module if found.module in names else found.module.rpartition(".")[0]
            for found in imports_of(path)
            if not found.typing_only and (found.path.as_posix(), found.module) not in UPWARDS
        }
        & names.keys()
        for name, path in names.items()
    }
    assert [" -> ".join(circle) for circle in circles(graph)] == []


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return the circles of a graph, as far as they are met."""
    found: list[list[str]] = []
    done: set[str] = set()

    def walk(name: str, way: list[str]) -> None:
        if name in way:
            found.append([*way[way.index(name) :], name])
        elif name not in done:
            for other in sorted(graph[name] - {name}):
                walk(other, [*way, name])
            done.add(name)

    for name in graph:
        walk(name, [])
    return found


def test_a_circle_is_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [["a", "b", "c", "a"]]


def test_nothing_generated_imports_the_facade() -> None:
    generated = PACKAGE.parent / "generated" / "watcher_v1_client"
    if not generated.is_dir():
        pytest.skip("the generated client is not beside the package in a wheel")
    found = [
        str(each)
        for path in generated.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for each in ([node.module] if isinstance(node, ast.ImportFrom) else [])
        if str(each).startswith("watcherclient")
    ]
    assert found == []


@pytest.mark.parametrize(
    ("path", "source", "said"),
    [
        ("_http/answer.py", "from watcherclient._async.pool import AsyncPool", "_http is not above _async"),
        ("_api/patch.py", "def f():\n    from watcherclient._http import body", "_api is not above _http"),
        ("exc.py", "if TYPE_CHECKING:\n    from watcherclient import results", "exc is not above results"),
        ("v1/audit.py", "from watcherclient import client", "v1 is not above client"),
        ("_async/pool.py", "import httpcore", "only _httpcore.py may"),
        ("_async/session.py", "from watcherclient._httpcore import httpcore", "only _http/"),
        ("_config.py", "from keystoneauth1.session import Session", "only _auth/"),
        ("v1/audit.py", "import cliff.lister", "only cli/"),
        ("_http/body.py", "importlib.import_module('watcherclient.v1.audit')", "_http is not above v1"),
    ],
)
def test_the_rules_can_be_broken(tmp_path: Path, path: str, source: str, said: str) -> None:
    module = tmp_path / path
    module.parent.mkdir(parents=True, exist_ok=True)
    module.write_text(source, encoding="utf-8")
    assert [said in str(violation(found)) for found in imports_of(module, tmp_path)] == [True]


def test_annotations_may_name_what_may_not_be_imported(tmp_path: Path) -> None:
    (tmp_path / "_config.py").write_text("if TYPE_CHECKING:\n    import keystoneauth1.session\n", encoding="utf-8")
    assert [violation(found) for found in imports_of(tmp_path / "_config.py", tmp_path)] == [None]


def read_committed() -> dict[str, list[str]]:
    """Return the names of each public module, as data/public_names.json has them."""
    text = (Path(__file__).parent / "data" / "public_names.json").read_text(encoding="utf-8")
    committed: dict[str, list[str]] = json.loads(text)
    return committed


def public_modules() -> list[str]:
    """Return the modules of which no part begins with an underscore; the command line is for shells, not for import."""
    names = (".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in MODULES)
    public = (name.removesuffix(".__init__") for name in names if not name.startswith("watcherclient.cli."))
    return sorted(name for name in public if not any(part.startswith("_") for part in name.split(".")))


@pytest.mark.parametrize("name", public_modules())
def test_the_public_names_are_those_that_were_committed(name: str) -> None:
    """A new public name is a promise: it is added to data/public_names.json on purpose."""
    module = importlib.import_module(name)
    exported = sorted(module.__all__)
    assert exported == read_committed().get(name)
    assert not any(each.startswith("_") and each != "__version__" for each in exported)
    assert [each for each in exported if not hasattr(module, each)] == []


def test_no_public_module_is_gone() -> None:
    assert sorted(read_committed()) == public_modules()


# pytest finds the hooks of a plug-in by dir().
@pytest.mark.parametrize("name", [name for name in public_modules() if not name.endswith(".pytest_plugin")])
def test_dir_shows_public_names_and_nothing_else(name: str) -> None:
    module = importlib.import_module(name)
    shown = {each for each in dir(module) if not each.startswith("__")}
    assert shown == {each for each in module.__all__ if not each.startswith("__")}
