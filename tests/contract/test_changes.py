"""The check of breaking changes, in a small repository with a release in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENT = """\
openapi: 3.1.0
info: {title: T, version: "1.0"}
paths:
  /v1/things:
    get:
      operationId: list_things
      parameters:
        - {name: color, in: query, schema: {type: string, enum: [red, blue]}}
      responses:
        "200": {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
        "404": {description: None}
    post:
      operationId: create_thing
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/ThingCreate'}}}}
      responses:
        "201": {description: Made}
components:
  schemas:
    Thing: {type: object, required: [name], properties: {name: {type: string}, size: {type: integer}}}
    ThingCreate:
      {type: object, required: [name], properties: {name: {type: string, maxLength: 63}, size: {type: integer}}}
"""
CODE = '"""A package."""\n\n\ndef paint(thing: str, color: str = "red") -> None:\n    """Paint."""\n'
CHANGELOG = (
    "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Things.\n\n## [1.0]\n\n### Breaking\n\n- paint, size, name\n"
)


def git(repository: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", "-C", str(repository), *identity, *arguments]
    subprocess.run(command, check=True, capture_output=True)


def write(repository: Path, **changes: str) -> None:
    files = {
        "openapi/watcher-v1.yaml": changes.get("document", DOCUMENT),
        "watcherclient/__init__.py": changes.get("code", CODE),
        "generated/watcher_v1_client/__init__.py": '"""Generated."""\n',
        "CHANGELOG.md": changes.get("changelog", CHANGELOG),
    }
    for name, text in files.items():
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_text(text)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    write(tmp_path)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "first")
    return tmp_path


def check(repository: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        import check_changes
    finally:
        sys.path.remove(str(ROOT / "scripts"))
    status = check_changes.main([], repository)
    return status, capsys.readouterr().out


def release(repository: Path) -> None:
    git(repository, "tag", "v1.0")
    git(repository, "commit", "--quiet", "--allow-empty", "--message", "second")


def test_this_repository_announces_what_it_breaks(capsys: pytest.CaptureFixture[str]) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("no repository: nothing to compare with")
    status, text = check(ROOT, capsys)
    assert status == 0, text


def test_without_a_release_nothing_can_break(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, text = check(repository, capsys)
    assert status == 0
    assert "no release yet" in text


def test_no_change_passes(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    release(repository)
    assert check(repository, capsys)[0] == 0


BREAKING = {
    "operation": ("list_things", "get:", "put:", "list_things: GET"),
    "path": ("list_things create_thing", "/v1/things", "/v1/stuff", "became"),
    "status": ("list_things", '        "404": {description: None}\n', "", "status 404 is gone"),
    "parameter": ("color", "name: color, in", "name: hue, in", "list_things(color): the parameter is gone"),
    "required parameter": ("color", "in: query,", "in: query, required: true,", "(color): the parameter is required"),
    "word": ("color", "enum: [red, blue]", "enum: [red]", "blue is gone"),
    "answer property": ("size", "name: {type: string}, size", "name: {type: string}, weight", "Thing.size"),
    "answer type": ("name", "{name: {type: string}, size", '{name: {type: [string, "null"]}, size', "Thing.name: the"),
    "answer optional": ("name", "Thing: {type: object, required: [name]", "Thing: {type: object", "may be"),
    "request length": ("name", "maxLength: 63", "maxLength: 10", "at most 10"),
    "request required": ("size", "required: [name], properties: {name: {type: string, m", "required: [name, size], "
        "properties: {name: {type: string, m", "ThingCreate.size: the property is required"),
    "request type": ("size", "maxLength: 63}, size: {type: integer", "maxLength: 63}, size: {type: string", "the type"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BREAKING)
def test_a_breaking_change_of_the_document(kind: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word, before, after, said = BREAKING[kind]
    assert before in DOCUMENT
    release(repository)
    write(repository, document=DOCUMENT.replace(before, after))
    status, text = check(repository, capsys)
    assert status == 1
    assert said in text
    changelog = CHANGELOG.replace("### Added", f"### Breaking\n\n- {word}\n\n### Added")
    write(repository, document=DOCUMENT.replace(before, after), changelog=changelog)
    assert check(repository, capsys)[0] == 0


def test_a_breaking_change_of_the_code(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    release(repository)
    write(repository, code=CODE.replace("thing: str, color", "thing: str, size: int, color"))
    status, text = check(repository, capsys)
    assert status == 1
    assert "watcherclient.paint" in text
    write(repository, code=CODE.replace("paint", "spray"))
    assert check(repository, capsys)[0] == 1


def test_an_addition_breaks_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    release(repository)
    document = DOCUMENT.replace("size: {type: integer}", "size: {type: integer}, weight: {type: number}")
    write(repository, document=document, code=CODE.replace(") -> None", ", shiny: bool = False) -> None"))
    assert check(repository, capsys) == (
        0,
        "0 breaking change(s) since v1.0, 0 of them not in CHANGELOG under Breaking\n",
    )
