"""Parameters of audits and templates, checked against the spec of a strategy as the server does."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from watcherclient.testing._errors import ApiError
from watcherclient.testing._state import Row


def check(spec: Row, parameters: Row, what: str) -> Row:
    """Return the parameters with the defaults of the spec filled in.

    Raises:
        ApiError: 400, they do not fit; the server's text is the one that jsonschema gives.
        ImportError: jsonschema, which the extra "testing" brings, is not installed.
    """
    from jsonschema.exceptions import ValidationError

    filled = copy.deepcopy(parameters)
    try:
        _validator()(spec).validate(filled)
    except ValidationError as error:
        raise ApiError(400, f"Invalid {what} for strategy: {error}") from None
    return filled


@cache
def _validator() -> Any:
    """The class of validators that fill defaults in, and take no parameter that the spec does not name."""
    from jsonschema import Draft4Validator, validators

    validate = Draft4Validator.VALIDATORS["properties"]

    def properties(validator: Any, known: Row, instance: Any, schema: Row) -> Iterator[Any]:
        for name, definition in known.items():
            if "default" in definition:
                instance.setdefault(name, definition["default"])
        for name in instance if known else ():
            if name not in known:
                raise ApiError(400, f"Audit parameter {name} are not allowed")
        yield from validate(validator, known, instance, schema)

    extend = cast("Any", validators).extend  # jsonschema does not say its types
    return extend(Draft4Validator, {"properties": properties})


def check_scope(rules: Any) -> list[Any]:
    """Return the scope of a template as the server keeps it: inside a rule for compute.

    Raises:
        ApiError: 400; 500 where the server has a fault.
    """
    try:
        keys = [list(rule) for rule in rules]
        first = [names[0] for names in keys][:1]
    except (TypeError, IndexError) as error:
        raise ApiError(500, str(error)) from None
    found: list[Any] = [{"compute": rules}] if first and first[0] not in ("compute", "storage") else list(rules)
    return found
