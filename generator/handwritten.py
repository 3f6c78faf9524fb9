"""Pages written by hand under `docs/`: their front matter, read as strictly as a plan."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.gazetteer import Gazetteer
from generator.handwritten_links import Link, links_in
from generator.language import tr
from generator.metadata import Knowledge
from generator.model import Entry, Kind, Named, Position, Problem
from generator.records import Record
from generator.records_texts import nearest
from generator.source_yaml import parse_yaml

ARTICLE_KEYS = (
    "title",
    "kicker",
    "deck",
    "column",
    "description",
    "date",
    "event_date",
    "paper",
    "authors",
    "reporters",
    "correspondents",
    "photographer",
    "parks",
    "organisations",
    "topics",
    "source",
    "corrected",
    "corrections",
    "figures",
    "picture",
    "captions",
    "made_from",  # the fingerprint of the generated page it was ejected from
)
SITE_KEYS = ("title", "description", "hide", "icon", "search", "status", "tags", "template")
ARTICLES = "articles/"

_FRONT_MATTER = re.compile(
    r"""
    \A(?:\ufeff)?
    ---[ \t]*\r?\n      # the opening line, exactly as MkDocs wants it
    (.*?\n)             # what MkDocs reads as YAML
    (?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)
    """,
    re.VERBOSE | re.DOTALL,
)
_LOOSE_KEY = re.compile(
    r"""
    \A[ ]{0,3}[A-Za-z0-9_-]+:   # MkDocs takes such a first line for metadata and hides it
    """,
    re.VERBOSE,
)

_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")  # [text](address) → text
_MARK = re.compile(r"^[ \t]*(?:\#{1,6}|>|[-*+]|\d+\.)[ \t]+|\*\*|`|\{:[^}\n]*\}", re.MULTILINE)
_TAG = re.compile(r"<!--.*?-->|<[^>\n]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class HandPage:
    """A page written by hand: its address and, for an article, what the indexes say of it."""

    path: str
    url: str
    entry: Entry | None
    made_from: str | None  # of an ejected page: the fingerprint of what it was made from
    links: tuple[Link, ...]  # to other files of the site


def page_url(path: str) -> str:
    """The address of a Markdown file below the site's root: articles/x.md → articles/x/."""
    stem = path[: -len(".md")]
    for index in ("index", "README"):
        if stem == index or stem.endswith("/" + index):
            return stem[: -len(index)]
    return stem + "/"


def read_handwritten(
    folder: str, files: Mapping[str, bytes], knowledge: Knowledge
) -> tuple[tuple[HandPage, ...], tuple[Problem, ...]]:
    """The pages in `files` (path below `folder` → bytes), with what is wrong in their heads."""
    pages: list[HandPage] = []
    problems: list[Problem] = []
    for path in sorted(files):
        entry, made_from = _read(f"{folder}/{path}", path, files[path], knowledge, problems)
        links = tuple(links_in(files[path].decode("utf-8", "replace")))
        pages.append(HandPage(path, page_url(path), entry, made_from, links))
    return tuple(pages), tuple(problems)


def _read(
    label: str, path: str, data: bytes, knowledge: Knowledge, problems: list[Problem]
) -> tuple[Entry | None, str | None]:
    """What the indexes say of an article, and what it was ejected from."""
    is_article = path.startswith(ARTICLES) and page_url(path) != ARTICLES
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        problems.append(_fault(label, 0, tr("this is not UTF-8 text"), tr("save it as UTF-8")))
        return None, None
    match = _FRONT_MATTER.match(text)
    if match is None:
        _missing(label, text, is_article, problems)
        return None, None
    head = match[1]
    node, faults = parse_yaml(label, head.encode())
    problems.extend(_moved(fault) for fault in faults)
    if node is None:
        return None, None
    found: list[Problem] = []
    keys = (*ARTICLE_KEYS, *SITE_KEYS) if is_article else SITE_KEYS
    record = Record.open(node, label, tr("page head"), keys, found)
    entry, made_from = None, None
    if is_article and record is not None:
        entry = _entry(record, path, knowledge, text[match.end() :])
        made_from = record.text("made_from")
    problems.extend(_moved(problem) for problem in found)
    return entry, made_from


def _missing(label: str, text: str, is_article: bool, problems: list[Problem]) -> None:
    if text.startswith("---"):
        problems.append(
            _fault(
                label,
                1,
                tr("the page's head does not end"),
                tr("close it with a line of three dashes"),
            )
        )
    elif is_article:
        problems.append(
            _fault(
                label,
                1,
                tr("an article written by hand needs a head"),
                tr("start it with three dashes, title: …, date: 2024-03, and three dashes"),
            )
        )
    elif _LOOSE_KEY.match(text):
        problems.append(
            _fault(
                label,
                1,
                tr("MkDocs would take this first line for metadata and not show it"),
                tr("put an empty head (two lines of three dashes) or a heading before it"),
            )
        )


def _entry(record: Record, path: str, knowledge: Knowledge, body: str) -> Entry:
    zone = knowledge.zone
    kind: Kind = "article"
    organisations = record.texts("organisations") or ()
    return Entry(
        path=path,
        url=page_url(path),
        kind=kind,
        title=record.needed("title", "title: …"),
        kicker=record.text("kicker"),
        description=record.text("description"),
        issued=record.date("date"),
        event_date=record.date("event_date"),
        parks=_ids(record, "parks", knowledge.parks, zone.parks),
        organisations=tuple(knowledge.organisations.resolve(n) or n for n in organisations),
        topics=_ids(record, "topics", knowledge.topics, zone.topics),
        handwritten=True,
        draft=False,
        text=plain_paragraphs(body),
    )


def plain_paragraphs(markdown: str) -> tuple[str, ...]:
    """What a reader sees of a Markdown text, paragraph by paragraph: for the search."""
    found = []
    for block in re.split(r"\n\s*\n", _TAG.sub("", _MARK.sub("", _LINK.sub(r"\1", markdown)))):
        text = " ".join(html.unescape(block).split())
        if text:
            found.append(text)
    return tuple(found)


def _ids(record: Record, key: str, known: Gazetteer, entries: tuple[Named, ...]) -> tuple[str, ...]:
    ids = []
    for name in record.texts(key) or ():
        found = known.resolve(name)
        if found is None:
            guess = nearest(name, [entry.name for entry in entries])
            record.note(
                record.key_line(key),
                tr("{key}: the zone does not know “{name}”", key=key, name=name),
                tr("did you mean “{guess}”?", guess=guess)
                if guess
                else tr("add it to the zone's data first"),
            )
        else:
            ids.append(found)
    return tuple(dict.fromkeys(ids))


def _fault(label: str, line: int, message: str, hint: str) -> Problem:
    return Problem(Position(label, line), message, hint, fatal=True)


def _moved(problem: Problem) -> Problem:
    """Lines of the head count from its first line of YAML; the file's from the dashes."""
    position = problem.position
    if not position.line:
        return problem
    return Problem(
        Position(position.path, position.line + 1), problem.message, problem.hint, problem.fatal
    )
