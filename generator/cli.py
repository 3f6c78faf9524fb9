"""`python -m generator …`: the commands of editors and programmers; the only module that prints."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from generator import __version__
from generator.assess import assess
from generator.build import DOCS, SEEDS, ZONE, build, plan_for, read
from generator.draft import draft
from generator.draft_yaml import plan_yaml
from generator.inspection import inspect_page, unreadable
from generator.model import PartialDate, Problem, Zone
from generator.plan import read_plan
from generator.records import read_date
from generator.source import (
    page_file,
    read_bytes,
    read_files,
    read_page,
    write_new,
)
from generator.zone import read_zone

LABELS = "tests/labels"


class _Date(click.ParamType[PartialDate]):
    """YYYY, YYYY-MM or YYYY-MM-DD."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        date = read_date(str(value))
        if date is None:
            self.fail(f"“{value}” is no date: write 2024, 2024-03 or 2024-03-15", param, ctx)
        return date


_ISSUED = click.option("--issued", type=_Date(), help="When the page appeared: 2024-03.")
_PAGE = click.argument("page", type=click.Path(path_type=Path, exists=True, dir_okay=False))
_ROOT = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
    help="The project's folder (the one with mkdocs.yml); this folder if not given.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turns newspaper pages in seeds/ into a site. `mkdocs build` does everything; these help."""
    for stream in (sys.stdout, sys.stderr):  # a Windows console may be set to another encoding
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


@main.command("draft")
@_PAGE
@_ISSUED
@click.option("--paper", help="The newspaper's name; the zone's own if not given.")
@click.option("--section", help="The section's name; the zone's own if not given.")
@click.option("--save", is_flag=True, help="Write the plan beside the page instead of printing it.")
@_ROOT
def draft_command(
    page: Path,
    issued: PartialDate | None,
    paper: str | None,
    section: str | None,
    save: bool,
    root: Path,
) -> None:
    """Proposes a plan for PAGE, with a comment on each doubtful cut."""
    news_page, problems = read_page(page, str(page))
    if news_page is None:
        _give_up(problems)
    zone = _zone(root)
    proposal = draft(news_page)
    text = plan_yaml(proposal, issued, paper or zone.paper, section or zone.section)
    if not save:
        click.echo(text, nl=False)
        return
    target = page.with_suffix(".yml")
    if not write_new(target, text.encode()):
        click.echo(f"{target}: this plan is already there; it was left as it is", err=True)
        click.echo("    to start again, move or delete it first", err=True)
        sys.exit(1)
    click.echo(f"{target}: {len(proposal.plan.units)} units, {len(proposal.doubts)} doubts")


@main.command()
@_ROOT
def check(root: Path) -> None:
    """Lists all that is wrong with pages, plans, zone data and hand-written pages."""
    _need_project(root)
    result = build(root)
    for problem in result.problems:
        click.echo(str(problem))
    if result.notes:
        click.echo(f"To look at ({len(result.notes)}); none of it stops a build:")
    for note in result.notes:
        click.echo(str(note))
    if result.problems:
        click.echo(f"{len(result.problems)} problem(s)", err=True)
        sys.exit(1)
    click.echo("no problems", err=True)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@_ROOT
def write(folder: Path, root: Path) -> None:
    """Writes the site's pages into FOLDER as Markdown with front matter, for any engine."""
    _need_project(root)
    if folder.exists() and any(folder.iterdir()):
        click.echo(f"{folder}: this folder is not empty; nothing was written", err=True)
        click.echo("    name a new or an empty folder", err=True)
        sys.exit(1)
    result = build(root)
    _report(result.problems)
    if result.failed:
        sys.exit(1)
    by_hand, problems = read_files(root / DOCS, DOCS, ("",))
    if problems:
        _give_up(problems)
    for name, data in by_hand.items():
        write_new(folder / name, data)
    for page in result.pages:
        write_new(folder / page.path, page_file(page.front, page.content))
    click.echo(f"{folder}: {len(result.pages) + len(by_hand)} files")


@main.command()
@_PAGE
@_ISSUED
@click.option(
    "--plan",
    "plan_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The page's plan; drafted if not given.",
)
@_ROOT
def inspect(page: Path, issued: PartialDate | None, plan_file: Path | None, root: Path) -> None:
    """Prints what is read from PAGE, as one JSON object."""
    label = str(page)
    news_page, problems = read_page(page, label)
    if news_page is None:
        _print_json(unreadable(problems))
        sys.exit(1)
    if plan_file is None:
        plan, faults = plan_for(news_page, label, issued)
    else:
        data, faults = read_bytes(plan_file, str(plan_file))
        given, more = (None, faults) if data is None else read_plan(str(plan_file), data, news_page)
        faults = (*faults, *more)
        if given is None or any(problem.fatal for problem in faults):
            _print_json(unreadable(faults))
            sys.exit(1)
        plan = given
    _print_json(inspect_page(news_page, plan, _zone(root), (*problems, *faults)))


@main.command()
@_ROOT
def evaluate(root: Path) -> None:
    """Prints how well pages are read, against the plans and labels people made."""
    _need_project(root)
    reading = read(root)
    fatal = tuple(problem for problem in reading.problems if problem.fatal)
    if fatal:
        _give_up(fatal)
    labels, problems = read_files(root / LABELS, LABELS, (".jsonl",))
    if problems:
        _give_up(problems)
    click.echo(assess(reading, labels) or "no plan made by hand, no labels: nothing to compare")


def _zone(root: Path) -> Zone:
    files, _ = read_files(root / ZONE, ZONE, (".yml",))
    zone, problems = read_zone(ZONE, files)
    if problems:
        _give_up(problems)
    return zone


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def _report(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)


def _give_up(problems: tuple[Problem, ...]) -> NoReturn:
    _report(problems)
    sys.exit(1)


def _need_project(root: Path) -> None:
    if not (root / SEEDS).is_dir():
        raise click.UsageError(
            f"{os.fspath(root)} holds no folder “{SEEDS}”; go to the project's folder or name it "
            "with --root"
        )
