"""The timeline: figures by month and sentence, newest first, split into pages that stay small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from generator.indexes import title
from generator.model import Comparison, Evidence, Figure, PartialDate, Site, Story, Zone
from generator.paging import Filters, choices, grouped, key_of, parted, said, year_choices
from generator.quantities import quantity_range
from generator.rendering_times import figure_time
from generator.series import UNREACHED, figure_date, status_of

PAGE_SIZE = 800  # figures
LARGE = 100  # a smaller number is read at a glance however it is printed

Fragment = tuple[str, Evidence | None]  # a stretch of a sentence, and the figure it is


@dataclass(frozen=True, slots=True)
class Sentence:
    """A printed sentence with its figures of one month; `parts` put together are the sentence."""

    evidence: tuple[Evidence, ...]
    parts: tuple[Fragment, ...]

    @property
    def date(self) -> PartialDate | None:
        """The time of its first figure; all have the same month."""
        return figure_date(self.evidence[0])

    @property
    def alike(self) -> bool:
        """Whether all its figures are of one subject and time, which then is said once."""
        return len({(e.subject, figure_time(e)) for e in self.evidence}) == 1


@dataclass(frozen=True, slots=True)
class Month:
    """The figures of a month, of a year where no month is known, or of no known time."""

    id: str
    label: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """A page of the timeline: its address below the site's root, and its months, newest first."""

    label: str
    year: str
    url: str
    months: tuple[Month, ...]

    @property
    def years(self) -> list[tuple[str, str, list[Month]]]:
        """Where each year begins: anchor of its newest month, label, its months."""
        years = grouped(self.months, lambda month: month.id.removeprefix("m-").partition("-")[0])
        return [(months[0].id, said(year), months) for year, months in years]


class Timeline:
    """The pages of the timeline, and on which of them a figure stands."""

    def __init__(self, site: Site) -> None:
        self.pages = tuple(_pages(site.timeline))
        self._urls = {
            evidence.id: page.url
            for page in self.pages
            for month in page.months
            for sentence in month.sentences
            for evidence in sentence.evidence
        }

    def url_of(self, evidence_id: str) -> str | None:
        """The address of a figure's entry, below the site's root; None for one not shown."""
        page = self._urls.get(evidence_id)
        return None if page is None else f"{page}#t-{evidence_id}"


def _pages(timeline: Sequence[Evidence]) -> Iterator[TimelinePage]:
    sentences = _by_month(timeline)
    parts = parted(sentences, PAGE_SIZE, attrgetter("date"), lambda s: len(s.evidence))
    for number, part in enumerate(parts):
        url = f"timeline/{part.path}" if number else "timeline/"
        yield TimelinePage(part.label, part.year, url, _months(part.items))


def months_of(figures: Iterable[Evidence]) -> tuple[Month, ...]:
    """Figures in order of time, by month and sentence."""
    return _months(_by_month(figures))


def _by_month(figures: Iterable[Evidence]) -> Iterator[Sentence]:
    """The sentences of each month: one with figures of two months comes twice."""
    for _, group in groupby(figures, key=lambda evidence: key_of(figure_date(evidence))):
        yield from _sentences(group)


def _months(sentences: Iterable[Sentence]) -> tuple[Month, ...]:
    months = groupby(sentences, key=lambda sentence: key_of(sentence.date))
    return tuple(Month(f"m-{key}", said(key), tuple(group)) for key, group in months)


def _sentences(figures: Iterable[Evidence]) -> Iterator[Sentence]:
    """The figures of a month by sentence, in the order of the first of each."""
    groups: dict[tuple[str, int, str], list[Evidence]] = {}
    for evidence in figures:
        figure = evidence.figure
        groups.setdefault((evidence.story.article.slug, figure.paragraph, figure.quote), []).append(
            evidence
        )
    for group in groups.values():
        ordered = tuple(sorted(group, key=lambda e: e.figure.start))
        yield Sentence(ordered, tuple(_parts(ordered)))


