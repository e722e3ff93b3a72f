"""Every public name of the installed package has a type that no checker has to guess."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_all_public_types_are_known(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    site = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)], check=True
    )
    # The modules of the command line are not for import, and cliff has no types.
    shutil.rmtree(site / "watcherclient" / "cli")
    # The wheel comes first on the path, before the repository that an editable installation points to.
    verified = subprocess.run(
        [sys.executable, "-m", "pyright", "--verifytypes", "watcherclient", "--ignoreexternal"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Type completeness score: 100%" in verified.stdout, verified.stdout[-4000:]
