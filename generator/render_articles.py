"""The page of an article: its head, its text with marked figures and corrections, its relations."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.citation import authors, cite
from generator.indexes import (
    article_url,
    correction_starts,
    figure_id,
    heading,
    organisations_of,
    parks_of,
    title,
)
from generator.model import Entry, Evidence, Site, Story
from generator.render_keys import key_cards, names_of_subjects
from generator.render_marks import Address, Values, paragraphs
from generator.render_pictures import picture_path
from generator.series import date_key

RELATED = 4  # articles shown under an article
NEAR = 40  # articles on either side, in time, that may be related through one park or topic
WEIGHTS = {"parks": 3, "organisations": 2, "topics": 1}


class ArticlePages:
    """The values of article pages, with the indexes they need worked out once for all of them."""

    def __init__(self, site: Site, timeline_url: Address) -> None:
        self._site = site
        self._timeline_url = timeline_url
        self._captions = dict(site.captions)
        self._starts = correction_starts(site)
        self._evidence: dict[str, list[Evidence]] = defaultdict(list)
        for evidence in site.timeline:
            self._evidence[evidence.story.page_slug].append(evidence)
        self._names = names_of_subjects(site.zone)
        self._place = {entry.url: number for number, entry in enumerate(site.entries)}
        self._sharing: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, entry in enumerate(site.entries):
            for field in WEIGHTS:
                for name in getattr(entry, field):
                    self._sharing[field, name].append(number)

    def values(self, story: Story) -> Values:
        """What the template of an article page is filled with."""
        captions = self._captions.get(story.article.slug, ())
        place = self._place.get(article_url(story))
        entries = self._site.entries
        order = {id(s): n for n, s in enumerate((story, *captions))}
        evidence = sorted(
            self._evidence[story.article.slug],
            key=lambda e: (order[id(e.story)], e.figure.paragraph, e.figure.start),
        )
        return {
            "root": "../",
            "story": story,
            "article": story.article,
            "metadata": story.metadata,
            "plan": story.plan,
            "title": title(story.article),
            "paragraphs": paragraphs(story, self._timeline_url),
            "captions": [
                (
                    caption,
                    heading(caption.article),
                    paragraphs(caption, self._timeline_url, self._starts[caption.article.slug]),
                )
                for caption in captions
            ],
            "corrections": [c for one in (story, *captions) for c in one.article.corrections],
            "parks": parks_of((story, *captions)),
            "organisations": organisations_of((story, *captions)),
            "evidence": evidence,
            "key_figures": key_cards(story, evidence, self._site.zone, self._names),
            "citation": cite(story, online=False),
            "online_citation": cite(story, online=True),
            "related": [] if place is None else self._related(entries[place], place),
            "newer": entries[place - 1] if place else None,
            "older": entries[place + 1] if place is not None and place + 1 < len(entries) else None,
        }

    def _related(self, entry: Entry, place: int) -> list[Entry]:
        """Articles that share parks, organisations or topics: closest first, then nearest."""
        closeness: Counter[int] = Counter()
        for field, weight in WEIGHTS.items():
            for name in getattr(entry, field):
                for other in _around(self._sharing[field, name], place):
                    closeness[other] += weight
        del closeness[place]
        best = sorted(closeness, key=lambda n: (-closeness[n], abs(n - place), n))
        return [self._site.entries[number] for number in best[:RELATED]]


def _around(numbers: Sequence[int], place: int) -> Sequence[int]:
    """At most NEAR of sorted `numbers` on either side of `place`, so that time stays linear."""
    at = bisect_left(numbers, place)
    return numbers[max(0, at - NEAR) : at + NEAR + 1]


def front(
    story: Story,
    captions: Sequence[Story],
    parks: Mapping[str, str],
    topics: Mapping[str, str],
) -> Values:
    """The head of an article's page: all facts about it and its captions, as plain values.

    `parks` and `topics` are their names by id.
    """
    article, metadata, plan = story.article, story.metadata, story.plan
    since = [c.since for one in (story, *captions) for c in one.article.corrections if c.since]
    corrected = max(since, key=date_key, default=None)
    head: Values = {
        "title": title(article),
        "kicker": article.kicker,
        "deck": article.deck,
        "column": article.column,
        "description": article.plan.summary,
        "date": str(plan.issued) if plan.issued else None,
        "event_date": str(metadata.event_date) if metadata.event_date else None,
        "paper": plan.paper,
        "authors": list(authors(story)),
        "reporters": list(metadata.reporters),
        "correspondents": list(metadata.correspondents),
        "photographer": "、".join(metadata.photographers) or None,
        "parks": [parks[park] for park in metadata.parks],
        "organisations": list(metadata.organisations),
        "topics": [topics[topic] for topic in metadata.topics],
        "source": {"page": article.page, "lines": [list(run) for run in article.lines]},
        "corrected": str(corrected) if corrected else None,
        "corrections": _corrections(story),
        "figures": [figure_id(story, figure) for figure in story.figures],
        "picture": picture_path(f"articles/{article.slug}.md"),
    }
    if captions:  # else as it always was: pages ejected long ago keep its fingerprint
        head["captions"] = [_caption(caption) for caption in captions]
    return head


def _caption(story: Story) -> Values:
    """What the head of a page says of a caption on it: all that is shown, or leads to it."""
    article, metadata = story.article, story.metadata
    return {
        "id": article.slug,
        "kicker": article.kicker,
        "title": heading(article),
        "deck": article.deck,
        "reporters": list(metadata.reporters),
        "correspondents": list(metadata.correspondents),
        "photographer": "、".join(metadata.photographers) or None,
        "source": {"page": article.page, "lines": [list(run) for run in article.lines]},
        "corrections": _corrections(story),
        "figures": [figure_id(story, figure) for figure in story.figures],
    }


def _corrections(story: Story) -> list[Values]:
    return [
        {"line": c.line, "wrong": c.wrong, "right": c.right, "because": c.because}
        for c in story.article.corrections
    ]
