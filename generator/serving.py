"""Beside the served site: the desk, and on every page what is wrong with the newest build."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from generator.build import Build
from generator.desk_pages import DESK, DeskPages, State
from generator.model import Problem
from generator.workers import uncollected

_EPOCH = "/livereload/0/0"  # asked with 0, MkDocs's server tells the number of its site at once
_END = b"</body>"

Headers = list[tuple[str, str]]


class Later(Protocol):
    """Files of a site that are made when they are asked for."""

    def make(self, address: str) -> bool:
        """Makes the file at an address below the site's; whether it may be there now."""

    def end(self) -> None:
        """Nothing more is made: the site is about to be replaced."""


class Preview:
    """Remembers what was built last, and shows it beside the site that is served."""

    def __init__(self) -> None:
        self._state: State | None = None
        self._later: Later | None = None  # the files of the good site that are not there yet

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

    def end(self) -> None:
        """The good site is about to be replaced: nothing more is written into it."""
        if self._later is not None:
            self._later.end()

    def keep(self, later: Later | None) -> None:
        """The newest build's site is served from now on; `later` makes what is not there yet."""
        self._later = later
        if self._state is not None:
            self._state = State(self._state.build, self._state.build, ())

    def stop(self, faults: Iterable[Problem]) -> None:
        """The newest build has made no site: the last good one stays, with a banner on it."""
        if self._state is not None:
            self._state = State(self._state.build, self._state.good, tuple(faults))

    def guarded(
        self, builder: Callable[[], None], tell: Callable[[Exception], Problem]
    ) -> Callable[[], None]:
        """`builder` that never fails: the server would keep every browser waiting.

        `tell` says in the terminal what goes wrong.
        """

        def build_or_tell() -> None:
            self.begin()
            try:
                with uncollected():
                    builder()
            except Exception as error:  # of mkdocs.yml, a hook, another plugin, the disk
                if not self.stopped:
                    self.stop((tell(error),))

        return build_or_tell

    def around(
        self, site: WSGIApplication, root: Path, mount: str, tell: Callable[[Exception], Problem]
    ) -> WSGIApplication:
        """`site`, served at the address `mount`, with the desk and the banner of the project.

        `tell` says in the terminal what goes wrong with a file that is made when it is asked for.
        """
        pages = DeskPages(root, mount)

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            state = self._state
            address = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
            if state is not None and address.startswith(mount + DESK):
                name = address.removeprefix(mount + DESK)
                told = pages.answer(name, state, _epoch(site))
                headers = _headers(told.kind, told.body)
                if told.location is not None:
                    headers.append(("Location", told.location))
                start(told.status, headers)
                return [told.body]
            if address == mount + DESK.rstrip("/"):
                start("302 Found", [*_headers("text/html", b""), ("Location", mount + DESK)])
                return [b""]
            status, headers, body = _ask(site, environ)
            if status.startswith("404") and self._make(address.removeprefix(mount), tell):
                status, headers, body = _ask(site, environ)
            state = self._state
            if state is not None and state.faults:
                headers, body = _with_banner(headers, body, pages.banner(state))
            start(status, headers)
            return [body]

        return answer

    def _make(self, name: str, tell: Callable[[Exception], Problem]) -> bool:
        """Makes a file of the good site that is not there yet; whether it may be there now."""
        if self._later is None:
            return False
        try:
            return self._later.make(name)
        except Exception as error:  # whatever a template asks of its values
            self.stop((tell(error),))
            return False


def _epoch(site: WSGIApplication) -> int:
    """The number of the site that the server shows: its pages ask whether there is a newer one."""
    _, _, body = _ask(site, {"PATH_INFO": _EPOCH})
    return int(body) if body.isdigit() else 0


def _with_banner(headers: Headers, body: bytes, banner: bytes) -> tuple[Headers, bytes]:
    kind = dict(headers).get("Content-Type", "")
    if not kind.startswith("text/html"):
        return headers, body
    before, end, after = body.rpartition(_END)
    body = before + banner + end + after if end else body + banner
    return _headers(kind, body), body


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
