"""The recording in docs/command-line.md is of a real run.

WATCHER_RECORDING=docs/optimize-run.svg python -m pytest tests/cli/test_recording.py    records it anew
"""

from __future__ import annotations

import io
import os
import re
import sys
import uuid
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from cli.programs import ROOT, environment_of
from cli.terminal import Terminal
from watcherclient.v1.client import Client

COMMITTED = ROOT / "docs" / "optimize-run.svg"
WATCHER = str(Path(sys.executable).with_name("watcher"))
WIDTH = 110
WORDS = ["optimize", "run", "--goal", "dummy", "--strategy", "dummy", "--parameter", "para1=2"]


def screen(text: str) -> str:
    """Return what is left on the screen, colours included: of a line that was written again the last."""
    lines = [line.rpartition("\r")[2].replace("\033[K", "") for line in text.replace("\r\n", "\n").split("\n")]
    return "\n".join(lines).strip()


def masked(text: str) -> str:
    """Return the text with the same identifiers and times in every recording."""
    known: dict[str, str] = {}
    text = re.sub(
        r"[0-9a-f]{8}-[0-9a-f-]{27}",
        lambda found: known.setdefault(found[0], str(uuid.UUID(int=(len(known) + 1) << 96 | 0xA))),
        text,
    )
    return re.sub(r"\b\d\d:\d\d:\d\d\b", "12:00:00", text)


def as_svg(text: str) -> str:
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(Text.from_ansi(f"$ watcher {' '.join(WORDS)}\n{text}"))
    return console.export_svg(title="watcher optimize run", unique_id="watcher")


def skeleton(svg: str) -> list[str]:
    """Return what every run shows: without the states in between, which a run may be too fast to see."""
    shown = re.sub(r"<[^>]+>", "\n", svg).replace("&#160;", " ")
    found = re.findall(r"\$ watcher [^\n]+|Action plan [^\n]+|\| +\d [^\n]+|Apply these[^\n]+|Applied: [^\n]+", shown)
    return [re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "UUID", line.strip()) for line in found]


def test_the_recording_is_of_a_real_run(sandbox: dict[str, Any], client: Client) -> None:
    environment = environment_of(sandbox)
    name = f"recording-{uuid.uuid4().hex[:10]}"
    with Terminal([WATCHER, *WORDS, "--force", "--name", name], environment, columns=WIDTH) as terminal:
        terminal.see("[y/N] ")
        terminal.press("y\n")
        assert terminal.end() == 0
    (plan,) = client.action_plan.list(audit=name)
    assert plan.state == "SUCCEEDED"
    client.action_plan.delete(plan)
    client.audit.delete(name)
    made = as_svg(masked(screen(terminal.text)))
    if os.environ.get("WATCHER_RECORDING"):
        Path(os.environ["WATCHER_RECORDING"]).write_text(made, encoding="utf-8")
    assert skeleton(made) == skeleton(COMMITTED.read_text(encoding="utf-8"))
    assert len(skeleton(made)) > 8
