"""Speaks the language server protocol with pyright, as an editor does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

Node = dict[str, Any]

MARKDOWN = ["markdown", "plaintext"]
CAPABILITIES: Node = {
    "workspace": {"configuration": True},
    "textDocument": {
        "hover": {"contentFormat": MARKDOWN},
        "completion": {"completionItem": {"documentationFormat": MARKDOWN}},
        "signatureHelp": {"signatureInformation": {"documentationFormat": MARKDOWN}},
    },
}


class LanguageServer:
    """Pyright's language server with one document open in it."""

    def __init__(self, folder: Path, text: str) -> None:
        self.text = text
        self._requests = 0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pyright.langserver", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        root = {"uri": folder.as_uri(), "name": folder.name}
        self._ask("initialize", processId=None, rootUri=root["uri"], workspaceFolders=[root], capabilities=CAPABILITIES)
        self._tell("initialized")
        self._uri = (folder / "program.py").as_uri()
        document = {"uri": self._uri, "languageId": "python", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def hover(self, place: str) -> str:
        """Return what is shown when the mouse rests on a place, as markdown."""
        found = self._at("hover", place)
        return str(found["contents"]["value"]) if found else ""

    def definition(self, place: str) -> str:
        """Return the file, and the line in it, to which "go to definition" leads."""
        target = self._at("definition", place)[0]
        path = Path(target["uri"].removeprefix("file://"))
        line = path.read_text(encoding="utf-8").splitlines()[target["range"]["start"]["line"]]
        return f"{path.as_posix()}: {line.strip()}"

    def completion(self, place: str) -> list[str]:
        """Return the names that are offered at a place."""
        found = self._at("completion", place)
        return [item["label"] for item in found["items"]]

    def signature(self, place: str) -> Node:
        """Return the help for the call that is being typed at a place: the first signature."""
        signature: Node = self._at("signatureHelp", place)["signatures"][0]
        return signature

    def _at(self, what: str, place: str) -> Any:
        """Ask about a place: "|" stands for the cursor in a piece of the program that is there once."""
        before, _, after = place.partition("|")
        assert self.text.count(before + after) == 1, f"{place!r} is not one place in the program"
        offset = self.text.index(before + after) + len(before)
        line = self.text.count("\n", 0, offset)
        position = {"line": line, "character": offset - (self.text.rfind("\n", 0, offset) + 1)}
        return self._ask(f"textDocument/{what}", textDocument={"uri": self._uri}, position=position)

    def _ask(self, method: str, **parameters: Any) -> Any:
        self._requests += 1
        number = self._requests
        self._send(id=number, method=method, params=parameters)
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            if "id" in message:
                self._send(id=message["id"], result=self._answer(message))

    def _answer(self, message: Node) -> Any:
        """Return what an editor answers to the server's questions: which Python is used."""
        if message["method"] != "workspace/configuration":
            return None
        python = {"pythonPath": sys.executable}
        return [python if item["section"] == "python" else {} for item in message["params"]["items"]]

    def _tell(self, method: str, **parameters: Any) -> None:
        self._send(method=method, params=parameters)

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> Node:
        assert self._process.stdout is not None
        size = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        assert size, "the language server has ended"
        message: Node = json.loads(self._process.stdout.read(size))
        return message
