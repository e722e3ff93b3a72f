"""What importing costs: httpx and keystoneauth1 come only with the first client that needs them."""

import subprocess
import sys

import pytest

HEAVY = ("httpx", "httpcore", "keystoneauth1", "requests", "dateutil", "anyio")


def imported(program: str) -> set[str]:
    """Return which heavy packages a program has imported when it ends."""
    asking = f"{program}\nimport sys\nprint(*[name for name in {HEAVY!r} if name in sys.modules])\n"
    done = subprocess.run([sys.executable, "-W", "error", "-c", asking], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "program",
    [
        "import watcherclient",
        "import watcherclient, watcher_v1_client",
        "from watcherclient import client, exc, v1",
        "import watcher_v1_client.models",
        "from watcher_v1_client.models import Audit, AuditState",
        "from watcher_v1_client.api.audit import get_audit; get_audit.build_request('a')",
        "import watcherclient, watcher_v1_client; from watcher_v1_client.api.audit import create_audit",
    ],
)
def test_importing_brings_in_no_http_library(program: str) -> None:
    assert imported(program) == set()


def test_a_client_with_a_token_needs_no_keystoneauth() -> None:
    program = """
from watcherclient.client import get_client
get_client(1, os_auth_token="t", watcher_url="http://127.0.0.1:1").close()
"""
    assert imported(program) & {"keystoneauth1", "requests", "dateutil"} == set()


def test_the_check_above_can_fail() -> None:
    assert imported("import httpx") >= {"httpx"}


def test_names_are_found_where_users_look_for_them() -> None:
    program = """
import watcherclient.client as c, watcherclient.v1 as v1, watcherclient.v1.client as vc, watcher_v1_client as g
from watcher_v1_client import models
assert c.get_client and c.get_async_client and vc.Client is c.Client
for name in v1.__all__: assert getattr(v1, name).__name__.endswith(name), name
assert v1.Audit is models.Audit and v1.ActionPlan is models.ActionPlan
from watcherclient.v1.audit import Audit, AuditState
assert Audit is models.Audit
assert g.Client and g.AuthenticatedClient
import watcherclient
assert watcherclient.__version__
for module in (watcherclient, c, v1, g, models):
    try: module.no_such_name
    except AttributeError as error: assert "no_such_name" in str(error)
    else: raise AssertionError(module)
"""
    imported(program)


def run(program: str) -> str:
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("module", "names"),
    [
        ("watcherclient", "AsyncClient Client UNSET __version__ client exc get_async_client get_client"),
        ("watcherclient.client", "AsyncClient Client get_async_client get_client"),
        (
            "watcherclient.v1",
            "Action ActionPlan Audit AuditTemplate Client DataModel Goal ScoringEngine Service Strategy",
        ),
    ],
)
def test_dir_shows_the_public_names_before_their_first_use_and_nothing_else(module: str, names: str) -> None:
    assert run(f"import {module}; print(*dir({module}))") == names


def test_the_front_door_has_what_everyone_needs() -> None:
    program = """
import watcherclient
assert watcherclient.client.get_client is watcherclient.get_client is watcherclient.Client
assert watcherclient.exc.NotFound.http_status == 404
from watcherclient import AsyncClient, Client, UNSET, exc, get_async_client, get_client
assert get_async_client is AsyncClient and not UNSET
from watcherclient import *
print(type(watcherclient.__version__).__name__)
"""
    assert run(program) == "str"
