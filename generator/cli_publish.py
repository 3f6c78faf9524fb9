"""Commands for those who run sites: new-zone, csp."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from generator.build import SEEDS
from generator.cli_common import give_up, report
from generator.policy import policy
from generator.source import read_files, write_new
from generator.starting import STARTER, read_look, read_starter

HOUSE = Path(__file__).parents[1]  # the folder of this program, with its templates


@click.command("new-zone")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", help="The zone's name; asked for if not given.")
@click.option("--paper", help="The newspaper's name; asked for if not given.")
def new_zone(folder: Path, name: str | None, paper: str | None) -> None:
    """Starts a project for another zone in FOLDER, with a sample page; it can be built at once.

    Nothing that is there is ever overwritten. In a project that has pages it only adds what its
    look lacks: delete templates/ and docs/assets/ before, to get those of a newer program.
    """
    if not (HOUSE / STARTER).is_dir():
        click.echo(f"{HOUSE}: the program is installed without its templates", err=True)
        click.echo("    run this in a clone of the program", err=True)
        sys.exit(1)
    begun = (folder / SEEDS).is_dir()
    if not begun:
        name = name or click.prompt("The zone's name", default="某某高新区")
        paper = paper or click.prompt("The newspaper's name", default="某某日报")
    files, problems = read_look(HOUSE, name or folder.resolve().name)
    if name and paper and not begun:
        starter, faults = read_starter(HOUSE, name, paper)
        files, problems = files | starter, (*problems, *faults)
    if problems:
        give_up(problems)
    written = [path for path, data in sorted(files.items()) if write_new(folder / path, data)]
    if not written:
        click.echo(f"{folder}: all of it is there; nothing was changed")
        return
    kept = len(files) - len(written)
    click.echo(f"{folder}: {len(written)} files")
    if kept:
        click.echo(f"{kept} that were there are kept as they are")
    click.echo("look at docs/editors.md; to build the site, run there: mkdocs build --strict")


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
