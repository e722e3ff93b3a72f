"""Fill a fresh Keystone over its own API: projects, users, and the catalog of services."""

from typing import Any

from . import accounts, rest
from .accounts import Account
from .errors import SandboxError


class Keystone:
    """An administrator's view of Keystone at `auth_url` (which ends in /v3)."""

    def __init__(self, auth_url: str) -> None:
        self.auth_url = auth_url
        self.token = self.log_in(accounts.ADMIN)

    def log_in(self, account: Account) -> str:
        """A token for the account, scoped to its project."""
        domain = {"id": accounts.DOMAIN_ID}
        user = {"name": account.username, "password": account.password, "domain": domain}
        body = {
            "auth": {
                "identity": {"methods": ["password"], "password": {"user": user}},
                "scope": {"project": {"name": account.project_name, "domain": domain}},
            }
        }
        answer = rest.send("POST", f"{self.auth_url}/auth/tokens", body)
        if answer.status != 201:
            raise SandboxError(f"logging in as {account.username!r}: {answer.status} {answer.text}")
        return answer.headers["X-Subject-Token"]

    def find(self, kind: str, name: str) -> str:
        """The id of the project, user or role with this name."""
        found = self._call("GET", f"{kind}s?name={name}")[f"{kind}s"]
        if len(found) != 1:
            raise SandboxError(f"Keystone has {len(found)} {kind}s named {name!r}, not one")
        return str(found[0]["id"])

    def create(self, kind: str, **fields: object) -> str:
        """Create a project, user, service, region or endpoint; return its id."""
        return str(self._call("POST", f"{kind}s", {kind: fields})[kind]["id"])

    def add_account(self, account: Account) -> None:
        """Create the account's project and user, and give the user its role."""
        project = self.create("project", name=account.project_name, domain_id=accounts.DOMAIN_ID)
        user = self.create(
            "user",
            name=account.username,
            password=account.password,
            domain_id=accounts.DOMAIN_ID,
            default_project_id=project,
        )
        role = self.find("role", account.role)
        self._call("PUT", f"projects/{project}/users/{user}/roles/{role}")

    def add_endpoints(self, service: str, region: str, url: str) -> None:
        """Put a service's public, internal and admin endpoint into the catalog."""
        for interface in ("public", "internal", "admin"):
            self.create("endpoint", service_id=service, region_id=region, interface=interface, url=url)

    def _call(self, method: str, path: str, body: object = None) -> Any:
        headers = {"X-Auth-Token": self.token}
        answer = rest.send(method, f"{self.auth_url}/{path}", body, headers)
        if answer.status >= 300:
            raise SandboxError(f"Keystone: {method} {path}: {answer.status} {answer.text}")
        return answer.json if answer.text else None
