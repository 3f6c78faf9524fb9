"""Commands for publishing: csp."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from generator.cli_common import give_up, report
from generator.policy import policy
from generator.source import read_files


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
def csp(site: Path) -> None:
    """Prints the Content-Security-Policy for the built SITE, for its web server to send."""
    files, problems = read_files(site, os.fspath(site), (".html",))
    if problems:
        give_up(problems)
    if "index.html" not in files:
        click.echo(f"{site}: this is no built site; run: mkdocs build", err=True)
        sys.exit(1)
    value, blocked = policy({path: data.decode("utf-8") for path, data in files.items()})
    click.echo(value)
    report(blocked)
    sys.exit(1 if blocked else 0)
