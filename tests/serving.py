"""A folder served on this machine, for tests in a browser and for measuring."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.browsers import ADVICE, find_chromium

NO_HEADERS: Mapping[str, str] = MappingProxyType({})


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, headers: Mapping[str, str], **kwargs: Any) -> None:
        self._more = headers
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        for name, value in self._more.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: requests are no news."""


@contextmanager
def served(folder: Path, headers: Mapping[str, str] = NO_HEADERS) -> Iterator[str]:
    """The address of `folder`, served with `headers` behind each answer."""
    handler = partial(_Quiet, directory=str(folder), headers=headers)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def visited(folder: Path) -> Iterator[tuple[str, Browser]]:
    """The address of `folder`, served, and a Chromium to look at it; ends where there is none."""
    program = find_chromium()
    if program is None:
        raise SystemExit(ADVICE)
    with served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield address, browser
        browser.close()
