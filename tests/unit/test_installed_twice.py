"""Beside python-watcherclient, which has the same import name: importing this package says so, and how to get out.

pip lets both be installed: the later one overwrites files of the earlier one, and removing either takes them away.
"""

import base64
import hashlib
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BOTH = ("watcherclient 0.1.0", "python-watcherclient 4.11.0", "pip uninstall watcherclient python-watcherclient")


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ours")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel with files that python-watcherclient 4.11.0 has too; the real one needs a dozen packages."""
    info = "python_watcherclient-4.11.0.dist-info"
    files = {
        "watcherclient/__init__.py": "__all__ = ['client', 'exceptions']\n",
        "watcherclient/_i18n.py": "",
        "watcherclient/client.py": "def get_client(): ...\n",
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: python-watcherclient\nVersion: 4.11.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = [f"{name},sha256={digest(text)},{len(text)}" for name, text in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,"]) + "\n"
    path = tmp_path_factory.mktemp("other") / "python_watcherclient-4.11.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


Run = Callable[..., str]


@pytest.fixture
def pip(tmp_path: Path) -> Run:
    python = environment(tmp_path)
    return lambda *words: run([sys.executable, "-m", "pip", "--python", str(python), *words], tmp_path)


@pytest.fixture
def say(tmp_path: Path) -> Run:
    """Run a program in the environment, and return what it says."""
    python = environment(tmp_path)
    return lambda program: run([str(python), "-c", program], tmp_path)


def environment(folder: Path) -> Path:
    python = folder / "venv/bin/python"
    if not python.exists():
        run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], folder)
    return python


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def install(pip: Run, *wheels: Path) -> None:
    for wheel in wheels:
        pip("install", "--quiet", "--no-deps", "--no-index", str(wheel))


def test_alone_nothing_is_said(pip: Run, say: Run, ours: Path) -> None:
    install(pip, ours)
    assert say("import watcherclient.exc") == ""


def test_installed_over_the_other_it_works_and_warns(pip: Run, say: Run, ours: Path, other: Path) -> None:
    install(pip, other, ours)
    said = say("from watcherclient import exc; print(exc.NotFound.http_status)")
    assert all(part in said for part in ("UserWarning", *BOTH)), said
    assert "404\n" in said


def test_installed_under_the_other_its_own_modules_say_so(pip: Run, say: Run, ours: Path, other: Path) -> None:
    install(pip, ours, other)
    said = say("from watcherclient import exc")
    assert all(part in said for part in ("ImportError", *BOTH)), said


def test_after_the_other_was_removed_its_own_modules_say_what_is_missing(
    pip: Run, say: Run, ours: Path, other: Path
) -> None:
    install(pip, other, ours)
    pip("uninstall", "--yes", "--quiet", "python-watcherclient")
    said = say("from watcherclient import exc")
    assert "Files of watcherclient 0.1.0 are missing: python-watcherclient" in said, said
    assert "pip install --force-reinstall --no-deps" in said
