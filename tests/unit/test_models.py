"""The generated models: they read what servers answer, keep what they do not know, and can be copied and pickled."""

import copy
import datetime
import json
import pickle
from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from fake_server import EXCHANGES

from watcher_v1_client import models
from watcher_v1_client.types import UNSET, Model, Unset

AGAIN: list[Callable[[Any], Any]] = [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))]
WAYS = ["copy", "deepcopy", "pickle"]


def body(name: str) -> Any:
    return json.loads(EXCHANGES[name]["body"])


READ: dict[str, type[Model]] = {
    "goals": models.GoalList,
    "goals_detail": models.GoalDetailList,
    "goal": models.Goal,
    "strategies": models.StrategyList,
    "strategies_detail": models.StrategyDetailList,
    "strategy": models.Strategy,
    "audit_templates": models.AuditTemplateList,
    "audit_templates_detail": models.AuditTemplateDetailList,
    "audit_template": models.AuditTemplate,
    "audits": models.AuditList,
    "audits_below_a_path": models.AuditList,
    "audits_detail": models.AuditDetailList,
    "audit": models.Audit,
    "audit_1_0": models.Audit,
    "audit_continuous": models.Audit,
    "audit_with_times": models.Audit,
    "audit_failed": models.Audit,
    "action_plans": models.ActionPlanList,
    "action_plans_detail": models.ActionPlanDetailList,
    "action_plan": models.ActionPlan,
    "actions": models.ActionList,
    "actions_detail": models.ActionDetailList,
    "action": models.Action,
    "scoring_engines": models.ScoringEngineList,
    "scoring_engines_detail": models.ScoringEngineDetailList,
    "scoring_engine": models.ScoringEngine,
    "services": models.ServiceList,
    "services_detail": models.ServiceDetailList,
    "service": models.Service,
    "data_model": models.DataModel,
    "versions": models.Versions,
    "v1": models.V1,
}


def with_offsets(value: Any) -> Any:
    """The same JSON with every time in the one form that to_dict() writes: ISO 8601 with an offset."""
    if isinstance(value, dict):
        return {name: with_offsets(item) for name, item in value.items()}
    if isinstance(value, list):
        return [with_offsets(item) for item in value]
    if isinstance(value, str) and value[:2] == "20" and value[10:11] == "T":
        time = datetime.datetime.fromisoformat(value)
        return (time if time.tzinfo else time.replace(tzinfo=datetime.UTC)).isoformat()
    return value


@pytest.mark.parametrize("name", READ)
def test_a_real_answer_comes_back_from_to_dict_as_it_was(name: str) -> None:
    read = READ[name].from_dict(body(name))
    assert read.to_dict() == with_offsets(body(name))
    assert json.loads(json.dumps(read.to_dict())) == read.to_dict()
    assert READ[name].from_dict(read.to_dict()) == read
    assert read.additional_properties == {}


@pytest.mark.parametrize("again", AGAIN, ids=WAYS)
@pytest.mark.parametrize("name", READ)
def test_a_model_can_be_copied_and_pickled(name: str, again: Callable[[Any], Any]) -> None:
    read = READ[name].from_dict(body(name))
    other = again(read)
    assert other == read
    assert other is not read
    assert type(other) is type(read)
    assert other.to_dict() == read.to_dict()


def test_models_of_different_content_are_not_equal() -> None:
    assert models.Audit.from_dict(body("audit")) != models.Audit.from_dict(body("audit_1_0"))


@pytest.mark.parametrize("again", AGAIN, ids=WAYS)
def test_unset_stays_the_one_unset(again: Callable[[Any], Any]) -> None:
    assert again(UNSET) is UNSET
    audit = again(models.Audit.from_dict(body("audit_1_0")))
    assert audit.start_time is UNSET
    assert "start_time" not in audit.to_dict()


def test_unset_is_false_and_says_what_it_is() -> None:
    assert not UNSET
    assert isinstance(UNSET, Unset)
    assert repr(UNSET) == "UNSET"


def test_null_is_not_unset() -> None:
    audit = models.Audit.from_dict(body("audit"))
    assert audit.start_time is None
    assert audit.to_dict()["start_time"] is None


@pytest.mark.parametrize("again", [lambda value: value, *AGAIN], ids=["read", *WAYS])
def test_an_unknown_state_stays_usable(again: Callable[[Any], Any]) -> None:
    audit = again(models.Audit.from_dict({**body("audit"), "state": "DREAMING"}))
    assert audit.state == "DREAMING"
    assert audit.state != "SUCCEEDED"
    assert audit.state.value == "DREAMING"
    assert f"{audit.state}" == "DREAMING"
    assert {"DREAMING": 1}[audit.state] == 1
    assert isinstance(audit.state, models.AuditState)
    assert audit.to_dict()["state"] == "DREAMING"


