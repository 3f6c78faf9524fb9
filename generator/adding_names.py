"""Names on a new page that the project has not met, each with its line for the zone's data."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from generator.gazetteer import Gazetteer
from generator.language import tr
from generator.metadata import Knowledge, page_metadata
from generator.model import Article, Metadata, NewsPage, PagePlan, PartialDate, Zone
from generator.segment import segment
from generator.source import lexicon

_SPEAKS = re.compile(r"[，。；：、！？“”‘’（）()\s]|[与和在对向为由]")
_CLAUSE = re.compile(r"[，。；：！？\s]")
_LISTED = re.compile(r"[一-龥]{4,16}")
LISTED = 2  # known organisations make a list one of organisations
_WHOSE = re.compile(r"^.{4,}的(?=.{7})")  # 刚刚办完手续的某某电机有限公司


def people_of(pages: Sequence[tuple[NewsPage, PagePlan]], zone: Zone) -> set[str]:
    """Everybody whom the zone's data or a byline of `pages` names."""
    knowledge = Knowledge.of(zone)
    found = set(zone.people)
    for page, plan in pages:
        for _, metadata, _ in page_metadata(segment(page, plan), knowledge, plan.issued):
            found |= set(signed(metadata))
    return found


def signed(metadata: Metadata) -> tuple[str, ...]:
    """Everybody whom an article's bylines name."""
    return (*metadata.reporters, *metadata.correspondents, *metadata.photographers)


def describe_names(
    articles: Sequence[Article], zone: Zone, issued: PartialDate, met: Collection[str]
) -> Iterator[str]:
    """People not among `met` and organisations not in the zone's data, as lines of its files.

    Beside a name that differs from a known one by one character stands the known one: it may be
    misread.
    """
    knowledge = Knowledge.of(zone)
    named = (signed(metadata) for _, metadata, _ in page_metadata(articles, knowledge, issued))
    people = [
        name for name in dict.fromkeys(n for names in named for n in names) if name not in met
    ]
    if people:
        yield tr("new in bylines; to be copied into seeds/zone/people.yml if they are read right:")
    for name in people:
        like = next((other for other in sorted(met) if _one_apart(name, other)), None)
        yield f"- name: {name}" + ("  # " + tr("or is it {name}?", name=like) if like else "")
    unknown = [name for name in organisations(articles) if not _known(name, zone)]
    listed = [name for name in dict.fromkeys(beside_known(articles, zone)) if name not in unknown]
    if unknown or listed:
        yield tr("new organisations; to be copied into seeds/zone/organisations.yml:")
    yield from (f"- name: {name}" for name in unknown)
    hint = tr("listed beside known ones; look where its name begins and ends")
    yield from (f"- name: {name}  # {hint}" for name in listed)


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
                    found[_WHOSE.sub("", match[0])] = None
    return list(found)


def beside_known(articles: Sequence[Article], zone: Zone) -> Iterator[str]:
    """What printed lists of organisations name beside those of the zone's data, in order.

    Of the first name of a list only a reader knows where it begins.
    """
    known = Gazetteer.of((*zone.organisations, *zone.parks))
    for article in articles:
        for paragraph in article.paragraphs:
            for clause in _CLAUSE.split(paragraph.text):
                items = clause.partition("等")[0].split("、")
                unknown = [item for item in items if not known.find(item)]
                if len(items) - len(unknown) >= max(LISTED, len(unknown) + 1):
                    yield from (item for item in unknown if _LISTED.fullmatch(item))


def _known(name: str, zone: Zone) -> bool:
    return any(name in (entry.name, *entry.aliases) for entry in (*zone.organisations, *zone.parks))


def _one_apart(name: str, other: str) -> bool:
    return len(name) == len(other) and sum(a != b for a, b in zip(name, other, strict=True)) == 1
