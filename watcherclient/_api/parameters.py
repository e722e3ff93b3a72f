"""Checks a strategy's parameters against its own parameters_spec, as the server does; no I/O here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, cast

from watcherclient import exc

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

LONGEST_VALUE = 60
"""Characters of a wrong value that are shown."""

TYPES = {
    "array": "a list",
    "boolean": "True or False",
    "integer": "a whole number",
    "null": "None",
    "number": "a number",
    "object": "a dict",
    "string": "a string",
}
"""JSON's types, as Python has them."""

PLAIN = frozenset({"type", "enum", "minimum", "maximum"})
"""What is wrong is clear from what would be right."""


def parameter_defaults(spec: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the server takes for parameters that are left out."""
    values: dict[str, Any] = {}
    _fill(values, spec)
    return values


def check_parameters(strategy: str, spec: Mapping[str, Any], parameters: Mapping[str, Any] | None) -> None:
    """Check parameters against a spec.

    The server is stricter than JSON Schema: wherever a spec names properties, it takes no others.

    Args:
        strategy: The strategy's name, for messages.
        spec: Its parameters_spec, a JSON Schema of draft 4.
        parameters: What is to be sent; None is like {}.

    Raises:
        exc.ValidationError: The server would refuse them; the message names all that are wrong.
        exc.InvalidResponse: The spec is not a valid JSON Schema.
        exc.ClientException: The package jsonschema is not installed.
    """
    given = _plain(strategy, parameters)
    if not spec:
        if given:
            raise exc.ValidationError(f"The strategy {strategy} takes no parameters; got {', '.join(given)}")
        return
    validator, broken = _validator(spec)
    try:
        problems = [text for error in validator.iter_errors(given) for text in _explain(error)]
    except broken as error:
        raise exc.InvalidResponse(
            f"The parameters_spec of the strategy {strategy} is not a valid JSON Schema: {error}"
        ) from error
    if problems:
        raise exc.ValidationError(f"Parameters of the strategy {strategy}: {'. '.join(dict.fromkeys(problems))}")


def _plain(strategy: str, parameters: object) -> dict[str, Any]:
    """Return a copy as JSON has it, into which defaults may be filled."""
    if parameters is None:
        return {}
    if not isinstance(parameters, Mapping):
        raise exc.ValidationError(f"parameters must be a dict; got {type(parameters).__name__}")
    try:
        return cast(
            "dict[str, Any]", json.loads(json.dumps(dict(cast("Mapping[str, Any]", parameters)), allow_nan=False))
        )
    except (TypeError, ValueError) as error:
        raise exc.ValidationError(f"Parameters of the strategy {strategy} cannot be sent as JSON: {error}") from None


def _validator(spec: Mapping[str, Any]) -> tuple[Validator, tuple[type[Exception], ...]]:
    """Return a validator that does what the server's does, and what it raises when the spec is broken.

    It fetches nothing, whatever the spec refers to.
    """
    try:
        from jsonschema import Draft4Validator, ValidationError, validators
        from jsonschema.exceptions import UnknownType
        from referencing import Registry
        from referencing.exceptions import Unresolvable
    except ImportError as error:
        raise exc.ClientException(
            "Checking parameters needs the package jsonschema: pip install 'watcherclient[validation]'"
        ) from error
    standard = dict(Draft4Validator.VALIDATORS)

    def properties(validator: Any, names: Any, instance: Any, schema: Any) -> Iterator[Any]:
        if not isinstance(instance, dict):
            return
        present = cast("dict[str, Any]", instance)
        if names:  # The server does not look at additionalProperties: true either.
            for name in present:
                if name not in names:
                    yield ValidationError(
                        _no_such(name, names), validator="unknown", path=[name], instance=present[name]
                    )
        for name, part in names.items():
            if "default" in part:
                present.setdefault(name, deepcopy(part["default"]))
        yield from standard["properties"](validator, names, present, schema)

    def additional_properties(validator: Any, allowed: Any, instance: Any, schema: Any) -> Iterator[Any]:
        if not schema.get("properties"):
            yield from standard["additionalProperties"](validator, allowed, instance, schema)

    changed = {"properties": properties, "additionalProperties": additional_properties}
    extended = cast("Any", validators).extend(Draft4Validator, changed)
    broken = (UnknownType, Unresolvable, TypeError, AttributeError, ValueError, LookupError, re.error)
    return cast("Validator", extended(spec, registry=cast("Any", Registry)())), broken


def _fill(values: dict[str, Any], spec: Mapping[str, Any]) -> None:
    for name, part in spec.get("properties", {}).items():
        if "default" in part:
            values.setdefault(name, deepcopy(part["default"]))
        if isinstance(values.get(name), dict):
            _fill(values[name], part)


def _explain(error: Any) -> Iterator[str]:
    """Say where something is wrong, and what would be right."""
    where = _path(error.absolute_path)
    if error.validator == "unknown":
        yield f"{where} {error.message}"
    elif error.validator == "required":
        # The library reports each missing name for itself, and says which only in words.
        for name in error.validator_value:
            if name not in error.instance and error.message.startswith(repr(name)):
                part = error.schema.get("properties", {}).get(name, {})
                yield f"{_path([*error.absolute_path, name])} is missing; it must be {_right(part)}{_remark(part)}"
    elif error.validator in PLAIN:
        yield f"{where} must be {_right(error.schema)}; got {_short(error.instance)}{_remark(error.schema)}"
    elif error.context:
        ways = {str(part.schema_path[0]): part.message for part in error.context}
        yield f"{where} fits none of the alternatives ({'; '.join(ways.values())}); got {_short(error.instance)}"
    else:
        yield f"{where}: {error.message}"


def _no_such(name: str, names: Mapping[str, Any]) -> str:
    close = get_close_matches(name, names, n=1)
    hint = f" (did you mean {close[0]}?)" if close else ""
    return f"is not known{hint}, only {', '.join(names)}"


def _right(part: Mapping[str, Any]) -> str:
    """Say what a part of a spec takes."""
    if "enum" in part:
        return f"one of {', '.join(map(repr, part['enum']))}"
    types = part.get("type", [])
    words = [TYPES.get(name, name) for name in ([types] if isinstance(types, str) else types)]
    text = " or ".join(words) or "given"
    if "minimum" in part:
        text += f" {'above' if part.get('exclusiveMinimum') else 'from'} {part['minimum']}"
    if "maximum" in part:
        text += (
            f" {'below' if part.get('exclusiveMaximum') else 'to' if 'minimum' in part else 'up to'} {part['maximum']}"
        )
    return text


def _remark(part: Mapping[str, Any]) -> str:
    """Say what else a spec says about one of its parts."""
    said = [str(part["description"]).rstrip(".")] if "description" in part else []
    if "default" in part:
        said.append(f"{_short(part['default'])} when left out")
    return f" ({'; '.join(said)})" if said else ""


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}..."


def _path(parts: Any) -> str:
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return text.removeprefix(".") or "parameters"
