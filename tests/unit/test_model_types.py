"""The generated models keep their word: each field of a real answer is of the type that its annotation says."""

import types
from collections.abc import Iterator
from inspect import isclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from fake_server import Reply
from test_models import READ

from watcher_v1_client import models
from watcher_v1_client.types import Model

ERRORS: dict[str, type[Model]] = {
    "token_check_401": models.AuthenticationError,
    "token_check_503": models.TokenCheckUnavailable,
    "api_404": models.Error,
}


def is_of(value: Any, hint: Any) -> bool:
    """Whether a value is of an annotated type, items included."""
    if hint is Any:
        return True
    if hint is None:
        return value is None
    origin, inner = get_origin(hint), get_args(hint)
    if origin is types.UnionType or str(origin) == "typing.Union":
        return any(is_of(value, part) for part in inner)
    if origin is Literal:
        return value in inner
    if origin is list:
        return type(value) is list and all(is_of(item, inner[0]) for item in value)
    if origin is dict:
        return type(value) is dict and all(is_of(item, inner[1]) for item in value.values())
    if hint is float:
        return type(value) in (float, int)
    return type(value) is hint


def wrong_fields(model: Model) -> Iterator[str]:
    """The fields, also those of models inside, whose value is not of the annotated type."""
    for name, hint in get_type_hints(type(model)).items():
        if name.startswith("_"):
            continue
        value = getattr(model, name)
        if not is_of(value, hint):
            yield f"{type(model).__name__}.{name}: {type(value).__name__} is no {hint}"
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Model):
                yield from wrong_fields(item)


@pytest.mark.parametrize("name", [*READ, *ERRORS])
def test_every_field_of_a_real_answer_has_its_annotated_type(name: str) -> None:
    read = {**READ, **ERRORS}[name].from_dict(Reply.recorded(name).json)
    assert list(wrong_fields(read)) == []


def test_the_check_above_can_fail() -> None:
    audit: Any = models.Audit.from_dict(Reply.recorded("audit").json)
    audit.links[0].href = 5
    audit.state = "SUCCEEDED"
    audit.scope = {}
    assert len(list(wrong_fields(audit))) == 3


def test_every_model_is_checked_or_part_of_one_or_sent() -> None:
    """So that a new resource of the document is not forgotten here."""
    read: set[type[Model]] = set()

    def collect(model: type[Model]) -> None:
        if model not in read:
            read.add(model)
            for hint in get_type_hints(model).values():
                for part in flat(hint):
                    collect(part)

    def flat(hint: Any) -> Iterator[type[Model]]:
        if isclass(hint) and issubclass(hint, Model):
            yield hint
        for part in get_args(hint):
            yield from flat(part)

    for model in (*READ.values(), *ERRORS.values(), models.StrategyRequirement):
        collect(model)
    every = {
        value
        for name in models.__all__
        if isclass(value := getattr(models, name)) and issubclass(value, Model) and "Patch" not in name
    }
    assert {model.__name__ for model in every - read} <= {"AuditCreate", "AuditTemplateCreate", "Fault", "RouterFault"}
