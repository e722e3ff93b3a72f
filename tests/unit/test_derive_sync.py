"""scripts/derive_sync.py: the blocking client is what the asynchronous one gives, and an edit by hand is noticed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("ruff", reason="the script formats with ruff")

ROOT = Path(__file__).parents[2]


def derive(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "scripts" / "derive_sync.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A project with the script and one module to derive, so that it is quick."""
    shutil.copytree(
        ROOT / "watcherclient",
        tmp_path / "watcherclient",
        ignore=shutil.ignore_patterns("aio", "_async", "_sync", "v1"),
    )
    for name in (
        "scripts/derive_sync.py",
        "scripts/made_folders.py",
        "pyproject.toml",
        "watcherclient/aio/v1/webhook.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    assert derive(tmp_path).returncode == 0
    return tmp_path


def test_the_committed_client_is_what_the_script_makes() -> None:
    done = derive(ROOT, "--check")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_a_module_is_derived_with_a_notice_where_it_comes_from(copy: Path) -> None:
    made = (copy / "watcherclient" / "v1" / "webhook.py").read_text()
    assert made == (ROOT / "watcherclient" / "v1" / "webhook.py").read_text()
    assert "# Derived from watcherclient/aio/v1/webhook.py by scripts/derive_sync.py: do not edit." in made
    assert "async" not in made
    assert "await" not in made
    assert derive(copy, "--check").returncode == 0


def test_an_edit_by_hand_is_shown(copy: Path) -> None:
    module = copy / "watcherclient" / "v1" / "webhook.py"
    module.write_text(module.read_text().replace("Triggers audits.", "Triggers audits by hand."))
    done = derive(copy, "--check")
    assert done.returncode == 1
    assert '-    """Triggers audits by hand."""' in done.stdout
    assert '+    """Triggers audits."""' in done.stdout
    assert "run it, never edit them" in done.stderr
    assert "by hand" in module.read_text()


def test_a_change_of_the_source_is_shown_until_it_is_derived(copy: Path) -> None:
    source = copy / "watcherclient" / "aio" / "v1" / "webhook.py"
    source.write_text(source.read_text().replace("Triggers audits.", "Wakes audits."))
    assert derive(copy, "--check").returncode == 1
    assert derive(copy).returncode == 0
    assert derive(copy, "--check").returncode == 0
    assert "Wakes audits." in (copy / "watcherclient" / "v1" / "webhook.py").read_text()


def test_a_missing_module_is_shown(copy: Path) -> None:
    (copy / "watcherclient" / "v1" / "webhook.py").unlink()
    assert derive(copy, "--check").returncode == 1


def test_a_module_without_a_source_is_shown_and_removed(copy: Path) -> None:
    orphan = copy / "watcherclient" / "_sync" / "orphan.py"
    orphan.parent.mkdir(exist_ok=True)
    orphan.write_text('"""Nothing gives this."""\n')
    done = derive(copy, "--check")
    assert done.returncode == 1
    assert "orphan.py" in done.stdout
    assert derive(copy).returncode == 0
    assert not orphan.exists()


def test_another_argument_is_refused(copy: Path) -> None:
    done = derive(copy, "--force")
    assert done.returncode == 2
    assert "the only argument is --check" in done.stderr
