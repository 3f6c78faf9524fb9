"""Commands for those who run sites: new-zone, csp."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.build import ZONE
from generator.cli_common import built_files, complain, give_up, report
from generator.language import tr
from generator.policy import policy
from generator.starting import STARTER, read_look, read_starter
from generator.writing import write_new

HOUSE = Path(__file__).parents[1]  # the folder of this program, with its templates


@click.command(
    "new-zone",
    help=tr(
        "Starts a project for another zone in FOLDER, with a sample page; it builds at once.\n\n"
        "Nothing that is there is ever overwritten. A project that has pages gets only what its "
        "look lacks: delete templates/ and docs/assets/ before, to get those of a newer program."
    ),
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", help=tr("The zone's name; asked for if not given."))
@click.option("--paper", help=tr("The newspaper's name; asked for if not given."))
def new_zone(folder: Path, name: str | None, paper: str | None) -> None:
    if not (HOUSE / STARTER).is_dir():
        complain(
            tr("{path}: the program is installed without its templates", path=HOUSE),
            tr("run this in a clone of the program"),
        )
        sys.exit(1)
    begun = (folder / ZONE).is_dir()
    if not begun:
        name = name or click.prompt(tr("The zone's name"), default="某某高新区")
        paper = paper or click.prompt(tr("The newspaper's name"), default="某某日报")
    files, problems = read_look(HOUSE, name or folder.resolve().name)
    if name and paper and not begun:
        starter, faults = read_starter(HOUSE, name, paper)
        files, problems = files | starter, (*problems, *faults)
    if problems:
        give_up(problems)
    written = [path for path, data in sorted(files.items()) if write_new(folder / path, data)]
    if not written:
        click.echo(tr("{path}: all of it is there; nothing was changed", path=folder))
        return
    click.echo(tr("{path}: {count} files", path=folder, count=len(written)))
    kept = len(files) - len(written)
    if kept:
        click.echo(tr("{count} that were there are kept as they are", count=kept))
    click.echo(tr("to build the site, run there: mkdocs build --strict; then see docs/editors.md"))


@click.command(
    help=tr("Prints the Content-Security-Policy for the built SITE, for its web server to send.")
)
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
def csp(site: Path) -> None:
    files = built_files(site, (".html",))
    value, blocked = policy({path: data.decode("utf-8") for path, data in files.items()})
    click.echo(value)
    report(blocked)
    sys.exit(1 if blocked else 0)
