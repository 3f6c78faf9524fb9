"""A page that is new to the project: its name in seeds/, and what an editor should know of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.draft import Draft
from generator.language import tr
from generator.metadata import Knowledge, read_metadata
from generator.model import Article, NewsPage, PagePlan, PartialDate, Zone
from generator.segment import segment
from generator.source import lexicon

MARK = 4  # characters; with so many, two pages of one day have one mark once in 65,536
_SPEAKS = re.compile(r"[，。；：、！？“”‘’（）()\s]|[与和在对向为由]")


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
    proposal: Draft, zone: Zone, issued: PartialDate, met: Collection[str]
) -> Iterator[str]:
    """What was found on the page, line by line: units, doubts, names not met before.

    `met` are the people named in the bylines of the other pages.
    """
    page = proposal.page
    articles = list(segment(page, proposal.plan))
    knowledge = Knowledge.of(zone)
    people: dict[str, None] = {}
    for article in articles:
        metadata, _ = read_metadata(article, knowledge, issued)
        named = (*metadata.reporters, *metadata.correspondents)
        people |= dict.fromkeys((*named, *metadata.photographers))
        signed = f" ({'、'.join(named)})" if named else ""
        yield tr(
            "{kind:8}  line {line:>3}  {name}",
            kind=article.kind,
            line=article.lines[0][0],
            name=f"{_name(article)}{signed}",
        )
    for doubt in sorted(proposal.doubts, key=lambda d: d.line):
        printed = page.line(doubt.line).strip()[:24]
        yield tr(
            "doubt     line {line:>3}  {reason}: {printed}",
            line=doubt.line,
            reason=doubt.reason,
            printed=printed,
        )
    for name in people:
        if name not in met:
            yield tr(
                "new name  {name}: not in the byline of any other page; is it read right?",
                name=name,
            )
    unknown = [name for name in organisations(articles) if not _known(name, zone)]
    if unknown:
        yield tr(
            "organisations that seeds/zone/organisations.yml does not know; ready to be copied:"
        )
        yield from (f"- name: {name}" for name in unknown)


def people_of(pages: Sequence[tuple[NewsPage, PagePlan]], zone: Zone) -> set[str]:
    """Everybody named in the bylines of `pages`."""
    knowledge = Knowledge.of(zone)
    found: set[str] = set()
    for page, plan in pages:
        for article in segment(page, plan):
            metadata, _ = read_metadata(article, knowledge, plan.issued)
            found |= {*metadata.reporters, *metadata.correspondents, *metadata.photographers}
    return found


def organisations(articles: Sequence[Article]) -> list[str]:
    """Full names of companies and schools in the text, in order: what ends like one."""
    endings = "|".join(lexicon("figures")["full_names"])
    pattern = re.compile(rf"[一-龥（）()A-Za-z]{{4,24}}?(?:{endings})(?![一-龥]{{0,2}}公司)")
    found: dict[str, None] = {}
    for article in articles:
        for paragraph in article.paragraphs:
            for part in _SPEAKS.split(paragraph.text):
                match = pattern.search(part or "")
                if match is not None and match.start() == 0:
                    found[match[0]] = None
    return list(found)


def _known(name: str, zone: Zone) -> bool:
    return any(name in (entry.name, *entry.aliases) for entry in (*zone.organisations, *zone.parks))


def _name(article: Article) -> str:
    if article.headline:
        return article.headline
    return f"“{article.paragraphs[0].text[:20]}…”" if article.paragraphs else article.slug
