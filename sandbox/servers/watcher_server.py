"""Run Watcher's API, decision engine and applier in one process.

Needs the environment of requirements/watcher.txt. One process, because the messages between the
three go through oslo.messaging's in-memory transport.
"""

# ruff: noqa: E402
from watcher.common.oslo_service_helper import init_oslo_service_backend

# Has to come before anything that makes a service.
init_oslo_service_backend()

import sys
import time
import warnings
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import database
import serving
from oslo_utils import timeutils
from watcher import objects
from watcher.api.app import VersionSelectorApplication
from watcher.applier.service import ApplierService
from watcher.common.service import ServiceHeartbeat, prepare_service
from watcher.conf import CONF
from watcher.db.sqlalchemy.job_store import WatcherJobStore
from watcher.decision_engine.model.collector.manager import CollectorManager
from watcher.decision_engine.service import DecisionEngineService
from watcher.tests.local_fixtures.db_lock import DatabaseWriteLock


def beat(self: Any) -> None:
    """Report this service alive, under its own name.

    Watcher keeps the name in a class attribute, which two services in one process would share.
    """
    name = self.__dict__.setdefault("service_name", ServiceHeartbeat.service_name)
    found = objects.Service.list(self.context, filters={"name": name, "host": CONF.host})
    if found:
        found[0].last_seen_up = timeutils.utcnow()
        found[0].save()
    else:
        service = objects.Service(self.context)
        service.name = name
        service.host = CONF.host
        service.create()


def locked(method: Callable[..., Any], lock: AbstractContextManager[object]) -> Callable[..., Any]:
    """Make a method wait for a lock."""

    def call(*args: Any, **kwargs: Any) -> Any:
        with lock:
            return method(*args, **kwargs)

    return call


def await_cinder() -> None:
    """Wait until the catalog has Cinder: a decision engine that is to read it looks for it once, when it is made."""
    end = time.monotonic() + 60
    while True:
        try:
            if CollectorManager().is_cinder_enabled():
                return
        except Exception as error:  # noqa: BLE001 - whatever a Keystone that is just starting makes of it
            print("no catalog yet:", error, file=sys.stderr)
        if time.monotonic() > end:
            raise SystemExit("Keystone's catalog has no Cinder after 60 s")
        time.sleep(0.2)


if __name__ == "__main__":
    arguments = serving.arguments(__doc__)
    # Watcher turned them on when it was imported; its libraries deprecate one another.
    warnings.simplefilter("ignore")
    prepare_service(["watcher", "--config-file", arguments.config], CONF)
    # SQLite has one writer: without the lock concurrent requests meet "database is locked".
    lock = DatabaseWriteLock()
    lock.setUp()
    # The jobs of continuous audits are written past it.
    for write in ("add_job", "update_job", "remove_job", "remove_all_jobs"):
        setattr(WatcherJobStore, write, locked(getattr(WatcherJobStore, write), lock._db_write_lock))
    database.create()
    ServiceHeartbeat.send_beat = beat
    if "storage" in CONF.collector.collector_plugins:
        await_cinder()
    # The last one made names the owner of the continuous audits' jobs: the decision engine.
    services = [ApplierService(), DecisionEngineService()]
    for service in services:
        service.start()
    application = serving.mounted(VersionSelectorApplication(), "/infra-optim")
    serving.serve(application, arguments.fd[0])
