"""Commands for the whole project: check, write, diff, eject, pack, schema, evaluate."""

from __future__ import annotations

import datetime
import difflib
import io
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import click

from generator.assess import assess
from generator.blocks import links_from_file
from generator.build import DOCS, Build, build, read, tell
from generator.changes import describe_changes
from generator.cli_common import (
    ROOT,
    Date,
    built_files,
    complain,
    give_up,
    need_project,
    plain,
    print_json,
    report,
)
from generator.ejecting import ejected
from generator.figures import read_figures
from generator.language import tr
from generator.model import PartialDate
from generator.packing import pack
from generator.proof_plans import to_come
from generator.schema import FOLDER, schemas
from generator.seeds import SEEDS
from generator.source import read_files
from generator.source_yaml import page_file
from generator.writing import write_new, write_over

LABELS = ("seeds/labels", "tests/labels")  # of the project's own pages; of invented sentences


@click.command(
    help=tr("Lists all that is wrong with pages, plans, zone data and hand-written pages.")
)
@click.option("--json", "as_json", is_flag=True, help=tr("As JSON, for other programs."))
@click.option(
    "--today",
    type=Date(),
    envvar="GENERATOR_TODAY",
    help=tr("The day that counts as today; the computer's own if not given."),
)
@ROOT
def check(root: Path, as_json: bool, today: PartialDate | None) -> None:
    need_project(root)
    now = datetime.date.today()
    result = _with_days_to_come(
        build(root, drafts=True), today or PartialDate(now.year, now.month, now.day)
    )
    if as_json:
        print_json(
            {
                "problems": [plain(problem) for problem in result.problems],
                "notes": [plain(note) for note in result.notes],
            }
        )
        sys.exit(1 if result.problems else 0)
    for problem in result.problems:
        click.echo(str(problem))
    if result.notes:
        click.echo(tr("To look at ({count}); none of it stops a build:", count=len(result.notes)))
    for note in result.notes:
        click.echo(str(note))
    if result.problems:
        click.echo(tr("{count} problem(s)", count=len(result.problems)))
        sys.exit(1)
    click.echo(tr("no problems; see the notes above") if result.notes else tr("no problems"))


def _with_days_to_come(result: Build, today: PartialDate) -> Build:
    """The build with a note on each date after `today`, which no build itself may know."""
    entries = [page.entry for page in result.reading.handwritten if page.entry is not None]
    notes = to_come(today, (plan for _, plan in result.reading.pages), entries)
    return replace(result, notes=tuple(sorted((*result.notes, *notes))))


@click.command(
    help=tr("Writes the site's pages into FOLDER as Markdown with front matter, for any engine.")
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--zensical", is_flag=True, help=tr("Links in HTML as Zensical counts them: from the file.")
)
@ROOT
def write(folder: Path, zensical: bool, root: Path) -> None:
    need_project(root)
    if folder.exists() and any(folder.iterdir()):
        complain(
            tr("{path}: this folder is not empty; nothing was written", path=folder),
            tr("name a new or an empty folder"),
        )
        sys.exit(1)
    result = build(root)
    report(result.problems)
    if result.failed:
        sys.exit(1)
    by_hand, problems = read_files(root / DOCS, DOCS, ("",))
    if problems:
        give_up(problems)
    for name, data in by_hand.items():
        write_new(folder / name, data)
    for page in result.pages:
        content = page.content
        if zensical and isinstance(content, str):
            content = links_from_file(page.path, content)
        write_new(folder / page.path, page_file(page.front, content))
    click.echo(tr("{path}: {count} files", path=folder, count=len(result.pages) + len(by_hand)))


@click.command(
    help=tr("Hands the page of the article SLUG over to be written by hand, in docs/articles/.")
)
@click.argument("slug")
@ROOT
def eject(slug: str, root: Path) -> None:
    need_project(root)
    result = build(root)
    report(result.problems)
    path = f"articles/{slug}.md"
    target = root / DOCS / path
    page = next((p for p in result.pages if p.path == path), None)
    if page is None and all(p.path != path for p in result.replaced):
        known = [p.path[len("articles/") : -len(".md")] for p in result.pages if p.source]
        complain(tr("no article is called “{slug}”", slug=slug), _way_to(slug, known, root))
        sys.exit(1)
    shown = f"{DOCS}/{path}"
    new = None if page is None else ejected(page)
    if new is None or not write_new(target, page_file(new.front, new.content)):
        click.echo(
            tr("{path}: this page is already written by hand; nothing was changed", path=shown)
        )
        sys.exit(1)
    click.echo(tr("{path}: from now on this file is the page; delete it to undo", path=shown))


