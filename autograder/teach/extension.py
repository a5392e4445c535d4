"""The extension of the Jupyter server: our routes, and the clerk as long as the server lives."""

import asyncio
from importlib.resources import files
from typing import Any

from jupyter_server.extension.application import ExtensionApp
from traitlets import Unicode

from autograder.teach import pages
from autograder.teach.asking import Clerk


class Teaching(ExtensionApp):
    """Its routes come before nbgrader's, which would grade inside of the server."""

    name = "autograder_teach"
    load_other_extensions = True
    sandbox = Unicode("auto", help="auto: all protections of this machine; process: none.").tag(
        config=True
    )

    def initialize_settings(self) -> None:
        """What the pages share."""
        self.static_paths = [str(files(__package__).joinpath("web"))]
        self.clerk = Clerk(self.sandbox)
        self.settings.update(tremplin_office=pages.Office(self.clerk))

    def initialize_handlers(self) -> None:
        """By route."""
        self.handlers: list[Any] = [*self.handlers, *pages.ROUTES]

    async def stop_extension(self) -> None:
        """With the server; the class goes on where it was when somebody grades again."""
        await asyncio.to_thread(self.clerk.close)
