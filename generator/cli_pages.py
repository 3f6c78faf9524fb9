"""Commands for one page: draft, shift, add, inspect."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import replace
from pathlib import Path

import click

from generator.adding import describe_draft, seed_name
from generator.adding_names import describe_names, people_of
from generator.build import build, read
from generator.cli_common import (
    ISSUED,
    PAGE,
    ROOT,
    Date,
    complain,
    give_up,
    need_project,
    print_json,
    provide_schemas,
    zone_of,
)
from generator.draft import draft
from generator.draft_yaml import plan_yaml
from generator.inspection import inspect_page, unreadable
from generator.language import tr
from generator.model import PartialDate
from generator.plan import read_plan
from generator.proof import contradictions
from generator.seeds import SEEDS, plan_for
from generator.segment import segment
from generator.shifting import shift
from generator.source import PAGE_LIMIT, parse_page, read_bytes, read_files, read_page
from generator.writing import write_new, write_over


@click.command("draft", help=tr("Proposes a plan for PAGE, with a comment on each doubtful cut."))
@PAGE
@ISSUED
@click.option("--paper", help=tr("The newspaper's name; the zone's own if not given."))
@click.option("--section", help=tr("The section's name; the zone's own if not given."))
@click.option(
    "--save", is_flag=True, help=tr("Write the plan beside the page instead of printing it.")
)
@ROOT
def draft_command(
    page: Path,
    issued: PartialDate | None,
    paper: str | None,
    section: str | None,
    save: bool,
    root: Path,
) -> None:
    news_page, problems = read_page(page, str(page))
    if news_page is None:
        give_up(problems)
    if save and page.suffix != ".txt":
        complain(
            tr("{path}: a page's name ends in .txt, else its plan is not found", path=page),
            tr("rename it to {name}", name=page.stem + ".txt"),
        )
        sys.exit(1)
    zone = zone_of(root)
    proposal = draft(news_page)
    text = plan_yaml(proposal, issued, paper or zone.paper, section or zone.section)
    if not save:
        click.echo(text, nl=False)
        return
    target = page.with_suffix(".yml")
    if not write_new(target, text.encode()):
        complain(
            tr("{path}: this plan is already there; it was left as it is", path=target),
            tr("to start again, move or delete it first"),
        )
        sys.exit(1)
    click.echo(
        tr(
            "{path}: {units} units, {doubts} doubts",
            path=target,
            units=len(proposal.plan.units),
            doubts=len(proposal.doubts),
        )
    )


@click.command(
    "shift",
    help=tr(
        "Moves the line numbers in the plan of PAGE to where the lines are now.\n\n"
        "For a page that was changed after its plan was made."
    ),
)
@PAGE
@click.option(
    "--save", is_flag=True, help=tr("Write it over the plan; the old one is kept beside.")
)
def shift_command(page: Path, save: bool) -> None:
    path = page.with_suffix(".yml")
    news_page, problems = read_page(page, str(page))
    data, faults = read_bytes(path, str(path))
    if news_page is None or data is None:
        give_up((*problems, *faults))
    moved = shift(data, news_page)
    if moved is None:
        complain(
            tr("{path}: this plan does not tell how the page was", path=path),
            tr("look up the line numbers again, and write the new fingerprint"),
        )
        sys.exit(1)
    if not save:
        click.echo(moved.text, nl=False)
    elif moved.text.encode() != data:
        kept = path.with_name(f"{path.name}.{hashlib.sha256(data).hexdigest()[:8]}.old")
        write_new(kept, data)
        write_over(path, moved.text.encode())
        click.echo(
            tr("{path}: written anew; {kept} is the plan as it was", path=path, kept=kept.name)
        )
    click.echo(moved.told or tr("no line has moved"), err=True)
    for line, number in moved.lost:
        click.echo(
            tr("{path}:{line}: line {number} is gone", path=path, line=line, number=number),
            err=True,
        )


@click.command(
    help=tr(
        "Takes PAGE, from anywhere, into seeds/ and drafts its plan.\n\n"
        "Says what it found and what it doubts. Nothing that is there is ever overwritten."
    )
)
@PAGE
@click.option(
    "--issued", type=Date(), required=True, help=tr("When the page appeared: 2024-03-15.")
)
@ROOT
def add(page: Path, issued: PartialDate, root: Path) -> None:
    need_project(root)
    data, problems = read_bytes(page, str(page), PAGE_LIMIT)
    news_page, faults = (None, ()) if data is None else parse_page(page.name, str(page), data)
    if data is None or news_page is None:
        give_up((*problems, *faults))
    files, problems = read_files(root / SEEDS, SEEDS, (".txt",), PAGE_LIMIT)
    if problems:
        give_up(problems)
    seeds = {known: parse_page(known, known, text)[0] for known, text in files.items()}
    name, there = seed_name(news_page, issued, seeds)
    target = root / SEEDS / name
    if not there and not write_new(target, data):
        click.echo(
            tr("{path}: somebody has just added this page; nothing was changed", path=target),
            err=True,
        )
        sys.exit(1)
    path = f"{SEEDS}/{name}"
    if there:
        click.echo(tr("{path}: this page is already here", path=path))
    else:
        click.echo(tr("{path}: copied", path=path))
    before = read(root)
    zone = before.zone
    proposal = draft(replace(news_page, name=name))
    text = plan_yaml(proposal, issued, zone.paper, zone.section)
    plan = target.with_suffix(".yml")
    plan_path = f"{SEEDS}/{plan.name}"
    if not write_new(plan, text.encode()):
        click.echo(tr("{path}: this plan is already there; it was left as it is", path=plan_path))
        return
    provide_schemas(root)
    click.echo(tr("{path}: drafted; compare it with the page, line by line", path=plan_path))
    articles = tuple(segment(proposal.page, proposal.plan))
    for line in describe_draft(proposal, articles, zone, issued):
        click.echo(f"  {line}")
    site = build(root, drafts=True).site
    if site is None:
        click.echo(tr("figures cannot be compared yet; run: python -m generator check"), err=True)
    for note in sorted(contradictions(site.comparisons)) if site else ():
        if path in [place.path for place in note.places]:
            click.echo(f"  {note}")
    others = [(p, plan) for p, plan in before.pages if p.name != name]
    for line in describe_names(articles, zone, issued, people_of(others, zone)):
        click.echo(line)


@click.command(help=tr("Prints what is read from PAGE, as one JSON object."))
@PAGE
@ISSUED
@click.option(
    "--plan",
    "plan_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=tr("The page's plan; drafted if not given."),
)
@ROOT
def inspect(page: Path, issued: PartialDate | None, plan_file: Path | None, root: Path) -> None:
    label = str(page)
    news_page, problems = read_page(page, label)
    if news_page is None:
        print_json(unreadable(problems))
        sys.exit(1)
    if plan_file is None:
        plan, faults = plan_for(news_page, label, issued)
    else:
        data, faults = read_bytes(plan_file, str(plan_file))
        given, more = (None, faults) if data is None else read_plan(str(plan_file), data, news_page)
        faults = (*faults, *more)
        if given is None or any(problem.fatal for problem in faults):
            print_json(unreadable(faults))
            sys.exit(1)
        plan = given
    print_json(inspect_page(news_page, plan, zone_of(root), (*problems, *faults)))
