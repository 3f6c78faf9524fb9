"""Sentences to Figures: each quantity with its meaning, its period and its evidence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from generator.figures_find import find_candidates
from generator.figures_measure import find_measure
from generator.figures_names import Names, names_of
from generator.figures_reading import LOOK_BACK, Reading, read_paragraph
from generator.figures_special import Candidate
from generator.figures_status import (
    basis_of,
    clause_before,
    status_again,
    status_at,
    status_of,
    summed,
)
from generator.figures_subject import QUOTED, Mention, mentions, speaker
from generator.model import Article, Figure, Metadata, PartialDate, PrintedSpan, Zone

TO_COME = frozenset(("planned", "intended", "target"))


def read_figures(
    article: Article, metadata: Metadata, zone: Zone, issued: PartialDate | None
) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    """The figures in the text of `article`, in order, and the texts that could not be placed.

    Values are in the unit's base (130.56亿元 → 13056000000 元). Any text may come in.
    """
    found = [find_candidates(paragraph.text, zone.units) for paragraph in article.paragraphs]
    while found and not found[-1]:  # whom the text speaks of is not asked behind its last figure
        found.pop()
    if not found:
        return (), ()
    names = names_of(article, metadata, zone)
    figures: list[Figure] = []
    carried: str | None = None
    earlier: tuple[Mention, ...] = ()
    before = ""
    for index, candidates in enumerate(found):
        paragraph = article.paragraphs[index]
        spoken = mentions(paragraph.text, names, earlier, before)
        before = (before + paragraph.text)[-QUOTED:]
        earlier = (*earlier, *spoken)[-LOOK_BACK:]
        if candidates:  # most paragraphs have none, and then nothing else needs to be read
            reading = read_paragraph(index, paragraph, candidates, spoken, issued)
            figures.extend(_figures(reading, names, carried or names.default or None))
        carried = next((m.name for m in reversed(spoken) if m.lasting), carried)
        if spoken and not any(m.lasting for m in spoken):
            carried = None
    return tuple(figures), ()


def _figures(reading: Reading, names: Names, default: str | None) -> list[Figure]:
    found_at = [mention.start for mention in reading.mentions]
    figures: list[Figure] = []
    changed = 0  # from here on nobody named before is spoken of
    first = end = 0
    quote = ""
    for number, found in enumerate(reading.candidates):
        spans = reading.paragraph.source.printed_spans(found.start, found.end)
        if not spans:
            continue
        if found.start >= end:
            first, end = reading.sentence(found.start)
            quote = reading.text[first:end]
        named = bisect_right(found_at, found.start)
        mention = reading.spoken_of(named - 1, first) if named else None
        if mention and _changes(reading.text, found, mention):
            changed = found.start
        told = mention.name if mention and mention.start >= changed else default
        subject = speaker(reading.text, found.start, names, reading.mentions) or told
        figures.append(_figure(reading, number, spans, mention, subject, quote, figures))
    return figures


def _figure(
    reading: Reading,
    number: int,
    spans: tuple[PrintedSpan, ...],
    mention: Mention | None,
    subject: str | None,
    sentence: str,
    known: Sequence[Figure],
) -> Figure:
    """Figure `number` of a paragraph, with those `known` before it."""
    found = reading.candidates[number]
    first, end = reading.sentence(found.start)
    said = bisect_right(reading.periods, found.start, key=lambda span: span.end)
    period = reading.period(said - 1, first, found.start)
    when = period or reading.later_period(said, found.end, end)
    near = clause_before(sentence, found.start - first)
    basis = basis_of(near)
    if basis == "level" and when is not None:
        since = first if mention is None else max(first, mention.start)
        if summed(reading.text[since : found.start], found.unit, when.period):
            basis = "cumulative"
    status = status_of(sentence, found.start - first, found.end - first, near, basis)
    status = status_at(status, when.period if when else None, reading.issued)
    if known and known[-1].end > first and known[-1].paragraph == reading.index:
        status = status_again(status, near, known[-1].status)
    return Figure(
        text=reading.text[found.start : found.end],
        value=found.value,
        value_max=found.value_max,
        unit=found.unit,
        bound=found.bound,
        measure=find_measure(reading, number, mention, period, known),
        subject=subject,
        period=when.meant(status in TO_COME) if when else None,
        basis=basis,
        status=status,
        paragraph=reading.index,
        start=found.start,
        end=found.end,
        printed=spans,
        quote=sentence.strip(),
    )


def _changes(text: str, found: Candidate, mention: Mention) -> bool:
    """Whether a new clause begins with companies counted (10余家企业…): no longer the one named."""
    opens = text[found.start - 1 : found.start] in ("，", "；", "。", ",", ";")
    return opens and found.unit == "家" and not mention.wide
