"""The errors of a Watcher, each with the body that the part of the server gives it that answers."""

from __future__ import annotations

import json
from http import HTTPStatus

from watcherclient.testing._messages import Request, Response


class ApiError(Exception):
    """An error of the API itself: `{"error_message": JSON text with faultcode, faultstring, debuginfo}`."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text

    def response(self, request: Request) -> Response:
        """Return the answer."""
        code = "Client" if self.status < 500 else "Server"
        return _wrapped(self.status, json.dumps({"faultcode": code, "faultstring": self.text, "debuginfo": None}))


class RouterError(Exception):
    """An error before any resource was asked: JSON, HTML or plain text inside the same outer object, by Accept."""

    def __init__(self, status: int, description: str | None = "", allow: str = "") -> None:
        super().__init__(f"{status} {description}")
        self.status = status
        self.description = description
        self.allow = allow

    def response(self, request: Request) -> Response:
        """Return the answer."""
        title = HTTPStatus(self.status).phrase
        accept = request.headers.get("accept", "")
        unacceptable = "The resource could not be generated that was acceptable to your browser"
        why = {
            404: "The resource could not be found.",
            405: f"The method {request.method} is not allowed for this resource. ",
            406: f"{unacceptable}\n(content of type {accept}. ",
        }.get(self.status, "")
        if "text/html" in accept or "*/*" in accept:
            text = f"<html>\n <head>\n  <title>{self.status} {title}</title>\n </head>\n <body>\n  <h1>"
            text += f"{self.status} {title}</h1>\n  {why}<br /><br />\n{self.description or ''}\n"
            text += ("\n\n" if self.status == 404 else "") + " </body>\n</html>"
        elif "application/json" in accept:
            text = json.dumps({"code": self.status, "title": title, "description": self.description})
        else:
            plain = why.replace("\n", " ")
            text = f"{self.status} {title}\n\n{plain}\n\n {self.description or ''}"
            text += "  " if self.status == 404 else ""
        return _wrapped(self.status, text).with_headers({"Allow": self.allow} if self.allow else {})


class VersionError(RouterError):
    """A microversion is refused; the only one of these that comes with the headers about microversions."""

    def __init__(self, description: str) -> None:
        super().__init__(406, description)


def _wrapped(status: int, text: str) -> Response:
    return Response.of({"error_message": text}, status)


def token_refused(auth_url: str) -> Response:
    """Return what the token check answers to a missing, unknown or expired token."""
    message = "The request you have made requires authentication."
    content = {"error": {"code": 401, "title": "Unauthorized", "message": message}}
    return Response.of(content, 401, WWW_Authenticate=f'Keystone uri="{auth_url}"')


def keystone_unavailable() -> Response:
    """Return what the token check answers while it cannot ask Keystone."""
    message = (
        "The server is currently unavailable. Please try again at a later time.<br /><br />\n"
        "The Keystone service is temporarily unavailable.\n\n"
    )
    return Response.of({"message": message, "code": "503 Service Unavailable", "title": "Service Unavailable"}, 503)


NOT_FOUND = {
    "goals": "Goal {} could not be found",
    "strategies": "Strategy {} could not be found",
    "audit_templates": "AuditTemplate {} could not be found",
    "audits": "Audit {} could not be found",
    "action_plans": "ActionPlan {} could not be found",
    "actions": "Action {} could not be found",
    "scoring_engines": "ScoringEngine {} could not be found",
    "services": "The service {} cannot be found.",
}


def not_found(collection: str, identifier: object) -> ApiError:
    """Return the error of an unknown resource, in the server's words."""
    return ApiError(404, NOT_FOUND[collection].format(identifier))


def invalid(field: str, value: object, why: str) -> ApiError:
    """Return the error of a wrong value, in the server's words."""
    return ApiError(400, f"Invalid input for field/attribute {field}. Value: '{value}'. {why}")
