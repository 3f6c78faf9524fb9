"""What the commands share: their options, how they print, how they give up."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.build import ZONE
from generator.language import share_with_libraries, tr
from generator.model import PartialDate, Problem, Zone
from generator.records import read_date
from generator.schema import FOLDER, schemas
from generator.seeds import SEEDS
from generator.source import read_files
from generator.writing import write_new
from generator.zone import read_zone

YAML = (".yml", ".yaml")

share_with_libraries()  # before the first parameter is made: click keeps some of its words there


class Date(click.ParamType[PartialDate]):
    """YYYY, YYYY-MM or YYYY-MM-DD."""

    name = tr("date")

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        date = read_date(str(value))
        if date is None:
            self.fail(
                tr("“{value}” is no date: write 2024, 2024-03 or 2024-03-15", value=value),
                param,
                ctx,
            )
        return date


class OwnPath(click.Path):
    """A path that may begin with ~, the user's own folder: on Windows no shell writes it out."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        return Path(os.fsdecode(super().convert(os.path.expanduser(value), param, ctx)))


class PagePath(OwnPath):
    """The file of a newspaper page: no plan and no zone data, which lie beside pages."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        path = super().convert(value, param, ctx)
        if path.suffix.lower() in YAML:
            page = path.with_suffix(".txt")
            self.fail(
                tr("{path} is a plan; name its page: {page}", path=path, page=page)
                if page.is_file()
                else tr("{path} is no newspaper page; name a text file (.txt)", path=path),
                param,
                ctx,
            )
        return path


ISSUED = click.option("--issued", type=Date(), help=tr("When the page appeared: 2024-03."))
PAGE = click.argument("page", type=PagePath(path_type=Path, exists=True, dir_okay=False))
ROOT = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
    help=tr("The project's folder (the one with mkdocs.yml); this folder if not given."),
)


def plain(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.position.path,
        "line": problem.position.line,
        "message": problem.message,
        "hint": problem.hint,
        "fatal": problem.fatal,
    }


def zone_of(root: Path) -> Zone:
    files, _ = read_files(root / ZONE, ZONE, (".yml",))
    zone, problems = read_zone(ZONE, files)
    if problems:
        give_up(problems)
    return zone


def print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def report(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)


def complain(message: str, hint: str) -> None:
    """Says what went wrong outside the editor's files, and what to do, in the form of a problem."""
    click.echo(f"{message}\n    {hint}", err=True)


def give_up(problems: tuple[Problem, ...]) -> NoReturn:
    report(problems)
    sys.exit(1)


def need_project(root: Path) -> None:
    if not (root / SEEDS).is_dir():
        raise click.UsageError(
            tr(
                "{folder} holds no folder “{seeds}”; go to the project's folder or name it with "
                "--root",
                folder=os.fspath(root),
                seeds=SEEDS,
            )
        )


def built_files(site: Path, suffixes: tuple[str, ...]) -> dict[str, bytes]:
    """The files of a built site that end so."""
    files, problems = read_files(site, os.fspath(site), suffixes)
    if problems:
        give_up(problems)
    if "index.html" not in files:
        click.echo(tr("{path}: this is no built site; run: mkdocs build", path=site), err=True)
        sys.exit(1)
    return files


def provide_schemas(root: Path) -> None:
    """Writes the schemas that plans name, where a project has none yet."""
    folder = root / SEEDS / FOLDER
    for name, data in schemas().items():
        if not (folder / name).exists():
            write_new(folder / name, data)
