"""Misspelt names: each marked line is an error for both type checkers, and at run time; see test_programs.py."""

# ruff: noqa: B018, F401, F811, I001

import watcherclient
import watcherclient.cleint  # wrong: client
from watcherclient import get_cleint  # wrong: get_client
from watcherclient import Clinet  # wrong: Client
from watcherclient import AsyncCleint  # wrong: AsyncClient
from watcherclient import exec  # wrong: exc
from watcherclient import clients  # wrong: client
from watcherclient import UNSETT  # wrong: UNSET
from watcherclient import client, exc, models, options, results, v1
from watcherclient.client import get_clients  # wrong: get_client
from watcherclient.client import get_async_cleint  # wrong: get_async_client
from watcherclient.client import AsynClient  # wrong: AsyncClient
from watcherclient.v1 import Audits  # wrong: Audit
from watcherclient.v1 import ActionPlans  # wrong: ActionPlan
from watcherclient.v1.audit import AuditStates  # wrong: AuditState
from watcherclient.aio.v1 import AsyncCleint  # wrong: AsyncClient
from watcherclient.models import AuditSumary  # wrong: AuditSummary
from watcherclient.options import TimeOuts  # wrong: Timeouts
from watcherclient.results import ResultsList  # wrong: ResultList

watcherclient.get_cleint  # wrong: get_client
watcherclient.__versoin__  # wrong: __version__
client.get_cleint  # wrong: get_client
exc.NotFoud  # wrong: NotFound
v1.Adit  # wrong: Audit
models.Goall  # wrong: Goal
options.Timeout  # wrong: Timeouts
results.Optimisation  # wrong: Optimization
