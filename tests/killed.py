"""`python -m tests.killed WHEN MODULE …`: runs a module, killed at a change of the disk.

WHEN names a change as this program lists them: “os.rename /p/site.new” is killed just before it,
“+os.rename /p/site.new” before the change that follows it. With “-” nothing is killed; the last
line on standard error then lists all changes, as JSON.
"""

from __future__ import annotations

import json
import os
import re
import runpy
import signal
import sys

CHANGES = ("os.rename", "os.link", "os.mkdir", "os.rmdir", "os.remove", "os.truncate")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_PROCESS = re.compile(r"\.\d+(?:\.part)?$")  # what a file's name owes to the process


def main() -> None:
    """Runs the module named on the command line under watch."""
    when, module = sys.argv[1:3]
    changes: list[str] = []
    own = os.getpid()

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        flags = arguments[2] if event == "open" else 0
        changing = event in CHANGES or (isinstance(flags, int) and flags & WRITES)
        if not changing or os.getpid() != own:  # forked processes end with this one
            return
        if changes and when == "+" + changes[-1]:
            os.kill(own, signal.SIGKILL)
        changes.append(f"{event} {_PROCESS.sub('', str(arguments[0]))}")
        if when == changes[-1]:
            os.kill(own, signal.SIGKILL)

    sys.addaudithook(watch)
    sys.argv = sys.argv[2:]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        if when == "-":
            print("\n" + json.dumps(changes), file=sys.stderr)


if __name__ == "__main__":
    main()
