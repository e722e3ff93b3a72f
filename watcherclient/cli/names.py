"""The commands by name, and where each class is; nothing is imported before a command runs."""

from __future__ import annotations

from typing import Final

COMMANDS: Final = {
    name: f"watcherclient.cli.commands.{place}"
    for name, place in {
        "action list": "action:ListActions",
        "action show": "action:ShowAction",
        "action skip": "action:SkipAction",
        "action update": "action:UpdateAction",
        "actionplan cancel": "actionplan:CancelActionPlan",
        "actionplan delete": "actionplan:DeleteActionPlans",
        "actionplan list": "actionplan:ListActionPlans",
        "actionplan preview": "actionplan:ShowPreview",
        "actionplan progress": "actionplan:ShowProgress",
        "actionplan show": "actionplan:ShowActionPlan",
        "actionplan start": "actionplan:StartActionPlan",
        "actionplan update": "actionplan:UpdateActionPlan",
        "actionplan wait": "actionplan:WaitForActionPlan",
        "audit cancel": "audit:CancelAudit",
        "audit create": "audit:CreateAudit",
        "audit delete": "audit:DeleteAudits",
        "audit list": "audit:ListAudits",
        "audit resume": "audit:ResumeAudit",
        "audit show": "audit:ShowAudit",
        "audit suspend": "audit:SuspendAudit",
        "audit trigger": "audit:TriggerAudit",
        "audit update": "audit:UpdateAudit",
        "audit wait": "audit:WaitForAudit",
        "audittemplate create": "audittemplate:CreateAuditTemplate",
        "audittemplate delete": "audittemplate:DeleteAuditTemplates",
        "audittemplate list": "audittemplate:ListAuditTemplates",
        "audittemplate show": "audittemplate:ShowAuditTemplate",
        "audittemplate update": "audittemplate:UpdateAuditTemplate",
        "datamodel list": "datamodel:ListDataModel",
        "datamodel show": "datamodel:ShowDataModel",
        "goal list": "goal:ListGoals",
        "goal show": "goal:ShowGoal",
        "optimize run": "optimize:RunOptimization",
        "scoringengine list": "scoringengine:ListScoringEngines",
        "scoringengine show": "scoringengine:ShowScoringEngine",
        "service list": "service:ListServices",
        "service show": "service:ShowService",
        "strategy defaults": "strategy:ShowDefaults",
        "strategy list": "strategy:ListStrategies",
        "strategy show": "strategy:ShowStrategy",
        "strategy state": "strategy:ShowState",
        "strategy validate": "strategy:ValidateParameters",
        "version list": "version:ListVersions",
    }.items()
}
"""Both programs have these; in `openstack` they follow the word "optimize"."""

PROGRAM_COMMANDS: Final = {
    "complete": "watcherclient.cli.commands.complete:Complete",
    "help": "watcherclient.cli.commands.help:Help",
}
"""Only `watcher` has these; `openstack` has its own."""


def plugin_words(command: str) -> str:
    """Return the words of a command in python-openstackclient, such as "optimize goal list"."""
    return f"optimize {command.removeprefix('optimize ')}"


def plugin_name(command: str) -> str:
    """Return the name of the entry point of a command in python-openstackclient."""
    return plugin_words(command).replace(" ", "_")