def _way_to(slug: str, known: list[str], root: Path) -> str:
    """What to do where no published article is called `slug`."""
    for _, plan in read(root).pages:
        if not plan.published and any(unit.slug == slug for unit in plan.units):
            path = plan.position.path
            return tr("its page is not reviewed yet: write reviewed: true in {path}", path=path)
    close = difflib.get_close_matches(slug, known, 1)
    if close:
        return tr("did you mean {slug}?", slug=close[0])
    return tr("a slug stands in its plan: slug: …")


@click.command(
    help=tr(
        "Prints what has changed on the site's pages since REVISION (of git), as Markdown.\n\n"
        "Both editions are made anew, each by its own program: a change of a rule shows, too."
    )
)
@click.argument("revision", default="HEAD")
@ROOT
def diff(revision: str, root: Path) -> None:
    need_project(root)
    with tempfile.TemporaryDirectory() as folder:
        old_root = Path(folder) / "old"
        old_root.mkdir()
        with tarfile.open(fileobj=io.BytesIO(_archive(root, revision))) as tar:
            tar.extractall(old_root, filter="data")
        editions = [_edition(old_root, Path(folder) / "a"), _edition(root, Path(folder) / "b")]
    click.echo(describe_changes(*editions), nl=False)


def _archive(root: Path, revision: str) -> bytes:
    """The project in `root` as git keeps it, in a tar file. Exits with 2 where git has no such."""

    def git(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)

    try:
        tracked = git("rev-parse", "--git-dir").returncode == 0
    except FileNotFoundError:
        complain(tr("git is not installed"), tr("install it: diff asks it how the pages were"))
        sys.exit(2)
    if not tracked:
        complain(
            tr("{folder}: git does not know this folder", folder=root.resolve()),
            tr("run there: git init, git add --all, git commit -m first; diff compares with that"),
        )
        sys.exit(2)
    archive = git("archive", "--format=tar", revision, "--")
    if archive.returncode:
        complain(
            tr("git has no commit called “{revision}”", revision=revision),
            tr("name a commit of this project: HEAD, main, v1.0"),
        )
        sys.exit(2)
    return archive.stdout


def _edition(root: Path, folder: Path) -> dict[str, bytes]:
    """The pages of the project in `root`, as its own program writes them."""
    program = root if (root / "generator" / "__main__.py").is_file() else Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-m", "generator", "write", os.fspath(folder), "--root", "."],
        cwd=root,
        env=os.environ | {"PYTHONPATH": os.fspath(program.resolve()), "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
    )
    if done.returncode:
        click.echo(done.stderr.decode("utf-8", "replace").strip(), err=True)
        sys.exit(1)
    files, problems = read_files(folder, "", ("",))
    if problems:
        give_up(problems)
    return files


@click.command(
    "pack",
    help=tr("Packs the built SITE into TARGET, a ZIP that works when unpacked, without a server."),
)
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
def pack_command(site: Path, target: Path) -> None:
    files = built_files(site, ("",))
    if not write_new(target, pack(files, target.stem)):
        click.echo(
            tr("{path}: this file is already there; it was left as it is", path=target),
            err=True,
        )
        sys.exit(1)
    click.echo(tr("{path}: {count} files", path=target, count=len(files)))


@click.command(
    help=tr(
        "Writes what editors need to complete and check plans and zone data, into seeds/schema/."
    )
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), required=False)
@ROOT
def schema(folder: Path | None, root: Path) -> None:
    if folder is None:
        need_project(root)
        folder = root / SEEDS / FOLDER
    for name, data in schemas().items():
        write_over(folder / name, data)
        click.echo(tr("{path}: written", path=folder / name))


@click.command(help=tr("Prints how well pages are read, against the plans and labels people made."))
@ROOT
def evaluate(root: Path) -> None:
    need_project(root)
    reading = read(root)
    fatal = tuple(problem for problem in reading.problems if problem.fatal)
    if fatal:
        give_up(fatal)
    labels: dict[str, bytes] = {}
    for folder in LABELS:
        found, problems = read_files(root / folder, folder, (".jsonl",))
        if problems:
            give_up(problems)
        labels |= found
    click.echo(assess(reading, labels) or tr("no plan made by hand, no labels: nothing to compare"))
    stories, _ = tell(reading.pages, reading.zone)
    size = sum(len(p.text) for story in stories for p in story.article.paragraphs)
    started = time.process_time()
    for story in stories:
        read_figures(story.article, story.metadata, reading.zone, story.plan.issued)
    seconds = time.process_time() - started
    click.echo()
    click.echo(
        tr(
            "Figures with measure, subject and period: {speed:,.0f} characters/s on one core",
            speed=size / seconds,
        )
    )
