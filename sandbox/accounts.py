"""The users of a sandbox. Their passwords are not secret: the servers listen on loopback only."""

from dataclasses import dataclass

# The domain that every Keystone has, its name and its id.
DOMAIN_NAME = "Default"
DOMAIN_ID = "default"
REGION = "RegionOne"
OLD_REGION = "RegionOld"


@dataclass(frozen=True)
class Account:
    """A user with the project it works in and its role there."""

    username: str
    password: str
    project_name: str
    role: str


# Made by Keystone's bootstrap.
ADMIN = Account("admin", "sandbox-admin", "admin", "admin")
# What Watcher itself logs in with.
WATCHER = Account("watcher", "sandbox-watcher", "service", "admin")
# May log in, and may do nothing at Watcher.
DEMO = Account("demo", "sandbox-demo", "demo", "member")
