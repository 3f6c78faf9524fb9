"""Beside the served site: the desk, and on every page what is wrong with the newest build."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from generator.build import Build
from generator.desk_pages import DESK, DeskPages, State
from generator.model import Problem

_EPOCH = "/livereload/0/0"  # asked with 0, MkDocs's server tells the number of its site at once
_END = b"</body>"

Headers = list[tuple[str, str]]


class Preview:
    """Remembers what was built last, and shows it beside the site that is served."""

    def __init__(self) -> None:
        self._state: State | None = None

    @property
    def served(self) -> bool:
        """Whether there is a good site to be served."""
        return self._state is not None and self._state.good is not None

    @property
    def stopped(self) -> bool:
        """Whether it is known why the newest build has made no site."""
        return self._state is not None and bool(self._state.faults)

    def begin(self) -> None:
        """A new build begins: what was wrong with the one before may be mended."""
        self.stop(())

    def take(self, build: Build) -> None:
        """A build's reading is shown at once; whether its site is, is told by keep or stop."""
        good = self._state.good if self._state else None
        self._state = State(build, good, ())

    def keep(self) -> None:
        """The newest build's site is served from now on."""
        if self._state is not None:
            self._state = State(self._state.build, self._state.build, ())

    def stop(self, faults: Iterable[Problem]) -> None:
        """The newest build has made no site: the last good one stays, with a banner on it."""
        if self._state is not None:
            self._state = State(self._state.build, self._state.good, tuple(faults))

    def around(self, site: WSGIApplication, root: Path, mount: str) -> WSGIApplication:
        """`site`, served at the address `mount`, with the desk and the banner of the project."""
        pages = DeskPages(root, mount)

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            state = self._state
            address = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
            if state is not None and address.startswith(mount + DESK):
                name = address.removeprefix(mount + DESK)
                told = pages.answer(name, state, _epoch(site))
                start(told.status, _headers(told.kind, told.body))
                return [told.body]
            if state is None or not state.faults:
                return site(environ, start)
            return _with_banner(site, environ, start, pages.banner(state))

        return answer


def _epoch(site: WSGIApplication) -> int:
    """The number of the site that the server shows: its pages ask whether there is a newer one."""
    _, _, body = _ask(site, {"PATH_INFO": _EPOCH})
    return int(body) if body.isdigit() else 0


def _with_banner(
    site: WSGIApplication, environ: WSGIEnvironment, start: StartResponse, banner: bytes
) -> Iterable[bytes]:
    status, headers, body = _ask(site, environ)
    kind = dict(headers).get("Content-Type", "")
    if kind.startswith("text/html"):
        before, end, after = body.rpartition(_END)
        body = before + banner + end + after if end else body + banner
        headers = _headers(kind, body)
    start(status, headers)
    return [body]


def _ask(site: WSGIApplication, environ: WSGIEnvironment) -> tuple[str, Headers, bytes]:
    """What an application answers: status, headers, the whole body."""
    told: list[tuple[str, Headers]] = []

    def start(
        status: str, headers: Headers, exc_info: object = None, /
    ) -> Callable[[bytes], object]:
        told.append((status, headers))
        return lambda data: None

    body = site(environ, start)
    try:
        whole = b"".join(body)
    finally:
        close = getattr(body, "close", None)
        if close is not None:
            close()
    return *told[-1], whole


def _headers(kind: str, body: bytes) -> Headers:
    charset = "" if "charset" in kind else "; charset=utf-8"
    return [
        ("Content-Type", kind + charset),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
    ]
