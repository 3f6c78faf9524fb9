"""Sentences to Figures: each quantity with its meaning, its period and its evidence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates import DateSpan, find_periods
from generator.figures_find import Candidate, find_candidates
from generator.figures_meaning import basis_of, measure_of, status_of
from generator.model import Article, Figure, Metadata, PartialDate, Zone
from generator.source import lexicon

_SENTENCE_END = re.compile(r"[。！？!?]+[”’」』）)]*")


@dataclass(frozen=True, slots=True)
class _Names:
    """Names a figure may speak of: (as printed, as the zone calls it)."""

    organisations: tuple[tuple[str, str], ...]
    parks: tuple[tuple[str, str], ...]
    own: str
    default: str


def read_figures(
    article: Article, metadata: Metadata, zone: Zone, issued: PartialDate | None
) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    """The figures in the text of `article`, in order, and the texts that could not be placed.

    Values are in the unit's base (130.56亿元 → 13056000000 元). Any text may come in.
    """
    names = _names(article, metadata, zone)
    figures: list[Figure] = []
    for index, paragraph in enumerate(article.paragraphs):
        text = paragraph.text
        candidates = list(find_candidates(text, zone.units))
        if not candidates:
            continue
        ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        periods = find_periods(text, issued)
        subject = names.default
        last = 0
        for found in candidates:
            subject = _subject(text[last : found.start], names) or subject
            last = found.end
            spans = paragraph.source.printed_spans(found.start, found.end)
            if not spans:
                continue
            number = bisect_right(ends, found.start)
            first = ends[number - 1] if number else 0
            end = ends[number] if number < len(ends) else len(text)
            sentence, at = text[first:end], found.start - first
            basis = basis_of(sentence, at)
            period = _period(periods, first, found)
            figures.append(
                Figure(
                    text=text[found.start : found.end],
                    value=found.value,
                    value_max=found.value_max,
                    unit=found.unit,
                    bound=found.bound,
                    measure=measure_of(text, found),
                    subject=subject,
                    period=period.period if period else None,
                    basis=basis,
                    status=status_of(sentence, at, basis),
                    paragraph=index,
                    start=found.start,
                    end=found.end,
                    printed=spans,
                    quote=sentence.strip(),
                )
            )
    return tuple(figures), ()


def _period(periods: Sequence[DateSpan], first: int, found: Candidate) -> DateSpan | None:
    """The last period said in the figure's sentence before it."""
    said = [span for span in periods if first <= span.start and span.end <= found.start]
    return said[-1] if said else None


def _names(article: Article, metadata: Metadata, zone: Zone) -> _Names:
    words = lexicon("figures")
    text = "\n".join(p.text for p in article.paragraphs)
    organisations = tuple(
        (alias, entry.name)
        for entry in zone.organisations
        for alias in (entry.name, *entry.aliases)
        if alias in text
    )
    parks = tuple(
        (alias, entry.name)
        for entry in zone.parks
        for alias in (entry.name, *entry.aliases)
        if alias in text
    )
    own = zone.names[0] if zone.names else next((w for w in words["own_names"] if w in text), "")
    kicker = (article.kicker or "").rstrip("：: ")
    by_id = {park.id: park.name for park in zone.parks}
    named = [by_id[park] for park in metadata.parks if park in by_id]
    default = own
    if kicker.endswith(("园区", "园")):
        default = next((name for name in named if name in kicker or kicker in name), kicker)
    return _Names(organisations, parks, own, default)


def _subject(text: str, names: _Names) -> str | None:
    """Whom the words before a figure speak of: the last name, park or “该区” in them."""
    best: tuple[int, str] | None = None
    for printed, name in (*names.organisations, *names.parks):
        at = text.rfind(printed)
        if at >= 0 and (best is None or at > best[0]):
            best = (at, name)
    for word in (*lexicon("figures")["own"], names.own):
        at = text.rfind(word) if word else -1
        if at >= 0 and names.own and (best is None or at > best[0]):
            best = (at, names.own)
    return best[1] if best else None
