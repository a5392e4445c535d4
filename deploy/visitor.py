"""Somebody who uses the class server with a browser: the same requests, without the browser."""

import asyncio
import json
import re
import time
import uuid
from typing import Any
from urllib.parse import urlsplit

import requests
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

WAIT = 300  # seconds for a server or a cell, on a busy machine


class Visitor:
    """A person with a password; `place` is the address of the Jupyter server they use."""

    def __init__(self, hub: str, name: str, password: str) -> None:
        self.hub, self.name, self.password = hub.rstrip("/"), name, password
        self.place = f"{self.hub}/user/{name}/"
        self.web = requests.Session()
        self.kernel = ""

    def log_in(self) -> int:
        """The status of the hub's answer: 403 for a wrong password."""
        page = self.web.get(f"{self.hub}/hub/login", timeout=WAIT)
        found = re.search(r'name="_xsrf" value="([^"]+)"', page.text)
        answer = self.web.post(
            f"{self.hub}/hub/login?next=%2Fhub%2Fhome",
            data={
                "username": self.name,
                "password": self.password,
                "_xsrf": found[1] if found else "",
            },
            timeout=WAIT,
        )
        return answer.status_code

    def sit_down(self) -> None:
        """Ask for the server, and wait until JupyterLab answers."""
        self.web.get(f"{self.hub}/hub/spawn/{self.name}", timeout=WAIT)
        self._wait()

    def teach(self) -> None:
        """Go to the server of those who teach."""
        self.place = f"{self.hub}/services/teach/"
        self._wait()

    def enter(self) -> bool:
        """Whether JupyterLab's page comes from the server at `place`, through the hub's login."""
        page = self.web.get(f"{self.place}lab", timeout=WAIT)
        return page.ok and page.url.startswith(self.place) and "jupyter-config-data" in page.text

    def _wait(self) -> None:
        end = time.monotonic() + WAIT
        while not self.enter():
            if time.monotonic() > end:
                raise TimeoutError(f"{self.name}: no server after {WAIT} seconds")
            time.sleep(0.5)

    def ask(self, method: str, path: str, **more: Any) -> requests.Response:
        """A request to the Jupyter server, as its own page would make it."""
        headers = {"X-XSRFToken": self._xsrf()}
        return self.web.request(
            method, f"{self.place}{path}", headers=headers, timeout=WAIT, **more
        )

    def assignments(self, action: str = "", assignment: str = "") -> list[dict[str, Any]]:
        """nbgrader's list; after "fetch", "submit" or "fetch_feedback" of an assignment."""
        facts = {"course_id": "tremplin", "assignment_id": assignment}
        if action:
            answer = self.ask("POST", f"assignments/{action}", data=facts)
        else:
            answer = self.ask("GET", "assignments", params=facts)
        found = answer.json()
        if not found["success"]:
            raise RuntimeError(f"{self.name}: {found['value']}")
        listed: list[dict[str, Any]] = found["value"]
        return listed

    def read(self, path: str) -> Any:
        """A notebook or a text file of the server's folder."""
        answer = self.ask("GET", f"api/contents/{path}")
        answer.raise_for_status()
        return answer.json()["content"]

    def write(self, path: str, notebook: Any) -> None:
        """Save a notebook."""
        body = {"type": "notebook", "content": notebook}
        self.ask("PUT", f"api/contents/{path}", json=body).raise_for_status()

    def run(self, code: str, folder: str = "") -> str:
        """What a cell prints, or its error, in a kernel of one's own."""
        if not self.kernel:
            body = {"name": "python3", "path": folder}
            self.kernel = self.ask("POST", "api/kernels", json=body).json()["id"]
        jar = requests.cookies.get_cookie_header(
            self.web.cookies, requests.Request("GET", self.place).prepare()
        )
        wire = HTTPRequest(
            f"{self.place.replace('http', 'ws', 1)}api/kernels/{self.kernel}/channels",
            headers={"Cookie": jar or "", "Origin": self.hub},
            request_timeout=WAIT,
        )
        return asyncio.run(asyncio.wait_for(_answer(wire, code), WAIT))

    def _xsrf(self) -> str:
        path = urlsplit(self.place).path
        return next(
            (
                one.value or ""
                for one in self.web.cookies
                if one.name == "_xsrf" and one.path == path
            ),
            "",
        )


async def _answer(address: HTTPRequest, code: str) -> str:
    """Jupyter's messages, as JupyterLab sends and reads them."""
    wire = await websocket_connect(address)
    me = uuid.uuid4().hex
    content = {"code": code, "silent": False, "store_history": True, "allow_stdin": False}
    header = {"msg_id": me, "msg_type": "execute_request", "session": me, "version": "5.3"}
    message = {"header": header | {"username": "", "date": ""}, "content": content}
    await wire.write_message(
        json.dumps(message | {"parent_header": {}, "metadata": {}, "channel": "shell"})
    )
    said = []
    try:
        while text := await wire.read_message():
            heard = json.loads(text)
            if heard["parent_header"].get("msg_id") != me:
                continue
            kind, content = heard["msg_type"], heard["content"]
            if kind == "stream":
                said.append(str(content["text"]))
            elif kind == "error":
                said.append(f"{content['ename']}: {content['evalue']}")
            elif kind == "status" and content["execution_state"] == "idle":
                break
    finally:
        wire.close()
    return "".join(said)
