"""Who wrote an article, when it happened, and which parks, organisations and topics it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.bylines import Byline, read_byline, read_signature
from generator.dates import day_of_event
from generator.gazetteer import Gazetteer, count_words
from generator.language import tr
from generator.model import Article, Metadata, Named, PartialDate, Problem, Topic, Zone
from generator.records import nearest

TOPICS_FOUND = 3  # at most this many topics are suggested for an article
DISPATCH = "讯"  # 本报讯, 晚报讯: the first words of news
START = 8  # characters within which it stands
HEADLINE_WEIGHT = 4  # a topic's word in a headline says more than one in the text


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a zone knows, prepared for looking things up in many articles."""

    zone: Zone
    parks: Gazetteer
    organisations: Gazetteer
    topics: Gazetteer

    @classmethod
    def of(cls, zone: Zone) -> Knowledge:
        """The zone's names, ready for use."""
        plain = tuple(Named(topic.id, topic.name, (), topic.position) for topic in zone.topics)
        return cls(
            zone, Gazetteer.of(zone.parks), Gazetteer.of(zone.organisations), Gazetteer.of(plain)
        )


def page_metadata(
    articles: Sequence[Article], knowledge: Knowledge, issued: PartialDate | None
) -> Iterator[tuple[Article, Metadata, tuple[Problem, ...]]]:
    """The articles of one page, each with its metadata; what plans say wins over what is found.

    Names that stand alone in a byline are reporters, but for those whom another byline of the page
    calls correspondents. Parks, organisations and topics come as zone ids; an organisation that
    only the plan knows keeps its name. A park or topic that the zone lacks is a problem.
    """
    signed = [_bylines(article) for article in articles]
    told = [byline for bylines in signed for byline in bylines if not byline.bare]
    correspondents = frozenset(_people(told, "correspondents")) - set(_people(told, "reporters"))
    for article, bylines in zip(articles, signed, strict=True):
        known = [_with_roles(byline, correspondents) for byline in bylines]
        yield article, *_metadata(article, known, knowledge, issued)


def _metadata(
    article: Article, bylines: Sequence[Byline], knowledge: Knowledge, issued: PartialDate | None
) -> tuple[Metadata, tuple[Problem, ...]]:
    text = _text(article)
    unit = article.plan
    problems: list[Problem] = []
    zone = knowledge.zone
    parks = topics = None
    if unit.parks is not None:
        parks = _given(article, unit.parks, tr("park"), knowledge.parks, zone.parks, problems)
    if unit.topics is not None:
        topics = _given(article, unit.topics, tr("topic"), knowledge.topics, zone.topics, problems)
    if unit.organisations is None:
        organisations = knowledge.organisations.find(text)
    else:
        organisations = tuple(
            knowledge.organisations.resolve(name) or name for name in unit.organisations
        )
    return (
        Metadata(
            reporters=_people(bylines, "reporters"),
            correspondents=_people(bylines, "correspondents"),
            photographers=_people(bylines, "photographers"),
            event_date=unit.event_date or day_of_event(_first_section(article), issued),
            parks=knowledge.parks.find(text) if parks is None else parks,
            organisations=tuple(dict.fromkeys(organisations)),
            topics=_suggested(article, zone.topics) if topics is None else topics,
        ),
        tuple(problems),
    )


def _bylines(article: Article) -> tuple[Byline, ...]:
    """Bylines stand on lines of their own, at the start of the text, or at its end.

    Below a lead that stands above the headline the text starts with one, too: 本报讯（记者……）.
    """
    texts = [p.text for p in article.paragraphs if p.role == "text"]
    leads = [text for text in texts[1:-1] if DISPATCH in text[:START]]
    ends = texts if len(texts) < 3 else [texts[0], *leads, texts[-1]]
    found = (*map(read_signature, article.byline), *map(read_byline, ends))
    return tuple(byline for byline in found if byline is not None)


def _first_section(article: Article) -> list[str]:
    """The paragraphs of text up to the first crosshead that stands behind one."""
    found: list[str] = []
    for paragraph in article.paragraphs:
        if paragraph.role == "text":
            found.append(paragraph.text)
        elif paragraph.role == "crosshead" and found:
            break
    return found


def _with_roles(byline: Byline, correspondents: frozenset[str]) -> Byline:
    """The byline; those of the `correspondents` whom it names without a role have theirs."""
    if not byline.bare or correspondents.isdisjoint(byline.reporters):
        return byline
    found = tuple(name for name in byline.reporters if name in correspondents)
    others = tuple(name for name in byline.reporters if name not in correspondents)
    return replace(byline, reporters=others, correspondents=found)


def _people(bylines: Sequence[Byline], role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for byline in bylines for name in getattr(byline, role)))


def _text(article: Article) -> str:
    heads = (article.kicker, article.headline, article.deck)
    return "\n".join((*(h for h in heads if h), *(p.text for p in article.paragraphs)))


def _given(
    article: Article,
    names: tuple[str, ...],
    what: str,
    known: Gazetteer,
    entries: Sequence[Named],
    problems: list[Problem],
) -> tuple[str, ...]:
    ids: list[str] = []
    for name in names:
        found = known.resolve(name)
        if found is not None:
            ids.append(found)
            continue
        guess = nearest(name, [entry.name for entry in entries])
        hint = (
            tr("did you mean “{guess}”?", guess=guess)
            if guess
            else tr("add it to the zone's {what}s first", what=what)
        )
        problems.append(
            Problem(
                article.plan.position,
                tr("the zone has no {what} “{name}”", what=what, name=name),
                hint,
                fatal=True,
            )
        )
    return tuple(dict.fromkeys(ids))


def _suggested(article: Article, topics: Sequence[Topic]) -> tuple[str, ...]:
    heads = " ".join(h for h in (article.kicker, article.headline, article.deck) if h)
    body = "".join(p.text for p in article.paragraphs)
    scores = {
        topic.id: HEADLINE_WEIGHT * count_words(heads, (topic.name, *topic.aliases))
        + count_words(body, (topic.name, *topic.aliases))
        for topic in topics
    }
    ranked = sorted((t for t in topics if scores[t.id] > 1), key=lambda t: -scores[t.id])
    return tuple(topic.id for topic in ranked[:TOPICS_FOUND])
