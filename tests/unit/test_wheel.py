"""One wheel holds the facade and the generated client, both typed, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files of a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("package", ["watcherclient", "watcher_v1_client"])
def test_both_packages_are_there_and_say_that_they_are_typed(names: set[str], package: str) -> None:
    assert f"{package}/__init__.py" in names
    assert f"{package}/py.typed" in names


def test_every_module_of_the_facade_is_there(names: set[str]) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "watcherclient").rglob("*.py")}
    assert modules <= names


def test_the_man_page_is_there(names: set[str]) -> None:
    outside = {name.partition(".data/")[2] for name in names if ".data/" in name}
    assert outside == {"data/share/man/man1/watcher.1"}


def test_nothing_else_is_there(names: set[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith((".dist-info", ".data"))} == {"watcherclient", "watcher_v1_client"}
    assert not [name for name in names if "__pycache__" in name]
