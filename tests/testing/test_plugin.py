"""The plugin as users get it: a project of theirs, its own pytest run, and the wheel that is built here."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = Path(__file__).parent / "project"


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment where the wheel is installed; everything else it borrows from this one."""
    folder = tmp_path_factory.mktemp("environment")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=False)
    (packages,) = (folder / "venv").glob("lib/python*/site-packages")
    pip = [sys.executable, "-m", "pip", "install", "-qq", "--no-deps", "--no-index", "--no-compile"]
    subprocess.run([*pip, "--target", str(packages), str(wheel)], check=True)
    # The wheel comes first on the path, so what is installed here does not hide it; the finder of the editable
    # installation, which is in a .pth file here, is not run for a plain path.
    borrowed = next(path for path in map(Path, sys.path) if (path / "pytest").is_dir())
    (packages / "borrowed.pth").write_text(f"{borrowed}\n", encoding="utf-8")
    return folder / "venv" / "bin" / "python"


def run(python: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COVERAGE_"))}
    command = [str(python), "-m", "pytest", "-p", "no:cacheprovider", "-q", "-c", os.devnull]
    # The plugins of others take longer to load than these tests.
    command += [part for name in ("schemathesis", "hypothesispytest", "anyio") for part in ("-p", f"no:{name}")]
    command += ["--rootdir", str(folder), "--confcutdir", str(folder), "--strict-markers", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_a_project_uses_the_plugin_from_the_wheel(python: Path) -> None:
    where = subprocess.run(
        [str(python), "-c", "import watcherclient; print(watcherclient.__file__)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=PROJECT,
    )
    assert str(python.parents[1]) in where.stdout
    done = run(python, PROJECT, "-W", "error", ".")
    assert "6 passed" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0


def test_a_fault_that_meets_no_request_fails_the_test(tmp_path: Path, python: Path) -> None:
    (tmp_path / "test_fault.py").write_text(
        "def test(watcher_server):\n    watcher_server.fail(503)\n", encoding="utf-8"
    )
    done = run(python, tmp_path, ".")
    assert "1 passed, 1 error" in done.stdout
    assert "status 503 for any method any path, 1 more" in done.stdout


def test_those_who_do_not_use_it_import_nothing(tmp_path: Path, python: Path) -> None:
    (tmp_path / "test_nothing.py").write_text(
        "import sys\n\n\ndef test_nothing():\n"
        "    ours = sorted(name for name in sys.modules if name.startswith('watcherclient.'))\n"
        "    assert ours == ['watcherclient.testing', 'watcherclient.testing.pytest_plugin']\n"
        "    assert 'watcher_v1_client' not in sys.modules\n",
        encoding="utf-8",
    )
    done = run(python, tmp_path, ".")
    assert "1 passed" in done.stdout, done.stdout + done.stderr


def test_the_markers_are_told(python: Path) -> None:
    done = run(python, PROJECT, "--markers")
    assert "@pytest.mark.watcher_release(name)" in done.stdout
