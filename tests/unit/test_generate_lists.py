"""scripts/generate_lists.py: the list methods are what the document says; a new list is an edit of the document."""

import ast
import copy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

pytest.importorskip("jinja2", reason="the script writes with Jinja")

ROOT = Path(__file__).parents[2]
FOLDER = Path("watcherclient/_async/_generated")
DOCUMENT = Path("openapi/watcher-v1.yaml")


def generate(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "scripts" / "generate_lists.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the script, its templates, the document and what is made from it."""
    for name in ("scripts", "openapi/templates", FOLDER):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in (DOCUMENT, Path("pyproject.toml")):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_the_committed_lists_are_what_the_document_gives() -> None:
    done = generate(ROOT, "--check")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_an_edit_by_hand_is_shown(project: Path) -> None:
    module = project / FOLDER / "goal_lists.py"
    module.write_text(module.read_text().replace('"""Lists goals."""', '"""Lists goals by hand."""'))
    done = generate(project, "--check")
    assert done.returncode == 1
    assert '-    """Lists goals by hand."""' in done.stdout
    assert "run it, never edit them" in done.stderr


@pytest.mark.parametrize("name", ["orphan_lists.py", "empty.py", "notes.txt"])
def test_what_nothing_makes_is_shown_and_removed(project: Path, name: str) -> None:
    orphan = project / FOLDER / name
    orphan.write_text("" if name == "empty.py" else "# Nothing makes this.\n")
    done = generate(project, "--check")
    assert done.returncode == 1
    assert f"{FOLDER / name} is committed, and nothing makes it" in done.stdout
    assert generate(project).returncode == 0
    assert not orphan.exists()


def signatures(module: Path, method: str) -> list[list[str]]:
    """Return the keywords of each signature of a method: its overloads, and the method itself."""
    (made,) = (node for node in ast.parse(module.read_text()).body if isinstance(node, ast.ClassDef))
    functions = [node for node in made.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [[argument.arg for argument in node.args.kwonlyargs] for node in functions if node.name == method]


def add_a_list(document: dict[str, Any]) -> None:
    """Add what the next API is about to bring: audit pipelines, with a filter that the server has and one it lacks."""
    for path in ("/v1/goals", "/v1/goals/detail"):
        operation = copy.deepcopy(document["paths"][path]["get"])
        operation["operationId"] = operation["operationId"].replace("goals", "audit_pipelines")
        operation["tags"] = ["audit_pipeline"]
        operation["parameters"].append({"$ref": "#/components/parameters/StrategyFilter"})
        content = operation["responses"]["200"]["content"]["application/json"]
        content["schema"]["$ref"] = content["schema"]["$ref"].replace("Goal", "AuditPipeline")
        document["paths"][path.replace("goals", "audit_pipelines")] = {"get": operation}
    plain = document["paths"]["/v1/audit_pipelines"]["get"]["x-python-list"]
    plain["client-filters"] = {"display_name": "Only the one with this display name."}
    schemas = document["components"]["schemas"]
    for name in ("Goal", "GoalSummary"):
        schemas[name.replace("Goal", "AuditPipeline")] = schemas[name]
    for name in ("GoalList", "GoalDetailList"):
        page = copy.deepcopy(schemas[name])
        page["properties"]["audit_pipelines"] = page["properties"].pop("goals")
        rows = page["properties"]["audit_pipelines"]["items"]
        rows["$ref"] = rows["$ref"].replace("Goal", "AuditPipeline")
        schemas[name.replace("Goal", "AuditPipeline")] = page


def test_a_list_is_added_by_an_edit_of_the_document(project: Path) -> None:
    document = yaml.safe_load((project / DOCUMENT).read_text())
    add_a_list(document)
    (project / DOCUMENT).write_text(yaml.safe_dump(document, sort_keys=False))
    done = generate(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"made {FOLDER / 'audit_pipeline_lists.py'}\n"
    module = project / FOLDER / "audit_pipeline_lists.py"
    expected = [
        "detail", "strategy", "display_name", "limit", "marker", "page_size", "sort_key", "sort_dir",
    ]  # fmt: skip
    for method in ("list", "iter", "pages"):
        assert signatures(module, method) == [expected] * 4
    text = module.read_text()
    assert "class AsyncAuditPipelineLists(AsyncManager):" in text
    assert "-> ResultList[AuditPipelineSummary] | ResultList[AuditPipeline]:" in text
    assert "display_name: Only the one with this display name. Filtered by the client" in text
    assert "from watcher_v1_client.api.audit_pipeline import list_audit_pipelines, list_audit_pipelines_detail" in text


def test_a_client_filter_by_what_no_row_has_is_an_error(project: Path) -> None:
    """Rows of the plain list have no hostname."""
    document = (project / DOCUMENT).read_text()
    more = "        client-filters:\n          hostname: Only action plans of this applier.\n"
    before = "          state: Only action plans in this state.\n"
    assert "        client-filters:\n" + before in document
    (project / DOCUMENT).write_text(document.replace("        client-filters:\n" + before, more + before))
    done = generate(project)
    assert done.returncode == 1
    assert "KeyError: 'hostname'" in done.stderr


def test_another_argument_is_refused(project: Path) -> None:
    done = generate(project, "--force")
    assert done.returncode == 2
    assert "generate_lists.py: the only argument is --check" in done.stderr
