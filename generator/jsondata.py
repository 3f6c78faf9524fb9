"""The same facts for machines: `data/articles.json` and `data/figures.json`."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence

from generator.indexes import article_url, figure_id, title
from generator.model import Evidence, Figure, Period, PrintedSpan, Series, Site, Story, WebPage

Plain = dict[str, object]


def data_pages(site: Site, pages: Mapping[str, tuple[str, ...]]) -> tuple[WebPage, ...]:
    """The data files; `pages` are the printed lines of each newspaper page, by name."""
    parks = {index.park.id: index.park.name for index in site.parks}
    topics = {index.topic.id: index.topic.name for index in site.topics}
    return (
        WebPage(
            "data/articles.json",
            None,
            lambda: _dump(_article(story, parks, topics) for story in site.stories),
        ),
        WebPage(
            "data/figures.json",
            None,
            lambda: _dump(_figure(evidence, pages) for evidence in site.timeline),
        ),
        WebPage("data/series.json", None, lambda: _dump(_series(one) for one in site.series)),
    )


def figure_value(figure: Figure) -> str:
    """The value as plain digits: 13056000000."""
    return format(figure.value, "f")


def printed_part(lines: Sequence[str], span: PrintedSpan) -> Plain:
    """A stretch of a printed line: where it is and what it says."""
    return {
        "line": span.line,
        "start": span.start,
        "end": span.end,
        "printed": lines[span.line - 1][span.start : span.end],
    }


def _dump(rows: Iterable[Plain]) -> bytes:
    """A row a line: small, and a change of one shows as one.

    Written as bytes row by row: texts of thousands of articles are not in memory several times.
    """
    out = io.BytesIO()
    out.write(b"[\n")
    for number, row in enumerate(rows):
        out.write(b",\n" if number else b"")
        out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode())
    out.write(b"\n]\n")
    return out.getvalue()


def _article(story: Story, parks: Mapping[str, str], topics: Mapping[str, str]) -> Plain:
    article, metadata = story.article, story.metadata
    return {
        "id": article.slug,
        "url": article_url(story),
        "kind": article.kind,
        "title": title(article),
        "kicker": article.kicker,
        "headline": article.headline,
        "deck": article.deck,
        "column": article.column,
        "issued": str(story.plan.issued) if story.plan.issued else None,
        "event_date": str(metadata.event_date) if metadata.event_date else None,
        "reporters": list(metadata.reporters),
        "correspondents": list(metadata.correspondents),
        "photographer": "、".join(metadata.photographers) or None,
        "parks": [parks[park] for park in metadata.parks],
        "organisations": list(metadata.organisations),
        "topics": [topics[topic] for topic in metadata.topics],
        "summary": article.plan.summary,
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
        "source": {"page": article.page, "lines": [list(run) for run in article.lines]},
        "figures": [figure_id(story, figure) for figure in story.figures],
    }


def _figure(evidence: Evidence, pages: Mapping[str, tuple[str, ...]]) -> Plain:
    figure, page = evidence.figure, evidence.story.article.page
    lines = pages[page]
    first, *rest = (printed_part(lines, span) for span in figure.printed)
    return {
        "id": evidence.id,
        "article": evidence.story.article.slug,
        "url": evidence.url,
        "printed": first["printed"],
        "text": figure.text,
        "value": figure_value(figure),
        "value_max": None if figure.value_max is None else format(figure.value_max, "f"),
        "unit": figure.unit,
        "bound": figure.bound,
        "measure": figure.measure,
        "measure_id": evidence.measure.id if evidence.measure else None,
        "subject": figure.subject,
        "period": _period(figure.period),
        "basis": figure.basis,
        "status": figure.status,
        "quote": figure.quote,
        "source": {
            "page": page,
            "line": first["line"],
            "start": first["start"],
            "end": first["end"],
        },
        "continued": rest,
    }


def _series(series: Series) -> Plain:
    return {
        "measure": series.measure.id,
        "name": series.measure.name,
        "unit": series.measure.unit,
        "subject": series.subject,
        "status": series.status,
        "basis": series.basis,
        "span": series.span,
        "points": [
            {
                "date": str(point.date),
                "period": _period(point.period),
                "value": format(point.value, "f"),
                "disputed": point.disputed,
                "figures": [evidence.id for evidence in point.sources],
            }
            for point in series.points
        ],
        "undated": [evidence.id for evidence in series.undated],
    }


def _period(period: Period | None) -> Plain | None:
    if period is None:
        return None
    return {
        "printed": period.printed,
        "start": str(period.start) if period.start else None,
        "end": str(period.end) if period.end else None,
    }
