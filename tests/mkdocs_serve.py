"""A real `mkdocs serve` for the tests: on a free port, with what its terminal says."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60  # seconds, for a machine that has much else to do


@dataclass(frozen=True, slots=True)
class Served:
    """A project that is being served: its folder, its address, the file its terminal goes to."""

    project: Path
    address: str
    terminal: Path

    def said(self) -> str:
        """What the terminal shows so far."""
        return self.terminal.read_text("utf-8")

    def change(self, name: str, old: str, new: str) -> int:
        """Saves a file of the project with one place of it replaced; the line it stands on."""
        path = self.project / name
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), "utf-8")
        return text[: text.index(old)].count("\n") + 1


@contextmanager
def serving(project: Path, *options: str, patience: float = PATIENCE) -> Iterator[Served]:
    """Runs `mkdocs serve` in `project` until its first build is done, and stops it in the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    terminal = project.with_name(f"{project.name}-terminal.txt")
    with terminal.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", *options],
            cwd=project, stdout=out, stderr=subprocess.STDOUT, env=os.environ | {"PYTHONUTF8": "1"},
        )  # fmt: skip
        try:
            served = Served(project, f"http://127.0.0.1:{port}/", terminal)
            deadline = time.monotonic() + patience
            while "Serving on" not in served.said():
                assert process.poll() is None, served.said()
                assert time.monotonic() < deadline, served.said()
                time.sleep(0.05)
            yield served
        finally:
            process.terminate()
            process.wait()
