"""All models, by name; a model's module is imported when the model is first used.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .action import Action
    from .action_detail_list import ActionDetailList
    from .action_input_parameters import ActionInputParameters
    from .action_list import ActionList
    from .action_patch_add import ActionPatchAdd
    from .action_patch_add_path import ActionPatchAddPath
    from .action_patch_replace import ActionPatchReplace
    from .action_patch_replace_path import ActionPatchReplacePath
    from .action_plan import ActionPlan
    from .action_plan_detail_list import ActionPlanDetailList
    from .action_plan_list import ActionPlanList
    from .action_plan_patch_add import ActionPlanPatchAdd
    from .action_plan_patch_add_path import ActionPlanPatchAddPath
    from .action_plan_patch_replace import ActionPlanPatchReplace
    from .action_plan_patch_replace_path import ActionPlanPatchReplacePath
    from .action_plan_sort_key import ActionPlanSortKey
    from .action_plan_state import ActionPlanState
    from .action_plan_summary import ActionPlanSummary
    from .action_sort_key import ActionSortKey
    from .action_state import ActionState
    from .action_summary import ActionSummary
    from .audit import Audit
    from .audit_create import AuditCreate
    from .audit_create_parameters import AuditCreateParameters
    from .audit_detail_list import AuditDetailList
    from .audit_list import AuditList
    from .audit_parameters import AuditParameters
    from .audit_patch_add import AuditPatchAdd
    from .audit_patch_add_path import AuditPatchAddPath
    from .audit_patch_remove import AuditPatchRemove
    from .audit_patch_remove_path import AuditPatchRemovePath
    from .audit_patch_replace import AuditPatchReplace
    from .audit_patch_replace_path import AuditPatchReplacePath
    from .audit_sort_key import AuditSortKey
    from .audit_state import AuditState
    from .audit_summary import AuditSummary
    from .audit_template import AuditTemplate
    from .audit_template_create import AuditTemplateCreate
    from .audit_template_create_default_parameters import AuditTemplateCreateDefaultParameters
    from .audit_template_default_parameters import AuditTemplateDefaultParameters
    from .audit_template_detail_list import AuditTemplateDetailList
    from .audit_template_list import AuditTemplateList
    from .audit_template_patch_add import AuditTemplatePatchAdd
    from .audit_template_patch_add_path import AuditTemplatePatchAddPath
    from .audit_template_patch_remove import AuditTemplatePatchRemove
    from .audit_template_patch_remove_path import AuditTemplatePatchRemovePath
    from .audit_template_patch_replace import AuditTemplatePatchReplace
    from .audit_template_patch_replace_path import AuditTemplatePatchReplacePath
    from .audit_template_sort_key import AuditTemplateSortKey
    from .audit_template_summary import AuditTemplateSummary
    from .audit_type import AuditType
    from .authentication_error import AuthenticationError
    from .authentication_error_detail import AuthenticationErrorDetail
    from .availability import Availability
    from .data_model import DataModel
    from .data_model_row import DataModelRow
    from .data_model_row_server_flavor_extra_specs import DataModelRowServerFlavorExtraSpecs
    from .data_model_row_server_metadata import DataModelRowServerMetadata
    from .data_model_type import DataModelType
    from .efficacy_indicator import EfficacyIndicator
    from .efficacy_specification import EfficacySpecification
    from .error import Error
    from .fault import Fault
    from .fault_code import FaultCode
    from .global_efficacy import GlobalEfficacy
    from .goal import Goal
    from .goal_detail_list import GoalDetailList
    from .goal_list import GoalList
    from .goal_sort_key import GoalSortKey
    from .goal_summary import GoalSummary
    from .json_object import JsonObject
    from .link import Link
    from .media_type import MediaType
    from .requirement_type import RequirementType
    from .router_fault import RouterFault
    from .scope_rule import ScopeRule
    from .scoring_engine import ScoringEngine
    from .scoring_engine_detail_list import ScoringEngineDetailList
    from .scoring_engine_list import ScoringEngineList
    from .scoring_engine_sort_key import ScoringEngineSortKey
    from .scoring_engine_summary import ScoringEngineSummary
    from .service import Service
    from .service_detail_list import ServiceDetailList
    from .service_list import ServiceList
    from .service_sort_key import ServiceSortKey
    from .service_status import ServiceStatus
    from .service_summary import ServiceSummary
    from .sort_direction import SortDirection
    from .strategy import Strategy
    from .strategy_detail_list import StrategyDetailList
    from .strategy_list import StrategyList
    from .strategy_parameters_spec import StrategyParametersSpec
    from .strategy_requirement import StrategyRequirement
    from .strategy_sort_key import StrategySortKey
    from .strategy_summary import StrategySummary
    from .token_check_unavailable import TokenCheckUnavailable
    from .v1 import V1
    from .version import Version
    from .version_status import VersionStatus
    from .versions import Versions

__all__ = (
    "Action",
    "ActionDetailList",
    "ActionInputParameters",
    "ActionList",
    "ActionPatchAdd",
    "ActionPatchAddPath",
    "ActionPatchReplace",
    "ActionPatchReplacePath",
    "ActionPlan",
    "ActionPlanDetailList",
    "ActionPlanList",
    "ActionPlanPatchAdd",
    "ActionPlanPatchAddPath",
    "ActionPlanPatchReplace",
    "ActionPlanPatchReplacePath",
    "ActionPlanSortKey",
    "ActionPlanState",
    "ActionPlanSummary",
    "ActionSortKey",
    "ActionState",
    "ActionSummary",
    "Audit",
    "AuditCreate",
    "AuditCreateParameters",
    "AuditDetailList",
    "AuditList",
    "AuditParameters",
    "AuditPatchAdd",
    "AuditPatchAddPath",
    "AuditPatchRemove",
    "AuditPatchRemovePath",
    "AuditPatchReplace",
    "AuditPatchReplacePath",
    "AuditSortKey",
    "AuditState",
    "AuditSummary",
    "AuditTemplate",
    "AuditTemplateCreate",
    "AuditTemplateCreateDefaultParameters",
    "AuditTemplateDefaultParameters",
    "AuditTemplateDetailList",
    "AuditTemplateList",
    "AuditTemplatePatchAdd",
    "AuditTemplatePatchAddPath",
    "AuditTemplatePatchRemove",
    "AuditTemplatePatchRemovePath",
    "AuditTemplatePatchReplace",
    "AuditTemplatePatchReplacePath",
    "AuditTemplateSortKey",
    "AuditTemplateSummary",
    "AuditType",
    "AuthenticationError",
    "AuthenticationErrorDetail",
    "Availability",
    "DataModel",
    "DataModelRow",
    "DataModelRowServerFlavorExtraSpecs",
    "DataModelRowServerMetadata",
    "DataModelType",
    "EfficacyIndicator",
    "EfficacySpecification",
    "Error",
    "Fault",
    "FaultCode",
    "GlobalEfficacy",
    "Goal",
    "GoalDetailList",
    "GoalList",
    "GoalSortKey",
    "GoalSummary",
    "JsonObject",
    "Link",
    "MediaType",
    "RequirementType",
    "RouterFault",
    "ScopeRule",
    "ScoringEngine",
    "ScoringEngineDetailList",
    "ScoringEngineList",
    "ScoringEngineSortKey",
    "ScoringEngineSummary",
    "Service",
    "ServiceDetailList",
    "ServiceList",
    "ServiceSortKey",
    "ServiceStatus",
    "ServiceSummary",
    "SortDirection",
    "Strategy",
    "StrategyDetailList",
    "StrategyList",
    "StrategyParametersSpec",
    "StrategyRequirement",
    "StrategySortKey",
    "StrategySummary",
    "TokenCheckUnavailable",
    "V1",
    "Version",
    "Versions",
    "VersionStatus",
)

_MODULES = {
    "Action": ".action",
    "ActionDetailList": ".action_detail_list",
    "ActionInputParameters": ".action_input_parameters",
    "ActionList": ".action_list",
    "ActionPatchAdd": ".action_patch_add",
    "ActionPatchAddPath": ".action_patch_add_path",
    "ActionPatchReplace": ".action_patch_replace",
    "ActionPatchReplacePath": ".action_patch_replace_path",
    "ActionPlan": ".action_plan",
    "ActionPlanDetailList": ".action_plan_detail_list",
    "ActionPlanList": ".action_plan_list",
    "ActionPlanPatchAdd": ".action_plan_patch_add",
    "ActionPlanPatchAddPath": ".action_plan_patch_add_path",
    "ActionPlanPatchReplace": ".action_plan_patch_replace",
    "ActionPlanPatchReplacePath": ".action_plan_patch_replace_path",
    "ActionPlanSortKey": ".action_plan_sort_key",
    "ActionPlanState": ".action_plan_state",
    "ActionPlanSummary": ".action_plan_summary",
    "ActionSortKey": ".action_sort_key",
    "ActionState": ".action_state",
    "ActionSummary": ".action_summary",
    "Audit": ".audit",
    "AuditCreate": ".audit_create",
    "AuditCreateParameters": ".audit_create_parameters",
    "AuditDetailList": ".audit_detail_list",
    "AuditList": ".audit_list",
    "AuditParameters": ".audit_parameters",
    "AuditPatchAdd": ".audit_patch_add",
    "AuditPatchAddPath": ".audit_patch_add_path",
    "AuditPatchRemove": ".audit_patch_remove",
    "AuditPatchRemovePath": ".audit_patch_remove_path",
    "AuditPatchReplace": ".audit_patch_replace",
    "AuditPatchReplacePath": ".audit_patch_replace_path",
    "AuditSortKey": ".audit_sort_key",
    "AuditState": ".audit_state",
    "AuditSummary": ".audit_summary",
    "AuditTemplate": ".audit_template",
    "AuditTemplateCreate": ".audit_template_create",
    "AuditTemplateCreateDefaultParameters": ".audit_template_create_default_parameters",
    "AuditTemplateDefaultParameters": ".audit_template_default_parameters",
    "AuditTemplateDetailList": ".audit_template_detail_list",
    "AuditTemplateList": ".audit_template_list",
    "AuditTemplatePatchAdd": ".audit_template_patch_add",
    "AuditTemplatePatchAddPath": ".audit_template_patch_add_path",
    "AuditTemplatePatchRemove": ".audit_template_patch_remove",
    "AuditTemplatePatchRemovePath": ".audit_template_patch_remove_path",
    "AuditTemplatePatchReplace": ".audit_template_patch_replace",
    "AuditTemplatePatchReplacePath": ".audit_template_patch_replace_path",
    "AuditTemplateSortKey": ".audit_template_sort_key",
    "AuditTemplateSummary": ".audit_template_summary",
    "AuditType": ".audit_type",
    "AuthenticationError": ".authentication_error",
    "AuthenticationErrorDetail": ".authentication_error_detail",
    "Availability": ".availability",
    "DataModel": ".data_model",
    "DataModelRow": ".data_model_row",
    "DataModelRowServerFlavorExtraSpecs": ".data_model_row_server_flavor_extra_specs",
    "DataModelRowServerMetadata": ".data_model_row_server_metadata",
    "DataModelType": ".data_model_type",
    "EfficacyIndicator": ".efficacy_indicator",
    "EfficacySpecification": ".efficacy_specification",
    "Error": ".error",
    "Fault": ".fault",
    "FaultCode": ".fault_code",
    "GlobalEfficacy": ".global_efficacy",
    "Goal": ".goal",
    "GoalDetailList": ".goal_detail_list",
    "GoalList": ".goal_list",
    "GoalSortKey": ".goal_sort_key",
    "GoalSummary": ".goal_summary",
    "JsonObject": ".json_object",
    "Link": ".link",
    "MediaType": ".media_type",
    "RequirementType": ".requirement_type",
    "RouterFault": ".router_fault",
    "ScopeRule": ".scope_rule",
    "ScoringEngine": ".scoring_engine",
    "ScoringEngineDetailList": ".scoring_engine_detail_list",
    "ScoringEngineList": ".scoring_engine_list",
    "ScoringEngineSortKey": ".scoring_engine_sort_key",
    "ScoringEngineSummary": ".scoring_engine_summary",
    "Service": ".service",
    "ServiceDetailList": ".service_detail_list",
    "ServiceList": ".service_list",
    "ServiceSortKey": ".service_sort_key",
    "ServiceStatus": ".service_status",
    "ServiceSummary": ".service_summary",
    "SortDirection": ".sort_direction",
    "Strategy": ".strategy",
    "StrategyDetailList": ".strategy_detail_list",
    "StrategyList": ".strategy_list",
    "StrategyParametersSpec": ".strategy_parameters_spec",
    "StrategyRequirement": ".strategy_requirement",
    "StrategySortKey": ".strategy_sort_key",
    "StrategySummary": ".strategy_summary",
    "TokenCheckUnavailable": ".token_check_unavailable",
    "V1": ".v1",
    "Version": ".version",
    "VersionStatus": ".version_status",
    "Versions": ".versions",
}


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(module, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
