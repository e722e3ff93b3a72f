"""The blocking and the asynchronous client are one: the same names, parameters, defaults, annotations and words."""

import inspect
import re
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, get_overloads

import pytest

import watcherclient
from watcherclient.client import AsyncClient, Client


def _name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


PACKAGE = Path(watcherclient.__file__).parent
FOLDERS = {"aio/v1": "v1", "_async": "_sync"}
"""The source of each derived folder."""

MODULES = sorted(
    (_name(path), _name(PACKAGE / derived / path.relative_to(PACKAGE / source)))
    for source, derived in FOLDERS.items()
    for path in (PACKAGE / source).rglob("*.py")
)
"""Each asynchronous module, and its blocking counterpart."""


def blocking_word(text: str) -> str:
    """Put an asynchronous name or annotation into the blocking one's words."""
    text = re.sub(r"\bAwaitable\[((?:[^\[\]]|\[[^\[\]]*\])*)\]", r"\1", text)
    text = re.sub(r"\bAsync(?=[A-Z])", "", text)
    text = re.sub(r"\b__a(enter|exit|iter|next)__\b", r"__\1__", text)
    return {"aclose": "close"}.get(text, text).replace("aclose()", "close()").replace("get_async_client", "get_client")


def public(owner: Any) -> dict[str, Any]:
    """The names that users see, in the blocking side's words."""
    names = (name for name in vars(owner) if not name.startswith("_") or name in SPECIAL)
    found = {blocking_word(name): inspect.getattr_static(owner, name) for name in names if name not in ONLY_LATER}
    # Modules are imported when they are first needed: which are there depends on what ran before.
    return {name: value for name, value in found.items() if not inspect.ismodule(value)}


ONLY_LATER = ("Awaitable", "Coroutine")
"""What a module needs for annotations of the asynchronous side only."""

SPECIAL = ("__init__", "__enter__", "__exit__", "__aenter__", "__aexit__", "__iter__", "__aiter__", "__all__")


def signature(function: Any) -> str:
    found = inspect.signature(function)
    parts = [
        f"{parameter.kind.name} {name}: {blocking_word(str(parameter.annotation))} = {parameter.default!r}"
        for name, parameter in found.parameters.items()
    ]
    return f"({', '.join(parts)}) -> {blocking_word(str(found.return_annotation))}"


def described(value: Any) -> Any:
    """What is compared of a name: signature, overloads and words."""
    function = getattr(value, "func", value)
    if isinstance(value, classmethod | staticmethod):
        function = value.__func__
    if isinstance(value, property):
        function = value.fget
    if inspect.isfunction(function):
        words = " ".join(blocking_word(function.__doc__ or "").split())
        return type(value).__name__, signature(function), [signature(each) for each in get_overloads(function)], words
    if isinstance(value, tuple | frozenset | dict):
        return sorted(blocking_word(str(item)) for item in value)
    return None


@pytest.mark.parametrize(("source", "derived"), MODULES)
def test_a_module_has_its_counterpart(source: str, derived: str) -> None:
    assert set(public(import_module(source))) == set(public(import_module(derived)))


def classes(module: ModuleType) -> dict[str, type]:
    return {
        blocking_word(name): value
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__
    }


PAIRS = [
    pytest.param(value, classes(import_module(derived))[name], id=f"{source}.{name}")
    for source, derived in MODULES
    for name, value in classes(import_module(source)).items()
]


@pytest.mark.parametrize(("later", "now"), PAIRS)
def test_a_class_has_the_same_members(later: type, now: type) -> None:
    assert {name: described(value) for name, value in public(later).items()} == {
        name: described(value) for name, value in public(now).items()
    }


def test_the_clients_are_among_the_classes_above() -> None:
    pairs = [tuple(pair.values) for pair in PAIRS]
    assert (AsyncClient, Client) in pairs
    managers = {
        "goal", "strategy", "audit_template", "audit", "action_plan", "action", "scoring_engine", "service",
        "data_model", "webhook",
    }  # fmt: skip
    assert managers <= set(dir(AsyncClient))
    assert managers <= set(dir(Client))


def test_what_awaits_on_one_side_blocks_on_the_other() -> None:
    sources: list[Any] = [pair.values[0] for pair in PAIRS]
    awaited = {
        f"{source.__name__}.{name}"
        for source in sources
        for name, value in vars(source).items()
        if inspect.iscoroutinefunction(value)
    }
    assert {"AsyncAuditManager.create", "AsyncGoalLists.list", "AsyncClient.aclose"} <= awaited
    blocked = {
        name for pair in PAIRS for name, value in vars(pair.values[1]).items() if inspect.iscoroutinefunction(value)
    }
    assert blocked == set()


def test_the_comparison_can_fail() -> None:
    class One:
        async def get(self, audit: str = "a") -> str:
            """Words."""
            return audit

    class Other:
        def get(self, audit: str = "b") -> str:
            """Words."""
            return audit

    assert described(One.get) != described(Other.get)