def sentence_start(paragraph: str, figure: Figure) -> int | None:
    """Where the sentence of a figure begins in its paragraph; None if it is not found there."""
    start = paragraph.rfind(figure.quote, 0, figure.start + len(figure.quote))
    return start if 0 <= start <= figure.start else None


def _parts(group: Sequence[Evidence]) -> Iterator[Fragment]:
    """The sentence cut at its figures, each found by its place and not by its looks."""
    first = group[0].figure
    paragraph = group[0].story.article.paragraphs[first.paragraph].text
    start = sentence_start(paragraph, first)
    if start is None:
        yield first.quote, None
        return
    at, end = start, start + len(first.quote)
    for evidence in group:
        figure = evidence.figure
        if not at <= figure.start < figure.end <= end:
            continue
        yield paragraph[at : figure.start], None
        yield paragraph[figure.start : figure.end], evidence
        at = figure.end
    yield paragraph[at:end], None


# ── what stands beside a figure ──────────────────────────────────────────────


def agreements(comparisons: Iterable[Comparison]) -> dict[str, tuple[int, tuple[Evidence, ...]]]:
    """For figures printed elsewhere too: how many articles say the same, and who differs."""
    found: dict[str, tuple[int, tuple[Evidence, ...]]] = {}
    for comparison in comparisons:
        for evidence in comparison.figures:
            same = {
                e.story.page_slug
                for e in comparison.figures
                if comparison.outcome != "differ" or e.figure.value == evidence.figure.value
            }
            others = tuple(
                e
                for e in comparison.figures
                if comparison.outcome == "differ" and e.figure.value != evidence.figure.value
            )
            found[evidence.id] = (len(same), others)
    return found


def filters(zone: Zone, page: TimelinePage) -> Filters:
    """What a page of the timeline may be narrowed by."""
    used = [e for month in page.months for sentence in month.sentences for e in sentence.evidence]
    topics = (topic for e in used for topic in e.story.metadata.topics)
    subjects = sorted({e.subject for e in used if e.subject})
    return [
        ("park", "园区", choices(zone.parks, (e.park for e in used if e.park))),
        ("topic", "专题", choices(zone.topics, topics)),
        ("measure", "指标", choices(zone.measures, (e.measure.id for e in used if e.measure))),
        ("subject", "对象", [(name, name) for name in subjects]),
        ("year", "年份", year_choices(figure_date(e) for e in used)),
        ("state", "状态", [("reached", "已实现、在建或产能"), ("planned", "计划、意向或目标")]),
    ]


def told_in(story: Story) -> dict[str, str]:
    """By what the sentences of a story are found; several values are parted by a space."""
    return {
        "topic": " ".join(story.metadata.topics),
        "title": title(story.article),
    }


def restated(figure: Figure) -> str:
    """A value as one reads it, where it is printed otherwise: 201847平方米 is 20.1847万平方米."""
    normal = quantity_range(figure.value, figure.value_max, figure.unit)
    printed, usual = (
        "".join(c for c in text if c.isdigit() or c in ".万亿") for text in (figure.text, normal)
    )
    return "" if figure.value < LARGE or printed == usual else normal


def untold(word: str, name: str | None) -> bool:
    """Whether `word`, which may be one or another (计划或预计), says more than the `name` does."""
    return bool(word) and not any(part in (name or "") for part in word.split("或"))


def facets(evidence: Evidence) -> dict[str, str]:
    """The values of a figure by which it is found and sorted."""
    date = figure_date(evidence)
    found = {
        "park": evidence.park or "",
        "measure": evidence.measure.id if evidence.measure else "",
        "subject": evidence.subject or "",
        "state": "planned" if status_of(evidence.figure) in UNREACHED else "",
        "date": str(date) if date else "",
        "value": format(evidence.figure.value, "f"),
    }
    return {key: value for key, value in found.items() if value}
