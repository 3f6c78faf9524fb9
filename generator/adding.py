"""A page that is new to the project: its name in seeds/, and what was found on it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from generator.draft import Draft
from generator.language import tr
from generator.metadata import Knowledge, page_metadata
from generator.model import Article, NewsPage, PartialDate, Zone
from generator.plan_lines import write_groups

MARK = 4  # characters; with so many, two pages of one day have one mark once in 65,536
SHOWN = 24  # characters of a text that is told by how it begins


def seed_name(
    page: NewsPage, issued: PartialDate, seeds: Mapping[str, NewsPage | None]
) -> tuple[str, bool]:
    """The name of a page in seeds/ and whether it is there already, under whatever name.

    The name is the day of the issue and a mark of the text, so that two people who add pages of
    one day, each on a computer of his own, never give two pages one name. A page is the same when
    its lines are, in whatever encoding it was saved. `seeds` may hold files that cannot be read
    (None): their names are taken, too.
    """
    for known, other in sorted(seeds.items()):
        if other is not None and other.lines == page.lines:
            return known, True
    mark = hashlib.sha256("\n".join(page.lines).encode()).hexdigest()
    length = MARK
    while (name := f"{issued}-{mark[:length]}.txt") in seeds:
        length += 1
    return name, False


def describe_draft(
    proposal: Draft, articles: Sequence[Article], zone: Zone, issued: PartialDate
) -> Iterator[str]:
    """What was found on the page, line by line: units, what is skipped, doubts.

    `articles` are those that the proposal cuts the page into.
    """
    page = proposal.page
    knowledge = Knowledge.of(zone)
    for article, metadata, _ in page_metadata(articles, knowledge, issued):
        names = "、".join((*metadata.reporters, *metadata.correspondents))
        yield tr(
            "{kind:8}  line {line:>3}  {name}",
            kind=article.kind,
            line=article.lines[0][0],
            name=_name(article) + (f" ({names})" if names else ""),
        )
    skipped: dict[str, list[int]] = {}
    for skip in proposal.plan.skips:
        skipped.setdefault(skip.because, []).extend(skip.lines)
    for because, lines in skipped.items():
        yield tr(
            "skipped   line {lines:>3}  {because}",
            lines=write_groups([[line] for line in lines], page),
            because=because,
        )
    for doubt in sorted(proposal.doubts, key=lambda d: d.line):
        printed = page.line(doubt.line).strip()[:SHOWN]
        yield tr(
            "doubt     line {line:>3}  {reason}: {printed}",
            line=doubt.line,
            reason=doubt.reason,
            printed=printed,
        )


def _name(article: Article) -> str:
    if article.headline or not article.paragraphs:
        return article.headline or article.slug
    text = article.paragraphs[0].text
    return f"“{text[:SHOWN]}{'…' if len(text) > SHOWN else ''}”"
