"""A prepared Keystone, made once: its database after bootstrap, and its keys.

Making it takes about ten seconds; each instance starts from a copy.
"""

import hashlib
import os
import shutil
import subprocess
import time
from pathlib import Path

from . import accounts, configuration, paths
from .environments import Environment, Say
from .errors import SandboxError
from .locks import exclusive
from .processes import server_environment, tail

# Whose the keys are. Keystone insists on being told.
_OWNER = ("--keystone-user", str(os.getuid()), "--keystone-group", str(os.getgid()))
STEPS: tuple[tuple[str, ...], ...] = (
    ("db_sync",),
    ("fernet_setup", *_OWNER),
    ("credential_setup", *_OWNER),
    (
        "bootstrap",
        "--bootstrap-username",
        accounts.ADMIN.username,
        "--bootstrap-password",
        accounts.ADMIN.password,
        "--bootstrap-project-name",
        accounts.ADMIN.project_name,
        "--bootstrap-role-name",
        accounts.ADMIN.role,
        "--bootstrap-region-id",
        accounts.REGION,
    ),
)


def folder_of(environment: Environment) -> Path:
    """The template's folder: another one when Keystone, its settings or the steps change."""
    settings = (paths.CONFIGURATIONS / "keystone.conf").read_text()
    source = repr((environment.folder.name, settings, STEPS))
    digest = hashlib.sha256(source.encode()).hexdigest()
    return paths.home() / "templates" / f"keystone-{digest[:10]}"


def make(environment: Environment, say: Say) -> Path:
    """Make the template unless it is there, and return its folder."""
    final = folder_of(environment)
    with exclusive(final.with_suffix(".lock"), say):
        if final.exists():
            return final
        begun = time.monotonic()
        say("preparing a Keystone database (once)")
        unfinished = final.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        config = configuration.write_keystone(unfinished, token_lifetime=3600)
        log = final.with_suffix(".log")
        with log.open("wb") as output:
            for step in STEPS:
                _manage(environment, config, step, log, output.fileno())
        config.unlink()
        # Named last, so that a template that exists is a complete one.
        os.replace(unfinished, final)
        say(f"prepared it in {time.monotonic() - begun:.0f} s")
    return final


def _manage(environment: Environment, config: Path, step: tuple[str, ...], log: Path, output: int) -> None:
    program = environment.folder / "bin" / "keystone-manage"
    done = subprocess.run(
        [str(environment.python), str(program), "--config-file", str(config), *step],
        env=server_environment(),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        raise SandboxError(f"keystone-manage {step[0]} ended with {done.returncode}\n  log: {log}\n{tail(log)}")