def test_an_unknown_state_does_not_become_a_known_one() -> None:
    models.AuditState("DREAMING")
    assert "DREAMING" not in list(models.AuditState)


def test_equal_states_are_equal_keys() -> None:
    assert len({models.AuditState("DREAMING"), models.AuditState("DREAMING"), "DREAMING"}) == 1
    assert len({models.AuditState.SUCCEEDED, "SUCCEEDED"}) == 1


@pytest.mark.parametrize("value", [None, 5, ["SUCCEEDED"], True])
def test_a_state_that_is_no_text_is_an_error(value: Any) -> None:
    with pytest.raises(ValueError, match="is not a valid AuditState"):
        models.AuditState(value)


def enumerations() -> list[type[StrEnum]]:
    found = {
        value
        for info in iter_modules(models.__path__)
        for value in vars(import_module(f"{models.__name__}.{info.name}")).values()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }
    assert len(found) > 15
    return sorted(found, key=lambda value: value.__name__)


@pytest.mark.parametrize("enumeration", enumerations(), ids=lambda value: value.__name__)
def test_every_enumeration_reads_its_own_and_other_values(enumeration: type[StrEnum]) -> None:
    for member in enumeration:
        assert enumeration(str(member)) is member
        assert member == str(member)
        assert pickle.loads(pickle.dumps(member)) is member
    other = enumeration("of a newer server")
    assert other == "of a newer server"
    assert pickle.loads(pickle.dumps(other)) == other


@pytest.mark.parametrize("again", [lambda value: value, *AGAIN], ids=["read", *WAYS])
def test_an_unknown_field_stays_readable(again: Callable[[Any], Any]) -> None:
    audit = again(models.Audit.from_dict({**body("audit"), "mood": {"today": ["fine"]}, "_private": 1}))
    assert audit.mood == {"today": ["fine"]}
    assert audit.additional_properties == {"mood": {"today": ["fine"]}, "_private": 1}
    assert audit.to_dict()["mood"] == {"today": ["fine"]}
    assert audit.to_dict()["_private"] == 1


def test_an_attribute_that_does_not_exist_is_an_attribute_error() -> None:
    audit: Any = models.Audit.from_dict(body("audit"))
    with pytest.raises(AttributeError, match="'Audit' object has no attribute 'mood'"):
        _ = audit.mood
    assert not hasattr(audit, "mood")


def test_attributes_can_be_assigned() -> None:
    audit = models.Audit.from_dict(body("audit"))
    audit.strategy_name = "auto"
    assert audit.to_dict()["strategy_name"] == "auto"


def test_a_time_without_an_offset_means_utc() -> None:
    audit = models.Audit.from_dict(body("audit_with_times"))
    assert body("audit_with_times")["start_time"] == "2030-01-01T08:00:00"
    assert audit.start_time == datetime.datetime(2030, 1, 1, 8, tzinfo=datetime.UTC)
    seen = models.Service.from_dict(body("service")).last_seen_up
    assert isinstance(seen, datetime.datetime)
    assert seen.utcoffset() == datetime.timedelta(0)


def test_a_time_with_an_offset_keeps_it() -> None:
    audit = models.Audit.from_dict({**body("audit"), "created_at": "2030-01-01T08:00:00.5+03:00"})
    assert audit.created_at == datetime.datetime(2030, 1, 1, 5, 0, 0, 500_000, datetime.UTC)


def test_nested_json_is_plain_dicts_and_lists() -> None:
    assert type(models.Audit.from_dict(body("audit")).parameters) is dict
    assert type(models.Strategy.from_dict(body("strategy")).parameters_spec) is dict


@pytest.mark.parametrize("field", ["uuid", "name", "state", "created_at", "links"])
def test_a_missing_field_is_a_key_error_that_names_it(field: str) -> None:
    source = body("audit")
    del source[field]
    with pytest.raises(KeyError, match=field):
        models.Audit.from_dict(source)


@pytest.mark.parametrize("is_absent", [False, True], ids=["null", "absent"])
@pytest.mark.parametrize("model", [models.ActionPlan, models.ActionPlanSummary])
def test_an_action_plan_of_an_audit_pipeline_is_read(model: Any, is_absent: bool) -> None:
    """The next API makes action plans for pipelines of audits: without an audit, and without a strategy."""
    recorded = "action_plans_detail" if model is models.ActionPlan else "action_plans"
    source = body(recorded)["action_plans"][0]
    for name in ("audit_uuid", "strategy_uuid", "strategy_name"):
        source[name] = None
        if is_absent:
            del source[name]
    plan = model.from_dict({**source, "audit_pipeline_uuid": "p"})
    assert (plan.audit_uuid, plan.strategy_uuid, plan.strategy_name) == (None, None, None)
    assert plan.audit_pipeline_uuid == "p"
    assert plan.additional_properties == {"audit_pipeline_uuid": "p"}
    assert plan.to_dict()["audit_pipeline_uuid"] == "p"
