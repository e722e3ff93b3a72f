"""How much is imported, counted in modules: who has to wait for a start uses it reluctantly."""

import subprocess
import sys

import pytest
from fake_server import FakeServer, Reply

OWN = ("watcherclient", "watcher_v1_client")


def imported(program: str) -> set[str]:
    """Return the modules, but for those of the standard library, that a program has imported when it ends."""
    asking = (
        "import sys\nbefore = set(sys.modules)\n"
        f"{program}\n"
        "print(*sorted(name for name in set(sys.modules) - before"
        " if name.partition('.')[0] not in sys.stdlib_module_names))"
    )
    done = subprocess.run([sys.executable, "-c", asking], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def own(modules: set[str]) -> set[str]:
    """Return our modules; packages that only hold others count through those."""
    found = {name for name in modules if name.partition(".")[0] in OWN}
    return found - {name.rpartition(".")[0] for name in found}


def packages(modules: set[str]) -> set[str]:
    """Return the packages that are not ours."""
    return {name.partition(".")[0] for name in modules} - set(OWN)


def models(modules: set[str]) -> set[str]:
    return {name for name in modules if name.startswith("watcher_v1_client.models.")}


@pytest.mark.parametrize(
    ("program", "most"),
    [
        ("import watcherclient", 1),
        ("from watcherclient import client", 2),
        ("from watcherclient import client, v1", 3),
        ("from watcherclient import client, exc, v1", 4),
    ],
)
def test_importing_the_package_imports_nothing_but_itself(program: str, most: int) -> None:
    found = imported(program)
    assert packages(found) == set()
    assert len(found) <= most, found


def first_answer(url: str, call: str) -> set[str]:
    return imported(
        f"from watcherclient import client\n"
        f"with client.get_client(1, os_auth_token='t', watcher_url={url!r}) as watcher:\n    {call}"
    )


def test_a_client_with_a_token_imports_what_it_needs(server: FakeServer) -> None:
    found = first_answer(server.url, "pass")
    assert packages(found) & {"keystoneauth1", "requests", "urllib3", "dateutil", "openstack", "jsonschema"} == set()
    assert len(own(found)) <= 28, own(found)
    assert len(models(found)) == 0, models(found)


def test_one_resource_does_not_bring_in_the_models_of_all(server: FakeServer) -> None:
    server.will("goal")
    found = first_answer(server.url, "watcher.goal.get('dummy')")
    assert len(own(found)) <= 38, own(found)
    assert len(models(found)) <= 4, models(found)
    assert not any(name.startswith("watcherclient.aio.v1") for name in found), found


def test_the_largest_resource_brings_in_no_others_managers(server: FakeServer) -> None:
    server.will("audit")
    found = first_answer(server.url, "watcher.audit.get('a')")
    managers = {name for name in found if name.startswith("watcherclient.v1.")}
    assert managers & {f"watcherclient.v1.{name}" for name in ("action", "action_plan", "goal", "service")} == set()
    assert len(own(found)) <= 41, own(found)
    assert len(models(found)) <= 7, models(found)


def test_asking_for_a_name_of_the_models_imports_its_module_only() -> None:
    assert len(models(imported("from watcher_v1_client.models import AuditState"))) == 1


def test_the_counting_sees_what_is_imported(server: FakeServer) -> None:
    server.answer = lambda request: Reply.of({})
    assert "keystoneauth1" in packages(imported("import keystoneauth1.session"))


def run_watcher(*words: str) -> str:
    return f"from watcherclient.cli.main import main\nimport sys\nassert main({words!r}) == 0, 'failed'"


def imported_by_watcher(*words: str) -> set[str]:
    """Return what a command imports; what it prints goes nowhere."""
    return imported(
        f"import io, sys\nout, sys.stdout = sys.stdout, io.StringIO()\n{run_watcher(*words)}\nsys.stdout = out"
    )


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("help", "audit", "create"), ("complete",)])
def test_help_and_completion_import_no_client(words: tuple[str, ...]) -> None:
    pytest.importorskip("cliff", reason="the extra cli is not installed")
    found = imported_by_watcher(*words)
    assert packages(found) & {"httpcore", "keystoneauth1", "requests", "attr", "attrs", "yaml", "prettytable"} <= {
        "prettytable"
    }
    found.discard("watcherclient._version")
    assert not any(name.startswith(("watcher_v1_client", "watcherclient.v1", "watcherclient._")) for name in found)


def test_a_command_imports_no_other_commands(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("cliff", reason="the extra cli is not installed")
    server.answer = lambda request: Reply.of({"goals": []})
    found = imported_by_watcher("--os-token", "t", "--os-endpoint-override", server.url, "goal", "list")
    commands = {name for name in found if name.startswith("watcherclient.cli.commands.")}
    assert commands == {"watcherclient.cli.commands.goal"}
    assert packages(found) & {"keystoneauth1", "requests", "yaml", "openstack", "osc_lib", "cmd2", "dateutil"} == set()
    assert len(own(found)) <= 66, sorted(own(found))


def test_the_cloud_configuration_is_read_only_for_a_cloud(server: FakeServer) -> None:
    pytest.importorskip("cliff", reason="the extra cli is not installed")
    pytest.importorskip("openstack", reason="the extra cloud is not installed")
    assert not any(name.startswith("openstack") for name in imported_by_watcher("complete"))
