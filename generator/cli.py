"""`python -m generator …`: the commands of editors and programmers; the only module that prints."""

from __future__ import annotations

import errno
import io
import sys
from typing import Any

import click

from generator import __version__
from generator.cli_pages import add, draft_command, inspect, shift_command
from generator.cli_publish import csp, new_zone
from generator.cli_site import check, diff, eject, evaluate, pack_command, schema, write
from generator.language import tr
from generator.writing import refused


class Commands(click.Group):
    """The commands; all they print is UTF-8, help and misuse included."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Runs a command. A Windows console may be set to an encoding that lacks our characters."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return super().main(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs a command; a disk that is full or closed is told like any other problem."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever read what is printed has gone; click knows
                raise
            click.echo(refused(error), err=True)
            sys.exit(1)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=tr(
        "Turns newspaper pages in seeds/ into a site. `mkdocs build` does everything; these help."
    ),
)
@click.version_option(__version__)
def main() -> None:
    pass


PAGES = (draft_command, shift_command, add, inspect)
SITE = (check, write, diff, eject, pack_command, schema, evaluate)
PUBLISH = (new_zone, csp)
for command in (*PAGES, *SITE, *PUBLISH):
    main.add_command(command)
