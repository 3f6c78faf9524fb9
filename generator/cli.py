"""`python -m generator …`: the commands of editors and programmers; the only module that prints."""

from __future__ import annotations

import sys

import click

from generator import __version__
from generator.cli_pages import add, draft_command, inspect
from generator.cli_site import check, diff, eject, evaluate, pack_command, write


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turns newspaper pages in seeds/ into a site. `mkdocs build` does everything; these help."""
    for stream in (sys.stdout, sys.stderr):  # a Windows console may be set to another encoding
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


for command in (draft_command, add, inspect, check, write, diff, eject, pack_command, evaluate):
    main.add_command(command)
