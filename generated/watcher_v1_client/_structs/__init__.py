"""How msgspec reads large answers; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

ANSWERS = {
    "Action": "action",
    "ActionDetailList": "action_detail_list",
    "ActionList": "action_list",
    "ActionPlan": "action_plan",
    "ActionPlanDetailList": "action_plan_detail_list",
    "ActionPlanList": "action_plan_list",
    "Audit": "audit",
    "AuditDetailList": "audit_detail_list",
    "AuditList": "audit_list",
    "AuditTemplate": "audit_template",
    "AuditTemplateDetailList": "audit_template_detail_list",
    "AuditTemplateList": "audit_template_list",
    "DataModel": "data_model",
    "Goal": "goal",
    "GoalDetailList": "goal_detail_list",
    "GoalList": "goal_list",
    "ScoringEngine": "scoring_engine",
    "ScoringEngineDetailList": "scoring_engine_detail_list",
    "ScoringEngineList": "scoring_engine_list",
    "Service": "service",
    "ServiceDetailList": "service_detail_list",
    "ServiceList": "service_list",
    "Strategy": "strategy",
    "StrategyDetailList": "strategy_detail_list",
    "StrategyList": "strategy_list",
    "V1": "v1",
    "Versions": "versions",
}
"""The answers that can be read so, each with its module here."""
