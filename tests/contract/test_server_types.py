"""The document agrees with the types, lists, states, policies and versions of the installed python-watcher.

A new release shows at once what it added: each difference needs a reason here.
"""

from __future__ import annotations

import re

import pytest

from watcherclient.testing._document import contract

from .server_types import differences, introspect

SERVERS = {"watcher": "17.0.0", "watcher-old": "14.1.2"}
REASONS = {
    r"(Action|ActionPlan) patches: remove is only in the server": "nothing of it can be removed: 400",
    r"Audit in creates: (hostname|scope|state) is only in the server": "read-only in fact: refused with 400",
    r"AuditTemplate in answers: audits is only in the server": "never filled in",
    r"(EfficacyIndicator|ScoringEngine|Strategy) in answers: \w+_at is only in the server": "never filled in",
    r"\w+: sort_key (goal|strategy|audit|action_plan) is only in the server": "500: see server_faults.json",
    r"\w+: sort_key \w+_id is only in the server": "a key of the database, which is never shown",
    r"\w+: sort_key deleted_at is only in the server": "null in every row that is shown",
    r"\w+: sort_key (\w+_efficacy|efficacy_specification|parents|scope|metainfo|\w*param\w+) is only in the server": (
        "stored JSON, which gives no useful order"
    ),
    r"\w+: sort_key (\w+_uuid|goal_name|strategy_name) is only in the document": "sorted by the API, page by page",
    r"policy strategy:state: GET /v1/strategies{strategy_uuid}/state is only in the server": (
        "a slash is missing in the server's own description"
    ),
}
ONLY_NEW = {r"\w+: sort_key status_message is only in the server": "a text for people, which gives no useful order"}
ONLY_OLD = {
    r"ActionState: SKIPPED is only in the document": "came with 1.5",
    r"list_audits_detail: strategy is only in the document": "refused there with 400, as the document says",
    r"microversions: the server ends at 1\.4, the document at 1\.7": "it is the older one",
}


@pytest.mark.parametrize("environment", SERVERS)
def test_differences_have_a_reason(environment: str) -> None:
    reasons = REASONS | (ONLY_OLD if environment == "watcher-old" else ONLY_NEW)
    found = differences(contract(), introspect(environment))
    assert sorted(line for line in found if not any(re.fullmatch(each, line) for each in reasons)) == []
    assert [each for each in reasons if not any(re.fullmatch(each, line) for line in found)] == [], "reasons to remove"


def test_a_new_field_of_the_server_is_noticed() -> None:
    server = introspect("watcher")
    server["types"]["audit.Audit"]["brand_new"] = {"type": "str", "words": [], "mandatory": False}
    server["states"]["AuditState"].append("BRAND_NEW")
    server["lists"]["goal.get_all"].append("brand_new")
    server["policies"]["goal:create"] = [["POST", "/v1/goals"]]
    server["versions"]["MINOR_8"] = 8
    new = differences(contract(), server) - differences(contract(), introspect("watcher"))
    assert new == {
        "Audit in answers: brand_new is only in the server",
        "AuditState: BRAND_NEW is only in the server",
        "list_goals: brand_new is only in the server",
        "policy goal:create: POST /v1/goals is only in the server",
        "microversions: the server ends at 1.8, the document at 1.7",
    }
