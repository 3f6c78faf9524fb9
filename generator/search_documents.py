"""What search keeps of each page that it leads to: its fields, its filters and its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.indexes import article_url, figure_id, heading
from generator.model import Entry, Evidence, Paragraph, PartialDate, Site, Story
from generator.people import people_of
from generator.rendering import date as chinese
from generator.rendering_times import figure_time

AROUND = 4  # characters kept on either side of a misread place: it may be one of a name's
_CLAUSE_END = re.compile(r"[，。；：！？、“”（）\s]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, caption line or byline; `anchor` is its id on the page, "" if it has none."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A figure of a document: `text[start:end]` of its passage, what it measures, and when."""

    anchor: str
    passage: int
    start: int
    end: int
    measure: str
    subject: str
    time: str


@dataclass(frozen=True, slots=True)
class Misprint:
    """A corrected place: what is `printed` there, `wrong` with some words around it.

    `number` is that of the correction on its article's page.
    """

    number: int
    printed: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Document:
    """One page as search sees it: an article, or what articles tell of (see search_subjects).

    `names` are people, organisations and places that are printed on the page as they stand here;
    `tags` are names and measures it was filed under, which its text says in other words;
    `misprints` say it in characters that were read wrongly. Parks
    and topics are zone ids; with the years, it is by them that results are narrowed. `facts` are
    shown below a result and not looked into.
    """

    url: str
    kind: str
    title: str
    kicker: str
    deck: str
    summary: str
    facts: str
    passages: tuple[Passage, ...]
    people: tuple[str, ...]
    names: tuple[str, ...]
    tags: tuple[str, ...]
    misprints: tuple[Misprint, ...]
    numbers: tuple[Number, ...]
    parks: tuple[str, ...]
    topics: tuple[str, ...]
    years: tuple[str, ...]


def article_documents(site: Site, kinds: Mapping[str, str]) -> tuple[Document, ...]:
    """A document for each article page of the site, newest first as the site has them.

    `kinds` are the names of the kinds of articles.
    """
    by_hand = {entry.url for entry in site.entries if entry.handwritten}
    hosts = {
        article_url(story): story
        for story in site.stories
        if story.page_slug == story.article.slug and article_url(story) not in by_hand
    }
    captions = dict(site.captions)
    filed = {named.id: named.name for named in (*site.zone.parks, *site.zone.topics)}
    found: list[Document] = []
    for entry in site.entries:
        names = [filed[id] for id in (*entry.parks, *entry.topics)]
        names += entry.organisations
        story = hosts.get(entry.url)
        stories = () if story is None else (story, *captions.get(story.article.slug, ()))
        found.append(_document(entry, names, stories, kinds))
    return tuple(found)


def year_of(date: PartialDate | None) -> tuple[str, ...]:
    """The year a page may be found under; none where it is not known."""
    return (str(date.year),) if date else ()


def _document(
    entry: Entry, filed: Sequence[str], stories: Sequence[Story], kinds: Mapping[str, str]
) -> Document:
    passages: list[Passage] = []
    numbers: list[Number] = []
    people: list[str] = []
    misprints: list[Misprint] = []
    for place, story in enumerate(stories):
        offset = len(passages)
        numbers.extend(_numbers(story, offset))
        passages.extend(_passages(story, is_caption=place > 0))
        people += people_of(story)
        before = sum(len(earlier.article.corrections) for earlier in stories[:place])
        misprints += _misprints(story, before + 1)
    passages.extend(Passage("", text) for text in entry.text)
    article = stories[0].article if stories else None
    heads = (entry.title, entry.kicker, entry.description, article and article.deck)
    printed = "\n".join([*(head for head in heads if head), *(p.text for p in passages)])
    said = [*people, *filed]
    said += [name for number in numbers for name in (number.measure, number.subject)]
    known = tuple(dict.fromkeys(name for name in said if name))
    date = entry.issued or entry.event_date
    return Document(
        url=entry.url,
        kind=entry.kind,
        title=entry.title,
        kicker=entry.kicker or "",
        deck="\n".join(t for t in (article.deck, article.column) if t) if article else "",
        summary=entry.description or "",
        facts=" · ".join((*((chinese(date),) if date else ()), kinds[entry.kind])),
        passages=tuple(passages),
        people=tuple(dict.fromkeys(people)),
        names=tuple(name for name in known if name in printed or name in people),
        tags=tuple(name for name in known if name not in printed and name not in people),
        misprints=tuple(misprints),
        numbers=tuple(numbers),
        parks=entry.parks,
        topics=entry.topics,
        years=year_of(date),
    )


def _passages(story: Story, *, is_caption: bool) -> Iterator[Passage]:
    """A caption's own heading is a passage of its host; bylines are passages without anchor."""
    article = story.article
    for paragraph in article.paragraphs:
        yield Passage(_anchor(paragraph), paragraph.text)
    for line in article.byline:
        yield Passage("", line)
    if is_caption:
        heads = (article.column, article.kicker, heading(article), article.deck)
        yield from (Passage("", head) for head in heads if head)


def _misprints(story: Story, first: int) -> Iterator[Misprint]:
    """What was corrected in a story, each misreading once with the same words around it.

    `first` is the number of its first correction on its page.
    """
    around = {
        (piece.line, paragraph.text[piece.start : piece.end]): (
            _CLAUSE_END.split(paragraph.text[: piece.start])[-1][-AROUND:],
            _CLAUSE_END.split(paragraph.text[piece.end :])[0][:AROUND],
        )
        for paragraph in story.article.paragraphs
        for piece in paragraph.source.pieces
        if piece.corrected
    }
    seen: set[str] = set()
    for number, one in enumerate(story.article.corrections, first):
        before, after = around.get((one.line, one.right), ("", ""))
        printed = before + one.wrong + after
        if printed not in seen:
            seen.add(printed)
            yield Misprint(number, printed, one.wrong, one.right)


def _anchor(paragraph: Paragraph) -> str:
    """The id a paragraph has on its page, as render gives it."""
    pieces = paragraph.source.pieces
    return f"p-{pieces[0].line}" if pieces else ""


def _numbers(story: Story, offset: int) -> Iterator[Number]:
    for figure in story.figures:
        anchor = figure_id(story, figure)
        evidence = Evidence(anchor, "", story, figure)
        text = story.article.paragraphs[figure.paragraph].text
        yield Number(
            anchor=anchor,
            passage=offset + figure.paragraph,
            start=_units(text[: figure.start]),
            end=_units(text[: figure.end]),
            measure=figure.measure or "",
            subject=figure.subject or "",
            time=figure_time(evidence)[0],
        )


def _units(text: str) -> int:
    """The length of `text` as a browser counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
